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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which loops HotSpot's compiler computes several iterations of at once, by vector instructions, but for the
 * conditionals of guards in them: innermost loops that count up or down by one, go straight through, carry nothing from
 * one iteration to the next, and compute elements from elements of the same index by operations that there are vector
 * instructions for. Found by measurement on JDK 17 and 25: what either of them does.
 */
public final class VectorLoops {

    /** What an index is of an array besides the loop's variable and constants, term by term. */
    private record Term(Primitive sign, Operand operand) {}

    private final Induction induction;
    private final Set<Value> varying = new HashSet<>();
    private final Map<Value, List<Term>> indices = new HashMap<>();
    private final Map<Operand, List<Term>> elements = new HashMap<>();
    private final Set<Operand> written = new HashSet<>();
    private final Set<Integer> offsets = new HashSet<>();

    private VectorLoops(Induction induction) {
        this.induction = induction;
        varying.add(induction.variable());
        indices.put(induction.variable(), List.of());
    }

    /** Whether the loop would be vectorised if the guarded products and quotients in it were plain ones. */
    public static boolean wouldVectorise(Statement.Loop loop) {
        List<Induction> inductions = Induction.of(loop);
        if (loop.parameters().size() != 1
                || inductions.size() != 1
                || Math.abs(inductions.get(0).step()) != 1) {
            return false;
        }
        VectorLoops search = new VectorLoops(inductions.get(0));
        return search.ends(loop.header())
                && loop.body().statements().stream().allMatch(search::isVectorisable)
                && search.offsets.size() <= 1;
    }

    /**
     * Whether the loop runs as long as its variable is within a bound that does not change, and nothing else ends it.
     */
    private boolean ends(Block header) {
        for (Statement statement : header.statements()) {
            if (!(statement instanceof Statement.Define define)) {
                return false;
            }
            Expression expression = define.expression();
            boolean isEnd = define.target().equals(header.yields().get(0))
                    && expression instanceof Expression.Apply apply
                    && apply.primitive().isComparison()
                    && apply.operands().contains(induction.variable());
            if (!isEnd && !isInvariant(define.target(), expression)) {
                return false;
            }
        }
        return true;
    }

    private boolean isVectorisable(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return isInvariant(define.target(), define.expression())
                    || isVectorisable(define.target(), define.expression());
        } else if (statement instanceof Statement.Store store) {
            return isFloating(store.value()) && isElement(store.array(), store.index(), true);
        } else if (statement instanceof Statement.Accumulate accumulate) {
            return isElement(accumulate.array(), accumulate.index(), true);
        }
        return statement instanceof Statement.Comment;
    }

    /** Whether the compiler takes it out of the loop. An element may be written to in the loop, so that it can't. */
    private boolean isInvariant(Value target, Expression expression) {
        return expression.operands().stream().noneMatch(varying::contains)
                && (expression instanceof Expression.Apply
                        || expression instanceof Expression.Copy
                        || expression instanceof Expression.Length
                        || (expression instanceof Expression.Load && target.type() instanceof Type.Array));
    }

    private boolean isVectorisable(Value target, Expression expression) {
        varying.add(target);
        if (expression instanceof Expression.Load load) {
            return isFloating(target) && isElement(load.array(), load.index(), false);
        } else if (expression instanceof Expression.Apply apply) {
            return isFloating(target) ? hasVectorInstruction(apply.primitive()) : isIndex(target, apply);
        }
        return expression instanceof Expression.Copy && isFloating(target);
    }

    private boolean isIndex(Value target, Expression.Apply apply) {
        if (apply.primitive() != Primitive.ADD && apply.primitive() != Primitive.SUBTRACT) {
            return false;
        }
        Operand left = apply.operands().get(0);
        Operand right = apply.operands().get(1);
        if (apply.primitive() == Primitive.ADD && !varying.contains(left)) {
            left = right;
            right = apply.operands().get(0);
        }
        List<Term> before = indices.get(left);
        if (before == null || varying.contains(right)) {
            return false;
        }
        List<Term> terms = new ArrayList<>(before);
        if (!(right instanceof Constant)) {
            terms.add(new Term(apply.primitive(), right));
        }
        indices.put(target, List.copyOf(terms));
        return true;
    }

    /** Whether an element is that of the iteration, and the only one of its array if that is written to. */
    private boolean isElement(Operand array, Operand index, boolean writes) {
        List<Term> terms = indices.get(index);
        if (terms == null || varying.contains(array)) {
            return false;
        }
        if (terms.isEmpty()) {
            offsets.add(induction.offsets().getOrDefault(index, Integer.MAX_VALUE));
        }
        if (writes) {
            written.add(array);
        }
        List<Term> other = elements.putIfAbsent(array, terms);
        return other == null || other.equals(terms) || !written.contains(array);
    }

    private static boolean isFloating(Operand operand) {
        return operand.type() instanceof Type.Scalar scalar && scalar.isFloating();
    }

    private static boolean hasVectorInstruction(Primitive primitive) {
        return switch (primitive) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, GUARDED_MULTIPLY, GUARDED_DIVIDE -> true;
            case ABS, MAGNITUDE, MAX, MIN, SQRT, FMA, SIGNUM, FLOOR, CEIL, RINT, CONVERT, STOP_GRADIENT -> true;
            default -> false;
        };
    }
}
