package io.fluxion.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of javac in this process, over sources in memory.
 *
 * @param succeeded whether there was no error
 * @param diagnostics what javac and the processors said
 * @param generated the text of every source that was generated, by class name
 * @param classes the classes, by name
 * @param output what javac printed besides: stack traces, if anything
 */
public record Compilation(
        boolean succeeded,
        List<Diagnostic<? extends JavaFileObject>> diagnostics,
        Map<String, String> generated,
        Map<String, byte[]> classes,
        String output) {

    /** Opening the libraries and the JDK takes longer than compiling a small class, so it is done once. */
    private static final ThreadLocal<StandardJavaFileManager> STANDARD =
            ThreadLocal.withInitial(Compilation::newStandardFiles);

    private static StandardJavaFileManager newStandardFiles() {
        return Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .getStandardFileManager(null, Locale.ROOT, UTF_8);
    }

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:public |final |abstract )*(?:class|interface|record|enum|@interface) ([\\p{L}\\w$]+)");

    /** What is to be compiled, and how. */
    public static final class Job {
        private final Map<String, String> sources = new LinkedHashMap<>();
        private final List<Processor> processors = new ArrayList<>();
        private final List<String> options = new ArrayList<>(List.of("-parameters"));
        private final Map<String, byte[]> classPath = new TreeMap<>();

        /** Adds a source file, whose class is the first that it declares. */
        public Job source(String text) {
            Matcher name = PACKAGE.matcher(text);
            Matcher type = TYPE.matcher(text);
            if (!type.find()) {
                throw new IllegalArgumentException("no class in\n" + text);
            }
            return source(name.find() ? name.group(1) + "." + type.group(1) : type.group(1), text);
        }

        /** Adds a source file. */
        public Job source(String className, String text) {
            sources.put(className, text);
            return this;
        }

        /** Adds source files. */
        public Job sources(Map<String, String> texts) {
            return inThisOrder(new TreeMap<>(texts));
        }

        /** Adds source files, which javac is given in the order of this map. */
        public Job inThisOrder(Map<String, String> texts) {
            sources.putAll(texts);
            return this;
        }

        /** Runs this processor; without one none runs. */
        public Job processor(Processor processor) {
            processors.add(processor);
            return this;
        }

        /** Adds options of javac. */
        public Job options(String... more) {
            options.addAll(List.of(more));
            return this;
        }

        /** Classes that the sources may use. */
        public Job classPath(Map<String, byte[]> classes) {
            classPath.putAll(classes);
            return this;
        }

        /**
         * What javac keeps for the next compilation of the thread, unless an option says where files are: it would
         * stay.
         */
        private StandardJavaFileManager standardFiles() {
            boolean says = options.stream()
                    .anyMatch(option -> option.equals("-cp") || option.contains("path") || option.contains("release"));
            return says ? newStandardFiles() : STANDARD.get();
        }

        /** Runs javac. */
        public Compilation run() {
            JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            MemoryFiles files = new MemoryFiles(standardFiles(), classPath);
            List<MemoryFiles.Text> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new MemoryFiles.Text(name, text)));
            if (processors.isEmpty()) {
                options.add("-proc:none");
            }
            StringWriter output = new StringWriter();
            JavaCompiler.CompilationTask task = javac.getTask(output, files, diagnostics, options, null, units);
            if (!processors.isEmpty()) {
                task.setProcessors(processors);
            }
            boolean succeeded = task.call();
            return new Compilation(
                    succeeded, diagnostics.getDiagnostics(), files.sources(), files.classes(), output.toString());
        }
    }

    /** A compilation of nothing yet. */
    public static Job of() {
        return new Job();
    }

    /** This compilation, if it succeeded. */
    public Compilation orThrow() {
        if (!succeeded) {
            throw new AssertionError(report());
        }
        return this;
    }

    /** Everything that was said, and where. */
    public String report() {
        StringBuilder report = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            JavaFileObject source = diagnostic.getSource();
            report.append(source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ");
            report.append(diagnostic.getKind()).append(": ").append(diagnostic.getMessage(Locale.ROOT));
            report.append('\n').append(line(diagnostic)).append('\n');
        }
        return report.toString();
    }

    private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        if (!(source instanceof MemoryFiles.Text text) || diagnostic.getLineNumber() < 1) {
            return "";
        }
        return text.getCharContent(true)
                .lines()
                .skip(diagnostic.getLineNumber() - 1)
                .findFirst()
                .orElse("");
    }

    /** Compiles the generated sources again, by themselves, and with every warning an error. */
    public Compilation lintGenerated() {
        Map<String, byte[]> others = new TreeMap<>(classes);
        others.keySet().removeIf(name -> generated.containsKey(name.replaceFirst("\\$.*", "")));
        return of().sources(generated)
                .classPath(others)
                .options("-Xlint:all", "-Werror")
                .run();
    }

    /** The classes, in a loader of their own. */
    public ClassLoader load() {
        return new MemoryLoader(classes);
    }
}
