package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Printer;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Oracle;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.simplify.Simplifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reverse mode agrees with dual numbers on random functions, whatever is switched off. */
class ReverseOnRandomFunctionsTest {

    private static final int FUNCTIONS = Integer.getInteger("fluxion.functions", 400);
    private static final long FIRST = Long.getLong("fluxion.seed", 1L);

    @Test
    void agreesWithDualNumbers() {
        for (long seed = FIRST; seed < FIRST + FUNCTIONS; seed++) {
            check(seed, 2 + (int) (seed * 40 / (FIRST + FUNCTIONS)));
        }
    }

    private static void check(long seed, int size) {
        Random random = new Random(~seed);
        Values values = new Values();
        Function raw = RandomFunction.of(seed, size, values);
        Verifier.verify(raw);
        Function function = Simplifier.simplify(raw, simplifications(random), values);
        String text = "seed " + seed + "\n" + Printer.print(function);
        Function gradient;
        try {
            Verifier.verify(function);
            List<Value> wrt = function.parameters().stream()
                    .filter(parameter -> parameter.type().isDifferentiable())
                    .toList();
            Reverse.Choices choices = new Reverse.Choices(
                    random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0);
            gradient = Reverse.gradient(function, wrt, choices, values);
            Verifier.verify(gradient);
            gradient = Simplifier.simplify(gradient, simplifications(random), values);
            Verifier.verify(gradient);
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
        for (int repetition = 0; repetition < 3; repetition++) {
            compare(text + Printer.print(gradient), raw, gradient, random);
        }
    }

    private static Simplifier.Choices simplifications(Random random) {
        return new Simplifier.Choices(
                random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0);
    }

    private static void compare(String text, Function function, Function gradient, Random random) {
        double[] a = random.doubles(RandomFunction.LENGTH, -1, 1).toArray();
        double[][] m = new double[RandomFunction.LENGTH][];
        for (int i = 0; i < m.length; i++) {
            m[i] = random.doubles(RandomFunction.LENGTH, -1, 1).toArray();
        }
        List<Object> arguments =
                List.of(random.nextDouble(), random.nextDouble(), a, m, random.nextInt(RandomFunction.LENGTH + 1));
        Oracle expected = Oracle.forward(Oracle.Call.of(function, arguments.toArray()));

        Interpreter<Double> interpreter = new Interpreter<>(new Plain(), Oracle.class.getClassLoader());
        List<Object> lifted = new ArrayList<>(arguments);
        lifted.set(2, boxed(a));
        lifted.set(3, boxed(m));
        Object[] da = boxed(random.doubles(RandomFunction.LENGTH).toArray());
        Object[] dm = boxed(new double[RandomFunction.LENGTH][RandomFunction.LENGTH]);
        lifted.add(da);
        lifted.add(dm);
        List<?> results = interpreter.run(gradient, new ArrayList<>(lifted));
        assertWithMessage(text).that(results.get(0)).isEqualTo(expected.value());
        List<Double> actual = new ArrayList<>();
        actual.add((Double) results.get(1));
        actual.add((Double) results.get(2));
        flatten(da, actual);
        flatten(dm, actual);
        double largest = 1;
        for (double partial : expected.partials()) {
            largest = Math.max(largest, Math.abs(partial));
        }
        for (int k = 0; k < actual.size(); k++) {
            assertWithMessage(text + "partial " + k)
                    .that(actual.get(k))
                    .isWithin(1e-11 * largest)
                    .of(expected.partials()[k]);
        }
    }

    private static Object[] boxed(double[] vector) {
        Object[] result = new Object[vector.length];
        for (int k = 0; k < vector.length; k++) {
            result[k] = vector[k];
        }
        return result;
    }

    private static Object[] boxed(double[][] matrix) {
        Object[] result = new Object[matrix.length];
        for (int k = 0; k < matrix.length; k++) {
            result[k] = boxed(matrix[k]);
        }
        return result;
    }

    private static void flatten(Object[] array, List<Double> into) {
        for (Object element : array) {
            if (element instanceof Object[] row) {
                flatten(row, into);
            } else {
                into.add((Double) element);
            }
        }
    }
}
