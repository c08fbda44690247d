package io.fluxion.processor.simplify;

import io.fluxion.processor.analysis.Induction;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Local copies of arrays that a function is given, as of a seed. Where one loop goes through all elements, an element
 * that is written and not read again in its iteration need not be written. A copy that nothing is written into, of an
 * array that stays as it is, is that array.
 */
final class LocalCopies {

    private final Value copy;
    private final List<Statement.Define> loads = new ArrayList<>();
    private final List<Statement.Store> stores = new ArrayList<>();

    private LocalCopies(Value copy) {
        this.copy = copy;
    }

    /** The function without stores and copies that are not needed. */
    static Function simplify(Function function) {
        Function simpler = function;
        for (Statement statement : function.body().statements()) {
            if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.CopyOfArray expression
                    && expression.array() instanceof Value original
                    && ((Type.Array) original.type()).rank() == 1
                    && function.parameters().contains(original)) {
                simpler = new LocalCopies(define.target()).simplify(simpler, original);
            }
        }
        return simpler;
    }

    private Function simplify(Function function, Value original) {
        if (!isUsedForElementsAlone(function)) {
            return function;
        }
        List<Statement> statements = new ArrayList<>(function.body().statements());
        if (!stores.isEmpty()) {
            statements.replaceAll(statement -> statement instanceof Statement.Loop loop && visitsEachElementOnce(loop)
                    ? withoutDeadStores(loop)
                    : statement);
        }
        Block body = new Block(statements, function.body().yields());
        Function simpler = function.with(body);
        LocalCopies after = new LocalCopies(copy);
        after.isUsedForElementsAlone(simpler);
        if (!after.stores.isEmpty() || isWritten(original, simpler)) {
            return stores.size() == after.stores.size() ? function : simpler;
        }
        Substitution same = new Substitution();
        same.replace(copy, original);
        statements.removeIf(statement ->
                statement instanceof Statement.Define define && define.target().equals(copy));
        return function.with(same.of(new Block(statements, body.yields())));
    }

    /** Finds what reads and writes elements; false if anything else is done with the array. */
    private boolean isUsedForElementsAlone(Function function) {
        int[] uses = new int[1];
        Uses.forEach(function.body().statements(), operand -> uses[0] += operand.equals(copy) ? 1 : 0);
        function.results().forEach(operand -> uses[0] += operand.equals(copy) ? 1 : 0);
        int[] lengths = new int[1];
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Store store && store.array().equals(copy)) {
                stores.add(store);
            } else if (statement instanceof Statement.Define define) {
                if (define.expression() instanceof Expression.Load load
                        && load.array().equals(copy)) {
                    loads.add(define);
                } else if (define.expression() instanceof Expression.Length length
                        && length.array().equals(copy)) {
                    lengths[0]++;
                }
            }
        });
        return uses[0] == loads.size() + stores.size() + lengths[0];
    }

    /** Whether everything is read and written in this loop, in each iteration another element. */
    private boolean visitsEachElementOnce(Statement.Loop loop) {
        Set<Statement> inside = new HashSet<>();
        Uses.forEachStatement(loop.body().statements(), inside::add);
        return inside.containsAll(loads)
                && inside.containsAll(stores)
                && Induction.of(loop).stream()
                        .filter(induction -> Math.abs(induction.step()) == 1)
                        .anyMatch(this::isIndex);
    }

    private boolean isIndex(Induction induction) {
        Integer offset = induction.offset(stores.get(0).index());
        Predicate<Operand> same = index -> {
            Integer own = induction.offset(index);
            return own != null && own.equals(offset);
        };
        return stores.stream().map(Statement.Store::index).allMatch(same)
                && loads.stream()
                        .map(load -> ((Expression.Load) load.expression()).index())
                        .allMatch(same);
    }

    private Statement.Loop withoutDeadStores(Statement.Loop loop) {
        Block body = withoutDeadStores(loop.body(), false).block();
        return new Statement.Loop(loop.parameters(), loop.initial(), loop.header(), body, loop.results());
    }

    /** A block, and whether an element is read in it or after it. */
    private record Stripped(Block block, boolean reads) {}

    private Stripped withoutDeadStores(Block block, boolean isReadAfter) {
        boolean reads = isReadAfter;
        List<Statement> kept = new ArrayList<>();
        for (int k = block.statements().size() - 1; k >= 0; k--) {
            Statement statement = block.statements().get(k);
            Optional<Statement> next = Optional.of(statement);
            if (statement instanceof Statement.Store store && store.array().equals(copy) && !reads) {
                next = Optional.empty();
            } else if (statement instanceof Statement.If branch) {
                Stripped then = withoutDeadStores(branch.then(), reads);
                Stripped otherwise = withoutDeadStores(branch.otherwise(), reads);
                reads = then.reads() || otherwise.reads();
                next = Optional.of(
                        new Statement.If(branch.condition(), then.block(), otherwise.block(), branch.results()));
            } else if (Uses.values(List.of(statement)).contains(copy) && !(statement instanceof Statement.Store)) {
                reads = true;
            }
            next.ifPresent(one -> kept.add(0, one));
        }
        return new Stripped(new Block(kept, block.yields()), reads);
    }

    private static boolean isWritten(Value array, Function function) {
        Regions regions = Regions.of(function);
        return new Memory(function).written(function.body().statements()).contains(regions.region(array));
    }
}
