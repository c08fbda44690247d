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
        String text = "seed " + seed + "\n" + Printer.print(raw) + Printer.print(function);
        List<Value> wrt = function.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .toList();
        Function gradient;
        Function tangent;
        Function hessianVector;
        try {
            Verifier.verify(function);
            Reverse.Choices choices = new Reverse.Choices(
                    random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0);
            gradient = Reverse.gradient(function, wrt, choices, values);
            Verifier.verify(gradient);
            hessianVector = SecondOrder.hessianVector(gradient, function, wrt, values);
            Verifier.verify(hessianVector);
            hessianVector = Simplifier.simplify(hessianVector, simplifications(random), values);
            Verifier.verify(hessianVector);
            gradient = Simplifier.simplify(gradient, simplifications(random), values);
            Verifier.verify(gradient);
            tangent = Forward.jacobianVector(function, wrt, List.of(), values);
            Verifier.verify(tangent);
            tangent = Simplifier.simplify(tangent, simplifications(random), values);
            Verifier.verify(tangent);
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
        for (int repetition = 0; repetition < 3; repetition++) {
            Point point = Point.random(random);
            double[] partials = compare(text + Printer.print(gradient), raw, gradient, point);
            compareTangent(text + Printer.print(tangent), tangent, point, partials);
            checkSymmetry(text + Printer.print(hessianVector), hessianVector, point);
        }
    }

    private static Simplifier.Choices simplifications(Random random) {
        return new Simplifier.Choices(
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                true,
                false,
                true);
    }

    /** Arguments for a random function. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Point(double x, double y, double[] a, double[][] m, int n) {
        static Point random(Random random) {
            double[][] m = new double[RandomFunction.LENGTH][];
            for (int i = 0; i < m.length; i++) {
                m[i] = random.doubles(RandomFunction.LENGTH, -1, 1).toArray();
            }
            return new Point(
                    random.nextDouble(),
                    random.nextDouble(),
                    random.doubles(RandomFunction.LENGTH, -1, 1).toArray(),
                    m,
                    random.nextInt(RandomFunction.LENGTH + 1));
        }

        List<Object> boxed() {
            return new ArrayList<>(
                    List.of(x, y, ReverseOnRandomFunctionsTest.boxed(a), ReverseOnRandomFunctionsTest.boxed(m), n));
        }
    }

    private static double[] compare(String text, Function function, Function gradient, Point point) {
        Oracle expected =
                Oracle.forward(Oracle.Call.of(function, point.x(), point.y(), point.a(), point.m(), point.n()));
        List<Object> arguments = point.boxed();
        Object[] da = boxed(new double[] {1, 2, 3, 4});
        Object[] dm = boxed(new double[RandomFunction.LENGTH][RandomFunction.LENGTH]);
        arguments.addAll(List.of(da, dm));
        List<?> results = run(gradient, arguments);
        assertWithMessage(text).that(results.get(0)).isEqualTo(expected.value());
        List<Double> actual = new ArrayList<>();
        actual.add((Double) results.get(1));
        actual.add((Double) results.get(2));
        flatten(da, actual);
        flatten(dm, actual);
        double largest = largest(expected.partials());
        for (int k = 0; k < actual.size(); k++) {
            assertWithMessage(text + "partial " + k)
                    .that(actual.get(k))
                    .isWithin(1e-11 * largest)
                    .of(expected.partials()[k]);
        }
        return expected.partials();
    }

    /** The derivative in a direction is the scalar product of direction and gradient. */
    private static void compareTangent(String text, Function tangent, Point point, double[] partials) {
        Point direction = Point.random(new Random(partials.length));
        List<Object> arguments = point.boxed();
        arguments.addAll(direction.boxed().subList(0, 4));
        List<Double> flat = new ArrayList<>(List.of(direction.x(), direction.y()));
        flatten(boxed(direction.a()), flat);
        flatten(boxed(direction.m()), flat);
        double expected = 0;
        for (int k = 0; k < partials.length; k++) {
            expected += partials[k] * flat.get(k);
        }
        assertWithMessage(text + "tangent")
                .that((Double) run(tangent, arguments).get(1))
                .isWithin(1e-10 * largest(partials))
                .of(expected);
    }

    /** ⟨u, H·v⟩ is ⟨v, H·u⟩. */
    private static void checkSymmetry(String text, Function hessianVector, Point point) {
        List<Double> u = new ArrayList<>();
        List<Double> v = new ArrayList<>();
        List<Double> hu = product(hessianVector, point, Point.random(new Random(1)), u);
        List<Double> hv = product(hessianVector, point, Point.random(new Random(2)), v);
        double left = 0;
        double right = 0;
        double largest = 1;
        for (int k = 0; k < hu.size(); k++) {
            left += u.get(k) * hv.get(k);
            right += v.get(k) * hu.get(k);
            largest = Math.max(largest, Math.max(Math.abs(hu.get(k)), Math.abs(hv.get(k))));
        }
        assertWithMessage(text + "symmetry").that(left).isWithin(1e-9 * largest).of(right);
    }

    private static List<Double> product(Function hessianVector, Point point, Point direction, List<Double> flat) {
        List<Object> arguments = point.boxed();
        arguments.addAll(direction.boxed().subList(0, 4));
        Object[] da = boxed(new double[] {1, 2, 3, 4});
        Object[] dm = boxed(new double[RandomFunction.LENGTH][RandomFunction.LENGTH]);
        arguments.addAll(List.of(da, dm));
        List<?> results = run(hessianVector, arguments);
        flat.addAll(List.of(direction.x(), direction.y()));
        flatten(boxed(direction.a()), flat);
        flatten(boxed(direction.m()), flat);
        List<Double> product = new ArrayList<>(List.of((Double) results.get(1), (Double) results.get(2)));
        flatten(da, product);
        flatten(dm, product);
        return product;
    }

    private static List<?> run(Function function, List<Object> arguments) {
        Interpreter<Double> interpreter = new Interpreter<>(new Plain(), Oracle.class.getClassLoader());
        return interpreter.run(function, new ArrayList<>(arguments));
    }

    private static double largest(double[] partials) {
        double largest = 1;
        for (double partial : partials) {
            largest = Math.max(largest, Math.abs(partial));
        }
        return largest;
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
