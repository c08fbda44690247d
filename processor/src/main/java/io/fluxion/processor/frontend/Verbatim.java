package io.fluxion.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Carries {@code throw} and {@code assert} over. Their operands stay as the user wrote them, but for names: local
 * variables become operands, and what imports or the class around the method gave a meaning is spelt out, for the
 * generated class has neither.
 */
final class Verbatim {

    private final Lowering lowering;

    Verbatim(Lowering lowering) {
        this.lowering = lowering;
    }

    void lower(ThrowTree tree) {
        carry(tree, Statement.Throw::carried, tree.getExpression());
    }

    void lower(AssertTree tree) {
        ExpressionTree detail = tree.getDetail();
        if (detail == null) {
            carry(tree, Statement.Assert::new, tree.getCondition());
        } else {
            carry(tree, Statement.Assert::new, tree.getCondition(), detail);
        }
    }

    /** Carries over the expressions of a statement, and what stands between and behind them. */
    private void carry(
            Tree statement, BiFunction<List<String>, List<Operand>, Statement> form, ExpressionTree... expressions) {
        int start = lowering.start(expressions[0]);
        Optional<String> source = lowering.reporter().textUntilSemicolon(start);
        if (source.isEmpty()) {
            lowering.refuse(Problem.NOT_CARRIED, statement, "this");
            return;
        }
        Pieces pieces = new Pieces(source.get(), start);
        for (ExpressionTree expression : expressions) {
            pieces.scan(expression, null);
        }
        lowering.control().add(pieces.finish(form));
    }

    private final class Pieces extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String source;
        private final int start;
        private final List<String> text = new ArrayList<>();
        private final List<Operand> operands = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        /** How much of the source is in the pieces. */
        private int done;

        Pieces(String source, int start) {
            this.source = source;
            this.start = start;
        }

        Statement finish(BiFunction<List<String>, List<Operand>, Statement> form) {
            text.add(piece + source.substring(done));
            return form.apply(text, operands);
        }

        /** Copies the source up to a name, and passes over the name. */
        private void upTo(IdentifierTree name) {
            int offset = lowering.start(name) - start;
            piece.append(source, done, offset);
            done = offset + name.getName().length();
        }

        private void write(IdentifierTree name, String replacement) {
            upTo(name);
            piece.append(replacement);
        }

        private void write(IdentifierTree name, Operand operand) {
            upTo(name);
            text.add(piece.toString());
            piece.setLength(0);
            operands.add(operand);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            String name = tree.getName().toString();
            if (name.equals("this") || name.equals("super")) {
                lowering.refuse(Problem.THIS_OR_SUPER, tree, name);
                return null;
            }
            Names.Meaning meaning =
                    lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
            if (meaning instanceof Names.Local local) {
                variable(tree, lowering.read(local.variable()));
            } else if (meaning instanceof Names.Field field) {
                field(tree, field);
            } else if (meaning instanceof Names.LocalField) {
                variable(tree, lowering.expressions().lower(tree));
            } else if (meaning instanceof Names.LocalType) {
                refuse(tree, "the local record " + name);
            } else if (meaning instanceof Names.ClassName type) {
                write(tree, named(type.element(), tree));
            }
            return null;
        }

        private void variable(IdentifierTree tree, Operand operand) {
            if (lowering.localRecords().isLocal(operand.type())) {
                refuse(tree, "the local record in " + tree.getName());
            } else if (!Lowering.isPoison(operand)) {
                write(tree, operand);
            }
        }

        private void field(IdentifierTree tree, Names.Field named) {
            VariableElement field = named.element();
            Constant constant = Fields.constant(field);
            String owner = Fields.owner(named);
            if (constant != null) {
                write(tree, constant);
            } else if (!field.getModifiers().contains(Modifier.STATIC)) {
                lowering.refuse(Problem.INSTANCE_FIELD, tree, field.getSimpleName());
            } else if (owner != null) {
                write(tree, owner + "." + field.getSimpleName());
            } else if (field.getConstantValue() instanceof String value) {
                write(tree, lowering.elements().getConstantExpression(value));
            } else {
                lowering.refuse(Problem.PRIVATE_FIELD, tree, field.getSimpleName());
            }
        }

        /** A class as it can be named in another file of the package. */
        private String named(TypeElement type, Tree tree) {
            if (Members.isPrivate(type)) {
                lowering.refuse(Problem.NOT_CARRIED, tree, "the private class " + type.getSimpleName());
            }
            String name = type.getQualifiedName().toString();
            String simple = type.getSimpleName().toString();
            String generated = lowering.className();
            String hiding = generated.substring(0, generated.lastIndexOf('.') + 1) + simple;
            boolean isKnown =
                    name.equals("java.lang." + simple) && lowering.elements().getTypeElement(hiding) == null;
            return isKnown ? simple : name;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            Names.Meaning meaning =
                    lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
            if (meaning instanceof Names.PackageName unknown) {
                lowering.leaveToCompiler(unknown.name());
            } else if (meaning instanceof Names.Field field && Members.isPrivate(field.element())) {
                lowering.refuse(Problem.PRIVATE_FIELD, tree, tree.getIdentifier());
            } else if (!(meaning instanceof Names.ClassName) || !isQualified(tree)) {
                super.visitMemberSelect(tree, null);
            }
            return null;
        }

        /** Whether a class name starts with a package, so that it can stay. */
        private boolean isQualified(MemberSelectTree tree) {
            ExpressionTree first = tree;
            while (first instanceof MemberSelectTree select) {
                first = select.getExpression();
            }
            return lowering.names().of(first, lowering.scope(), lowering.frame().owner()) instanceof Names.PackageName;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            TypeElement from = lowering.frame().owner();
            if (tree.getMethodSelect() instanceof IdentifierTree called) {
                String name = called.getName().toString();
                List<ExecutableElement> methods = lowering.names().methods(name, from);
                if (lowering.scope().withMethod(name).isPresent()) {
                    refuse(tree, "a call of " + name);
                } else if (methods.isEmpty()) {
                    lowering.leaveToCompiler(name);
                } else if (methods.stream().anyMatch(Members::isPrivate)
                        || !methods.stream()
                                .allMatch(method -> method.getModifiers().contains(Modifier.STATIC))) {
                    lowering.refuse(Problem.NOT_CARRIED, tree, "a call of " + name);
                } else {
                    write(called, named(Members.owner(methods.get(0)), tree) + "." + name);
                }
                scan(tree.getArguments(), null);
                return null;
            }
            if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                String name = select.getIdentifier().toString();
                if (lowering.names().of(select.getExpression(), lowering.scope(), from) instanceof Names.ClassName owner
                        && lowering.names().methodsOf(owner.element(), name, from).stream()
                                .anyMatch(Members::isPrivate)) {
                    lowering.refuse(Problem.NOT_CARRIED, tree, "a call of " + name);
                }
                scan(select.getExpression(), null);
            }
            scan(tree.getArguments(), null);
            return null;
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            return tree.getClassBody() == null ? super.visitNewClass(tree, null) : refuse(tree, "an anonymous class");
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            return refuse(tree, "an assignment");
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
            return refuse(tree, "an assignment");
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            return switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    refuse(tree, "an assignment");
                default -> super.visitUnary(tree, null);
            };
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            return refuse(tree, "a lambda");
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            return refuse(tree, "a method reference");
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
            return refuse(tree, "a switch");
        }

        @Override
        public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
            return refuse(tree, "instanceof");
        }

        private @Nullable Void refuse(Tree tree, String what) {
            lowering.refuse(Problem.NOT_CARRIED, tree, what);
            return null;
        }
    }
}
