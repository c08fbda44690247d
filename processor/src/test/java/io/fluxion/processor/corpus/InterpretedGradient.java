package io.fluxion.processor.corpus;

import io.fluxion.processor.Optimisation;
import io.fluxion.processor.Pipeline;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.oracle.Interpreter;
import io.fluxion.processor.oracle.Plain;
import io.fluxion.processor.testing.Gradients;
import io.fluxion.processor.testing.Lowered;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gradient as the passes over the IR make it, interpreted: what emission has no part in. */
public final class InterpretedGradient {

    private final Case one;
    private final Function primal;
    private final Function gradient;

    /** Runs the passes, with the verifier between them. */
    public InterpretedGradient(Case one, Lowered.Method lowered, Set<Optimisation> disabled) {
        this.one = one;
        Pipeline pipeline = new Pipeline(disabled, true);
        primal = pipeline.primal(lowered.function(), lowered.values());
        gradient = pipeline.gradient(primal, one.leafWrt(), lowered.values());
    }

    /** The function that is interpreted. */
    public Function function() {
        return gradient;
    }

    /** Value and partials at a point. */
    public Gradients.Result at(Case.Point point) {
        Object[] given = one.leaves(Points.copy(point.arguments()));
        List<Object> arguments = new ArrayList<>(Arrays.asList(given));
        for (int i = primal.parameters().size(); i < gradient.parameters().size(); i++) {
            arguments.add(Points.copy(new Object[] {given[buffered(i - given.length)]})[0]);
        }
        Interpreter<Double> interpreter =
                new Interpreter<>(new Plain(), one.method().getDeclaringClass().getClassLoader());
        List<@Nullable Object> lifted = interpreter.lift(gradient, arguments, (parameter, value) -> value);
        List<@Nullable Object> results = interpreter.run(gradient, lifted);
        List<Double> partials = new ArrayList<>();
        int scalar = 1;
        int buffer = given.length;
        for (int parameter : one.leafWrt()) {
            if (gradient.parameters().get(parameter).type() instanceof Type.Scalar) {
                flatten(results.get(scalar++), partials);
            } else {
                flatten(lifted.get(buffer++), partials);
            }
        }
        return new Gradients.Result(
                (Double) Objects.requireNonNull(results.get(0)),
                partials.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The parameter that buffer {@code index} is for. */
    private int buffered(int index) {
        int left = index;
        for (int parameter : one.leafWrt()) {
            if (gradient.parameters().get(parameter).type() instanceof Type.Array && left-- == 0) {
                return parameter;
            }
        }
        throw new IllegalStateException("no buffer " + index);
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
