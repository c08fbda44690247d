package io.fluxion.processor;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.testing.Compilation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Build tools put environments of their own before javac's; compilers that are not javac show no source. */
class OtherCompilersTest {

    private static final String SOURCE = """
            package other;

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

    /** Hands another environment to Fluxion than javac does. */
    private record Elsewhere(Processor fluxion, UnaryOperator<ProcessingEnvironment> wrapping) implements Processor {
        @Override
        public Set<String> getSupportedOptions() {
            return fluxion.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return fluxion.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return fluxion.getSupportedSourceVersion();
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            fluxion.init(wrapping.apply(environment));
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // it does as Fluxion does
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return fluxion.process(annotations, round);
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return fluxion.getCompletions(element, annotation, member, userText);
        }
    }

    private static Compilation compile(UnaryOperator<ProcessingEnvironment> wrapping) {
        return Compilation.of()
                .source(SOURCE)
                .processor(new Elsewhere(new DifferentiableProcessor(), wrapping))
                .run();
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                OtherCompilersTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    /** As Gradle's and IntelliJ's environments do, it keeps javac's in a field. */
    private record Keeping(ProcessingEnvironment environment) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            return call(environment, method, arguments);
        }
    }

    private static @Nullable Object call(
            ProcessingEnvironment environment, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(environment, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** An environment behind which there is none of javac's. */
    private static ProcessingEnvironment hiding(ProcessingEnvironment environment) {
        Supplier<ProcessingEnvironment> hidden = () -> environment;
        return proxy((proxy, method, arguments) -> call(hidden.get(), method, arguments));
    }

    @Test
    void anEnvironmentInAnotherIsFound() {
        Compilation compilation = compile(environment -> proxy(new Keeping(proxy(new Keeping(environment)))))
                .orThrow();
        assertThat(compilation.generated().keySet()).containsExactly("other.first_grad", "other.second_grad");
    }

    @Test
    void withoutJavacOneMessageSaysWhatIsNeeded() {
        Compilation compilation = compile(OtherCompilersTest::hiding);
        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.diagnostics()).hasSize(1);
        String message = compilation.diagnostics().get(0).getMessage(Locale.ROOT);
        assertThat(message).startsWith("[FLX018] this compiler does not show Fluxion the source of methods");
        assertThat(message).endsWith("Compile with javac, from a JDK of version 17 or newer.");
        assertThat(compilation.output()).isEmpty();
    }
}
