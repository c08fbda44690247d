package io.fluxion.processor.differentiate;

import static com.google.common.truth.Truth.assertWithMessage;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Printer;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Oracle;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.simplify.Simplifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Forward and reverse mode agree on random functions that return arrays: ⟨J·v, u⟩ is ⟨v, Jᵀ·u⟩. */
class ProductsOnRandomFunctionsTest {

    private static final int FUNCTIONS = Integer.getInteger("fluxion.functions", 400);
    private static final long FIRST = Long.getLong("fluxion.seed", 1L);
    private static final int POINTS = 3;
    private static final double TOLERANCE = 1e-12;

    @Test
    void agreeOnTheBilinearForm() {
        for (long seed = FIRST; seed < FIRST + FUNCTIONS; seed++) {
            check(seed, 2 + (int) (seed * 40 / (FIRST + FUNCTIONS)));
        }
    }

    private static void check(long seed, int size) {
        Random random = new Random(~seed);
        Values values = new Values();
        Function raw = RandomFunction.ofArray(seed, size, values);
        Function function = Simplifier.simplify(raw, simplifications(random), values);
        List<Value> wrt = function.parameters().stream()
                .filter(parameter -> parameter.type().isDifferentiable())
                .toList();
        List<String> seeds = Collections.nCopies(function.results().size(), "seed");
        String text = "seed " + seed + "\n" + Printer.print(raw);
        Function tangent;
        Function adjoint;
        try {
            Reverse.Choices choices = new Reverse.Choices(
                    random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0, random.nextInt(4) > 0);
            tangent = Simplifier.simplify(
                    verified(Forward.jacobianVector(function, wrt, List.of(), values)),
                    simplifications(random),
                    values);
            adjoint = Simplifier.simplify(
                    verified(Reverse.vectorJacobian(function, wrt, List.of(), seeds, choices, values)),
                    simplifications(random),
                    values);
            verified(tangent);
            verified(adjoint);
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
        for (int repetition = 0; repetition < POINTS; repetition++) {
            compare(text + Printer.print(tangent) + Printer.print(adjoint), raw, tangent, adjoint, random);
        }
    }

    private static void compare(String text, Function function, Function tangent, Function adjoint, Random random) {
        List<Object> point = arguments(random);
        point.add(random.nextInt(RandomFunction.LENGTH + 1));
        List<Object> v = arguments(random);
        Operand result = function.results().get(0);
        Object u = array((Type.Array) result.type(), random);

        Object jv = array((Type.Array) result.type(), random);
        List<Object> forward = new ArrayList<>(point);
        forward.addAll(v);
        forward.add(jv);
        Object value = run(tangent, forward).get(0);

        List<Object> reverse = new ArrayList<>(point);
        reverse.add(u);
        Object da = array(Type.Scalar.DOUBLE.array(), random);
        Object dm = array(Type.Scalar.DOUBLE.array().array(), random);
        reverse.add(da);
        reverse.add(dm);
        List<?> both = run(adjoint, reverse);

        Object expected = run(function, copied(point)).get(0);
        assertWithMessage(text + "value").that(flat(value)).isEqualTo(flat(expected));
        assertWithMessage(text + "value").that(flat(both.get(0))).isEqualTo(flat(expected));
        List<Double> left = products(flat(jv), flat(u));
        List<Double> right =
                products(List.of((Double) both.get(1), (Double) both.get(2)), flat(List.of(v.get(0), v.get(1))));
        right.addAll(products(flat(da), flat(v.get(2))));
        right.addAll(products(flat(dm), flat(v.get(3))));
        double scale = 1 + size(left) + size(right);
        assertWithMessage(text + "<Jv,u>")
                .that(sum(left))
                .isWithin(TOLERANCE * scale)
                .of(sum(right));
    }

    private static Simplifier.Choices simplifications(Random random) {
        return new Simplifier.Choices(
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                random.nextInt(4) > 0,
                false,
                false);
    }

    private static Function verified(Function function) {
        Verifier.verify(function);
        return function;
    }

    /** A number for each scalar, and arrays for the others, of what is differentiated with respect to. */
    private static List<Object> arguments(Random random) {
        Type.Array vector = Type.Scalar.DOUBLE.array();
        return new ArrayList<>(List.of(
                random.nextDouble(), random.nextDouble(), array(vector, random), array(vector.array(), random)));
    }

    private static Object array(Type.Array type, Random random) {
        Object[] array = new Object[RandomFunction.LENGTH];
        for (int k = 0; k < array.length; k++) {
            array[k] = type.element() instanceof Type.Array rows ? array(rows, random) : 2 * random.nextDouble() - 1;
        }
        return array;
    }

    /** The same arguments, whose arrays may be written. */
    private static List<Object> copied(List<Object> arguments) {
        List<Object> copy = new ArrayList<>();
        arguments.forEach(argument -> copy.add(copied(argument)));
        return copy;
    }

    private static Object copied(Object value) {
        return value instanceof Object[] array ? copied(List.of(array)).toArray() : value;
    }

    private static List<?> run(Function function, List<Object> arguments) {
        Interpreter<Double> interpreter = new Interpreter<>(new Plain(), Oracle.class.getClassLoader());
        return interpreter.run(function, new ArrayList<>(arguments));
    }

    private static List<Double> flat(Object value) {
        List<Double> numbers = new ArrayList<>();
        if (value instanceof Object[] array) {
            for (Object element : array) {
                numbers.addAll(flat(element));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(element -> numbers.addAll(flat(element)));
        } else {
            numbers.add((Double) value);
        }
        return numbers;
    }

    private static List<Double> products(List<Double> a, List<Double> b) {
        List<Double> products = new ArrayList<>();
        for (int k = 0; k < a.size(); k++) {
            products.add(a.get(k) * b.get(k));
        }
        return products;
    }

    private static double sum(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double size(List<Double> numbers) {
        return numbers.stream().mapToDouble(Math::abs).sum();
    }
}
