package io.fluxion.processor.ir;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that a function is well-formed: every value is defined once, before its uses and in a scope that holds them,
 * and types agree everywhere.
 */
public final class Verifier {

    private final IdentityHashMap<Object, String> problems = new IdentityHashMap<>();
    private final Map<Integer, Value> everDefined = new HashMap<>();
    private final Set<Value> inScope = new HashSet<>();

    private Verifier() {}

    /**
     * Returns normally if {@code function} is well-formed.
     *
     * @throws IllegalStateException if it is not; the message is its text form with a remark at every line that is
     *     wrong
     */
    public static void verify(Function function) {
        Verifier verifier = new Verifier();
        verifier.define(function.parameters(), function);
        verifier.block(function.body());
        if (!verifier.problems.isEmpty()) {
            String text = Printer.print(function, verifier.problems);
            throw new IllegalStateException("The IR of " + function.name() + " is not well-formed:\n" + text);
        }
    }

    /** Checks statements and yields; what the block defines stays in scope. */
    private void block(Block block) {
        for (int i = 0; i < block.statements().size(); i++) {
            Statement statement = block.statements().get(i);
            require(
                    !(statement instanceof Statement.Throw)
                            || i == block.statements().size() - 1,
                    statement,
                    "statements follow");
            statement(statement);
        }
        if (!block.throwsAlways()) {
            use(block.yields(), block);
        }
    }

    /** Checks a block of which nothing is in scope afterwards. */
    private void nested(Block block) {
        Set<Value> outside = new HashSet<>(inScope);
        block(block);
        inScope.retainAll(outside);
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Define define) {
            use(define.expression().operands(), statement);
            String problem = Typing.problem(define.expression(), define.target().type());
            require(problem.isEmpty(), statement, problem);
            define(List.of(define.target()), statement);
        } else if (statement instanceof Statement.Store store) {
            use(List.of(store.array(), store.index(), store.value()), statement);
            element(store.array(), store.index(), store.value().type(), statement);
        } else if (statement instanceof Statement.Accumulate add) {
            use(List.of(add.array(), add.index(), add.value()), statement);
            element(add.array(), add.index(), add.value().type(), statement);
            require(
                    add.value().type() instanceof Type.Scalar scalar && scalar.isFloating(),
                    statement,
                    "accumulates what is not floating-point");
        } else if (statement instanceof Statement.Fill fill) {
            use(List.of(fill.array(), fill.value()), statement);
            require(
                    fill.array().type() instanceof Type.Array array
                            && array.leaf().equals(fill.value().type()),
                    statement,
                    "fills with another type");
        } else if (statement instanceof Statement.If branch) {
            branch(branch);
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop);
        } else if (statement instanceof Statement.Throw exception) {
            verbatim(exception.text(), exception.operands(), statement);
        } else if (statement instanceof Statement.Assert assertion) {
            verbatim(assertion.text(), assertion.operands(), statement);
        } else if (statement instanceof Statement.Call call) {
            call(call);
        }
    }

    private void verbatim(List<String> text, List<Operand> operands, Statement statement) {
        use(operands, statement);
        require(text.size() == operands.size() + 1, statement, "needs one piece of text more than operands");
    }

    private void call(Statement.Call call) {
        use(call.arguments(), call);
        Callee callee = call.callee();
        List<Type> taken =
                callee.parameters().stream().map(Callee.Parameter::type).toList();
        require(Typing.of(call.arguments()).equals(taken), call, "its arguments have other types than parameters");
        require(Typing.of(call.results()).equals(callee.results()), call, "its results have other types");
        require(callee.header().parameterLeaves().equals(taken), call, "its parameters are not the leaves of those");
        require(callee.header().resultLeaves().equals(callee.results()), call, "its results are no leaves of that");
        define(call.results(), call);
    }

    private void branch(Statement.If branch) {
        use(List.of(branch.condition()), branch);
        require(branch.condition().type() == Type.Scalar.BOOLEAN, branch, "its condition is no boolean");
        for (Block block : List.of(branch.then(), branch.otherwise())) {
            nested(block);
            if (!block.throwsAlways()) {
                require(
                        Typing.of(block.yields()).equals(Typing.of(branch.results())),
                        block,
                        "yields other types than results");
            }
        }
        define(branch.results(), branch);
    }

    private void loop(Statement.Loop loop) {
        use(loop.initial(), loop);
        List<Type> carried = Typing.of(loop.parameters());
        require(Typing.of(loop.initial()).equals(carried), loop, "parameters start as other types");
        require(Typing.of(loop.results()).equals(carried), loop, "results have other types than parameters");
        Set<Value> outside = new HashSet<>(inScope);
        define(loop.parameters(), loop);
        nested(loop.header());
        if (!loop.header().throwsAlways()) {
            require(
                    Typing.of(loop.header().yields()).equals(List.of(Type.Scalar.BOOLEAN)),
                    loop.header(),
                    "a header yields one boolean");
        }
        nested(loop.body());
        if (!loop.body().throwsAlways()) {
            require(Typing.of(loop.body().yields()).equals(carried), loop.body(), "yields other types than parameters");
        }
        inScope.retainAll(outside);
        define(loop.results(), loop);
    }

    private void element(Operand array, Operand index, Type value, Statement statement) {
        require(
                array.type() instanceof Type.Array type && type.element().equals(value),
                statement,
                "writes another type than the array's");
        require(index.type() == Type.Scalar.INT, statement, "its index is no int");
    }

    private void use(List<? extends Operand> operands, Object place) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                Value definition = everDefined.get(value.id());
                require(definition != null, place, value + " is used and not defined before");
                require(definition == null || inScope.contains(value), place, value + " is used out of scope");
                require(
                        definition == null || definition.type().equals(value.type()),
                        place,
                        value + " is used as another type");
            }
        }
    }

    private void define(List<Value> values, Object place) {
        for (Value value : values) {
            require(everDefined.putIfAbsent(value.id(), value) == null, place, value + " is defined twice");
            inScope.add(value);
        }
    }

    private void require(boolean condition, Object place, String problem) {
        if (!condition) {
            problems.merge(place, problem, (one, other) -> one + "; " + other);
        }
    }
}
