package io.fluxion.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.fluxion.processor.ir.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What can be said of the head of a loop by its looks: which form of loop is the simplest right one. */
final class Simplicity {

    private Simplicity() {}

    static boolean isFalse(ExpressionTree condition) {
        return Names.strip(condition) instanceof LiteralTree literal && Boolean.FALSE.equals(literal.getValue());
    }

    /** Whether an expression assigns nothing, makes no array and calls nothing but methods of {@code java.lang}. */
    static boolean isPure(ExpressionTree tree, Lowering lowering) {
        Boolean impure = new TreeScanner<Boolean, Void>() {
            @Override
            public Boolean reduce(Boolean one, Boolean other) {
                return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
            }

            @Override
            public Boolean visitAssignment(AssignmentTree assignment, Void unused) {
                return true;
            }

            @Override
            public Boolean visitCompoundAssignment(CompoundAssignmentTree assignment, Void unused) {
                return true;
            }

            @Override
            public Boolean visitUnary(UnaryTree unary, Void unused) {
                return isStep(unary) || reduce(false, super.visitUnary(unary, null));
            }

            @Override
            public Boolean visitNewArray(NewArrayTree array, Void unused) {
                return true;
            }

            @Override
            public Boolean visitSwitchExpression(SwitchExpressionTree expression, Void unused) {
                return true;
            }

            @Override
            public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
                return !isOfJavaLang(call, lowering) || reduce(false, super.visitMethodInvocation(call, null));
            }
        }.scan(tree, null);
        return !Boolean.TRUE.equals(impure);
    }

    private static boolean isOfJavaLang(MethodInvocationTree call, Lowering lowering) {
        TypeElement from = lowering.frame().owner();
        TypeElement owner = null;
        if (call.getMethodSelect() instanceof IdentifierTree identifier
                && lowering.scope().withMethod(identifier.getName().toString()).isEmpty()) {
            List<ExecutableElement> methods =
                    lowering.names().methods(identifier.getName().toString(), from);
            owner = methods.isEmpty() ? null : (TypeElement) methods.get(0).getEnclosingElement();
        } else if (call.getMethodSelect() instanceof MemberSelectTree select
                && lowering.names().of(select.getExpression(), lowering.scope(), from)
                        instanceof Names.ClassName type) {
            owner = type.element();
        }
        return owner != null && owner.getQualifiedName().toString().startsWith("java.lang.");
    }

    /**
     * Whether an expression does nothing but compute with local variables of integral types and assign them, so that it
     * can as well be computed twice.
     */
    static boolean isRepeatable(ExpressionTree tree, Lowering lowering) {
        ExpressionTree inner = Names.strip(tree);
        if (inner instanceof LiteralTree) {
            return true;
        } else if (inner instanceof IdentifierTree identifier) {
            Variable variable = lowering.scope().find(identifier.getName().toString());
            return variable != null && variable.type() instanceof Type.Scalar type && !type.isFloating();
        } else if (inner instanceof UnaryTree unary) {
            return isRepeatable(unary.getExpression(), lowering);
        } else if (inner instanceof BinaryTree binary) {
            return isRepeatable(binary.getLeftOperand(), lowering) && isRepeatable(binary.getRightOperand(), lowering);
        } else if (inner instanceof AssignmentTree assignment) {
            return isRepeatable(assignment.getVariable(), lowering)
                    && isRepeatable(assignment.getExpression(), lowering);
        } else if (inner instanceof CompoundAssignmentTree assignment) {
            return isRepeatable(assignment.getVariable(), lowering)
                    && isRepeatable(assignment.getExpression(), lowering);
        }
        return false;
    }

    /**
     * Whether the update of a loop assigns nothing but variables that the loop declares, by operations that can't fail:
     * then it may be done once more on the way out, where those variables are gone.
     */
    static boolean isLocal(ForLoopTree loop) {
        Set<String> declared = new HashSet<>();
        for (Tree initializer : loop.getInitializer()) {
            if (initializer instanceof VariableTree variable) {
                declared.add(variable.getName().toString());
            }
        }
        for (ExpressionStatementTree update : loop.getUpdate()) {
            if (!isLocal(update.getExpression(), declared)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLocal(ExpressionTree update, Set<String> declared) {
        if (update instanceof UnaryTree unary) {
            return isStep(unary) && isOneOf(unary.getExpression(), declared);
        } else if (update instanceof AssignmentTree assignment) {
            return isOneOf(assignment.getVariable(), declared) && isArithmetic(assignment.getExpression());
        } else if (update instanceof CompoundAssignmentTree assignment) {
            return isSafe(assignment.getKind())
                    && isOneOf(assignment.getVariable(), declared)
                    && isArithmetic(assignment.getExpression());
        }
        return false;
    }

    private static boolean isOneOf(ExpressionTree tree, Set<String> names) {
        return Names.strip(tree) instanceof IdentifierTree identifier
                && names.contains(identifier.getName().toString());
    }

    private static boolean isArithmetic(@Nullable ExpressionTree tree) {
        ExpressionTree inner = tree == null ? null : Names.strip(tree);
        if (inner instanceof BinaryTree binary) {
            return isSafe(binary.getKind())
                    && isArithmetic(binary.getLeftOperand())
                    && isArithmetic(binary.getRightOperand());
        } else if (inner instanceof UnaryTree unary) {
            return !isStep(unary) && isArithmetic(unary.getExpression());
        }
        return inner instanceof LiteralTree || inner instanceof IdentifierTree;
    }

    /** Whether an operator never throws and has no short circuit. */
    private static boolean isSafe(Tree.Kind operator) {
        return switch (operator) {
            case DIVIDE, DIVIDE_ASSIGNMENT, REMAINDER, REMAINDER_ASSIGNMENT, CONDITIONAL_AND, CONDITIONAL_OR -> false;
            default -> true;
        };
    }

    private static boolean isStep(UnaryTree tree) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }
}
