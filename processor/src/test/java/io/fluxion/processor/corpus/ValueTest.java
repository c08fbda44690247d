package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;

import io.fluxion.processor.DifferentiableProcessor;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.testing.AtOnce;
import io.fluxion.processor.testing.Compilation;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Leaves;
import io.fluxion.processor.testing.Lowered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The value beside the gradient is the user's value to the last bit, on the whole corpus: at random inputs, and where
 * one number or all of them are infinite, NaN, −0.0, subnormal or huge. What the method throws, the gradient throws.
 */
class ValueTest {

    private static final int MOST_STEPS = 50_000;

    private final Corpus corpus = Corpus.load();

    /**
     * What was found in a file.
     *
     * @param compared at how many inputs values were compared
     */
    private record Found(int compared, List<String> complaints) {}

    @Test
    void isTheUsersToTheLastBit() throws Exception {
        List<String> complaints = new ArrayList<>();
        int compared = 0;
        // File by file, for functions of two files may have one name.
        for (Future<Found> file :
                AtOnce.start(corpus.sources().keySet(), this::compare).values()) {
            complaints.addAll(file.get().complaints());
            compared += file.get().compared();
        }
        assertThat(String.join("\n", complaints)).isEmpty();
        assertThat(compared).isAtLeast(10_000);
    }

    private Found compare(String file) {
        Map<String, Lowered.Method> lowered = Lowered.of(corpus.source(file));
        ClassLoader loader = Compilation.of()
                .sources(corpus.source(file))
                .processor(new DifferentiableProcessor())
                .run()
                .orThrow()
                .load();
        List<String> complaints = new ArrayList<>();
        int compared = 0;
        for (Case one : corpus.cases(file)) {
            Gradients gradients = Gradients.of(loader, one.generated());
            Lowered.Method method = Objects.requireNonNull(lowered.get(one.name()));
            Object[] leaves = one.leaves(one.points().get(0).arguments());
            for (Object[] input : Inputs.around(leaves, new Random(one.name().hashCode()))) {
                Optional<Object[]> arguments = arguments(one, input);
                if (arguments.isPresent() && ends(one, method, input)) {
                    compared++;
                    compare(one, gradients, arguments.get(), complaints);
                }
            }
        }
        return new Found(compared, complaints);
    }

    /** The arguments of these leaves; none if the constructor of a record refuses them. */
    private static Optional<Object[]> arguments(Case one, Object[] leaves) {
        try {
            return Optional.of(Leaves.rebuilt(one.method().getParameterTypes(), Points.copy(leaves)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void compare(Case one, Gradients gradients, Object[] arguments, List<String> complaints) {
        String at = one.name() + Arrays.deepToString(arguments);
        double value;
        try {
            value = one.value(arguments);
        } catch (RuntimeException expected) {
            try {
                double wrong = gradients
                        .gradient(gradients.own(Points.copy(arguments)))
                        .value();
                complaints.add(at + " is " + wrong + " instead of " + expected);
            } catch (RuntimeException actual) {
                if (actual.getClass() != expected.getClass()) {
                    complaints.add(at + " throws " + actual + " instead of " + expected);
                }
            }
            return;
        }
        try {
            double actual =
                    gradients.gradient(gradients.own(Points.copy(arguments))).value();
            if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(value)) {
                complaints.add(at + " is " + actual + " instead of " + value);
            }
        } catch (RuntimeException e) {
            complaints.add(at + " throws " + e);
        }
    }

    /** Whether the method comes to an end; nothing can stop it once it runs. */
    private static boolean ends(Case one, Lowered.Method method, Object[] arguments) {
        Interpreter<Double> interpreter =
                new Interpreter<>(new Plain(), one.method().getDeclaringClass().getClassLoader(), MOST_STEPS);
        try {
            interpreter.call(method.function(), Arrays.asList(Points.copy(arguments)), (parameter, value) -> value);
            return true;
        } catch (Interpreter.Endless e) {
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
