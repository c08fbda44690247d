package io.fluxion.processor.analysis;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a subroutine does with references to arrays of its caller's that calls can't be reversed with. */
public final class Escapes {

    private final Regions regions;
    private final Set<Integer> given = new LinkedHashSet<>();

    private Escapes(Function subroutine) {
        this.regions = Regions.of(subroutine);
        subroutine.parameters().forEach(parameter -> given.addAll(levels(parameter)));
    }

    /** What a subroutine returns that may be an array that it was given, or one with rows of such, or one twice. */
    public static Optional<Operand> returnedArgument(Function subroutine) {
        Escapes escapes = new Escapes(subroutine);
        Set<Integer> known = new LinkedHashSet<>(escapes.given);
        for (Operand result : subroutine.results()) {
            Set<Integer> levels = escapes.levels(result);
            if (levels.stream().anyMatch(known::contains)) {
                return Optional.of(result);
            }
            known.addAll(levels);
        }
        return Optional.empty();
    }

    /** Whether a function may return an array that others know too: one that it was given, or that of a field. */
    public static boolean returnsShared(Function function) {
        Escapes escapes = new Escapes(function);
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Define define && define.expression() instanceof Expression.StaticRead) {
                escapes.given.addAll(escapes.levels(define.target()));
            }
        });
        return function.results().stream()
                .flatMap(result -> escapes.levels(result).stream())
                .anyMatch(escapes.given::contains);
    }

    /** A row with which a subroutine may replace one of an array that it was given. */
    public static Optional<Operand> movedRow(Function subroutine) {
        Escapes escapes = new Escapes(subroutine);
        List<Operand> moved = new ArrayList<>();
        Uses.forEachStatement(subroutine.body().statements(), statement -> {
            if (statement instanceof Statement.Store store
                    && store.value().type() instanceof Type.Array
                    && escapes.given.contains(escapes.regions.region(store.array()))) {
                moved.add(store.value());
            }
        });
        return moved.stream().findFirst();
    }

    /**
     * What a function passes to a subroutine that writes to arrays of rows which may be, or share, others: of the two
     * the one that is no parameter of the function, for that is where it says so.
     */
    public static Optional<Operand> sharedRows(Function function) {
        Regions regions = Regions.of(function);
        List<Operand> shared = new ArrayList<>();
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call && call.callee().reversal() instanceof Callee.Reversal.Body) {
                for (Operand written : Uses.written(call)) {
                    for (Operand other : call.arguments()) {
                        if (other.type() instanceof Type.Array array
                                && !other.equals(written)
                                && (array.rank() > 1 || !array.equals(written.type()))
                                && array.leaf() == ((Type.Array) written.type()).leaf()
                                && regions.leaf(other) == regions.leaf(written)) {
                            shared.add(function.parameters().contains(other) ? written : other);
                        }
                    }
                }
            }
        });
        return shared.stream().findFirst();
    }

    private Set<Integer> levels(Operand operand) {
        return operand instanceof Value && operand.type() instanceof Type.Array
                ? new LinkedHashSet<>(regions.levels(operand))
                : Set.of();
    }
}
