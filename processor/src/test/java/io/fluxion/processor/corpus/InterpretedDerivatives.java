package io.fluxion.processor.corpus;

import io.fluxion.processor.Optimisation;
import io.fluxion.processor.Pipeline;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.testing.Lowered;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Forward mode and second derivatives as the passes over the IR make them, interpreted. */
public final class InterpretedDerivatives {

    private final List<Integer> wrt;
    private final ClassLoader loader;
    private final Function tangent;
    private final Function hessianVector;

    /** Runs the passes, with the verifier between them. */
    public InterpretedDerivatives(
            Lowered.Method lowered, List<Integer> wrt, Set<Optimisation> disabled, ClassLoader loader) {
        this.wrt = List.copyOf(wrt);
        this.loader = loader;
        Values values = lowered.values();
        Pipeline pipeline = new Pipeline(disabled, true);
        Function primal = pipeline.primal(lowered.function(), values);
        tangent = pipeline.jacobianVector(primal, wrt, List.of(), false, values);
        hessianVector = pipeline.hessianVector(primal, wrt, values);
    }

    /** The partials by forward mode, one direction after the other. */
    public double[] partials(Object... arguments) {
        int size = size(arguments);
        double[] partials = new double[size];
        for (int k = 0; k < size; k++) {
            List<Object> all = withDirection(arguments, k);
            Interpreter<Double> interpreter = new Interpreter<>(new Plain(), loader);
            List<?> results = interpreter.call(tangent, all, (parameter, value) -> value);
            partials[k] = (Double) results.get(1);
        }
        return partials;
    }

    /** The Hessian, row by row. */
    public double[][] hessian(Object... arguments) {
        int size = size(arguments);
        double[][] hessian = new double[size][];
        for (int k = 0; k < size; k++) {
            List<Object> all = withDirection(arguments, k);
            int buffers = all.size();
            for (int parameter : wrt) {
                if (arguments[parameter].getClass().isArray()) {
                    all.add(Points.copy(new Object[] {arguments[parameter]})[0]);
                }
            }
            Interpreter<Double> interpreter = new Interpreter<>(new Plain(), loader);
            List<@Nullable Object> lifted = interpreter.lift(hessianVector, all, (parameter, value) -> value);
            List<@Nullable Object> results = interpreter.run(hessianVector, lifted);
            List<Double> product = new ArrayList<>();
            int scalar = 1;
            int buffer = buffers;
            for (int parameter : wrt) {
                boolean isScalar = hessianVector.parameters().get(parameter).type() instanceof Type.Scalar;
                flatten(isScalar ? results.get(scalar++) : lifted.get(buffer++), product);
            }
            hessian[k] = product.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return hessian;
    }

    /** The arguments, and a unit direction. */
    private List<Object> withDirection(Object[] arguments, int position) {
        List<Object> all = new ArrayList<>(Arrays.asList(Points.copy(arguments)));
        int[] left = {position};
        for (int parameter : wrt) {
            all.add(unit(arguments[parameter], left));
        }
        return all;
    }

    private static Object unit(Object shape, int[] left) {
        if (!shape.getClass().isArray()) {
            double part = left[0]-- == 0 ? 1 : 0;
            return shape instanceof Float ? (Object) (float) part : (Object) part;
        }
        int length = Array.getLength(shape);
        Object direction = Array.newInstance(shape.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(direction, i, unit(Array.get(shape, i), left));
        }
        return direction;
    }

    private int size(Object[] arguments) {
        int size = 0;
        for (int parameter : wrt) {
            size += Quotients.size(arguments[parameter]);
        }
        return size;
    }

    private static void flatten(@Nullable Object value, List<Double> into) {
        if (value instanceof Double number) {
            into.add(number);
            return;
        }
        for (Object element : (Object[]) Objects.requireNonNull(value)) {
            flatten(element, into);
        }
    }
}
