package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import com.sun.source.util.Trees;
import io.fluxion.Differentiable;
import io.fluxion.processor.testing.AnyAnnotation;
import io.fluxion.processor.testing.Compilation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Failures of Fluxion's own are messages that name the method, and stop nothing else. */
class BugTest {

    private static final String SOURCE = """
            package bug;

            import io.fluxion.Differentiable;

            final class Functions {
                @Differentiable
                static double first(double x) {
                    return x;
                }

                @Differentiable
                static double second(double x) {
                    return 2 * x;
                }
            }
            """;

    /** Works on a view of the program that breaks down where the first method is looked at. */
    private static final class Broken extends AnyAnnotation {
        private Runnable end = () -> {};
        private Consumer<RoundEnvironment> round = environment -> {};

        @Override
        public Set<String> getSupportedOptions() {
            return Set.of("fluxion.trace");
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Elements elements = breaking(environment.getElementUtils());
            ProcessingEnvironment broken = (ProcessingEnvironment) Proxy.newProxyInstance(
                    BugTest.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.getName().equals("getElementUtils")
                            ? elements
                            : method.invoke(environment, arguments));
            Generation generation = new Generation(broken, Trees.instance(environment), new Pipeline(Set.of(), true));
            end = generation::end;
            round = one -> generation.round(one.getRootElements(), one.getElementsAnnotatedWith(Differentiable.class));
        }

        private static Elements breaking(Elements elements) {
            return (Elements) Proxy.newProxyInstance(
                    BugTest.class.getClassLoader(), new Class<?>[] {Elements.class}, (proxy, method, arguments) -> {
                        if (arguments != null && "bug.first_grad".equals(arguments[arguments.length - 1])) {
                            throw new IllegalStateException("no view");
                        }
                        try {
                            return method.invoke(elements, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (environment.processingOver()) {
                end.run();
            } else {
                round.accept(environment);
            }
            return false;
        }
    }

    private static Compilation compile(String... options) {
        return Compilation.of()
                .source(SOURCE)
                .processor(new Broken())
                .options(options)
                .run();
    }

    private static List<String> said(Compilation compilation, Diagnostic.Kind kind) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void aBugIsOneMessageThatNamesTheMethod() {
        Compilation compilation = compile();
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.diagnostics()).hasSize(1);
        String message = said(compilation, Diagnostic.Kind.ERROR).get(0);
        assertThat(message)
                .startsWith("7: [FLX900] Fluxion has a bug, and could not differentiate first"
                        + " (IllegalStateException: no view, at ");
        assertThat(message).contains("Please report it");
        assertThat(message.lines().count()).isEqualTo(1);
        assertThat(compilation.output()).isEmpty();
    }

    @Test
    void theOtherMethodsAreDifferentiated() {
        assertThat(compile().generated().keySet()).containsExactly("bug.second_grad");
    }

    @Test
    void theStackTraceIsThereForThoseWhoAsk() {
        Compilation compilation = compile("-Afluxion.trace");
        assertThat(said(compilation, Diagnostic.Kind.ERROR)).hasSize(1);
        List<String> notes = said(compilation, Diagnostic.Kind.NOTE);
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0)).contains("at io.fluxion.processor.RequestReader.");
    }
}
