package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated source, compiled in memory with every warning an error, and loaded. */
final class Compiled {

    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private final ClassLoader loader = new ClassLoader(Value.class.getClassLoader()) {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    };

    private Compiled() {}

    /** The classes of one compilation; keys are qualified names. */
    static Compiled of(Map<String, String> sources) {
        Compiled compiled = new Compiled();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(source(name, text)));
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null)) {
            List<String> options = List.of(
                    "-Xlint:all,-options",
                    "-Werror",
                    "--release",
                    "17",
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean success = compiler.getTask(null, compiled.inMemory(standard), diagnostics, options, null, units)
                    .call();
            if (!success) {
                throw new AssertionError(diagnostics.getDiagnostics() + "\n" + String.join("\n", sources.values()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return compiled;
    }

    static Compiled of(DerivativeClass gradient) {
        return of(Map.of(gradient.qualifiedName(), new ClassWriter(gradient).write()));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private JavaFileManager inMemory(JavaFileManager standard) {
        return new ForwardingJavaFileManager<>(standard) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                classes.put(name, bytes);
                return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return bytes;
                    }
                };
            }
        };
    }

    /** The class files by name. */
    Map<String, byte[]> classFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        classes.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
        return files;
    }

    /** Calls a static method of a class; what it throws comes out. */
    Object call(String className, String method, Object... arguments) throws Throwable {
        for (Method candidate : loader.loadClass(className).getDeclaredMethods()) {
            if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
                candidate.setAccessible(true);
                try {
                    return candidate.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }
        }
        throw new NoSuchMethodException(method + " with " + arguments.length);
    }

    /** The components of a record. */
    static List<Object> components(Object record) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            values.add(accessor.invoke(record));
        }
        return values;
    }

    /** The values of {@code gradient(arguments)}. */
    List<Object> gradient(String className, Object... arguments) throws Throwable {
        return components(call(className, "gradient", Arrays.copyOf(arguments, arguments.length)));
    }
}
