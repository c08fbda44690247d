package io.fluxion.processor.differentiate;

import io.fluxion.processor.analysis.Overwrites;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the reverse of a block gets back the values that its forward computed, which are out of scope by then: each is
 * either computed again, at the beginning of the reverse block, or kept by the forward one. What is cheap is computed
 * again from what is there; exponentials, quotients, results of loops and loads from memory that is written later are
 * kept.
 */
final class Recovery {

    /** A value that takes more operations than this is kept rather than computed again. */
    private static final int MOST_OPERATIONS = 4;

    /**
     * The plan for one block.
     *
     * @param recomputed definitions to be put before the reverse statements, of new values
     * @param replaced reads of forward values, by their recomputed twins
     * @param kept values of the forward block that the reverse still reads: the caller hands them on
     */
    record Plan(List<Statement> recomputed, Substitution replaced, List<Value> kept) {

        /** The reverse block with what it computes again at its beginning. */
        Block applyTo(Block reverse) {
            Block rewritten = replaced.of(reverse);
            List<Statement> statements = new ArrayList<>(recomputed);
            statements.addAll(rewritten.statements());
            return new Block(statements, rewritten.yields());
        }
    }

    private final Overwrites overwrites;
    private final Shadows shadows;
    private final boolean mayRecompute;
    private final Values values;

    Recovery(Overwrites overwrites, Shadows shadows, boolean mayRecompute, Values values) {
        this.shadows = shadows;
        this.overwrites = overwrites;
        this.mayRecompute = mayRecompute;
        this.values = values;
    }

    /**
     * Plans for a block.
     *
     * @param forward the statements of the forward block
     * @param parameters the loop's parameters, if it is a loop's body
     * @param available those of them that the reverse block has already
     * @param needed what the reverse block reads
     */
    Plan plan(List<Statement> forward, List<Value> parameters, Set<Value> available, Set<Value> needed) {
        Map<Value, Expression> definitions = new HashMap<>();
        Map<Value, Integer> order = new LinkedHashMap<>();
        Set<Value> stored = new HashSet<>();
        parameters.forEach(parameter -> order.put(parameter, order.size()));
        for (Statement statement : forward) {
            if (statement instanceof Statement.Define define) {
                definitions.put(define.target(), define.expression());
            }
            Uses.defined(statement).forEach(value -> order.put(value, order.size()));
            if (statement instanceof Statement.Store store
                    && store.value() instanceof Value value
                    && order.containsKey(value)
                    && isWorthKeeping(value, definitions.get(value))
                    && overwrites.isOnlyWrite(store)) {
                // It stands in the user's own array, where nothing overwrites it.
                Expression load = new Expression.Load(store.array(), store.index());
                if (!needs(load, value, definitions, new HashSet<>())) {
                    definitions.put(value, load);
                    stored.add(value);
                }
            }
        }
        return new Planner(definitions, order, available, stored).plan(needed);
    }

    /** Whether an expression is computed from a value, as is {@code a[(int) v]}: then it is no way to get that back. */
    private static boolean needs(
            Expression expression, Value value, Map<Value, Expression> definitions, Set<Value> seen) {
        for (Operand operand : expression.operands()) {
            Expression definition = operand instanceof Value input && seen.add(input) ? definitions.get(input) : null;
            if (operand.equals(value) || (definition != null && needs(definition, value, definitions, seen))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorthKeeping(Value value, @Nullable Expression definition) {
        return definition == null || !isRepeatable(value, definition);
    }

    private static Expression definition(Map<Value, Expression> definitions, Value value) {
        return Objects.requireNonNull(definitions.get(value), () -> value + " has no definition");
    }

    private final class Planner {
        private final Map<Value, Expression> definitions;
        private final Map<Value, Integer> order;
        private final Set<Value> available;
        private final Set<Value> stored;
        private final Set<Value> kept = new HashSet<>();
        private final Set<Value> recomputed = new HashSet<>();

        Planner(
                Map<Value, Expression> definitions,
                Map<Value, Integer> order,
                Set<Value> available,
                Set<Value> stored) {
            this.stored = stored;
            this.definitions = definitions;
            this.order = order;
            this.available = available;
        }

        Plan plan(Set<Value> needed) {
            List<Value> wanted = needed.stream()
                    .filter(value -> order.containsKey(value) && !available.contains(value))
                    .sorted(Comparator.comparingInt(this::position))
                    .toList();
            Map<Value, Integer> demand = new HashMap<>();
            for (Value value : wanted) {
                Set<Value> leaves = leaves(value);
                if (leaves.contains(value)) {
                    kept.add(value);
                }
                leaves.forEach(leaf -> demand.merge(leaf, 1, Integer::sum));
            }
            for (Value value : wanted) {
                Set<Value> leaves = leaves(value);
                if (leaves.size() == 1 && demand.getOrDefault(leaves.iterator().next(), 0) > 1) {
                    // One leaf that serves several values is kept in their stead.
                    kept.addAll(leaves);
                    leaves = Set.of();
                }
                if (kept.contains(value)) {
                    continue;
                }
                if (leaves.isEmpty() && operations(value, new HashSet<>()) <= MOST_OPERATIONS) {
                    recompute(value);
                } else {
                    kept.add(value);
                }
            }
            return finish();
        }

        private Plan finish() {
            Substitution replaced = new Substitution();
            List<Statement> statements = new ArrayList<>();
            for (Value value : inOrderOfUse()) {
                Value twin = values.like(value);
                shadows.alias(value, twin);
                statements.add(new Statement.Define(twin, replaced.of(definition(value))));
                replaced.replace(value, twin);
            }
            List<Value> inKeptOrder = new ArrayList<>(kept);
            inKeptOrder.sort(Comparator.comparingInt(this::position));
            return new Plan(statements, replaced, inKeptOrder);
        }

        /**
         * What is computed again, in the order of the forward block, but for what is read from where it was stored: the
         * array and the index may have come after the value.
         */
        private Set<Value> inOrderOfUse() {
            List<Value> byPosition = new ArrayList<>(recomputed);
            byPosition.sort(Comparator.comparingInt(this::position));
            Set<Value> ordered = new LinkedHashSet<>();
            byPosition.forEach(value -> addAfterOperands(value, ordered));
            return ordered;
        }

        private void addAfterOperands(Value value, Set<Value> ordered) {
            if (!ordered.contains(value)) {
                for (Operand operand : definition(value).operands()) {
                    if (operand instanceof Value input && recomputed.contains(input)) {
                        addAfterOperands(input, ordered);
                    }
                }
                ordered.add(value);
            }
        }

        private int position(Value value) {
            return order.getOrDefault(value, Integer.MAX_VALUE);
        }

        private Expression definition(Value value) {
            return Recovery.definition(definitions, value);
        }

        private void recompute(Value value) {
            if (isHere(value) || !recomputed.add(value)) {
                return;
            }
            for (Operand operand : definition(value).operands()) {
                if (operand instanceof Value input) {
                    recompute(input);
                }
            }
        }

        /** Whether the reverse block has the value without any effort. */
        private boolean isHere(Value value) {
            return !order.containsKey(value) || available.contains(value) || kept.contains(value);
        }

        /** The values that must be kept for {@code value} to be computed again; itself if it can't be. */
        private Set<Value> leaves(Value value) {
            Set<Value> leaves = new LinkedHashSet<>();
            collectLeaves(value, leaves, new HashSet<>());
            return leaves;
        }

        private void collectLeaves(Value value, Set<Value> leaves, Set<Value> seen) {
            if (isHere(value) || !seen.add(value)) {
                return;
            }
            Expression expression = definitions.get(value);
            if (expression == null || (!stored.contains(value) && !isRepeatable(value, expression))) {
                leaves.add(value);
                return;
            }
            for (Operand operand : expression.operands()) {
                if (operand instanceof Value input) {
                    collectLeaves(input, leaves, seen);
                }
            }
        }

        private int operations(Value value, Set<Value> seen) {
            if (isHere(value) || recomputed.contains(value) || !seen.add(value)) {
                return 0;
            }
            int sum = definition(value) instanceof Expression.Apply ? 1 : 0;
            for (Operand operand : definition(value).operands()) {
                if (operand instanceof Value input) {
                    sum += operations(input, seen);
                }
            }
            return sum;
        }
    }

    private boolean isRepeatable(Value value, Expression expression) {
        if (!mayRecompute) {
            return false;
        } else if (expression instanceof Expression.Apply apply) {
            return isCheap(apply.primitive());
        } else if (expression instanceof Expression.Load) {
            return overwrites.isStable(value);
        }
        return expression instanceof Expression.Copy || expression instanceof Expression.Length;
    }

    private static boolean isCheap(Primitive primitive) {
        return switch (primitive) {
            case ADD, SUBTRACT, MULTIPLY, NEGATE, CONVERT, ABS, MAGNITUDE, MAX, MIN, SELECT, STOP_GRADIENT -> true;
            case BIT_AND, BIT_OR, BIT_XOR, COMPLEMENT, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, NOT -> true;
            default -> false;
        };
    }
}
