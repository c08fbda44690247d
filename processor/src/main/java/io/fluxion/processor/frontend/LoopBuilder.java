package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one loop. It carries the variables assigned in it, and a boolean for every target outside it (its own end
 * among them) that its body jumps to; the innermost of those booleans is part of its condition.
 */
final class LoopBuilder {

    private final Control control;
    private final Loops.Jump jump;
    private final List<Variable> variables;
    private final int position;
    private final List<Value> parameters = new ArrayList<>();
    private final List<Operand> initial = new ArrayList<>();
    private final Path inside;

    LoopBuilder(Lowering lowering, Loops.Jump jump, List<Variable> variables, int position) {
        this.control = lowering.control();
        this.jump = jump;
        this.variables = variables;
        this.position = position;
        for (Variable variable : variables) {
            parameters.add(control.values().named(variable.name(), variable.type(), position));
            initial.add(lowering.read(variable));
        }
        this.inside = control.fork();
        for (int k = 0; k < variables.size(); k++) {
            inside.set(variables.get(k), parameters.get(k));
        }
    }

    /** {@code while (test) { body; update }} with a test that assigns nothing. */
    void pretested(Code test, Runnable body, Loops.Update update) {
        pretested(test, body, update, () -> {});
    }

    /**
     * {@code while (test) { body; update }} with a test that assigns variables, and can be computed twice: the head of
     * the loop computes whether to go on, then the body, or what follows the loop, what the test assigns.
     */
    void repeatable(Code test, Runnable body, Loops.Update update) {
        Runnable all = () -> {
            test.write();
            body.run();
        };
        pretested(test, all, update, test::write);
    }

    private void pretested(Code test, Runnable body, Loops.Update update, Runnable behind) {
        Path header = inside.fork(Flow.NORMAL);
        Operand condition = on(header, test);
        if (condition.equals(Constant.FALSE)) {
            behind.run();
            return;
        }
        control.on(inside, () -> iteration(body, update));
        List<Value> flags = flags();
        Block head = header.build(List.of(condition));
        if (!flags.isEmpty()) {
            head = condition.equals(Constant.TRUE)
                    ? header.build(List.of(flags.get(0)))
                    : conjunction(flags.get(0), head);
        }
        finish(null, head, flags, condition.equals(Constant.TRUE));
        control.proceed(Control.NOWHERE, behind);
        control.path().arriveAt(Set.of(jump.breaks()));
    }

    /**
     * {@code while (test) { body; update }} with any test: {@code do} goes on as long as the test, inside it, says so.
     */
    void tested(Code test, Runnable body, Loops.Update update) {
        Operand again = on(inside, () -> {
            Operand condition = test.write();
            Path then = control.fork();
            Path otherwise = control.fork();
            control.on(then, () -> iteration(body, update));
            Operand running = then.flow().running();
            return control.join(condition, then, running, otherwise, Constant.FALSE, position);
        });
        inside.arriveAt(Set.of(jump.breaks()));
        finish(again, Block.EMPTY, flags(), false);
    }

    /** {@code do { body } while (test)}. */
    void posttested(Runnable body, Code test) {
        boolean[] endless = new boolean[1];
        Operand again = on(inside, () -> {
            body.run();
            control.path().arriveAt(Set.of(jump.continues()));
            Flow flow = control.flow();
            boolean breaks =
                    flow.pending().stream().anyMatch(pending -> pending.target().equals(jump.breaks()));
            if (flow.isAbrupt()) {
                return Constant.FALSE;
            } else if (flow.isNormal()) {
                Operand condition = test.write();
                endless[0] = condition.equals(Constant.TRUE);
                return condition;
            }
            Path running = control.fork();
            Path stopped = control.path().fork(flow.stopped());
            Operand condition = on(running, test);
            endless[0] = condition.equals(Constant.TRUE) && !breaks;
            return control.join(flow.running(), running, condition, stopped, Constant.FALSE, position);
        });
        inside.arriveAt(Set.of(jump.breaks()));
        finish(again, Block.EMPTY, flags(), endless[0]);
    }

    private Operand on(Path path, Code code) {
        Operand[] result = {Constant.FALSE};
        control.on(path, () -> result[0] = code.write());
        return Lowering.isPoison(result[0]) ? dummyCondition() : result[0];
    }

    /** For a condition that can't be computed: whatever follows is to be looked at for further problems. */
    private Operand dummyCondition() {
        return control.values().temporary(Type.Scalar.BOOLEAN, position);
    }

    private void iteration(Runnable body, Loops.Update update) {
        body.run();
        Path path = control.path();
        path.arriveAt(Set.of(jump.continues()));
        Flow flow = path.flow();
        if (update.isLocal() && !flow.isAbrupt()) {
            // Even if the loop is being left: nobody sees it, and the loop has a variable that simply counts.
            path.setFlow(Flow.NORMAL);
            update.code().run();
            path.setFlow(flow);
        } else {
            control.proceed(Control.NOWHERE, update.code());
        }
    }

    private List<Value> flags() {
        List<Value> flags = new ArrayList<>();
        for (int k = 0; k < inside.flow().pending().size(); k++) {
            flags.add(control.values().named("running", Type.Scalar.BOOLEAN, position));
        }
        return flags;
    }

    /** {@code running && head}. */
    private Block conjunction(Value running, Block head) {
        Value both = control.values().temporary(Type.Scalar.BOOLEAN, position);
        Statement.If branch = new Statement.If(running, head, Block.yielding(Constant.FALSE), List.of(both));
        return new Block(List.of(branch), List.of(both));
    }

    /**
     * Writes the loop, and says what is true behind it.
     *
     * @param again whether there is another iteration, if the loop carries that instead of having a head
     * @param flags a parameter for every jump under way at the end of the body
     * @param endless whether the loop ends by nothing but those jumps
     */
    private void finish(@Nullable Operand again, Block head, List<Value> flags, boolean endless) {
        List<Operand> yields = new ArrayList<>();
        for (Variable variable : variables) {
            Operand value = inside.flow().isReachable() ? inside.get(variable) : null;
            yields.add(value == null ? inside.anything(variable.type(), control.values()) : value);
        }
        Block header = head;
        if (again != null) {
            Value parameter = control.values().named("again", Type.Scalar.BOOLEAN, position);
            parameters.add(parameter);
            initial.add(Constant.TRUE);
            yields.add(again);
            header = Block.yielding(parameter);
        }
        for (int k = 0; k < flags.size(); k++) {
            parameters.add(flags.get(k));
            initial.add(Constant.TRUE);
            yields.add(inside.flow().pending().get(k).running());
        }
        List<Value> results = parameters.stream().map(control.values()::like).toList();
        control.add(new Statement.Loop(parameters, initial, header, inside.build(yields), results));

        for (int k = 0; k < variables.size(); k++) {
            control.path().set(variables.get(k), results.get(k));
        }
        int first = results.size() - flags.size();
        List<Flow.Pending> pending = new ArrayList<>();
        for (int k = 0; k < flags.size(); k++) {
            Target target = inside.flow().pending().get(k).target();
            pending.add(new Flow.Pending(target, endless && k == 0 ? Constant.FALSE : results.get(first + k)));
        }
        boolean neverEnds = endless && pending.isEmpty();
        if (neverEnds || !control.flow().isReachable()) {
            control.path().setFlow(Flow.UNREACHABLE);
        } else {
            control.path().setFlow(new Flow(true, pending));
        }
    }
}
