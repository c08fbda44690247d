package io.fluxion.processor.testing;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Modules in jars, in a folder: Fluxion's annotations and runtime, and what is compiled against them by javac as a user
 * calls it, which finds the processor on its path by itself.
 */
public final class ModulePath {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|interface|record|enum) (\\w+)");
    private static final Pattern MODULE = Pattern.compile("(?m)^module ([\\w.]+) \\{");

    private final Path folder;
    private final Path jars;

    /** What javac said. */
    public record Result(boolean succeeded, String output) {}

    /**
     * A module path with Fluxion's own modules, which are made of their classes, wherever those are, and of their
     * descriptors' sources.
     *
     * @param folder an empty one
     * @param sources the folder that has the sources of both in folders of their own
     */
    public ModulePath(Path folder, Path sources, Class<?> annotation, Class<?> ofRuntime) {
        this.folder = folder;
        this.jars = folder.resolve("jars");
        own("io.fluxion", sources.resolve("annotations"), annotation);
        own("io.fluxion.runtime", sources.resolve("runtime"), ofRuntime);
    }

    private void own(String name, Path project, Class<?> member) {
        Path classes = describe(name, project, member, org.jspecify.annotations.Nullable.class);
        copyClasses(member, classes, 1);
        jar(jars, name, classes);
    }

    /** Compiles the descriptor of a module whose classes are compiled already; returns the folder that it is in. */
    private Path describe(String name, Path project, Class<?> member, Class<?>... others) {
        Path classes = folder.resolve(name);
        String descriptor = project.resolve("src/main/java/module-info.java").toString();
        String path = jars + File.pathSeparator + locations(others);
        String patch = name + "=" + locations(member);
        run("javac", "-proc:none", "-p", path, "--patch-module", patch, "-d", classes.toString(), descriptor);
        return classes;
    }

    /** Options for a processor that is a module. */
    public List<String> processorModules(Path project, Class<?> processor, Class<?>... others) {
        Path modules = folder.resolve("processors");
        Path classes = describe("io.fluxion.processor", project, processor, others);
        copyClasses(processor, classes, Integer.MAX_VALUE);
        jar(modules, "io.fluxion.processor", classes);
        return List.of("--processor-module-path", modules + File.pathSeparator + jars.resolve("io.fluxion.jar"));
    }

    /** Options for a processor on a path. */
    public static List<String> processorPath(Class<?>... members) {
        return List.of("-processorpath", locations(members));
    }

    /** Copies the classes of the package of one, and of packages in it. */
    private static void copyClasses(Class<?> member, Path target, int depth) {
        String folder = member.getPackageName().replace('.', '/');
        Path path = Path.of(location(member));
        try {
            if (Files.isDirectory(path)) {
                copy(path, folder, target, depth);
                return;
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                copy(jar.getPath("/"), folder, target, depth);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, String folder, Path target, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(from.resolve(folder), depth)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                Path copy = target.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    /** Where the classes are, as a path. */
    private static String locations(Class<?>... members) {
        return Arrays.stream(members)
                .map(member -> Path.of(location(member)).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static URI location(Class<?> member) {
        try {
            return member.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void jar(Path jars, String name, Path classes) {
        try {
            Files.createDirectories(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("jar", "--create", "--file", jars.resolve(name + ".jar").toString(), "-C", classes.toString(), ".");
    }

    private static void run(String tool, String... arguments) {
        Result result = call(tool, arguments);
        if (!result.succeeded()) {
            throw new AssertionError(tool + " " + String.join(" ", arguments) + "\n" + result.output());
        }
    }

    private static Result call(String tool, String... arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        return new Result(code == 0, output.toString());
    }

    /**
     * Compiles a module, the first of whose sources is its descriptor, and puts it into a jar if there is no error.
     *
     * @param options that say where the processor is, and more
     */
    public Result compile(List<String> options, String... sources) {
        Matcher named = MODULE.matcher(sources[0]);
        if (!named.find()) {
            throw new IllegalArgumentException("not a module: " + sources[0]);
        }
        String module = named.group(1);
        List<String> arguments = new ArrayList<>(List.of("-p", jars.toString(), "-Xlint:all,-processing"));
        Path classes = folder.resolve(module).resolve("classes");
        arguments.addAll(List.of("-d", classes.toString()));
        arguments.addAll(options);
        for (String source : sources) {
            arguments.add(write(folder.resolve(module).resolve("src"), source).toString());
        }
        Result result = call("javac", arguments.toArray(String[]::new));
        if (result.succeeded()) {
            jar(jars, module, classes);
        }
        return result;
    }

    private static Path write(Path folder, String source) {
        Matcher inPackage = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') : "";
        String name = type.find() ? type.group(1) : "module-info";
        Path file = folder.resolve(directory).resolve(name + ".java");
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, source, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls a public method without parameters in a layer of these modules alone and what they require; its package is
     * exported.
     */
    public Object call(String module, String className, String method) {
        ModuleLayer boot = ModuleLayer.boot();
        var configuration = boot.configuration().resolve(ModuleFinder.of(jars), ModuleFinder.of(), Set.of(module));
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
        try {
            return layer.findLoader(module)
                    .loadClass(className)
                    .getMethod(method)
                    .invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Takes a module away again. */
    public void remove(String module) {
        try {
            Files.delete(jars.resolve(module + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
