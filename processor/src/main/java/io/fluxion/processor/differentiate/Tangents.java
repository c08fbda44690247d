package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The tangent of every value that varies; a value without one has the tangent zero, of which nothing is written. */
final class Tangents implements Companions {

    private final Activity activity;
    private final Values values;
    private final UnaryOperator<String> naming;
    private final Map<Value, Operand> tangents = new HashMap<>();

    /**
     * The tangents in some direction.
     *
     * @param naming from the name of a value to that of its tangent
     */
    Tangents(Activity activity, Values values, UnaryOperator<String> naming) {
        this.activity = activity;
        this.values = values;
        this.naming = naming;
    }

    boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    @Override
    public boolean accompany(Operand operand) {
        return isVaried(operand);
    }

    @Override
    public void put(Value value, Operand tangent) {
        tangents.put(value, tangent);
    }

    boolean has(Operand operand) {
        return operand instanceof Value value && tangents.containsKey(value);
    }

    /** The tangent of an operand; the constant zero if it has none. */
    Operand orZero(Operand operand) {
        Operand known = operand instanceof Value value ? tangents.get(value) : null;
        if (known != null) {
            return known;
        } else if (operand.type() instanceof Type.Scalar) {
            return Constant.floating(operand.type(), 0.0);
        }
        throw new IllegalStateException("no tangent for the array " + operand);
    }

    /** The tangent of an operand; of an array that has none a new one of zeros. */
    Operand orZeros(Operand operand, BlockBuilder code) {
        return has(operand) || operand.type() instanceof Type.Scalar
                ? orZero(operand)
                : code.define(operand.type(), new Expression.ZerosLike(operand));
    }

    @Override
    public Operand of(Operand operand) {
        return orZero(operand);
    }

    /** A new value for the tangent of {@code value}, named after it. */
    @Override
    public Value fresh(Value value) {
        String name = value.isNamed() ? naming.apply(value.name()) : "";
        return values.named(name, value.type(), value.position());
    }
}
