package io.fluxion.processor.frontend;

import static java.util.stream.Collectors.toSet;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Carries {@code throw} and {@code assert} over. Their operands stay as the user wrote them, but for names: local
 * variables and components of records become operands, and what imports or the class around the method gave a meaning
 * is spelt out, for the generated class has neither.
 */
final class Verbatim {

    private static final String ELEMENT = "Put an element into a local variable, and name that.";
    private static final String MOVE = "Move it into a package-private static method, and call that.";

    private final Lowering lowering;
    private final Reads reads;
    private final PrivateMembers privates;

    Verbatim(Lowering lowering) {
        this.lowering = lowering;
        this.reads = new Reads(lowering);
        this.privates = new PrivateMembers(lowering, reads);
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
            lowering.refuse(Problem.NOT_CARRIED, statement, "this", "Compile it from a file that can be read.");
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

        /**
         * Copies the source up to a tree. It ends before that where something was refused that has a semicolon in it.
         */
        private void upTo(ExpressionTree tree) {
            int offset = Math.min(lowering.start(tree) - start, source.length());
            piece.append(source, done, offset);
            done = offset;
        }

        /** Passes over a tree that is a name or does no more than to read. */
        private void over(ExpressionTree tree) {
            int last = lowering.reporter().tokenAfter(start + done, Reads.tokens(tree) - 1);
            done = Math.min(last - start + lastToken(tree).length(), source.length());
        }

        private static CharSequence lastToken(ExpressionTree tree) {
            if (tree instanceof IdentifierTree name) {
                return name.getName();
            }
            return tree instanceof MemberSelectTree select ? select.getIdentifier() : ")";
        }

        private void write(ExpressionTree tree, String replacement) {
            upTo(tree);
            piece.append(replacement);
            over(tree);
        }

        private void write(ExpressionTree tree, Operand operand) {
            insert(tree, operand);
            over(tree);
        }

        /** Writes an operand in front of a tree. */
        private void insert(ExpressionTree tree, Operand operand) {
            upTo(tree);
            text.add(piece.toString());
            piece.setLength(0);
            operands.add(operand);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            String name = tree.getName().toString();
            boolean isObject = name.equals("this") || name.equals("super");
            if (isObject && lowering.scope().find(name) == null) {
                lowering.refuse(Problem.THIS_OR_SUPER, tree, name);
                return null;
            }
            Optional<Operand> read = reads.of(tree);
            Names.Meaning meaning = meaning(tree);
            Optional<String> erased = Erasure.of(tree, lowering, this::named);
            if (read.isPresent()) {
                value(tree, read.get());
            } else if (erased.isPresent()) {
                write(tree, erased.get());
            } else if (meaning instanceof Names.Field field) {
                field(tree, field);
            } else if (meaning instanceof Names.LocalType) {
                refuse(tree, "the local record " + name, "Move the record out of the method.");
            } else if (meaning instanceof Names.ClassName type) {
                write(tree, named(type.element(), tree));
            } else if (meaning instanceof Names.PackageName unknown) {
                lowering.leaveToCompiler(unknown.name());
            }
            return null;
        }

        private Names.@Nullable Meaning meaning(ExpressionTree tree) {
            return lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
        }

        /** Writes a value that was read. */
        private void value(ExpressionTree tree, Operand operand) {
            if (!Lowering.isPoison(operand) && isWhole(tree, operand.type())) {
                write(tree, operand);
            }
        }

        /** Whether there is a value of this type for the user's code, and not only its parts; reports that not. */
        private boolean isWhole(ExpressionTree tree, Type type) {
            if (lowering.localRecords().isLocal(type)) {
                String hint = "Name its components instead, or move the record out of the method.";
                refuse(tree, "the local record in " + tree, hint);
                return false;
            } else if (isArrayOfRecords(type)) {
                refuse(tree, "the array of records " + tree, ELEMENT);
                return false;
            }
            return !(type instanceof Type.Struct record) || isWhole(tree, record);
        }

        /** Whether the generated class can create a record once more. */
        private boolean isWhole(ExpressionTree tree, Type.Struct type) {
            RecordTypes types = lowering.expressions().records().types();
            for (Type.Struct record : RecordTypes.in(type).toList()) {
                TypeElement element = types.element(record);
                Optional<Privacy> privacy = Privacy.of(element);
                String hint = "";
                String why = "";
                if (record.components().stream().anyMatch(component -> isArrayOfRecords(component.type()))) {
                    why = "it holds an array of records, which is taken apart";
                    hint = "Name what is needed of its components instead.";
                } else if (privacy.isPresent()) {
                    why = privacy.get().why();
                    hint = privacy.get().remedy();
                } else if (!types.buildsWhatItIsGiven(element)) {
                    why = "its constructor may assign other components than it is given";
                    hint = "Name its components instead, or let the constructor do no more than to check.";
                }
                if (!why.isEmpty()) {
                    lowering.expressions().records().opaque(element, why, hint, tree);
                    return false;
                }
            }
            return true;
        }

        private static boolean isArrayOfRecords(Type type) {
            return type instanceof Type.Array && ScalarReplacement.hasRecords(type);
        }

        private boolean isArrayOfRecords(ExpressionTree tree) {
            return reads.type(tree).filter(Pieces::isArrayOfRecords).isPresent();
        }

        /**
         * Writes an array of records, or one that is its element, of which no more is asked than its length or whether
         * it is there: that is so of each array that it was taken apart into.
         */
        private void array(ExpressionTree tree) {
            if (tree instanceof ParenthesizedTree parenthesized) {
                array(parenthesized.getExpression());
            } else if (tree instanceof ArrayAccessTree access) {
                array(access.getExpression());
                scan(access.getIndex(), null);
            } else {
                reads.of(tree).ifPresent(operand -> write(tree, operand));
            }
        }

        @Override
        public @Nullable Void visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
            return isArrayOfRecords(tree.getExpression())
                    ? refuse(tree, "an element of an array of records", ELEMENT)
                    : super.visitArrayAccess(tree, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
            boolean compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
            ExpressionTree left = tree.getLeftOperand();
            ExpressionTree right = tree.getRightOperand();
            if (compares && Checks.isNull(right) && isArrayOfRecords(left)) {
                array(left);
                return null;
            } else if (compares && Checks.isNull(left) && isArrayOfRecords(right)) {
                array(right);
                return null;
            } else if (compares
                    && (isRecord(left) || isRecord(right))
                    && !Checks.isNull(left)
                    && !Checks.isNull(right)) {
                // What is created once more is no longer the same.
                lowering.refuse(Problem.RECORD_OPERATION, tree, tree.getKind() == Tree.Kind.EQUAL_TO ? "==" : "!=");
                return null;
            }
            return super.visitBinary(tree, null);
        }

        private boolean isRecord(ExpressionTree tree) {
            return reads.type(tree).filter(Type.Struct.class::isInstance).isPresent();
        }

        private void field(ExpressionTree tree, Names.Field named) {
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
                Fields.refusePrivate(field, tree, lowering);
            }
        }

        /** A class as it can be named in another file of the package. */
        private String named(TypeElement type, Tree tree) {
            Privacy.of(type).ifPresent(privacy -> refuse(tree, privacy.privateClass(), privacy.remedyOrCall()));
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
            String name = tree.getIdentifier().toString();
            ExpressionTree whole = tree.getExpression();
            Optional<Operand> read = reads.of(tree);
            Names.Meaning meaning = meaning(tree);
            if (read.isPresent()) {
                value(tree, read.get());
            } else if (name.equals("this") || name.equals("super")) {
                lowering.refuse(Problem.THIS_OR_SUPER, tree, tree.toString());
            } else if (meaning instanceof Names.PackageName unknown) {
                lowering.leaveToCompiler(unknown.name());
            } else if (meaning instanceof Names.Field field && Members.isPrivate(field.element())) {
                field(tree, field);
            } else if (meaning instanceof Names.ClassName type && Members.isPrivate(type.element())) {
                named(type.element(), tree);
            } else if (meaning instanceof Names.MemberOf) {
                member(tree, name, whole);
            } else if (!(meaning instanceof Names.ClassName) || !isQualified(tree)) {
                super.visitMemberSelect(tree, null);
            }
            return null;
        }

        private void member(MemberSelectTree tree, String name, ExpressionTree whole) {
            Optional<VariableElement> field = privates.field(whole, name);
            if (name.equals("length") && isArrayOfRecords(whole)) {
                array(whole);
            } else if (field.isEmpty() || Names.strip(whole) instanceof ArrayAccessTree) {
                super.visitMemberSelect(tree, null);
            } else if (isComponent(field.get())) {
                refuse(tree, "the private field " + name, "Call the accessor, " + name + "().");
            } else {
                Fields.refusePrivate(field.get(), tree, lowering);
            }
        }

        private static boolean isComponent(VariableElement field) {
            return Members.owner(field).getKind() == ElementKind.RECORD
                    && !field.getModifiers().contains(Modifier.STATIC);
        }

        /** Whether a class name starts with a package, so that it can stay. */
        private boolean isQualified(MemberSelectTree tree) {
            ExpressionTree first = tree;
            while (first instanceof MemberSelectTree select) {
                first = select.getExpression();
            }
            return meaning(first) instanceof Names.PackageName;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            Optional<Operand> read = reads.of(tree);
            if (read.isPresent()) {
                value(tree, read.get());
                return null;
            } else if (tree.getMethodSelect() instanceof IdentifierTree called) {
                called(tree, called);
            } else if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                String name = select.getIdentifier().toString();
                privates.method(
                                select.getExpression(),
                                name,
                                tree.getArguments().size())
                        .ifPresent(privacy -> refuse(tree, privacy.call(), privacy.remedyOrCall()));
                scan(select.getExpression(), null);
                scan(tree.getTypeArguments(), null);
            }
            scan(tree.getArguments(), null);
            return null;
        }

        /** A call of a method by its simple name. */
        private void called(MethodInvocationTree tree, IdentifierTree called) {
            String name = called.getName().toString();
            List<ExecutableElement> methods =
                    lowering.names().methods(name, lowering.frame().owner());
            Set<Boolean> areStatic = methods.stream()
                    .map(method -> method.getModifiers().contains(Modifier.STATIC))
                    .collect(toSet());
            Optional<Privacy> privacy =
                    PrivateMembers.among(methods, tree.getArguments().size());
            Variable self = lowering.scope().find(Records.THIS);
            if (lowering.scope().withMethod(name).isPresent()) {
                refuse(tree, "a call of " + name, "Call a static method of the class around instead.");
            } else if (methods.isEmpty()) {
                lowering.leaveToCompiler(name);
            } else if (privacy.isPresent()) {
                refuse(tree, privacy.get().call(), privacy.get().remedyOrCall());
            } else if (areStatic.equals(Set.of(true))) {
                write(called, named(Members.owner(methods.get(0)), tree) + "." + name);
            } else if (areStatic.equals(Set.of(false)) && self != null) {
                Operand receiver = lowering.read(self);
                if (!Lowering.isPoison(receiver) && isWhole(called, receiver.type())) {
                    insert(called, receiver);
                    piece.append('.');
                }
            } else {
                refuse(
                        tree,
                        "a call of " + name,
                        "Call a static method of another name instead, and give it the numbers.");
            }
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            if (tree.getClassBody() != null) {
                return refuse(tree, "an anonymous class", MOVE);
            } else if (tree.getEnclosingExpression() != null) {
                return refuse(tree, "an inner class of an object", MOVE);
            }
            if (lowering.typeName(Names.rawType(tree)) instanceof Names.ClassName created
                    && !Members.isPrivate(created.element())
                    && privates.hasConstructor(
                            created.element(), tree.getArguments().size())) {
                String type = created.element().getSimpleName().toString();
                refuse(tree, "a private constructor of " + type, Privacy.OPEN_OR_CALL);
            }
            // In the order of the source, which is not that of the scanner.
            scan(tree.getTypeArguments(), null);
            scan(tree.getIdentifier(), null);
            scan(tree.getArguments(), null);
            return null;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            return refuse(tree, "an assignment", "Write it as a statement before.");
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
            return refuse(tree, "an assignment", "Write it as a statement before.");
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            return switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    refuse(tree, "an assignment", "Write it as a statement before.");
                default -> super.visitUnary(tree, null);
            };
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
            return refuse(tree, "a lambda", MOVE);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
            return refuse(tree, "a method reference", MOVE);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
            return refuse(tree, "a switch", MOVE);
        }

        @Override
        public @Nullable Void visitInstanceOf(InstanceOfTree tree, @Nullable Void unused) {
            return refuse(tree, "instanceof", MOVE);
        }

        private @Nullable Void refuse(Tree tree, String what, String hint) {
            lowering.refuse(Problem.NOT_CARRIED, tree, what, hint);
            return null;
        }
    }
}
