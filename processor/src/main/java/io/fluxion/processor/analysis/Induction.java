package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a loop that grows by a constant in every iteration.
 *
 * @param variable the parameter, an int
 * @param first its value in the first iteration
 * @param step what is added to it; not 0
 * @param offsets values of the body that are the variable plus a constant, the variable itself (0) among them
 */
public record Induction(Value variable, Operand first, int step, Map<Value, Integer> offsets) {

    /** The induction variables of a loop, in the order of its parameters. */
    public static List<Induction> of(Statement.Loop loop) {
        List<Induction> found = new ArrayList<>();
        for (int k = 0; k < loop.parameters().size(); k++) {
            Value parameter = loop.parameters().get(k);
            if (parameter.type() == Type.Scalar.INT) {
                Map<Value, Integer> offsets = offsets(parameter, loop.body());
                Integer step = offset(loop.body().yields().get(k), offsets);
                if (step != null && step != 0) {
                    found.add(new Induction(parameter, loop.initial().get(k), step, offsets));
                }
            }
        }
        return found;
    }

    /** The constant c for which {@code operand} is {@code variable + c}, or null. */
    public @Nullable Integer offset(Operand operand) {
        return offset(operand, offsets);
    }

    private static @Nullable Integer offset(Operand operand, Map<Value, Integer> offsets) {
        return operand instanceof Value value ? offsets.get(value) : null;
    }

    private static Map<Value, Integer> offsets(Value variable, Block body) {
        Map<Value, Integer> offsets = new HashMap<>();
        offsets.put(variable, 0);
        collect(body, offsets);
        return offsets;
    }

    private static void collect(Block block, Map<Value, Integer> offsets) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Apply apply
                    && apply.operands().size() == 2
                    && define.target().type() == Type.Scalar.INT) {
                Operand left = apply.operands().get(0);
                Operand right = apply.operands().get(1);
                Integer base = offset(left, offsets);
                if (apply.primitive() == Primitive.ADD && base == null) {
                    base = offset(right, offsets);
                    right = left;
                }
                int sign = apply.primitive() == Primitive.ADD ? 1 : apply.primitive() == Primitive.SUBTRACT ? -1 : 0;
                // Beyond these bounds the sum could overflow, and mean something else.
                if (sign != 0
                        && base != null
                        && right instanceof Constant constant
                        && Math.abs((long) (Integer) constant.value()) < 1 << 20
                        && Math.abs(base) < 1 << 20) {
                    offsets.put(define.target(), base + sign * (Integer) constant.value());
                }
            }
            // Ranges nested deeper are computed from the same iteration's variable.
            if (statement instanceof Statement.If branch) {
                collect(branch.then(), offsets);
                collect(branch.otherwise(), offsets);
            } else if (statement instanceof Statement.Loop loop) {
                collect(loop.body(), offsets);
            }
        }
    }
}
