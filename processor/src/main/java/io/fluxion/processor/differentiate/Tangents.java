package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.HashMap;
import java.util.Map;

/** The tangent of every value that varies; a value without one has the tangent zero, of which nothing is written. */
final class Tangents {

    private final Activity activity;
    private final Values values;
    private final Map<Value, Operand> tangents = new HashMap<>();

    Tangents(Activity activity, Values values) {
        this.activity = activity;
        this.values = values;
    }

    boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    void put(Value value, Operand tangent) {
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

    /** A new value for the tangent of {@code value}; its name is {@code v} and the value's. */
    Value fresh(Value value) {
        String name = value.isNamed() ? "v" + value.name() : "";
        return values.named(name, value.type(), value.position());
    }
}
