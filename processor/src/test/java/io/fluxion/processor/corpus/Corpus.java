package io.fluxion.processor.corpus;

import io.fluxion.Differentiable;
import io.fluxion.processor.testing.AnyAnnotation;
import io.fluxion.processor.testing.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The functions that every way of differentiating must agree on.
 *
 * @param sources the files, by name of their class
 */
public record Corpus(Map<String, String> sources, List<Case> cases) {

    /** The whole corpus; with {@code -Dfluxion.corpus=…} only the files whose names start so. */
    public static Corpus load() {
        return of(read());
    }

    /** The annotated functions in these sources. */
    public static Corpus of(Map<String, String> sources) {
        Requests requests = new Requests();
        Compilation plain =
                Compilation.of().sources(sources).processor(requests).run().orThrow();
        ClassLoader loader = plain.load();
        List<Case> cases = new ArrayList<>();
        for (String name : sources.keySet()) {
            try {
                for (Method method : Class.forName(name, true, loader).getDeclaredMethods()) {
                    if (method.getAnnotationsByType(At.class).length > 0) {
                        String qualified = name + "." + method.getName();
                        cases.add(Case.of(method, Objects.requireNonNull(requests.byMethod.get(qualified))));
                    }
                }
            } catch (ClassNotFoundException e) {
                throw new AssertionError(e);
            }
        }
        cases.sort((a, b) -> a.name().compareTo(b.name()));
        return new Corpus(sources, List.copyOf(cases));
    }

    /** The functions of a file. */
    public List<Case> cases(String file) {
        return cases.stream()
                .filter(one -> one.method().getDeclaringClass().getName().equals(file))
                .toList();
    }

    /** A file by itself. */
    public Map<String, String> source(String file) {
        return Map.of(file, Objects.requireNonNull(sources.get(file)));
    }

    /** The files alone. */
    static Map<String, String> read() {
        Map<String, String> sources = new TreeMap<>();
        try {
            Path root = Path.of(
                    Objects.requireNonNull(Corpus.class.getResource("/corpus")).toURI());
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String inside = root.relativize(file).toString().replace('\\', '/');
                    String name = "corpus."
                            + inside.substring(0, inside.length() - ".java".length())
                                    .replace('/', '.');
                    if (name.startsWith(System.getProperty("fluxion.corpus", ""))) {
                        sources.put(name, Files.readString(file));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return sources;
    }

    /** Notes what the annotations ask for, which class files do not tell at run time. */
    private static final class Requests extends AnyAnnotation {
        private final Map<String, Differentiable> byMethod = new HashMap<>();

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element method : round.getElementsAnnotatedWith(Differentiable.class)) {
                byMethod.put(
                        method.getEnclosingElement() + "." + method.getSimpleName(),
                        method.getAnnotation(Differentiable.class));
            }
            return false;
        }
    }
}
