package io.fluxion.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Said;
import io.fluxion.processor.emit.ClassWriter;
import io.fluxion.processor.emit.DerivativeClass;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.frontend.Frontend;
import io.fluxion.processor.frontend.Members;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.frontend.RuleReader;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Values;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Goes through annotated methods, round after round, and writes the classes they ask for. */
final class Generation {

    /**
     * A method that mentions what may still be generated. Elements themselves are good for one round only, and so is
     * the signature if it is that which mentions it.
     *
     * @param index among the methods of its class
     */
    private record Deferred(String owner, int index) {
        static Deferred of(ExecutableElement method) {
            TypeElement owner = Members.owner(method);
            List<ExecutableElement> methods = ElementFilter.methodsIn(owner.getEnclosedElements());
            return new Deferred(owner.getQualifiedName().toString(), methods.indexOf(method));
        }
    }

    /** A request, and where to report what is wrong with it. */
    private record Job(Request request, Reporter reporter) {}

    /** A Java method takes no more (JVMS 4.3.3); a double counts twice. */
    private static final int MOST_SLOTS = 255;

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Frontend frontend;
    private final RecordTypes records;
    private final Pipeline pipeline;
    private final Said said = new Said();
    /** Methods put off, and what in each has no meaning as yet. */
    private final Map<Deferred, Reporter.Unresolved> deferred = new LinkedHashMap<>();
    /** The methods whose classes were written in earlier rounds. */
    private final Map<String, String> written = new HashMap<>();

    Generation(ProcessingEnvironment environment, Trees trees, Pipeline pipeline) {
        this.environment = environment;
        this.trees = trees;
        this.frontend = new Frontend(trees, environment.getElementUtils(), environment.getTypeUtils());
        this.records = new RecordTypes(trees, environment.getElementUtils(), environment.getTypeUtils());
        this.pipeline = pipeline;
    }

    /** Generates for annotated elements, and for those that were put off before. */
    void round(Set<? extends Element> annotated) {
        Set<ExecutableElement> methods = new LinkedHashSet<>();
        deferred.keySet().forEach(one -> find(one).ifPresent(methods::add));
        deferred.clear();
        methods.addAll(ElementFilter.methodsIn(annotated));
        for (TypeElement type : ElementFilter.typesIn(annotated)) {
            methods.addAll(methods(type));
        }
        Map<String, List<Job>> jobs = new LinkedHashMap<>();
        for (ExecutableElement method : sorted(methods)) {
            for (Job job : jobs(method)) {
                jobs.computeIfAbsent(job.request().qualifiedName(), key -> new ArrayList<>())
                        .add(job);
            }
        }
        jobs.forEach(this::generate);
    }

    /** The methods of an annotated record. */
    private List<ExecutableElement> methods(TypeElement type) {
        Optional<Reporter> reporter = reporter(type);
        if (reporter.isEmpty()) {
            return List.of();
        } else if (type.getKind() != ElementKind.RECORD) {
            reporter.get().reportMethod(Problem.NOT_A_RECORD, type.getSimpleName());
            return List.of();
        } else if (!records.hasImplicitConstructor(type) || !records.hasImplicitAccessors(type)) {
            reporter.get()
                    .reportMethod(
                            Problem.RECORD_OPAQUE,
                            type.getSimpleName() + " from other files",
                            "its constructor or one of its accessors was written, which a class file does not tell",
                            "Leave them implicit, or annotate methods of the record instead of the record.");
            return List.of();
        }
        return records.differentiable(type);
    }

    /** Reports what is wrong with methods that are marked as rules, used or not. */
    void checkRules(Set<? extends Element> annotated) {
        RuleReader reader = new RuleReader(environment.getElementUtils(), environment.getTypeUtils());
        for (ExecutableElement rule : ElementFilter.methodsIn(annotated)) {
            reporter(rule)
                    .ifPresent(reporter -> guarded(
                            rule,
                            reporter,
                            () -> reader.check(rule, (problem, mirror, value, arguments) -> {
                                Tree place = trees.getTree(rule, mirror, value);
                                Tree whole = trees.getTree(rule, mirror);
                                if (place == null && whole == null) {
                                    reporter.reportMethod(problem, arguments);
                                } else {
                                    reporter.report(problem, place == null ? whole : place, arguments);
                                }
                            })));
        }
    }

    /** Says for which methods nothing was generated because they name what does not exist. */
    void end() {
        deferred.forEach((one, unresolved) -> find(one)
                .ifPresent(method -> reporter(method)
                        .ifPresent(reporter -> reporter.reportMethod(
                                Problem.UNRESOLVED, method.getSimpleName(), unresolved.source(), unresolved.hint()))));
    }

    private static List<ExecutableElement> sorted(Set<ExecutableElement> methods) {
        List<ExecutableElement> sorted = new ArrayList<>(methods);
        sorted.sort(Comparator.comparing(method -> Deferred.of(method).owner()));
        return sorted;
    }

    private Optional<ExecutableElement> find(Deferred one) {
        TypeElement owner = environment.getElementUtils().getTypeElement(one.owner());
        return owner == null
                ? Optional.empty()
                : ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                        .skip(one.index())
                        .findFirst();
    }

    private Optional<Reporter> reporter(Element element) {
        TreePath path = trees.getPath(element);
        Tree tree = trees.getTree(element);
        return path == null || tree == null
                ? Optional.empty()
                : Optional.of(new Reporter(trees, path.getCompilationUnit(), element, tree, said));
    }

    private List<Job> jobs(ExecutableElement method) {
        List<Job> jobs = new ArrayList<>();
        reporter(method).ifPresent(reporter -> {
            guarded(method, reporter, () -> {
                RequestReader reader =
                        new RequestReader(trees, environment.getElementUtils(), records, method, reporter);
                reader.read().forEach(request -> jobs.add(new Job(request, reporter)));
            });
            putOff(method, reporter);
        });
        return jobs;
    }

    private void putOff(ExecutableElement method, Reporter reporter) {
        if (!reporter.hasErrors()) {
            reporter.unresolved().ifPresent(unresolved -> deferred.put(Deferred.of(method), unresolved));
        }
    }

    private void generate(String qualifiedName, List<Job> jobs) {
        Job first = jobs.get(0);
        String simpleName = first.request().className();
        String before = written.get(qualifiedName);
        if (before != null || jobs.size() > 1) {
            for (Job job : jobs) {
                Job other = job.equals(first) && jobs.size() > 1 ? jobs.get(1) : first;
                String otherName = before == null ? other.request().description() : before;
                job.reporter()
                        .reportMethod(Problem.CLASS_NAME_TWICE, job.request().methodName(), simpleName, otherName);
            }
            return;
        }
        guarded(first.request().method(), first.reporter(), () -> generate(first.request(), first.reporter()));
        putOff(first.request().method(), first.reporter());
    }

    private void generate(Request request, Reporter reporter) {
        Values values = new Values();
        Optional<UnaryOperator<Function>> preparation =
                request.isOfSecondOrder() ? Optional.of(rule -> pipeline.rule(rule, values)) : Optional.empty();
        Optional<Function> lowered = frontend.lower(request.method(), request.rules(), preparation, values, reporter);
        if (lowered.isEmpty()) {
            return;
        }
        Function primal = pipeline.primal(lowered.get(), values);
        Remarks.refuseEscapes(primal, reporter);
        Derivation derivation = new Derivation(pipeline, request, primal, values, records);
        Signature signature = derivation.signature();
        signature.output().ifPresent(output -> Outputs.check(lowered.get(), output, reporter));
        Remarks.report(primal, signature, reporter);
        RuleDemands.check(primal, request, reporter);
        if (reporter.hasErrors()) {
            return;
        }
        ClassWriter writer = new ClassWriter(new DerivativeClass(
                request.packageName(),
                request.className(),
                request.isPublic(),
                request.description(),
                signature,
                derivation.members(),
                typesBeside(request.method())));
        for (ClassWriter.Slots slots : writer.slots()) {
            if (slots.count() > MOST_SLOTS) {
                reporter.reportMethod(Problem.TOO_MANY_PARAMETERS, request.methodName(), slots.count(), slots.method());
                return;
            }
        }
        write(request, writer.write());
    }

    /** Simple names of the types in the package of a method. */
    private Set<String> typesBeside(ExecutableElement method) {
        PackageElement home = environment.getElementUtils().getPackageOf(method);
        return home.getEnclosedElements().stream()
                .map(type -> type.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    private void write(Request request, String text) {
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(request.qualifiedName(), request.method())
                .openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.put(request.qualifiedName(), request.description());
    }

    /** Runs code whose failures are bugs of Fluxion's: users see a message instead of a stack trace. */
    private void guarded(ExecutableElement method, Reporter reporter, Runnable code) {
        try {
            code.run();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            reporter.reportMethod(Problem.BUG, method.getSimpleName(), brief(e));
            if (environment.getOptions().containsKey(DifferentiableProcessor.TRACE)) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                environment.getMessager().printMessage(Diagnostic.Kind.NOTE, trace.toString(), method);
            }
        }
    }

    /** The failure in a line, with the place in Fluxion that it comes from. */
    private static String brief(Throwable failure) {
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String line = message.lines().findFirst().orElse("");
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("io.fluxion.")) {
                return failure.getClass().getSimpleName() + line + ", at " + element.getFileName() + ":"
                        + element.getLineNumber();
            }
        }
        return failure.getClass().getSimpleName() + line;
    }
}
