package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * Whether arrays, and values of enums, are there: comparisons with {@code null}, and what {@code java.util.Objects} has
 * for that.
 */
final class Checks {

    private final Lowering lowering;
    private final Control control;
    private final Expressions expressions;
    private final Operators operators;

    Checks(Lowering lowering, Expressions expressions, Operators operators) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.expressions = expressions;
        this.operators = operators;
    }

    static boolean isNull(ExpressionTree tree) {
        return Names.strip(tree).getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** {@code null} as a reference of this type; a record with numbers in it has no parts to be missing. */
    Operand nothing(Type type, Tree tree) {
        if (type instanceof Type.Struct
                && Leaf.of(type).stream().anyMatch(leaf -> !(leaf.type() instanceof Type.Array))) {
            return lowering.refuse(Problem.NULL, tree);
        }
        return control.define(type, new Expression.Null(type), lowering.place(tree));
    }

    /** {@code array == null}, or {@code !=}. */
    Operand compare(Primitive operator, ExpressionTree array, Tree tree) {
        return compare(operator, expressions.lower(array), tree);
    }

    private Operand compare(Primitive operator, Operand array, Tree tree) {
        if (Lowering.isPoison(array)) {
            return array;
        } else if (array.type() instanceof Type.Struct) {
            return lowering.refuse(Problem.RECORD_OPERATION, tree, operator.symbol() + " null");
        }
        if (lowering.enumerations().isKnown(array)) {
            return Constant.of(operator == Primitive.NOT_EQUAL);
        }
        return array.type() instanceof Type.Scalar
                ? operators.mismatch(tree)
                : operators.binary(operator, array, nothing(array.type(), tree), tree);
    }

    /** A call of one of the methods of {@code Objects} that ask for {@code null}; empty if it is another method. */
    Optional<Operand> call(String method, MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        return switch (method + "/" + arguments.size()) {
            case "isNull/1" -> Optional.of(ask(Primitive.EQUAL, method, tree));
            case "nonNull/1" -> Optional.of(ask(Primitive.NOT_EQUAL, method, tree));
            case "requireNonNull/1" -> Optional.of(require("", tree));
            case "requireNonNull/2" ->
                Names.strip(arguments.get(1)) instanceof LiteralTree literal
                                && literal.getValue() instanceof String message
                        ? Optional.of(require(lowering.elements().getConstantExpression(message), tree))
                        : Optional.of(lowering.refuse(
                                Problem.NOT_CARRIED,
                                arguments.get(1),
                                "this message",
                                "Write it as one literal, or throw the exception in an if."));
            default -> Optional.empty();
        };
    }

    private Operand ask(Primitive operator, String method, MethodInvocationTree call) {
        Operand argument = argument(method, call);
        return compare(operator, argument, call);
    }

    private Operand require(String message, MethodInvocationTree call) {
        Operand array = argument("requireNonNull", call);
        return require(array, message, call) ? array : Lowering.poison();
    }

    /** What one of the methods of {@code Objects} is asked about: no number, which it boxes, and no record. */
    private Operand argument(String method, MethodInvocationTree call) {
        Operand argument = expressions.lower(call.getArguments().get(0));
        if (Lowering.isPoison(argument)) {
            return argument;
        } else if (argument.type() instanceof Type.Scalar) {
            return lowering.refuse(
                    Problem.BOXED, call, "Objects." + method, "Leave the check out: a number is never null.");
        }
        return argument.type() instanceof Type.Struct
                ? lowering.refuse(Problem.RECORD_OPERATION, call, "Objects." + method)
                : argument;
    }

    /** Writes what throws a NullPointerException where a reference is null; returns whether that is possible. */
    boolean require(Operand array, String message, Tree call) {
        Operand missing = compare(Primitive.EQUAL, array, call);
        if (Lowering.isPoison(missing)) {
            return false;
        }
        Path failing = control.fork();
        List<String> exception = List.of("new NullPointerException(" + message + ")");
        control.on(failing, () -> control.add(Statement.Throw.own(exception, List.of())));
        control.decide(missing, failing, control.fork(), lowering.place(call));
        return true;
    }
}
