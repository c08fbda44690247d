package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Replaces records by their leaves, the scalars and arrays that they are made of: what compilers call scalar
 * replacement of aggregates. A record never changes, so each value of a record type simply becomes several values. An
 * array of records becomes an array for each leaf of its elements.
 *
 * <p>{@code new R[n]} holds no records yet, and reading one of its elements must not give a number. Where it is not
 * plain to see that all of them are assigned first ({@link FilledArrays}), one more array notes which are there, and
 * each read asks it.
 */
final class ScalarReplacement {

    private static final Statement NULL_POINTER = Statement.Throw.own(List.of("new NullPointerException()"), List.of());

    private final Values values;
    private final BiConsumer<Statement, Statement> replaced;
    private final Set<Type.Struct> maybeAbsent;
    private final Map<Value, List<Operand>> leaves = new HashMap<>();
    /** Names for leaves that were computed before anybody knew what they would be part of. */
    private final Map<Value, String> wishes = new HashMap<>();

    private List<Statement> statements = new ArrayList<>();

    private ScalarReplacement(Values values, BiConsumer<Statement, Statement> replaced, Set<Type.Struct> maybeAbsent) {
        this.values = values;
        this.replaced = replaced;
        this.maybeAbsent = maybeAbsent;
    }

    /** Whether a type is a record, or an array of records. */
    static boolean hasRecords(Type type) {
        return type instanceof Type.Struct || (type instanceof Type.Array array && hasRecords(array.element()));
    }

    /**
     * The function without records. Its parameters and results are the leaves of the others, in order.
     *
     * @param replaced is told of each statement that writes to memory, and of what takes its place
     */
    static Function of(Function function, Values values, BiConsumer<Statement, Statement> replaced) {
        Set<Type.Struct> maybeAbsent = FilledArrays.notFilled(function.body());
        ScalarReplacement replacement = new ScalarReplacement(values, replaced, maybeAbsent);
        List<Value> parameters = new ArrayList<>();
        for (Value parameter : function.parameters()) {
            parameters.addAll(replacement.parameter(parameter));
        }
        List<Statement> start = replacement.statements;
        Block body = replacement.block(function.body());
        start.addAll(body.statements());
        List<Operand> results = new ArrayList<>();
        for (Operand result : function.results()) {
            results.addAll(replacement.present(result));
        }
        return new Function(function.name(), parameters, replacement.named(new Block(start, results)));
    }

    /** The leaves of a parameter, for the user gives no array of what is there. */
    private List<Value> parameter(Value parameter) {
        List<Value> given = new ArrayList<>();
        List<Operand> all = new ArrayList<>();
        Value first = null;
        for (Part leaf : leaves(parameter.type())) {
            if (leaf.isPresence()) {
                first = values.temporary(leaf.type(), -1);
                all.add(first);
                continue;
            }
            Value value = named(parameter, leaf);
            given.add(value);
            all.add(value);
            if (first != null) {
                BlockBuilder code = new BlockBuilder(values);
                allPresent(first, value, code);
                statements.addAll(code.statements());
                first = null;
            }
        }
        leaves.put(parameter, all);
        return given;
    }

    /** Says of every element of an array, of which a leaf is given, that it is there. */
    private void allPresent(Value target, Value leaf, BlockBuilder code) {
        Type.Array type = (Type.Array) target.type();
        Value length = code.define(Type.Scalar.INT, new Expression.Length(leaf));
        code.define(target, new Expression.NewArray(type, List.of(length)));
        if (!(type.element() instanceof Type.Array rows)) {
            code.add(new Statement.Fill(target, Constant.TRUE));
            return;
        }
        Value index = values.named("i", Type.Scalar.INT, -1);
        BlockBuilder header = new BlockBuilder(values);
        Value inside = header.apply(Primitive.LESS, index, length);
        BlockBuilder body = new BlockBuilder(values);
        Value row = values.temporary(rows, -1);
        allPresent(row, body.load(leaf, index), body);
        body.add(new Statement.Store(target, index, row));
        Value next = body.define(values.like(index), Expression.Apply.of(Primitive.ADD, index, Constant.of(1)));
        code.add(new Statement.Loop(
                List.of(index),
                List.of(Constant.of(0)),
                header.build(List.of(inside)),
                body.build(List.of(next)),
                List.of(values.like(index))));
    }

    /** What a result consists of, without the arrays of what is there. */
    private List<Operand> present(Operand result) {
        List<Operand> present = new ArrayList<>();
        List<Part> types = leaves(result.type());
        List<Operand> all = of(result);
        for (int k = 0; k < types.size(); k++) {
            if (!types.get(k).isPresence()) {
                present.add(all.get(k) instanceof Value value ? wished(value) : all.get(k));
            }
        }
        return present;
    }

    /**
     * A part of a value.
     *
     * @param isPresence whether it tells which elements of an array are there
     */
    private record Part(Leaf leaf, boolean isPresence) {
        Type type() {
            return leaf.type();
        }
    }

    private List<Part> leaves(Type type) {
        List<Part> all = new ArrayList<>();
        if (type instanceof Type.Struct record) {
            for (Type.Struct.Component component : record.components()) {
                leaves(component.type())
                        .forEach(leaf -> all.add(new Part(leaf.leaf().inside(component.name()), leaf.isPresence())));
            }
        } else if (type instanceof Type.Array array) {
            if (array.element() instanceof Type.Struct record && maybeAbsent.contains(record)) {
                all.add(new Part(new Leaf(List.of("present"), Type.Scalar.BOOLEAN.array()), true));
            }
            leaves(array.element()).forEach(leaf -> all.add(new Part(leaf.leaf().array(), leaf.isPresence())));
        } else {
            all.add(new Part(new Leaf(List.of(), type), false));
        }
        return all;
    }

    private Value named(Value whole, Part leaf) {
        return values.named(leaf.leaf().name(whole.name()), leaf.type(), whole.position());
    }

    private List<Value> named(Value whole) {
        List<Value> parts = new ArrayList<>();
        leaves(whole.type()).forEach(leaf -> parts.add(named(whole, leaf)));
        leaves.put(whole, List.copyOf(parts));
        return parts;
    }

    /** The leaves of an operand. */
    private List<Operand> of(Operand operand) {
        return operand instanceof Value value ? leaves.getOrDefault(value, List.of(operand)) : List.of(operand);
    }

    private List<Operand> of(List<? extends Operand> operands) {
        List<Operand> all = new ArrayList<>();
        operands.forEach(operand -> all.addAll(of(operand)));
        return all;
    }

    /** What stands for an operand that has one leaf. */
    private Operand single(Operand operand) {
        return of(operand).get(0);
    }

    private Value define(Type type, Expression expression) {
        Value value = values.temporary(type, -1);
        statements.add(new Statement.Define(value, expression));
        return value;
    }

    private Block block(Block block) {
        List<Statement> outer = statements;
        statements = new ArrayList<>();
        block.statements().forEach(this::statement);
        Block result = new Block(statements, of(block.yields()));
        statements = outer;
        return result;
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Define define) {
            define(define.target(), define.expression());
        } else if (statement instanceof Statement.Store store) {
            store(store);
        } else if (statement instanceof Statement.Fill fill) {
            for (Operand array : of(fill.array())) {
                write(fill, new Statement.Fill(array, single(fill.value())));
            }
        } else if (statement instanceof Statement.If branch) {
            Operand condition = single(branch.condition());
            Block then = block(branch.then());
            Block otherwise = block(branch.otherwise());
            statements.add(new Statement.If(condition, then, otherwise, parts(branch.results())));
        } else if (statement instanceof Statement.Loop loop) {
            List<Operand> initial = of(loop.initial());
            List<Value> parameters = parts(loop.parameters());
            Block header = block(loop.header());
            Block body = block(loop.body());
            statements.add(new Statement.Loop(parameters, initial, header, body, parts(loop.results())));
        } else if (statement instanceof Statement.Call call) {
            write(call, new Statement.Call(ofLeaves(call.callee()), of(call.arguments()), parts(call.results())));
        } else if (statement instanceof Statement.Throw exception) {
            Spelling spelling = new Spelling(exception.text(), exception.operands());
            statements.add(new Statement.Throw(spelling.text, spelling.operands, exception.isOwn()));
        } else if (statement instanceof Statement.Assert check) {
            Spelling spelling = new Spelling(check.text(), check.operands());
            statements.add(new Statement.Assert(spelling.text, spelling.operands));
        } else {
            statements.add(statement);
        }
    }

    private List<Value> parts(List<Value> wholes) {
        List<Value> parts = new ArrayList<>();
        for (Value whole : wholes) {
            if (hasRecords(whole.type())) {
                parts.addAll(named(whole));
            } else {
                parts.add(whole);
            }
        }
        return parts;
    }

    /** A method that takes the leaves of the records that it took, and returns those that it returned. */
    private static Callee ofLeaves(Callee callee) {
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (Callee.Parameter whole : callee.parameters()) {
            for (Leaf leaf : Leaf.of(whole.type())) {
                parameters.add(new Callee.Parameter(leaf.type(), whole.reads(), whole.writes()));
            }
        }
        Header header = callee.header();
        List<Type> results = header.resultLeaves();
        if (callee.reversal() instanceof Callee.Reversal.Body body) {
            return new Callee(callee.owner(), callee.method(), parameters, results, callee.mayThrow(), body);
        }
        return new Callee(
                callee.owner(),
                callee.method(),
                parameters,
                results,
                header,
                callee.mayThrow(),
                ofLeaves(callee.reversal(), header));
    }

    private static Callee.Reversal ofLeaves(Callee.Reversal reversal, Header header) {
        if (reversal instanceof Callee.Reversal.Generated generated) {
            return new Callee.Reversal.Generated(
                    generated.className(),
                    header.differentiableLeaves(generated.differentiated()),
                    generated.offered(),
                    generated.position());
        } else if (reversal instanceof Callee.Reversal.Rule rule) {
            return new Callee.Reversal.Rule(
                    header.differentiableLeaves(rule.differentiated()),
                    rule.product().map(ScalarReplacement::ofLeaves),
                    rule.tangent().map(ScalarReplacement::ofLeaves),
                    rule.body());
        }
        return reversal;
    }

    private void write(Statement original, Statement replacement) {
        replaced.accept(original, replacement);
        statements.add(replacement);
    }

    private void store(Statement.Store store) {
        List<Operand> arrays = of(store.array());
        Operand index = single(store.index());
        List<Operand> parts = of(store.value());
        int skipped = arrays.size() - parts.size();
        for (int k = 0; k < arrays.size(); k++) {
            // The array of what is there comes first, and has no part of its own in the record.
            Operand value = k < skipped ? Constant.TRUE : parts.get(k - skipped);
            write(store, new Statement.Store(arrays.get(k), index, value));
        }
    }

    private void define(Value target, Expression expression) {
        if (expression instanceof Expression.NewRecord creation) {
            alias(target, of(creation.components()));
        } else if (expression instanceof Expression.Component component) {
            Type.Struct type = (Type.Struct) component.record().type();
            int from = 0;
            for (int k = 0; k < component.index(); k++) {
                from += leaves(type.components().get(k).type()).size();
            }
            int count = leaves(target.type()).size();
            alias(target, of(component.record()).subList(from, from + count));
        } else if (expression instanceof Expression.Load load
                && hasRecords(load.array().type())) {
            load(target, load);
        } else if (hasRecords(target.type())) {
            memory(target, expression);
        } else if (expression instanceof Expression.Length length) {
            statements.add(new Statement.Define(target, new Expression.Length(single(length.array()))));
        } else {
            List<Operand> operands =
                    expression.operands().stream().map(this::single).toList();
            statements.add(
                    new Statement.Define(target, operands.isEmpty() ? expression : expression.withOperands(operands)));
        }
    }

    private void alias(Value target, List<Operand> parts) {
        leaves.put(target, List.copyOf(parts));
        List<Part> types = leaves(target.type());
        for (int k = 0; target.isNamed() && k < parts.size(); k++) {
            if (parts.get(k) instanceof Value part && !part.isNamed()) {
                wishes.putIfAbsent(part, types.get(k).leaf().name(target.name()));
            }
        }
    }

    private void load(Value target, Expression.Load load) {
        List<Operand> arrays = of(load.array());
        Operand index = single(load.index());
        int skipped = arrays.size() - leaves(target.type()).size();
        if (skipped > 0) {
            Value present = define(Type.Scalar.BOOLEAN, new Expression.Load(arrays.get(0), index));
            Value absent = define(Type.Scalar.BOOLEAN, Expression.Apply.of(Primitive.NOT, present));
            statements.add(
                    new Statement.If(absent, new Block(List.of(NULL_POINTER), List.of()), Block.EMPTY, List.of()));
        }
        List<Value> parts = named(target);
        for (int k = 0; k < parts.size(); k++) {
            statements.add(new Statement.Define(parts.get(k), new Expression.Load(arrays.get(k + skipped), index)));
        }
    }

    /** The same operation on each array that an array of records consists of, or each leaf of a field's. */
    private void memory(Value target, Expression expression) {
        List<Operand> operands = expression.operands();
        List<Part> types = leaves(target.type());
        List<Value> parts = named(target);
        for (int k = 0; k < parts.size(); k++) {
            int part = k;
            Part leaf = types.get(k);
            List<Operand> own = operands.stream()
                    .map(operand ->
                            hasRecords(operand.type()) ? part(operand, part, types.size(), leaf) : single(operand))
                    .toList();
            Expression replacement;
            if (expression instanceof Expression.NewArray) {
                replacement = new Expression.NewArray((Type.Array) leaf.type(), own);
            } else if (expression instanceof Expression.ArrayLiteral) {
                replacement = new Expression.ArrayLiteral((Type.Array) leaf.type(), own);
            } else if (expression instanceof Expression.Null) {
                replacement = new Expression.Null((Type.Array) leaf.type());
            } else if (expression instanceof Expression.StaticRead read) {
                String accessors = String.join("().", leaf.leaf().path()) + "()";
                replacement = new Expression.StaticRead(read.owner(), read.field() + "." + accessors);
            } else {
                replacement = expression.withOperands(own);
            }
            statements.add(new Statement.Define(parts.get(k), replacement));
        }
    }

    /** Part {@code k} of the {@code size} parts that are made of an operand, which may itself have one less. */
    private Operand part(Operand operand, int k, int size, Part leaf) {
        List<Operand> all = of(operand);
        int skipped = size - all.size();
        return k < skipped && leaf.isPresence() ? Constant.TRUE : all.get(k - skipped);
    }

    /** Source that stays as the user wrote it: a record among its operands is created once more. */
    private final class Spelling {
        private final List<String> text = new ArrayList<>();
        private final List<Operand> operands = new ArrayList<>();

        Spelling(List<String> pieces, List<Operand> wholes) {
            String piece = pieces.get(0);
            for (int k = 0; k < wholes.size(); k++) {
                List<Operand> parts = new ArrayList<>(of(wholes.get(k)));
                piece = spell(wholes.get(k).type(), piece, parts) + pieces.get(k + 1);
            }
            text.add(piece);
        }

        private String spell(Type type, String before, List<Operand> parts) {
            if (!(type instanceof Type.Struct record)) {
                text.add(before);
                operands.add(parts.remove(0));
                return "";
            }
            String piece = before + "new " + record.name();
            String separator = "(";
            for (Type.Struct.Component component : record.components()) {
                piece = spell(component.type(), piece + separator, parts);
                separator = ", ";
            }
            return piece + ")";
        }
    }

    /** Gives leaves the names that they were wished. */
    private Block named(Block block) {
        List<Statement> renamed = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                renamed.add(new Statement.Define(wished(define.target()), define.expression()));
            } else if (statement instanceof Statement.If branch) {
                renamed.add(new Statement.If(
                        branch.condition(), named(branch.then()), named(branch.otherwise()), wished(branch.results())));
            } else if (statement instanceof Statement.Loop loop) {
                renamed.add(new Statement.Loop(
                        loop.parameters(), loop.initial(), loop.header(), named(loop.body()), wished(loop.results())));
            } else {
                renamed.add(statement);
            }
        }
        return new Block(renamed, block.yields());
    }

    private Value wished(Value value) {
        String wish = wishes.get(value);
        return wish == null ? value : new Value(value.id(), value.type(), wish, value.position());
    }

    private List<Value> wished(List<Value> results) {
        return results.stream().map(this::wished).toList();
    }
}
