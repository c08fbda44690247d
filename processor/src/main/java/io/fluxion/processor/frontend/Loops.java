package io.fluxion.processor.frontend;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Lowers loops. */
final class Loops {

    private final Lowering lowering;
    private final Control control;
    private final Statements statements;

    Loops(Lowering lowering, Statements statements) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.statements = statements;
    }

    void whileLoop(WhileLoopTree tree, Set<String> labels) {
        Jump jump = enter(labels);
        loop(
                tree,
                List.of(tree.getCondition(), tree.getStatement()),
                tree.getCondition(),
                () -> statements.run(tree.getStatement(), Set.of(jump.continues())),
                Update.none(),
                jump);
    }

    void forLoop(ForLoopTree tree, Set<String> labels) {
        lowering.inScope(new Scope(lowering.scope()), () -> {
            statements.list(tree.getInitializer(), 0, Lowering.nowhere(), null);
            List<@Nullable Tree> parts = new ArrayList<>();
            parts.add(tree.getCondition());
            parts.addAll(tree.getUpdate());
            parts.add(tree.getStatement());
            Jump jump = enter(labels);
            loop(
                    tree,
                    parts,
                    tree.getCondition(),
                    () -> statements.run(tree.getStatement(), Set.of(jump.continues())),
                    new Update(
                            () -> statements.list(tree.getUpdate(), 0, Lowering.nowhere(), null),
                            Simplicity.isLocal(tree)),
                    jump);
        });
    }

    /** {@code for (T v : array) body}, as JLS 14.14.2 explains it. */
    void forEachLoop(EnhancedForLoopTree tree, Set<String> labels) {
        Operand array = isCollection(tree.getExpression())
                ? lowering.refuse(Problem.FOR_EACH_COLLECTION, tree.getExpression())
                : lowering.expressions().lower(tree.getExpression());
        lowering.inScope(new Scope(lowering.scope()), () -> {
            VariableTree declared = tree.getVariable();
            if (!(array.type() instanceof Type.Array type)) {
                if (!Lowering.isPoison(array)) {
                    lowering.expressions().operators().mismatch(tree);
                }
                lowering.declare(Variable.unknown(declared.getName().toString()));
                // No loop, but everything in it is looked at.
                Jump jump = enter(labels);
                statements.run(tree.getStatement(), Set.of(jump.continues()));
                control.path().arriveAt(Set.of(jump.continues(), jump.breaks()));
                leave();
                return;
            }
            Variable index = Variable.local("i", Type.Scalar.INT);
            control.path().declare(index);
            control.path().set(index, Constant.of(0));
            int place = lowering.place(tree.getExpression());
            Jump jump = enter(labels);
            Runnable body = () -> lowering.inScope(new Scope(lowering.scope()), () -> {
                int from = control.path().size();
                Operand element = control.define(
                        type.element(), new Expression.Load(array, lowering.read(index)), lowering.place(declared));
                element(declared, element, from);
                statements.run(tree.getStatement(), Set.of(jump.continues()));
            });
            Update next = new Update(
                    () -> {
                        int from = control.path().size();
                        Operand following =
                                control.apply(Primitive.ADD, Type.Scalar.INT, -1, lowering.read(index), Constant.of(1));
                        lowering.assign(index, following, from);
                    },
                    true);
            Code more = () -> control.apply(
                    Primitive.LESS,
                    Type.Scalar.BOOLEAN,
                    place,
                    lowering.read(index),
                    control.define(Type.Scalar.INT, new Expression.Length(array), place));
            new LoopBuilder(lowering, jump, carried(List.of(tree.getStatement()), List.of(index)), lowering.place(tree))
                    .pretested(more, body, next);
            leave();
            control.path().forget(List.of(index));
        });
    }

    /** Whether an expression names a variable that is no array. */
    private boolean isCollection(ExpressionTree tree) {
        return lowering.names()
                                .of(
                                        Names.strip(tree),
                                        lowering.scope(),
                                        lowering.frame().owner())
                        instanceof Names.Field field
                && field.element().asType().getKind() == TypeKind.DECLARED;
    }

    private void element(VariableTree tree, Operand element, int from) {
        Declarations declarations = new Declarations(lowering);
        if (Declarations.isInferred(tree)) {
            declarations.define(tree, element.type(), element, from);
            return;
        }
        Optional<Type> type = lowering.type(tree.getType());
        if (type.isEmpty()) {
            declarations.refuse(tree.getType());
            lowering.declare(Variable.unknown(tree.getName().toString()));
            return;
        }
        Operand converted = lowering.expressions().operators().assign(element, null, type.get(), tree);
        declarations.define(tree, type.get(), converted, from);
    }

    void doLoop(DoWhileLoopTree tree, Set<String> labels) {
        Jump jump = enter(labels);
        Runnable body = () -> statements.run(tree.getStatement(), Set.of(jump.continues()));
        Code condition = () -> lowering.expressions().condition(tree.getCondition());
        if (Simplicity.isFalse(tree.getCondition())) {
            // do { … } while (false): a block that can be left.
            body.run();
            control.path().arriveAt(Set.of(jump.continues(), jump.breaks()));
        } else {
            new LoopBuilder(
                            lowering,
                            jump,
                            carried(List.of(tree.getStatement(), tree.getCondition()), List.of()),
                            lowering.place(tree))
                    .posttested(body, condition);
        }
        leave();
    }

    private void loop(
            Tree tree,
            List<? extends @Nullable Tree> parts,
            @Nullable ExpressionTree condition,
            Runnable body,
            Update update,
            Jump jump) {
        LoopBuilder builder = new LoopBuilder(lowering, jump, carried(parts, List.of()), lowering.place(tree));
        Code test =
                () -> condition == null ? Constant.TRUE : lowering.expressions().condition(condition);
        if (condition == null || Simplicity.isPure(condition, lowering)) {
            builder.pretested(test, body, update);
        } else if (Simplicity.isRepeatable(condition, lowering)) {
            builder.repeatable(test, body, update);
        } else {
            builder.tested(test, body, update);
        }
        leave();
    }

    private Jump enter(Set<String> labels) {
        Target breaks = lowering.newTarget();
        Target continues = lowering.newTarget();
        lowering.frame().jumps().enterLoop(labels, breaks, continues);
        return new Jump(breaks, continues);
    }

    private void leave() {
        lowering.frame().jumps().leave();
    }

    /** The variables from outside the loop that are assigned in it, in the order of their declarations. */
    private List<Variable> carried(List<? extends @Nullable Tree> parts, List<Variable> more) {
        AssignedNames assigned = AssignedNames.in(parts);
        List<Variable> candidates = new ArrayList<>(more);
        for (String name : assigned.names()) {
            Variable variable = lowering.scope().find(name);
            if (variable != null && !variable.isUnknown()) {
                candidates.add(variable);
            }
        }
        Variable result = lowering.frame().result();
        if (assigned.returns() && result != null) {
            candidates.add(result);
        }
        Jumps.Yields yields = lowering.frame().jumps().yields();
        if (assigned.yields() && yields != null && yields.result() != null) {
            candidates.add(yields.result());
        }
        return control.path().variables().stream().filter(candidates::contains).toList();
    }

    /** Where jumps out of a loop and to its next iteration go. */
    record Jump(Target breaks, Target continues) {}

    /**
     * What is done between two iterations.
     *
     * @param isLocal whether it may be done on the way out of the loop too, for nobody would see
     */
    record Update(Runnable code, boolean isLocal) {
        static Update none() {
            return new Update(() -> {}, true);
        }
    }
}
