package io.fluxion.processor.hunter;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.Optimisation;
import io.fluxion.processor.corpus.Case;
import io.fluxion.processor.corpus.Expectation;
import io.fluxion.processor.corpus.InterpretedGradient;
import io.fluxion.processor.corpus.Trial;
import io.fluxion.processor.hunter.Finding.Sort;
import io.fluxion.processor.testing.CodeSizes;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Lowered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles programs and compares what is generated for them with what it should be. */
final class Examination {

    private static final double WILD = 1e8;
    private static final int MOST_BYTES = 8000;
    /** What an array throws. */
    private static final Predicate<String> OF_AN_ARRAY = Pattern.compile(
                    "^java\\.lang\\.(ArrayIndexOutOfBounds|NegativeArraySize|NullPointer)Exception\\b")
            .asPredicate();

    private final Map<String, Finding> findings = new TreeMap<>();
    private final Map<String, String> programs;
    private final Set<Optimisation> disabled;
    private final boolean emits;
    private final boolean lints;

    private Examination(Map<String, String> programs, Set<Optimisation> disabled, boolean emits, boolean lints) {
        this.programs = new TreeMap<>(programs);
        this.disabled = disabled;
        this.emits = emits;
        this.lints = lints;
    }

    /**
     * What is wrong with programs, by the name of their class; those with which nothing is wrong are left out.
     *
     * @param emits whether it is Java that is generated and run, or the IR that is interpreted and no more
     * @param lints whether javac's warnings about what is generated count
     */
    static Map<String, Finding> of(
            Map<String, String> programs, Set<Optimisation> disabled, boolean emits, boolean lints) {
        Examination examination = new Examination(programs, disabled, emits, lints);
        examination.run();
        return examination.findings;
    }

    private void run() {
        Map<String, Lowered.Method> lowered = new TreeMap<>();
        Optional<Compilation> plain = compile(() -> {
            Lowered.Compiled compiled = Lowered.compile(programs);
            lowered.putAll(compiled.methods());
            return compiled.compilation();
        });
        if (plain.isEmpty()) {
            return;
        }
        ClassLoader own = plain.get().load();
        ClassLoader loader = own;
        if (emits) {
            Optional<Compilation> processed = compile(this::process);
            if (processed.isEmpty()) {
                return;
            }
            if (lints) {
                Compilation lint = processed.get().lintGenerated();
                if (!lint.succeeded()) {
                    blame(lint, Sort.UNCOMPILABLE);
                }
            }
            if (disabled.isEmpty()) {
                measure(processed.get());
            }
            loader = processed.get().load();
        }
        for (String name : programs.keySet()) {
            if (!findings.containsKey(name)) {
                examine(RandomCase.of(own, name, Objects.requireNonNull(programs.get(name))), lowered, loader);
            }
        }
    }

    /**
     * HotSpot compiles no method of more than 8,000 bytes; the user's own may be longer, and what nobody gets, because
     * optimisations are off.
     */
    private void measure(Compilation compilation) {
        compilation.classes().forEach((name, bytes) -> {
            String program = name.replaceFirst("[^.]*$", "Program");
            if (!name.startsWith(program) && !Elsewhere.isOther(name) && programs.containsKey(program)) {
                CodeSizes.of(bytes).forEach((method, size) -> {
                    if (size > MOST_BYTES) {
                        String message = method + " of " + name + " has " + size + " bytes";
                        findings.putIfAbsent(program, new Finding(Sort.LONG, message, disabled));
                    }
                });
            }
        });
    }

    private Compilation process() {
        Compilation.Job job =
                Compilation.of().sources(Elsewhere.files(programs)).processor(new DifferentiableProcessor());
        if (!disabled.isEmpty()) {
            job.options("-Afluxion.disable=" + disabled.stream().map(Enum::name).collect(Collectors.joining(",")));
        }
        return job.run();
    }

    /** Compiles all programs that are good for it, and takes those out that are not. */
    private Optional<Compilation> compile(Supplier<Compilation> compiler) {
        while (!programs.isEmpty()) {
            Compilation compilation;
            try {
                compilation = compiler.get();
            } catch (RuntimeException e) {
                oneByOne(e);
                return Optional.empty();
            }
            if (compilation.succeeded()) {
                return Optional.of(compilation);
            }
            if (!blame(compilation, Sort.REFUSED)) {
                oneByOne(new IllegalStateException(compilation.report() + compilation.output()));
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Finds out which of several programs it is that makes javac fail as a whole. */
    private void oneByOne(RuntimeException problem) {
        if (programs.size() == 1) {
            String trace = problem + "";
            if (problem.getCause() != null) {
                trace += " " + problem.getCause();
            }
            findings.put(programs.keySet().iterator().next(), new Finding(Sort.CRASHED, trace, disabled));
            return;
        }
        programs.forEach((name, text) -> findings.putAll(of(Map.of(name, text), disabled, emits, lints)));
    }

    /** Takes out the programs that errors are about; whether there were any. */
    private boolean blame(Compilation compilation, Sort sort) {
        Set<String> culprits = new HashSet<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : compilation.diagnostics()) {
            JavaFileObject source = diagnostic.getSource();
            boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR || sort == Sort.UNCOMPILABLE;
            if (source == null || !isError) {
                continue;
            }
            String path = source.getName().replaceFirst("^/", "");
            String program = path.substring(0, path.lastIndexOf('/')).replace('/', '.') + ".Program";
            boolean isOwn = path.endsWith("/Program.java")
                    || Elsewhere.isOther(path.replaceFirst("\\.java$", "").replace('/', '.'));
            String message = diagnostic.getMessage(null);
            Sort found = !isOwn ? Sort.UNCOMPILABLE : sort;
            if (isOwn && found != Sort.UNCOMPILABLE) {
                boolean isDesigned = !message.contains("[FLX")
                        || message.contains("[FLX078]")
                        || message.contains("[FLX084]")
                        || message.contains("[FLX064] the second derivative of ")
                        || (message.contains("[FLX064]") && !disabled.isEmpty())
                        || message.contains(": it writes to its parameter")
                        || message.contains(": it may return an array that it was given");
                found = message.contains("[FLX900]") ? Sort.CRASHED : isDesigned ? Sort.DISCARDED : sort;
            }
            if (programs.containsKey(program)) {
                findings.putIfAbsent(
                        program, new Finding(found, message + " at line " + diagnostic.getLineNumber(), disabled));
                culprits.add(program);
            }
        }
        programs.keySet().removeAll(culprits);
        return !culprits.isEmpty();
    }

    private void examine(Case one, Map<String, Lowered.Method> lowered, ClassLoader loader) {
        String name = one.method().getDeclaringClass().getName();
        Lowered.Method function = lowered.get(one.name());
        if (function == null) {
            findings.put(name, new Finding(Sort.LOWERED, "was not lowered", disabled));
            return;
        }
        for (Case.Point point : one.points()) {
            Map<Sort, List<String>> complaints = new HashMap<>();
            try {
                examine(one, point, function, loader, complaints);
            } catch (RuntimeException | AssertionError e) {
                complaints
                        .computeIfAbsent(Sort.EXCEPTION, sort -> new ArrayList<>())
                        .add(describe(e));
            }
            for (Sort sort : Sort.values()) {
                if (complaints.containsKey(sort) && !complaints.get(sort).isEmpty()) {
                    String message = String.join("\n", complaints.get(sort));
                    findings.putIfAbsent(name, new Finding(sort, message, disabled));
                }
            }
        }
    }

    /**
     * Whether arrays throw that the result does not depend on, which dead code takes away with what it removes, so that
     * the gradient throws where that stays.
     */
    private boolean isDropped(Case one, List<String> expected) {
        if (!expected.stream().allMatch(OF_AN_ARRAY) || disabled.contains(Optimisation.DEAD_CODE)) {
            return false;
        }
        Set<Optimisation> more = new HashSet<>(disabled);
        more.add(Optimisation.DEAD_CODE);
        String name = one.method().getDeclaringClass().getName();
        return of(Map.of(name, text(one)), more, emits, false).isEmpty();
    }

    private String text(Case one) {
        return Objects.requireNonNull(
                programs.get(one.method().getDeclaringClass().getName()));
    }

    private static String describe(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private void examine(
            Case one,
            Case.Point point,
            Lowered.Method lowered,
            ClassLoader loader,
            Map<Sort, List<String>> complaints) {
        RuntimeException exception = Expectation.exception(one, point);
        if (exception != null) {
            if (emits) {
                List<String> wrong = new Trial(one, loader).complaints(point, exception);
                boolean accepted = !wrong.isEmpty() && isDropped(one, List.of(exception.toString()));
                complaints.put(Sort.EXCEPTION, accepted ? List.of() : wrong);
            }
            return;
        }
        Expectation expectation = new Expectation(one, point, lowered.function());
        boolean tame = expectation.isTame(WILD);
        if (tame && !one.isSinglePrecision() && !text(one).contains("stopGradient")) {
            double scale = Math.max(1, Arrays.stream(expectation.terms()).max().orElse(1));
            complaints.put(Sort.ORACLES, new ArrayList<>(Slopes.complaints(one, point, expectation.partials(), scale)));
        }
        for (String doubt : expectation.doubts()) {
            boolean isValue = doubt.contains("the lowered function");
            if (tame || isValue) {
                complaints
                        .computeIfAbsent(isValue ? Sort.LOWERED : Sort.ORACLES, sort -> new ArrayList<>())
                        .add(doubt);
            }
        }
        List<String> inIr;
        try {
            inIr = expectation.complaints(
                    "the gradient's IR", new InterpretedGradient(one, lowered, disabled).at(point));
        } catch (RuntimeException e) {
            inIr = List.of("interpreted: has the value of " + describe(e));
        }
        for (String complaint : inIr) {
            if (tame || complaint.contains("has the value")) {
                complaints
                        .computeIfAbsent(Sort.DIFFERENTIATED, sort -> new ArrayList<>())
                        .add(complaint);
            }
        }
        if (emits && point.equals(one.points().get(0))) {
            List<String> wrong = Edges.complaints(one, point, loader);
            boolean accepted = !wrong.isEmpty() && isDropped(one, Edges.expectations(wrong));
            complaints.put(Sort.EDGE, accepted ? List.of() : wrong);
        }
        boolean differs = text(one).contains("stopGradient("); // a constant, which differences of gradients do not know
        if (emits && tame && !differs && text(one).contains(OtherDerivatives.ALL)) {
            complaints.put(
                    Sort.DERIVATIVES,
                    new ArrayList<>(OtherDerivatives.complaints(one, point, expectation.terms(), loader)));
        }
        if (emits && tame) {
            complaints
                    .computeIfAbsent(Sort.DERIVATIVES, sort -> new ArrayList<>())
                    .addAll(VectorDerivatives.complaints(one, point, expectation, loader));
        }
        List<String> emitted = emits ? new Trial(one, loader).complaints(point, expectation) : List.of();
        for (String complaint : emitted) {
            boolean isValue = complaint.contains("has the value");
            if (tame || isValue) {
                complaints
                        .computeIfAbsent(isValue ? Sort.VALUE : Sort.GRADIENT, sort -> new ArrayList<>())
                        .add(complaint);
            }
        }
    }
}
