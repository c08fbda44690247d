package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The comparison that ends a loop: {@code variable comparison bound} holds in every iteration.
 *
 * @param comparison with the variable on its left
 * @param bound does not change in the loop
 * @param definitions what computes the bound, if it is not an operand from outside; safe to be written again elsewhere
 * @param exact whether the loop goes on as long as the comparison holds, so that nothing else ends it
 */
public record LoopBound(Primitive comparison, Operand bound, List<Statement.Define> definitions, boolean exact) {

    /**
     * The bound of an induction variable, if the loop's header shows one.
     *
     * @param overwrites which elements the function leaves as they are: {@code j < x[i].length}
     */
    public static Optional<LoopBound> of(Statement.Loop loop, Induction induction, Overwrites overwrites) {
        return new Search(loop, induction, overwrites)
                .find(loop.header().yields().get(0), true);
    }

    /**
     * Whether a variable that changes by the step comes closer to the bound until the comparison does not hold any
     * more. It may pass the largest or the least int before: on its way to a bound it can't be equal to, or with a step
     * that takes it across.
     */
    public boolean limits(int step) {
        return switch (comparison) {
            case LESS, LESS_OR_EQUAL -> step > 0;
            case GREATER, GREATER_OR_EQUAL -> step < 0;
            case NOT_EQUAL -> Math.abs(step) == 1;
            default -> false;
        };
    }

    /** Computes the bound outside of the loop's header. */
    public Operand define(Values values, BlockBuilder code) {
        Substitution twins = new Substitution();
        for (Statement.Define define : definitions) {
            twins.replace(define.target(), code.define(values.like(define.target()), twins.of(define.expression())));
        }
        return twins.of(bound);
    }

    private static final class Search {
        private final Value variable;
        private final Statement.Loop loop;
        private final Overwrites overwrites;
        private final Map<Value, Statement.Define> definitions = new HashMap<>();
        private final Map<Value, Statement.If> conditionals = new HashMap<>();

        Search(Statement.Loop loop, Induction induction, Overwrites overwrites) {
            this.overwrites = overwrites;
            this.variable = induction.variable();
            this.loop = loop;
            collect(loop.header().statements());
        }

        private void collect(List<Statement> statements) {
            for (Statement statement : statements) {
                if (statement instanceof Statement.Define define) {
                    definitions.put(define.target(), define);
                } else if (statement instanceof Statement.If branch) {
                    branch.results().forEach(result -> conditionals.put(result, branch));
                    collect(branch.then().statements());
                    collect(branch.otherwise().statements());
                }
            }
        }

        Optional<LoopBound> find(Operand condition, boolean exact) {
            if (!(condition instanceof Value value)) {
                return Optional.empty();
            }
            Statement.If conjunction = conditionals.get(value);
            if (conjunction != null) {
                int k = conjunction.results().indexOf(value);
                if (!conjunction.otherwise().yields().get(k).equals(Constant.FALSE)) {
                    return Optional.empty();
                }
                return find(conjunction.condition(), false)
                        .or(() -> find(conjunction.then().yields().get(k), false));
            }
            Statement.Define define = definitions.get(value);
            if (define == null || !(define.expression() instanceof Expression.Apply apply)) {
                return Optional.empty();
            }
            if (apply.primitive() == Primitive.BIT_AND) {
                return find(apply.operands().get(0), false)
                        .or(() -> find(apply.operands().get(1), false));
            }
            if (!apply.primitive().isComparison()) {
                return Optional.empty();
            }
            Operand left = apply.operands().get(0);
            Operand right = apply.operands().get(1);
            if (left.equals(variable)) {
                return bound(apply.primitive(), right, exact);
            } else if (right.equals(variable)) {
                return bound(mirrored(apply.primitive()), left, exact);
            }
            return Optional.empty();
        }

        private Optional<LoopBound> bound(Primitive comparison, Operand bound, boolean exact) {
            List<Statement.Define> needed = new ArrayList<>();
            return isInvariant(bound, needed)
                    ? Optional.of(new LoopBound(comparison, bound, needed, exact))
                    : Optional.empty();
        }

        private boolean isInvariant(Operand operand, List<Statement.Define> needed) {
            if (!(operand instanceof Value value)) {
                return true;
            }
            if (loop.parameters().contains(value) || conditionals.containsKey(value)) {
                return false;
            }
            Statement.Define define = definitions.get(value);
            if (define == null) {
                return true;
            }
            if (!isRepeatable(define)) {
                return false;
            }
            for (Operand input : define.expression().operands()) {
                if (!isInvariant(input, needed)) {
                    return false;
                }
            }
            if (!needed.contains(define)) {
                needed.add(define);
            }
            return true;
        }

        /** Whether the value is the same at any time, costs next to nothing, and is there if it was there once. */
        private boolean isRepeatable(Statement.Define define) {
            return define.expression() instanceof Expression.Length
                    || (define.expression() instanceof Expression.Load && overwrites.isStable(define.target()))
                    || (define.expression() instanceof Expression.Apply apply && isRepeatable(apply));
        }

        private static boolean isRepeatable(Expression.Apply apply) {
            return switch (apply.primitive()) {
                case ADD, SUBTRACT, MULTIPLY, NEGATE, MAX, MIN, CONVERT, SHIFT_LEFT, SHIFT_RIGHT -> true;
                case DIVIDE -> apply.operands().get(1) instanceof Constant divisor && !divisor.isInteger(0);
                default -> false;
            };
        }

        private static Primitive mirrored(Primitive comparison) {
            return switch (comparison) {
                case LESS -> Primitive.GREATER;
                case LESS_OR_EQUAL -> Primitive.GREATER_OR_EQUAL;
                case GREATER -> Primitive.LESS;
                case GREATER_OR_EQUAL -> Primitive.LESS_OR_EQUAL;
                default -> comparison;
            };
        }
    }
}
