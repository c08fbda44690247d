package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The functions that a function calls, and that these call. */
public final class Subroutines {

    /** What is done to each subroutine. */
    @FunctionalInterface
    public interface Pass {
        /** The subroutine's function, changed; of it calls were rewritten before. */
        Function apply(Subroutine subroutine, Function function);
    }

    private final Pass pass;
    private final UnaryOperator<Callee> effects;
    private final Map<Subroutine, Subroutine> rewritten = new HashMap<>();

    private Subroutines(Pass pass, UnaryOperator<Callee> effects) {
        this.pass = pass;
        this.effects = effects;
    }

    /** All that are reached from a function, in the order of the text. */
    public static Set<Subroutine> of(Function function) {
        Set<Subroutine> found = new LinkedHashSet<>();
        collect(function, found);
        return found;
    }

    private static void collect(Function function, Set<Subroutine> found) {
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Body body
                    && found.add(body.subroutine())) {
                collect(body.subroutine().function(), found);
            }
        });
    }

    /** The function, with calls of other subroutines: to each that it reaches a pass was applied. */
    public static Function rewrite(Function function, UnaryOperator<Function> pass) {
        return rewrite(function, (subroutine, body) -> pass.apply(body), callee -> callee);
    }

    /**
     * The same, with another description of every method that is called.
     *
     * @param effects what is known better of a method, whose reversal stays
     */
    public static Function rewrite(Function function, Pass pass, UnaryOperator<Callee> effects) {
        return new Subroutines(pass, effects).rewrite(function);
    }

    private Function rewrite(Function function) {
        return of(function).isEmpty() ? function : function.with(rewrite(function.body()));
    }

    private Block rewrite(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statements.add(rewrite(statement));
        }
        return new Block(statements, block.yields());
    }

    private Statement rewrite(Statement statement) {
        if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    branch.condition(), rewrite(branch.then()), rewrite(branch.otherwise()), branch.results());
        } else if (statement instanceof Statement.Loop loop) {
            return new Statement.Loop(
                    loop.parameters(), loop.initial(), rewrite(loop.header()), rewrite(loop.body()), loop.results());
        } else if (statement instanceof Statement.Call call
                && call.callee().reversal() instanceof Callee.Reversal.Body body) {
            Callee known = effects.apply(call.callee());
            Callee callee = new Callee(
                    known.owner(),
                    known.method(),
                    known.parameters(),
                    known.results(),
                    known.mayThrow(),
                    new Callee.Reversal.Body(rewrite(body.subroutine())));
            return new Statement.Call(callee, call.arguments(), call.results());
        }
        return statement;
    }

    private Subroutine rewrite(Subroutine subroutine) {
        return rewritten.computeIfAbsent(
                subroutine,
                key -> new Subroutine(key.name(), key.results(), () -> pass.apply(key, rewrite(key.function()))));
    }
}
