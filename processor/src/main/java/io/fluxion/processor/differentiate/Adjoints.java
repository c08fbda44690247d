package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.rule.Partial.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The adjoints of scalars while a block is reversed: for each value the terms that its uses have contributed so far. A
 * value without terms has the adjoint zero, of which nothing is ever written.
 */
final class Adjoints {

    /** Terms that are added up before all are known, so that a value used a thousand times keeps few alive. */
    private static final int MOST_PENDING = 4;

    private final Map<Value, List<Term>> terms = new LinkedHashMap<>();

    /** Adds a term to the adjoint of {@code operand}; a constant has none. */
    void add(Operand operand, Term term, BlockBuilder code) {
        if (operand instanceof Value value) {
            List<Term> pending = terms.computeIfAbsent(value, key -> new ArrayList<>());
            if (pending.size() == MOST_PENDING) {
                Operand sum = sum(value, pending, code);
                pending.clear();
                pending.add(new Term(sum, false));
            }
            pending.add(term);
        }
    }

    /** Puts an operand before the terms of {@code value}. */
    void addFirst(Value value, Operand operand) {
        terms.computeIfAbsent(value, key -> new ArrayList<>()).add(0, new Term(operand, false));
    }

    boolean has(Value value) {
        return terms.containsKey(value);
    }

    /** The values that have terms, in the order in which they got the first one. */
    Set<Value> values() {
        return new LinkedHashSet<>(terms.keySet());
    }

    /** Writes the sum of the terms of {@code value} and forgets them; the constant zero if there are none. */
    Operand take(Value value, BlockBuilder code) {
        List<Term> pending = terms.remove(value);
        return pending == null ? Constant.floating(value.type(), 0.0) : sum(value, pending, code);
    }

    /**
     * The same, but where it is a single term of a value without a name, the sign is left to be applied to what is
     * computed from it.
     */
    Term takeSigned(Value value, BlockBuilder code) {
        List<Term> pending = terms.get(value);
        if (pending != null && pending.size() == 1 && !value.isNamed()) {
            terms.remove(value);
            return pending.get(0);
        }
        return new Term(take(value, code), false);
    }

    /** The name of an adjoint, as in the literature and the specification: {@code dq} for {@code q}. */
    static String name(Value value) {
        return value.isNamed() ? "d" + value.name() : "";
    }

    private static Operand sum(Value value, List<Term> pending, BlockBuilder code) {
        List<Term> ordered = new ArrayList<>(pending);
        // A sum that starts with a positive term needs no negation.
        int positive = 0;
        while (positive < ordered.size() && ordered.get(positive).negative()) {
            positive++;
        }
        if (positive < ordered.size()) {
            ordered.add(0, ordered.remove(positive));
        }
        Operand sum = ordered.get(0).operand();
        if (ordered.get(0).negative()) {
            Expression negated = Expression.Apply.of(Primitive.NEGATE, sum);
            sum = code.define(target(value, ordered.size() == 1, code), negated);
        } else if (ordered.size() == 1 && sum instanceof Value only && !only.isNamed() && value.isNamed()) {
            sum = code.define(target(value, true, code), new Expression.Copy(sum));
        }
        for (int k = 1; k < ordered.size(); k++) {
            Primitive primitive = ordered.get(k).negative() ? Primitive.SUBTRACT : Primitive.ADD;
            Expression next = Expression.Apply.of(primitive, sum, ordered.get(k).operand());
            sum = code.define(target(value, k == ordered.size() - 1, code), next);
        }
        return sum;
    }

    private static Value target(Value of, boolean last, BlockBuilder code) {
        return last
                ? code.values().named(name(of), of.type(), of.position())
                : code.values().temporary(of.type(), of.position());
    }
}
