package io.fluxion.processor;

import io.fluxion.processor.analysis.Escapes;
import io.fluxion.processor.analysis.Summaries;
import io.fluxion.processor.emit.Contract;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What callers in other files must know of a method, which they can't look into. */
final class Contracts {

    private Contracts() {}

    /**
     * Finds it.
     *
     * @param lowered the method itself, of which nothing was left out as superfluous
     */
    static Contract of(Request request, Function lowered) {
        List<Integer> all = IntStream.range(0, request.parameters().size())
                .filter(index -> request.parameters().get(index).type().isDifferentiable()
                        && request.output().orElse(-1) != index)
                .boxed()
                .toList();
        return new Contract(
                request.wrt().equals(all) ? List.of() : request.wrt(),
                writes(request, lowered),
                Escapes.returnsShared(lowered),
                List.copyOf(calls(lowered)));
    }

    private static List<String> writes(Request request, Function lowered) {
        Set<Integer> written = Summaries.written(lowered);
        List<String> names = new ArrayList<>();
        int next = 0;
        for (int k = 0; k < request.parameters().size(); k++) {
            Request.Parameter parameter = request.parameters().get(k);
            int end = next + Leaf.of(parameter.type()).size();
            boolean isWritten = IntStream.range(next, end).anyMatch(written::contains);
            if (isWritten && request.output().orElse(-1) != k) {
                names.add(parameter.name());
            }
            next = end;
        }
        return names;
    }

    private static Set<String> calls(Function lowered) {
        Set<String> calls = new TreeSet<>();
        addCalls(lowered, calls);
        for (Subroutine subroutine : Subroutines.of(lowered)) {
            addCalls(subroutine.function(), calls);
        }
        return calls;
    }

    private static void addCalls(Function function, Set<String> calls) {
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Generated generated) {
                calls.add(generated.className());
            }
        });
    }
}
