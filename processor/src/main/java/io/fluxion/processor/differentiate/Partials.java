package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the adjoint of a subroutine returns: the partials of scalars. */
final class Partials {

    private Partials() {}

    /**
     * Makes what reverse mode made of a subroutine a method that can be called.
     *
     * @param reverse yields the subroutine's result, then the partials
     * @param wrt indices of the parameters that it was differentiated with respect to
     */
    static Function handOn(Function reverse, Function subroutine, List<Integer> wrt) {
        List<Operand> partials = reverse.results()
                .subList(subroutine.results().size(), reverse.results().size());
        Block body = new Block(reverse.body().statements(), partials);
        return new Function(subroutine.name(), reverse.parameters(), body, inputs(subroutine, wrt));
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
