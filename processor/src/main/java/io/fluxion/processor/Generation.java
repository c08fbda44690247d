package io.fluxion.processor;

import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Said;
import io.fluxion.processor.emit.ClassWriter;
import io.fluxion.processor.emit.DerivativeClass;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.frontend.Frontend;
import io.fluxion.processor.frontend.GeneratedClasses;
import io.fluxion.processor.frontend.LocalClasses;
import io.fluxion.processor.frontend.Members;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.frontend.RuleReader;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
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

    /** What is put off until the class of a method of another file is there. */
    private record Waiting(Reporter reporter, Reporter.Awaited awaited) {}

    /** A request, and where to report what is wrong with it. */
    private record Job(Request request, Reporter reporter) {}

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final GeneratedClasses classes;
    private final Frontend frontend;
    private final RecordTypes records;
    private final Pipeline pipeline;
    private final Said said = new Said();
    /** Methods put off, and what in each has no meaning as yet. */
    private final Map<Deferred, Reporter.Unresolved> deferred = new LinkedHashMap<>();
    /** Classes that are put off until others are there. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    /** The methods whose classes were written in earlier rounds. */
    private final Map<String, String> written = new HashMap<>();

    Generation(ProcessingEnvironment environment, Trees trees, Pipeline pipeline) {
        this.environment = environment;
        this.trees = trees;
        this.classes = new GeneratedClasses(environment.getElementUtils());
        this.frontend = new Frontend(trees, environment.getElementUtils(), environment.getTypeUtils(), classes);
        this.records = new RecordTypes(trees, environment.getElementUtils(), environment.getTypeUtils());
        this.pipeline = pipeline;
    }

    /**
     * Generates for annotated elements, and for those that were put off before.
     *
     * @param roots what is compiled for the first time in this round
     */
    void round(Set<? extends Element> roots, Set<? extends Element> annotated) {
        classes.begin(roots, written.keySet());
        ElementFilter.typesIn(roots).forEach(this::checkLocalClasses);
        Set<ExecutableElement> methods = new LinkedHashSet<>();
        deferred.keySet().forEach(one -> find(one).ifPresent(methods::add));
        Set<ExecutableElement> again = Set.copyOf(methods);
        deferred.clear();
        waiting.clear();
        methods.addAll(ElementFilter.methodsIn(annotated));
        for (TypeElement type : ElementFilter.typesIn(annotated)) {
            methods.addAll(methods(type));
        }
        Map<String, List<Job>> jobs = new LinkedHashMap<>();
        for (ExecutableElement method : sorted(methods)) {
            for (Job job : jobs(method)) {
                if (again.contains(method) && written.containsKey(job.request().qualifiedName())) {
                    continue; // of several classes of one method, that which waited for nothing
                }
                jobs.computeIfAbsent(job.request().qualifiedName(), key -> new ArrayList<>())
                        .add(job);
            }
        }
        jobs.forEach(this::generate);
    }

    private void checkLocalClasses(TypeElement root) {
        TreePath path = trees.getPath(root);
        if (path != null) {
            reporter(root)
                    .ifPresent(reporter -> LocalClasses.check(environment.getElementUtils(), path, root, reporter));
        }
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

    /** Says for which methods nothing was generated because of what they name, or call. */
    void end() {
        waiting.forEach(this::waited);
        Afterwards afterwards = new Afterwards();
        deferred.forEach((one, unresolved) -> {
            if (unresolved.awaited().isEmpty()) {
                find(one).ifPresent(method -> unresolved(method, unresolved, afterwards));
            }
        });
        if (!deferred.isEmpty()) {
            JavacTask.instance(Unwrapping.unwrap(environment)).addTaskListener(afterwards);
        }
    }

    /**
     * Says that a method does not compile. It is a note, for under {@code -Werror} a warning would end the compilation
     * before javac says what is wrong. If javac finds nothing wrong, a warning follows.
     */
    private void unresolved(ExecutableElement method, Reporter.Unresolved unresolved, Afterwards afterwards) {
        String name = method.getSimpleName().toString();
        String source = unresolved.source();
        reporter(method).ifPresent(reporter -> {
            reporter.reportMethod(Problem.UNRESOLVED, name, source, unresolved.hint());
            reporter.later(Problem.MISUNDERSTOOD, name, source)
                    .ifPresent(message -> afterwards.add(Members.ownerName(method), message));
        });
    }

    /** Says that the derivative of a method that is called did not come, unless an error elsewhere says why. */
    private void waited(String className, Waiting one) {
        Set<String> others = new LinkedHashSet<>();
        String at = one.awaited().className();
        while (waiting.containsKey(at) && others.add(at)) {
            at = Objects.requireNonNull(waiting.get(at)).awaited().className();
        }
        CallSite call = one.awaited().call();
        if (others.contains(className)) {
            String why = "it calls " + call.caller() + " in its turn";
            one.reporter().report(Problem.NOT_CALLABLE, call.call(), call.callee(), why, "Move both into one file.");
        } else if (!waiting.containsKey(at) && !written.containsKey(at)) {
            one.reporter().report(Problem.CALLED, call.call(), call.caller(), call.callee(), call.callee());
        }
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
                String otherName = before == null ? nameOf(other.request(), job.request()) : before;
                job.reporter()
                        .reportMethod(Problem.CLASS_NAME_TWICE, job.request().methodName(), simpleName, otherName);
            }
            return;
        }
        guarded(first.request().method(), first.reporter(), () -> generate(first.request(), first.reporter()));
        putOff(first.request().method(), first.reporter());
        first.reporter()
                .unresolved()
                .flatMap(Reporter.Unresolved::awaited)
                .ifPresent(awaited -> waiting.put(qualifiedName, new Waiting(first.reporter(), awaited)));
    }

    /** What a message to one method calls another that would have the same class. */
    private static String nameOf(Request other, Request request) {
        return other.method().equals(request.method())
                ? request.methodName() + " once more, by another @Differentiable"
                : other.signature();
    }

    private void generate(Request request, Reporter reporter) {
        Values values = new Values();
        Optional<UnaryOperator<Function>> preparation =
                request.isOfSecondOrder() ? Optional.of(rule -> pipeline.rule(rule, values)) : Optional.empty();
        Optional<Function> lowered = frontend.lower(
                request.method(), request.qualifiedName(), request.rules(), preparation, values, reporter);
        if (lowered.isEmpty()) {
            return;
        }
        Function primal = pipeline.primal(lowered.get(), values);
        Remarks.refuseEscapes(primal, reporter);
        Derivation derivation = new Derivation(pipeline, request, primal, values, records);
        Signature signature = derivation.signature();
        signature.output().ifPresent(output -> Outputs.check(lowered.get(), output, reporter));
        List<Value> outputs = signature.output().stream().toList();
        Activity activity = Activity.of(primal, Regions.of(primal), signature.independentLeaves(), outputs);
        if (!reporter.hasErrors()) {
            // What is refused is not analysed: it may look as if nothing depended on anything.
            Remarks.report(primal, activity, signature, reporter);
        }
        RuleDemands.check(primal, activity, request, reporter);
        NeededDerivatives.check(primal, activity, request, reporter);
        ResultsElsewhere.check(primal, outputs, activity::isActive, reporter);
        if (reporter.hasErrors()) {
            return;
        }
        ClassWriter writer = new ClassWriter(new DerivativeClass(
                request.packageName(),
                request.className(),
                request.isPublic(),
                request.description(),
                signature,
                Contracts.of(request, lowered.get()),
                derivation.members(),
                simpleName -> isBeside(simpleName, request.method())));
        for (ClassWriter.Slots slots : writer.slots()) {
            if (slots.count() > ClassWriter.MOST_SLOTS) {
                reporter.reportMethod(Problem.TOO_MANY_PARAMETERS, request.methodName(), slots.count(), slots.method());
                return;
            }
        }
        write(request, writer.write(new Suppressions(environment.getElementUtils(), trees, request.method())));
    }

    /**
     * Whether a type is in the package of a method. Types that nobody asks for stay unread: what a build that failed
     * left of them may be broken.
     */
    private boolean isBeside(String simpleName, ExecutableElement method) {
        Elements elements = environment.getElementUtils();
        PackageElement home = elements.getPackageOf(method);
        String qualifiedName = home.isUnnamed() ? simpleName : home.getQualifiedName() + "." + simpleName;
        ModuleElement module = elements.getModuleOf(method);
        return (module == null
                        ? elements.getTypeElement(qualifiedName)
                        : elements.getTypeElement(module, qualifiedName))
                != null;
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
        written.put(request.qualifiedName(), request.signature());
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
