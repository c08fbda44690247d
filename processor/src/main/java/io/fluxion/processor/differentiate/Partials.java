package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the adjoint of a subroutine hands on the partials of scalars: one is returned, several go to an array. */
final class Partials {

    private Partials() {}

    /**
     * Makes what reverse mode made of a subroutine a method that can be called.
     *
     * @param reverse yields the subroutine's result, then the partials
     * @param wrt indices of the parameters that it was differentiated with respect to
     */
    static Function handOn(Function reverse, Function subroutine, List<Integer> wrt, Values values) {
        List<Operand> partials = reverse.results()
                .subList(subroutine.results().size(), reverse.results().size());
        List<Value> parameters = new ArrayList<>(reverse.parameters());
        List<Statement> statements = new ArrayList<>(reverse.body().statements());
        List<Operand> yields = new ArrayList<>(partials);
        if (partials.size() > 1) {
            yields.clear();
            Value array = values.named("dscalars", Type.Scalar.DOUBLE.array(), -1);
            parameters.add(array);
            for (int k = 0; k < partials.size(); k++) {
                Operand partial = partials.get(k);
                if (partial.type() != Type.Scalar.DOUBLE) {
                    Value wide = values.temporary(Type.Scalar.DOUBLE, -1);
                    statements.add(new Statement.Define(wide, Expression.Apply.of(Primitive.CONVERT, partial)));
                    partial = wide;
                }
                statements.add(new Statement.Accumulate(array, Constant.of(k), partial));
            }
        }
        return new Function(subroutine.name(), parameters, new Block(statements, yields), inputs(subroutine, wrt));
    }

    /** Adjoints of arrays that may be one may be one, too. */
    private static Function.Inputs inputs(Function subroutine, List<Integer> wrt) {
        List<Integer> arrays = wrt.stream()
                .filter(index -> subroutine.parameters().get(index).type() instanceof Type.Array)
                .toList();
        int first = subroutine.parameters().size()
                + (int) subroutine.results().stream()
                        .filter(result -> result.type().isDifferentiable())
                        .count();
        List<List<Integer>> shared = new ArrayList<>(subroutine.inputs().shared());
        for (List<Integer> group : subroutine.inputs().shared()) {
            if (arrays.containsAll(group)) {
                shared.add(group.stream()
                        .map(index -> first + arrays.indexOf(index))
                        .toList());
            }
        }
        List<Integer> own = IntStream.range(0, subroutine.parameters().size())
                .filter(index -> subroutine.parameters().get(index).type() instanceof Type.Array)
                .boxed()
                .toList();
        return new Function.Inputs(false, shared, own);
    }
}
