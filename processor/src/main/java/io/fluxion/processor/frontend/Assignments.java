package io.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Assignments to variables and to elements of arrays (JLS 15.26), and steps up and down (15.14, 15.15). */
final class Assignments {

    /** Writes what computes the new value of a variable. */
    private interface Operation {
        Operand on(Operand old);
    }

    private final Lowering lowering;
    private final Control control;
    private final Expressions expressions;
    private final Operators operators;

    Assignments(Lowering lowering, Expressions expressions, Operators operators) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.expressions = expressions;
        this.operators = operators;
    }

    Operand assign(AssignmentTree tree) {
        ExpressionTree left = Names.strip(tree.getVariable());
        if (left instanceof ArrayAccessTree access) {
            Operand array = expressions.lower(access.getExpression());
            Operand index = expressions.lowerIndex(access.getIndex());
            if (!(array.type() instanceof Type.Array type)) {
                expressions.lower(tree.getExpression());
                return Lowering.isPoison(array) ? array : operators.mismatch(tree);
            }
            Operand value = expressions.lower(tree.getExpression(), type.element());
            return store(array, index, value, access);
        }
        Variable variable = variable(left);
        if (variable == null) {
            expressions.lower(tree.getExpression());
            return Lowering.poison();
        }
        int from = control.path().size();
        return lowering.assign(variable, expressions.lower(tree.getExpression(), variable.type()), from);
    }

    /** {@code a op= b}: a, evaluated once and before b, op b, converted to the type of a. */
    Operand compound(CompoundAssignmentTree tree) {
        Primitive operator = Operators.primitive(tree.getKind());
        return update(tree.getVariable(), tree, true, old -> {
            Operand right = expressions.lower(tree.getExpression());
            return operators.binary(operator, old, right, tree);
        });
    }

    /** {@code ++x}, {@code x++} and so on. */
    Operand step(UnaryTree tree) {
        boolean up = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_INCREMENT;
        boolean prefix = tree.getKind() == Tree.Kind.PREFIX_INCREMENT || tree.getKind() == Tree.Kind.PREFIX_DECREMENT;
        Primitive operator = up ? Primitive.ADD : Primitive.SUBTRACT;
        return update(tree.getExpression(), tree, prefix, old -> operators.binary(operator, old, Constant.of(1), tree));
    }

    /** Assigns what {@code operation} makes of the old value; the result is the new value, or else the old one. */
    private Operand update(ExpressionTree target, Tree tree, boolean givesNew, Operation operation) {
        ExpressionTree left = Names.strip(target);
        if (left instanceof ArrayAccessTree access) {
            Operand array = expressions.lower(access.getExpression());
            Operand index = expressions.lowerIndex(access.getIndex());
            if (Lowering.isPoison(array) || Lowering.isPoison(index)) {
                operation.on(Lowering.poison());
                return Lowering.poison();
            }
            if (!(array.type() instanceof Type.Array type)) {
                return operators.mismatch(tree);
            }
            Operand old = control.define(type.element(), new Expression.Load(array, index), lowering.place(access));
            Operand value = operators.convert(operation.on(old), type.element(), tree);
            store(array, index, value, access);
            return givesNew ? value : old;
        }
        Variable variable = variable(left);
        if (variable == null) {
            operation.on(Lowering.poison());
            return Lowering.poison();
        }
        Operand old = lowering.read(variable);
        int from = control.path().size();
        Operand value = operators.convert(operation.on(old), variable.type(), tree);
        Operand assigned = lowering.assign(variable, value, from);
        return givesNew ? assigned : old;
    }

    private Operand store(Operand array, Operand index, Operand value, Tree tree) {
        if (Lowering.isPoison(array) || Lowering.isPoison(index) || Lowering.isPoison(value)) {
            return Lowering.poison();
        }
        Statement store = new Statement.Store(array, index, value);
        lowering.remember(store, tree);
        control.add(store);
        return value;
    }

    /** The variable that stands for {@code this.x} in the constructor of a record, or null. */
    @Nullable
    Variable ownField(ExpressionTree tree) {
        return tree instanceof MemberSelectTree select
                        && select.getExpression().toString().equals(Records.THIS)
                ? lowering.scope().find(Records.field(select.getIdentifier().toString()))
                : null;
    }

    /** The local variable on the left of an assignment; null, and a problem, if it is something else. */
    private @Nullable Variable variable(ExpressionTree left) {
        Variable own = ownField(left);
        if (own != null) {
            return own;
        }
        Names.Meaning meaning =
                lowering.names().of(left, lowering.scope(), lowering.frame().owner());
        if (meaning instanceof Names.Local local) {
            return local.variable();
        } else if (meaning instanceof Names.Field field) {
            lowering.refuse(
                    Problem.FIELD_WRITE, left, field.element().getSimpleName().toString());
        } else if (meaning instanceof Names.LocalField field) {
            lowering.refuse(Problem.FIELD_WRITE, left, field.name());
        } else if (meaning instanceof Names.MemberOf member) {
            lowering.refuse(Problem.FIELD_WRITE, left, member.name());
        } else {
            lowering.leaveToCompiler(left.toString());
        }
        return null;
    }
}
