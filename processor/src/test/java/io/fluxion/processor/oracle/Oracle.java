package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.oracle.Tape.Node;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hipparchus.analysis.differentiation.Gradient;
import org.jspecify.annotations.Nullable;

/**
 * Value and gradient of a function of the IR with one result, computed by interpreting it.
 *
 * @param value the result
 * @param partials with respect to every floating-point number in the parameters that were asked for, in order, arrays
 *     in row-major order
 * @param terms see {@link Dual#terms()}; empty where it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Oracle(double value, double[] partials, double[] terms) {

    private static final double[] UNKNOWN = {};

    /** What a function is called with. */
    public record Call(Function function, List<?> arguments, Set<Integer> wrt, ClassLoader loader) {

        /** With respect to every parameter that has a derivative. */
        public static Call of(Function function, Object... arguments) {
            List<Integer> wrt = new ArrayList<>();
            for (int i = 0; i < function.parameters().size(); i++) {
                if (function.parameters().get(i).type().isDifferentiable()) {
                    wrt.add(i);
                }
            }
            return new Call(function, Arrays.asList(arguments), Set.copyOf(wrt), Oracle.class.getClassLoader());
        }

        /** How many partial derivatives there are. */
        public int size() {
            int size = 0;
            for (int parameter : wrt) {
                size += count(
                        arguments.get(parameter),
                        function.parameters().get(parameter).type());
            }
            return size;
        }
    }

    private static int count(@Nullable Object argument, Type type) {
        if (type instanceof Type.Scalar) {
            return 1;
        }
        int count = 0;
        for (int i = 0; argument != null && i < Array.getLength(argument); i++) {
            count += count(Array.get(argument, i), ((Type.Array) type).element());
        }
        return count;
    }

    /** The value alone. */
    public static double value(Call call) {
        return result(call, new Plain(), (parameter, value) -> value);
    }

    /** The largest magnitude among all results in between; infinite if one is no number. */
    public static double largest(Call call) {
        Extent numbers = new Extent();
        result(call, numbers, (parameter, value) -> value);
        return numbers.largest();
    }

    /** By forward mode. */
    public static Oracle forward(Call call) {
        int size = call.size();
        int[] next = {0};
        Dual result = result(
                call,
                new Duals(),
                (parameter, value) ->
                        call.wrt().contains(parameter) ? Dual.variable(value, next[0]++, size) : Dual.constant(value));
        double[] partials = new double[size];
        double[] terms = new double[size];
        Arrays.setAll(partials, result::partial);
        Arrays.setAll(terms, result::term);
        return new Oracle(result.value(), partials, terms);
    }

    /** By reverse mode. */
    public static Oracle reverse(Call call) {
        Tape tape = new Tape();
        List<Node> variables = new ArrayList<>();
        Node result = result(call, tape, (parameter, value) -> {
            Node node = tape.constant(value);
            if (call.wrt().contains(parameter)) {
                variables.add(node);
            }
            return node;
        });
        tape.sweep(result);
        return new Oracle(
                tape.value(result),
                variables.stream().mapToDouble(Node::adjoint).toArray(),
                UNKNOWN);
    }

    /** By Hipparchus. */
    public static Oracle hipparchus(Call call) {
        Hipparchus numbers = new Hipparchus(call.size());
        int[] next = {0};
        Gradient result = result(
                call,
                numbers,
                (parameter, value) ->
                        call.wrt().contains(parameter) ? numbers.variable(value, next[0]++) : numbers.constant(value));
        return new Oracle(result.getValue(), result.getGradient(), UNKNOWN);
    }

    @SuppressWarnings("unchecked") // the result is a floating-point number
    private static <N> N result(Call call, Numbers<N> numbers, Interpreter.Lift<N> lift) {
        Interpreter<N> interpreter = new Interpreter<>(numbers, call.loader());
        return (N) Objects.requireNonNull(
                interpreter.call(call.function(), call.arguments(), lift).get(0));
    }
}
