package io.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Lowers expressions: writes what computes them, in Java's order of evaluation, and returns the operand that results.
 */
final class Expressions extends SimpleTreeVisitor<Operand, Void> {

    private final Lowering lowering;
    private final Control control;
    private final Operators operators;
    private final Assignments assignments;
    private final Calls calls;
    private final Checks checks;
    private final Fields fields;
    private final BiConsumer<ExpressionTree, Type> observer;
    /** Which trees are constant expressions (JLS 15.29), and of which value. */
    private final IdentityHashMap<Tree, Constant> constants = new IdentityHashMap<>();
    /** The conditions that are not always true. */
    private final Set<Tree> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Made once for a function.
     *
     * @param observer is told the type of every expression
     */
    Expressions(Lowering lowering, BiConsumer<ExpressionTree, Type> observer) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.operators = new Operators(lowering);
        this.assignments = new Assignments(lowering, this, operators);
        this.checks = new Checks(lowering, this, operators);
        this.calls = new Calls(lowering, this, operators, checks);
        this.fields = new Fields(lowering);
        this.observer = observer;
    }

    Records records() {
        return calls.records();
    }

    Operators operators() {
        return operators;
    }

    Checks checks() {
        return checks;
    }

    /** Writes what computes an expression. */
    Operand lower(ExpressionTree tree) {
        Operand operand = execute(tree);
        return Calls.isNothing(operand) ? operators.mismatch(tree) : operand;
    }

    /** Writes what computes an expression, which may be a call of a {@code void} method. */
    Operand execute(ExpressionTree tree) {
        Operand operand = tree.accept(this, null);
        if (!Lowering.isPoison(operand) && !Calls.isNothing(operand)) {
            observer.accept(tree, operand.type());
        }
        return operand;
    }

    /** Writes what computes a condition. */
    Operand condition(ExpressionTree tree) {
        Operand condition = lower(tree);
        if (!Lowering.isPoison(condition) && condition.type() != Type.Scalar.BOOLEAN) {
            return operators.mismatch(Names.strip(tree));
        } else if (!Lowering.isPoison(condition) && !condition.equals(Constant.TRUE)) {
            open.add(tree);
        }
        return condition;
    }

    /** Whether a condition was lowered, and is not always true. */
    boolean isOpen(ExpressionTree tree) {
        return open.contains(tree);
    }

    /** Writes what computes an expression that is assigned to this type (JLS 5.2). */
    Operand lower(ExpressionTree tree, Type type) {
        ExpressionTree inner = Names.strip(tree);
        if (inner instanceof NewArrayTree literal && literal.getType() == null && type instanceof Type.Array array) {
            return newArray(literal, array);
        }
        if (Checks.isNull(inner) && !(type instanceof Type.Scalar)) {
            return checks.nothing(type, tree);
        }
        if (inner instanceof SwitchExpressionTree expression) {
            Operand result = lowering.statements().switches().expression(expression, type);
            observer.accept(inner, type);
            return result;
        }
        Operand value = lower(tree);
        return operators.assign(value, constant(tree), type, tree);
    }

    /** Writes what computes an index or a size. */
    Operand lowerIndex(ExpressionTree tree) {
        Operand index = lower(tree);
        return index.type() instanceof Type.Scalar type && Promotion.unary(type) == Type.Scalar.INT
                ? operators.convert(index, Type.Scalar.INT, tree)
                : Lowering.isPoison(index) ? index : operators.mismatch(tree);
    }

    /** The value of a constant expression that was lowered, or null. */
    @Nullable
    Constant constant(Tree tree) {
        return constants.get(tree);
    }

    private Operand markConstant(Tree tree, Operand operand) {
        if (operand instanceof Constant constant) {
            constants.put(tree, constant);
        }
        return operand;
    }

    @Override
    protected Operand defaultAction(Tree tree, Void unused) {
        return lowering.refuse(Problem.UNSUPPORTED, tree, "this");
    }

    @Override
    public Operand visitLiteral(LiteralTree tree, Void unused) {
        return switch (tree.getKind()) {
            case NULL_LITERAL -> lowering.refuse(Problem.NULL, tree);
            case STRING_LITERAL -> lowering.refuse(Problem.STRING, tree);
            default -> markConstant(tree, new Constant(literalType(tree.getKind()), tree.getValue()));
        };
    }

    private static Type.Scalar literalType(Tree.Kind kind) {
        return switch (kind) {
            case BOOLEAN_LITERAL -> Type.Scalar.BOOLEAN;
            case CHAR_LITERAL -> Type.Scalar.CHAR;
            case INT_LITERAL -> Type.Scalar.INT;
            case LONG_LITERAL -> Type.Scalar.LONG;
            case FLOAT_LITERAL -> Type.Scalar.FLOAT;
            case DOUBLE_LITERAL -> Type.Scalar.DOUBLE;
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    @Override
    public Operand visitParenthesized(ParenthesizedTree tree, Void unused) {
        Operand operand = lower(tree.getExpression());
        return constant(tree.getExpression()) != null ? markConstant(tree, operand) : operand;
    }

    @Override
    public Operand visitIdentifier(IdentifierTree tree, Void unused) {
        String name = tree.getName().toString();
        boolean isObject = name.equals("this") || name.equals("super");
        return isObject && lowering.scope().find(name) == null
                ? lowering.refuse(Problem.THIS_OR_SUPER, tree, name)
                : named(tree);
    }

    @Override
    public Operand visitMemberSelect(MemberSelectTree tree, Void unused) {
        String name = tree.getIdentifier().toString();
        return switch (name) {
            case "class" -> lowering.refuse(Problem.CLASS_LITERAL, tree);
            case "this", "super" -> lowering.refuse(Problem.THIS_OR_SUPER, tree, tree.toString());
            default -> named(tree);
        };
    }

    private Operand named(ExpressionTree tree) {
        Variable assigned = assignments.ownField(tree);
        if (assigned != null) {
            return lowering.read(assigned);
        }
        Names.Meaning meaning =
                lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
        if (meaning instanceof Names.Local local) {
            Operand value = lowering.read(local.variable());
            return local.variable().constant() != null ? markConstant(tree, value) : value;
        } else if (meaning instanceof Names.Field field) {
            Operand own = calls.records().own(field.element(), tree);
            if (own != null) {
                return own;
            }
            Operand value = fields.read(field, tree);
            return Fields.constant(field.element()) != null ? markConstant(tree, value) : value;
        } else if (meaning instanceof Names.LocalField field) {
            Operand value = calls.local().field(field, tree);
            return field.record().constant(field.name()).isPresent() ? markConstant(tree, value) : value;
        } else if (meaning instanceof Names.MemberOf member) {
            return lowering.names()
                                    .of(
                                            member.expression(),
                                            lowering.scope(),
                                            lowering.frame().owner())
                            instanceof Names.ClassName type
                    ? lowering.leaveToCompiler(member.name(), Names.constants(type.element()))
                    : member(member, tree);
        }
        return lowering.leaveToCompiler(
                tree.toString(),
                lowering.names()
                        .variableNames(lowering.scope(), lowering.frame().owner()));
    }

    private Operand member(Names.MemberOf member, ExpressionTree tree) {
        Operand whole = lower(member.expression());
        if (Lowering.isPoison(whole)) {
            return whole;
        } else if (whole.type() instanceof Type.Array && member.name().equals("length")) {
            return control.define(Type.Scalar.INT, new Expression.Length(whole), lowering.place(tree));
        } else if (whole.type() instanceof Type.Struct record && record.indexOf(member.name()) >= 0) {
            return calls.records().component(whole, record.indexOf(member.name()), tree);
        }
        if (whole.type() instanceof Type.Struct record) {
            Optional<LocalRecord> local = lowering.localRecords().of(record);
            if (local.isPresent() && local.get().hasField(member.name())) {
                return calls.local().field(new Names.LocalField(local.get(), member.name()), tree);
            }
        }
        // A static field, named through a value, or a field of an enum's constant.
        Optional<Names.Field> field = lowering.names()
                .fieldOf(whole.type(), member.name(), lowering.frame().owner());
        if (field.isPresent()) {
            boolean isStatic = field.get().element().getModifiers().contains(Modifier.STATIC);
            return isStatic || checks.require(whole, "", tree) ? fields.read(field.get(), tree) : Lowering.poison();
        }
        return whole.type() instanceof Type.Scalar
                ? lowering.leaveToCompiler(tree.toString())
                : lowering.leaveToCompiler(member.name(), Names.fields(whole.type()));
    }

    @Override
    public Operand visitUnary(UnaryTree tree, Void unused) {
        return switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> assignments.step(tree);
            default -> {
                Operand operand = operators.unary(tree.getKind(), lower(tree.getExpression()), tree);
                yield constant(tree.getExpression()) != null ? markConstant(tree, operand) : operand;
            }
        };
    }

    @Override
    public Operand visitBinary(BinaryTree tree, Void unused) {
        boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
        if (and || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
            return shortCircuit(tree, and);
        }
        boolean nullLeft = Checks.isNull(tree.getLeftOperand());
        if (nullLeft != Checks.isNull(tree.getRightOperand())) {
            ExpressionTree array = nullLeft ? tree.getRightOperand() : tree.getLeftOperand();
            return checks.compare(Operators.primitive(tree.getKind()), array, tree);
        }
        Operand left = lower(tree.getLeftOperand());
        Operand right = lower(tree.getRightOperand());
        Operand result = operators.binary(Operators.primitive(tree.getKind()), left, right, tree);
        boolean constant = constant(tree.getLeftOperand()) != null && constant(tree.getRightOperand()) != null;
        return constant ? markConstant(tree, result) : result;
    }

    private Operand shortCircuit(BinaryTree tree, boolean and) {
        Operand left = condition(tree.getLeftOperand());
        if (left instanceof Constant decided) {
            if (!decided.equals(Constant.of(and))) {
                // Whether the right side is a constant expression too makes no difference to the value.
                return constant(tree.getLeftOperand()) != null ? markConstant(tree, left) : left;
            }
            Operand right = condition(tree.getRightOperand());
            boolean constant = constant(tree.getLeftOperand()) != null && constant(tree.getRightOperand()) != null;
            return constant ? markConstant(tree, right) : right;
        }
        Path then = control.fork();
        Path otherwise = control.fork();
        Operand right = lowerOn(and ? then : otherwise, () -> condition(tree.getRightOperand()));
        Operand decided = Constant.of(!and);
        if (Lowering.isPoison(left) || Lowering.isPoison(right)) {
            return Lowering.poison();
        }
        return control.join(left, then, and ? right : decided, otherwise, and ? decided : right, lowering.place(tree));
    }

    private Operand lowerOn(Path path, Code code) {
        Operand[] result = new Operand[1];
        control.on(path, () -> result[0] = code.write());
        return result[0];
    }

    @Override
    public Operand visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
        Operand condition = condition(tree.getCondition());
        ExpressionTree one = tree.getTrueExpression();
        ExpressionTree other = tree.getFalseExpression();
        if (Checks.isNull(one) && Checks.isNull(other)) {
            return lower(one);
        }
        Path then = control.fork();
        Path otherwise = control.fork();
        Operand thenValue = Checks.isNull(one) ? Lowering.poison() : lowerOn(then, () -> lower(one));
        Operand otherValue = Checks.isNull(other)
                ? nothingLike(thenValue, otherwise, other)
                : lowerOn(otherwise, () -> lower(other));
        if (Checks.isNull(one)) {
            thenValue = nothingLike(otherValue, then, one);
        }
        if (Lowering.isPoison(condition) || Lowering.isPoison(thenValue) || Lowering.isPoison(otherValue)) {
            return Lowering.poison();
        }
        Optional<Type> type = conditionalType(one, thenValue, other, otherValue);
        if (type.isEmpty()) {
            return new Refusal(lowering).ofEither(List.of(thenValue.type(), otherValue.type()), tree);
        }
        if (condition instanceof Constant decided) {
            // The other side is not executed: only its type counts.
            ExpressionTree taken = decided.equals(Constant.TRUE) ? one : other;
            Operand result = operators.convert(lower(taken), type.get(), tree);
            boolean constant =
                    constant(tree.getCondition()) != null && constant(one) != null && constant(other) != null;
            return constant ? markConstant(tree, result) : result;
        }
        Operand thenResult = convertOn(then, thenValue, type.get(), one);
        Operand otherResult = convertOn(otherwise, otherValue, type.get(), other);
        return control.join(condition, then, thenResult, otherwise, otherResult, lowering.place(tree));
    }

    /** {@code null} on one side of a conditional, as an array like that on the other. */
    private Operand nothingLike(Operand array, Path path, ExpressionTree tree) {
        Operand[] result = {Lowering.poison()};
        if (!(array.type() instanceof Type.Scalar)) {
            control.on(path, () -> result[0] = checks.nothing(array.type(), tree));
        } else if (!Lowering.isPoison(array)) {
            lowering.refuse(Problem.NULL, tree);
        }
        return result[0];
    }

    private Operand convertOn(Path path, Operand operand, Type type, Tree tree) {
        Operand[] result = new Operand[1];
        control.on(path, () -> result[0] = operators.convert(operand, type, tree));
        return result[0];
    }

    private Optional<Type> conditionalType(
            ExpressionTree one, Operand thenValue, ExpressionTree other, Operand otherValue) {
        if (thenValue.type().equals(otherValue.type())) {
            return Optional.of(thenValue.type());
        } else if (thenValue.type() instanceof Type.Scalar a
                && otherValue.type() instanceof Type.Scalar b
                && a != Type.Scalar.BOOLEAN
                && b != Type.Scalar.BOOLEAN) {
            return Optional.of(Promotion.common(List.of(a, b), Arrays.asList(constant(one), constant(other))));
        }
        return Optional.empty();
    }

    @Override
    public Operand visitTypeCast(TypeCastTree tree, Void unused) {
        Operand operand = lower(tree.getExpression());
        Optional<Type> type = lowering.type(tree.getType());
        if (type.isEmpty()) {
            return new Refusal(lowering).ofType(tree.getType());
        }
        Operand result = operators.convert(operand, type.get(), tree);
        return constant(tree.getExpression()) != null ? markConstant(tree, result) : result;
    }

    @Override
    public Operand visitAssignment(AssignmentTree tree, Void unused) {
        return assignments.assign(tree);
    }

    @Override
    public Operand visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        return assignments.compound(tree);
    }

    @Override
    public Operand visitArrayAccess(ArrayAccessTree tree, Void unused) {
        Operand array = lower(tree.getExpression());
        Operand index = lowerIndex(tree.getIndex());
        if (Lowering.isPoison(array) || Lowering.isPoison(index)) {
            return Lowering.poison();
        }
        if (!(array.type() instanceof Type.Array type)) {
            return operators.mismatch(tree);
        }
        return control.define(type.element(), new Expression.Load(array, index), lowering.place(tree));
    }

    @Override
    public Operand visitNewArray(NewArrayTree tree, Void unused) {
        Optional<Type> element = tree.getType() == null ? Optional.empty() : lowering.type(tree.getType());
        if (element.isEmpty()) {
            return tree.getType() == null ? operators.mismatch(tree) : new Refusal(lowering).ofType(tree.getType());
        }
        Type type = element.get();
        for (int k = 0; k < Math.max(1, tree.getDimensions().size()); k++) {
            type = type.array();
        }
        return newArray(tree, (Type.Array) type);
    }

    private Operand newArray(NewArrayTree tree, Type.Array type) {
        boolean literal = tree.getInitializers() != null;
        List<Operand> operands = new ArrayList<>();
        boolean sound = true;
        for (ExpressionTree part : literal ? tree.getInitializers() : tree.getDimensions()) {
            Operand operand = literal ? lower(part, type.element()) : lowerIndex(part);
            sound &= !Lowering.isPoison(operand);
            operands.add(operand);
        }
        if (!sound) {
            return Lowering.poison();
        }
        Expression array =
                literal ? new Expression.ArrayLiteral(type, operands) : new Expression.NewArray(type, operands);
        Operand result = control.define(type, array, lowering.place(tree));
        observer.accept(tree, type);
        return result;
    }

    @Override
    public Operand visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        return calls.call(tree);
    }

    @Override
    public Operand visitNewClass(NewClassTree tree, Void unused) {
        return calls.records().create(tree);
    }

    @Override
    public Operand visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return lowering.refuse(Problem.LAMBDA, tree);
    }

    @Override
    public Operand visitMemberReference(MemberReferenceTree tree, Void unused) {
        return lowering.refuse(Problem.METHOD_REFERENCE, tree);
    }

    @Override
    public Operand visitInstanceOf(InstanceOfTree tree, Void unused) {
        return lowering.refuse(Problem.INSTANCEOF, tree);
    }

    @Override
    public Operand visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        return lowering.statements().switches().expression(tree, null);
    }
}
