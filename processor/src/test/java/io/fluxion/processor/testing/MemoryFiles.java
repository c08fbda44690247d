package io.fluxion.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What javac writes, kept in memory, and found again on the class path of a later compilation. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, Text> sources = new TreeMap<>();
    private final Map<String, Bytes> classes = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager files, Map<String, byte[]> onClassPath) {
        super(files);
        onClassPath.forEach((name, bytes) -> classes.put(name, new Bytes(name, bytes)));
    }

    /** The binary form of every class, by name. */
    Map<String, byte[]> classes() {
        Map<String, byte[]> result = new TreeMap<>();
        classes.forEach((name, file) -> result.put(name, file.content()));
        return result;
    }

    /** The text of every generated source, by the name of its class. */
    Map<String, String> sources() {
        Map<String, String> result = new TreeMap<>();
        sources.forEach((name, file) -> result.put(name, file.getCharContent(true)));
        return result;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(Location location, String className, Kind kind, FileObject sibling) {
        if (kind == Kind.SOURCE) {
            Text file = new Text(className, "");
            sources.put(className, file);
            return file;
        }
        Bytes file = new Bytes(className, new byte[0]);
        classes.put(className, file);
        return file;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        super.list(location, packageName, kinds, recurse).forEach(files::add);
        if (location == StandardLocation.CLASS_PATH && kinds.contains(Kind.CLASS)) {
            classes.forEach((name, file) -> {
                if (name.startsWith(packageName + ".") && name.indexOf('.', packageName.length() + 1) < 0) {
                    files.add(file);
                }
            });
        }
        return files;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof Bytes bytes ? bytes.className : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof SimpleJavaFileObject || b instanceof SimpleJavaFileObject)
                ? a.toUri().equals(b.toUri())
                : super.isSameFile(a, b);
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return location == StandardLocation.CLASS_OUTPUT || super.hasLocation(location);
    }

    /** Source text with the name of its class. */
    static final class Text extends SimpleJavaFileObject {
        private String content;

        Text(String className, String content) {
            super(uri(className, Kind.SOURCE), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    content = toString(StandardCharsets.UTF_8);
                }
            };
        }
    }

    /** A class file. */
    static final class Bytes extends SimpleJavaFileObject {
        private final String className;
        private byte[] content;

        Bytes(String className, byte[] content) {
            super(uri(className, Kind.CLASS), Kind.CLASS);
            this.className = className;
            this.content = content;
        }

        byte[] content() {
            return content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public OutputStream openOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    content = toByteArray();
                }
            };
        }
    }

    private static URI uri(String className, Kind kind) {
        String path = "/" + className.replace('.', '/') + kind.extension;
        try {
            return new URI("memory", null, path, null);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
