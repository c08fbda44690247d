package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What methods return that return several values, since Java lets them return one: a private record for each method of
 * the class, and a record of the user's where a method of another file returns that. Whoever calls it reads the
 * components.
 */
final class ResultRecords {

    private final GeneratedMethods methods;
    private final Set<String> taken;
    private final Predicate<String> packageTypes;
    private final Map<Subroutine, Type.Struct> records = new LinkedHashMap<>();

    /**
     * No records as yet.
     *
     * @param methods knows what the methods are called
     * @param taken simple names that mean something else in the class
     * @param packageTypes whether a simple name means something else in the package
     */
    ResultRecords(GeneratedMethods methods, Set<String> taken, Predicate<String> packageTypes) {
        this.methods = methods;
        this.taken = new HashSet<>(taken);
        this.packageTypes = packageTypes;
    }

    /** The names of the records that the class has so far. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        records.values().forEach(record -> names.add(record.name()));
        return names;
    }

    /** What a subroutine's method returns, under the name that it has, if it has several results. */
    Type.Struct of(Subroutine subroutine, String method, List<Type> results) {
        Type.Struct known = records.get(subroutine);
        if (known == null) {
            String name = Words.free(Words.capitalized(method) + "Result", packageTypes.or(taken::contains));
            taken.add(name);
            known = new Type.Struct(name, components(subroutine, results));
            records.put(subroutine, known);
        }
        return known;
    }

    private static List<Type.Struct.Component> components(Subroutine subroutine, List<Type> results) {
        Set<String> names = new HashSet<>();
        List<Type.Struct.Component> components = new ArrayList<>();
        for (int k = 0; k < results.size(); k++) {
            String wish = k < subroutine.results().size() ? subroutine.results().get(k) : "";
            String name = wish.isEmpty() ? Subroutine.VALUE : wish;
            while (!Words.mayBeComponent(name) || !names.add(name)) {
                name += "_";
            }
            components.add(new Type.Struct.Component(name, results.get(k)));
        }
        return components;
    }

    /** A pruned body, in which what calls return that have several results is one value. */
    Block in(Block body, Set<Value> parameters) {
        boolean[] several = {false};
        Uses.forEachStatement(
                body.statements(),
                statement -> several[0] |= statement instanceof Statement.Call call && returnsRecord(call));
        return several[0] ? Pruning.prune(rewrite(body, new Values(parameters, body))) : body;
    }

    private Block rewrite(Block block, Values values) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.If branch) {
                statements.add(new Statement.If(
                        branch.condition(),
                        rewrite(branch.then(), values),
                        rewrite(branch.otherwise(), values),
                        branch.results()));
            } else if (statement instanceof Statement.Loop loop) {
                statements.add(new Statement.Loop(
                        loop.parameters(),
                        loop.initial(),
                        rewrite(loop.header(), values),
                        rewrite(loop.body(), values),
                        loop.results()));
            } else if (statement instanceof Statement.Call call && returnsRecord(call)) {
                rewrite(call, values, statements);
            } else {
                statements.add(statement);
            }
        }
        return new Block(statements, block.yields());
    }

    private static boolean returnsRecord(Statement.Call call) {
        List<Type> declared = call.callee().header().results();
        return declared.size() > 1 || (declared.size() == 1 && declared.get(0) instanceof Type.Struct);
    }

    private void rewrite(Statement.Call call, Values values, List<Statement> statements) {
        Callee callee = call.callee();
        Type.Struct record = callee.header().results().get(0) instanceof Type.Struct declared
                ? declared
                : of(((Callee.Reversal.Body) callee.reversal()).subroutine(), methods.nameOf(callee), callee.results());
        int place = call.results().get(0).position();
        Value whole = values.temporary(record, place);
        statements.add(new Statement.Call(callee.returning(record), call.arguments(), List.of(whole)));
        takeApart(whole, record, new ArrayDeque<>(call.results()), values, statements);
    }

    /** Reads the leaves of a record, in order; what nobody needs is pruned. */
    private static void takeApart(
            Value whole, Type.Struct record, Deque<Value> leaves, Values values, List<Statement> statements) {
        for (int k = 0; k < record.components().size(); k++) {
            Expression component = new Expression.Component(whole, k);
            if (record.components().get(k).type() instanceof Type.Struct inner) {
                Value part = values.temporary(inner, whole.position());
                statements.add(new Statement.Define(part, component));
                takeApart(part, inner, leaves, values, statements);
            } else {
                statements.add(new Statement.Define(leaves.remove(), component));
            }
        }
    }
}
