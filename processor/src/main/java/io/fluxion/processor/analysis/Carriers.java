package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Reversal;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Through which operands of a call a derivative flows, and where it comes out. */
public final class Carriers {

    private Carriers() {}

    /** The operands from which derivatives flow into a call. */
    public static List<Operand> of(Statement.Call call) {
        Callee callee = call.callee();
        List<Operand> carriers = new ArrayList<>();
        for (int index : differentiated(callee)) {
            if (callee.parameters().get(index).reads()) {
                carriers.add(call.arguments().get(index));
            }
        }
        return carriers;
    }

    /**
     * The indices of the parameters with respect to which a method can be differentiated. A generated class may know
     * fewer, which is refused if these matter.
     */
    public static List<Integer> differentiated(Callee callee) {
        if (callee.reversal() instanceof Reversal.Rule rule) {
            return rule.differentiated();
        } else if (callee.reversal() instanceof Reversal.None) {
            return List.of();
        }
        // What a method of another file fills is a constant to it before.
        boolean isGenerated = callee.reversal() instanceof Reversal.Generated;
        return IntStream.range(0, callee.parameters().size())
                .filter(index -> callee.parameters().get(index).type().isDifferentiable())
                .filter(index -> !isGenerated || !callee.parameters().get(index).writes())
                .boxed()
                .toList();
    }

    /** What a call computes: its results, and the arrays that it writes. */
    public static List<Operand> reached(Statement.Call call) {
        List<Operand> reached = new ArrayList<>(call.results());
        reached.addAll(Uses.written(call));
        return reached;
    }

    /** The operands from which derivatives flow through a method of numbers. */
    public static List<Operand> of(Expression.Invoke invoke) {
        List<Operand> carriers = new ArrayList<>();
        invoke.rule().ifPresent(rule -> {
            for (int slot = 0; slot < invoke.operands().size(); slot++) {
                if (!(rule.partials().get(slot) instanceof ScalarRule.Partial.Zero)) {
                    carriers.add(invoke.operands().get(slot));
                }
            }
        });
        return carriers;
    }
}
