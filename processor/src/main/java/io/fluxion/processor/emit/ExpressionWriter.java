package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.MathLibrary;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.List;

/**
 * Writes expressions with the parentheses that precedence and order of evaluation ask for: {@code a - (b - c)},
 * {@code a * (b * c)}, for floating-point arithmetic is not associative.
 */
final class ExpressionWriter {

    private final Outline outline;
    private final Inlining inlining;
    private final Variables variables;
    private final GeneratedMethods methods;
    private final Packing packing;

    ExpressionWriter(
            Outline outline, Inlining inlining, Variables variables, GeneratedMethods methods, Packing packing) {
        this.outline = outline;
        this.inlining = inlining;
        this.variables = variables;
        this.methods = methods;
        this.packing = packing;
    }

    /** An operand with exactly its type. */
    Code write(Operand operand) {
        if (operand instanceof Constant constant) {
            return new Code(
                    Literals.of(constant), Literals.isPrimary(constant) ? Code.PRIMARY : Code.UNARY, constant.type());
        }
        Value value = (Value) operand;
        if (!inlining.isInlined(value)) {
            return new Code(variables.of(value).name(), Code.PRIMARY, value.type());
        }
        Site site = outline.definition(value);
        if (site == null) {
            throw new IllegalStateException(value + " is inlined and not defined");
        }
        return write(site);
    }

    /** An operand where Java converts it to its type: assigned, returned, or beside another operand of that type. */
    Code converted(Operand operand) {
        Expression expression =
                operand instanceof Value value && inlining.isInlined(value) ? outline.expression(value) : null;
        return expression == null ? write(operand) : converted(expression, operand.type());
    }

    /** What a definition, or an {@code if} that is an expression, assigns; Java converts it to the result's type. */
    Code assigned(Site site) {
        return site.statement() instanceof Statement.Define define
                ? converted(define.expression(), define.target().type())
                : write(site);
    }

    private Code converted(Expression expression, Type type) {
        if (expression instanceof Expression.Apply apply
                && apply.primitive() == Primitive.CONVERT
                && Conversions.isImplicit(apply.operands().get(0).type(), type)) {
            return converted(apply.operands().get(0));
        } else if (expression instanceof Expression.Copy copy) {
            return converted(copy.operand());
        }
        return write(expression, type);
    }

    private Code write(Site site) {
        if (site.statement() instanceof Statement.If branch) {
            return conditional(branch, site);
        }
        Statement.Define define = (Statement.Define) site.statement();
        return write(define.expression(), define.target().type());
    }

    private Code write(Expression expression, Type type) {
        if (expression instanceof Expression.Apply apply) {
            return apply(apply, type);
        } else if (expression instanceof Expression.Copy copy) {
            return write(copy.operand());
        } else if (expression instanceof Expression.Invoke invoke) {
            String owner = PieceCall.isCall(invoke) ? "" : Markup.type(invoke.owner()) + ".";
            return new Code(owner + invoke.method() + "(" + arguments(invoke.operands()) + ")", Code.PRIMARY, type);
        } else if (expression instanceof Expression.Null) {
            return new Code("null", Code.PRIMARY, type);
        } else if (expression instanceof Expression.StaticRead read) {
            return new Code(Markup.type(read.owner()) + "." + read.field(), Code.PRIMARY, type);
        } else if (expression instanceof Expression.Load load) {
            return new Code(element(load.array(), load.index()), Code.PRIMARY, type);
        } else if (expression instanceof Expression.Component component) {
            Type.Struct record = (Type.Struct) component.record().type();
            String accessor = "." + record.components().get(component.index()).name() + "()";
            return new Code(write(component.record()).atLeast(Code.PRIMARY) + accessor, Code.PRIMARY, type);
        } else if (expression instanceof Expression.Length length) {
            return new Code(write(length.array()).atLeast(Code.PRIMARY) + ".length", Code.PRIMARY, type);
        } else if (expression instanceof Expression.NewArray allocation) {
            StringBuilder text = new StringBuilder("new ")
                    .append(Markup.type(allocation.type().bottom()));
            allocation
                    .dimensions()
                    .forEach(size ->
                            text.append("[").append(converted(size).text()).append("]"));
            text.append("[]"
                    .repeat(allocation.type().rank() - allocation.dimensions().size()));
            return new Code(text.toString(), Code.CREATION, type);
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return new Code("new " + Markup.type(type) + " " + initializer(literal), Code.PRIMARY, type);
        } else if (expression instanceof Expression.CopyOfArray copy) {
            return new Code(write(copy.array()).atLeast(Code.PRIMARY) + ".clone()", Code.PRIMARY, type);
        } else if (expression instanceof Expression.DeepCopy copy) {
            Code there = ofShape("deepCopy", copy.array(), ".clone()");
            return copy.mayBeMissing() ? ifThere(copy.array(), there, "null") : there;
        } else if (expression instanceof Expression.SharedLike shared) {
            String method = methods.sharedLike((Type.Array) shared.array().type(), (Type.Array) type);
            return new Code(method + "(" + arguments(shared.operands()) + ")", Code.PRIMARY, type);
        } else if (expression instanceof Expression.Overlap overlap) {
            String method = methods.overlap();
            return new Code(method + "(" + arguments(overlap.operands()) + ")", Code.PRIMARY, type);
        } else if (expression instanceof Expression.ZerosLike zeros) {
            Code there = zerosLike(zeros.array());
            return zeros.mayBeMissing() ? ifThere(zeros.array(), there, Model.none((Type.Array) type)) : there;
        }
        throw new IllegalArgumentException(expression + " is no expression in Java");
    }

    /** A call, without what becomes of its result. */
    String call(Statement.Call call) {
        Callee callee = call.callee();
        List<String> leaves = call.arguments().stream()
                .map(argument -> write(argument).text())
                .toList();
        List<String> arguments = packing.packed(callee.header().parameters(), leaves);
        int taken = callee.header().isInstance() ? 1 : 0;
        String owner =
                taken == 1 ? arguments.get(0) + "." : callee.owner().isEmpty() ? "" : Markup.type(callee.owner()) + ".";
        String rest = String.join("," + Markup.SPACE, arguments.subList(taken, arguments.size()));
        return owner + methods.nameOf(callee) + "(" + rest + ")";
    }

    /** {@code array == null ? missing : there}. */
    private Code ifThere(Operand array, Code there, String missing) {
        String text =
                write(array).atLeast(Code.EQUALITY) + " == null ? " + missing + Markup.SPACE + ": " + there.text();
        return new Code(text, Code.CONDITIONAL, there.type());
    }

    private Code zerosLike(Operand array) {
        Type.Array type = (Type.Array) array.type();
        if (type.rank() > 1) {
            return ofShape("zerosLike", array, "");
        }
        String length = write(array).atLeast(Code.PRIMARY) + ".length";
        return new Code("new " + type.leaf().keyword() + "[" + length + "]", Code.CREATION, type);
    }

    private Code ofShape(String method, Operand array, String ofRankOne) {
        Code code = write(array);
        Type.Array type = (Type.Array) array.type();
        if (type.rank() == 1) {
            return new Code(code.atLeast(Code.PRIMARY) + ofRankOne, Code.PRIMARY, type);
        }
        methods.need(method, type);
        return new Code(method + "(" + code.text() + ")", Code.PRIMARY, type);
    }

    /** {@code array[index]}. */
    String element(Operand array, Operand index) {
        return write(array).atLeast(Code.PRIMARY) + "[" + converted(index).text() + "]";
    }

    /** {@code {{a, b}, {c, d}}}: rows that are literals themselves need no {@code new}. */
    private String initializer(Expression.ArrayLiteral literal) {
        StringBuilder text = new StringBuilder();
        for (Operand element : literal.elements()) {
            Expression row =
                    element instanceof Value value && inlining.isInlined(value) ? outline.expression(value) : null;
            text.append(text.isEmpty() ? "{" : "," + Markup.SPACE)
                    .append(
                            row instanceof Expression.ArrayLiteral inner
                                    ? initializer(inner)
                                    : write(element).text());
        }
        return text.isEmpty() ? "{}" : text + "}";
    }

    private String arguments(List<Operand> operands) {
        StringBuilder text = new StringBuilder();
        for (Operand operand : operands) {
            text.append(text.isEmpty() ? "" : "," + Markup.SPACE)
                    .append(write(operand).text());
        }
        return text.toString();
    }

    private Code apply(Expression.Apply apply, Type type) {
        Primitive primitive = apply.primitive();
        List<Operand> operands = apply.operands();
        return switch (primitive.form()) {
            case INFIX -> infix(apply, type);
            case PREFIX -> prefix(primitive.symbol(), write(operands.get(0)), type);
            case CAST -> cast(operands.get(0), type);
            case CONDITIONAL ->
                conditional(write(operands.get(0)), write(operands.get(1)), write(operands.get(2)), type);
            case MATH -> math(apply, type);
            case GUARDED -> guarded(apply, type);
            case NOTHING -> write(operands.get(0));
        };
    }

    private static Code prefix(String operator, Code operand, Type type) {
        String text = operand.atLeast(Code.UNARY);
        boolean sign = text.startsWith("-") || text.startsWith("+"); // "--" would be another operator
        return new Code(operator + (sign ? "(" + text + ")" : text), Code.UNARY, type);
    }

    private Code cast(Operand operand, Type type) {
        Code code = write(operand);
        if (operand.type().equals(type)) {
            return code; // javac calls the cast redundant
        }
        return new Code("(" + type.keyword() + ") " + code.atLeast(Code.UNARY), Code.UNARY, type);
    }

    private Code infix(Expression.Apply apply, Type type) {
        int precedence = precedence(apply.primitive());
        Operand left = apply.operands().get(0);
        Operand right = apply.operands().get(1);
        if (apply.primitive() == Primitive.NOT_EQUAL
                && left.equals(right)
                && left.type() instanceof Type.Scalar number
                && number.isFloating()) {
            // Only NaN differs from itself.
            String box = Markup.type(number == Type.Scalar.FLOAT ? "java.lang.Float" : "java.lang.Double");
            return new Code(box + ".isNaN(" + write(left).text() + ")", Code.PRIMARY, type);
        }
        boolean shift = precedence == Code.SHIFT;
        Code first = shift ? write(left) : converted(left);
        Code second = shift ? write(right) : converted(right);
        // One operand of the common type is enough for Java to convert the other.
        if (!shift && !promoted(first.type(), second.type()).equals(left.type())) {
            first = write(left);
        }
        String leftText = first.atLeast(precedence);
        String rightText = second.atLeast(precedence + 1);
        if (Effects.isIntegerDivision(apply) && right instanceof Constant constant && constant.isInteger(0)) {
            rightText = Markup.type("java.lang.Math") + ".abs(" + rightText + ")"; // javac warns of a plain zero
        }
        return new Code(leftText + Markup.SPACE + apply.primitive().symbol() + " " + rightText, precedence, type);
    }

    /** The type in which Java computes with operands of these types (JLS 5.6). */
    private static Type promoted(Type one, Type other) {
        if (!(one instanceof Type.Scalar first)
                || !(other instanceof Type.Scalar second)
                || one == Type.Scalar.BOOLEAN) {
            return one;
        }
        Type.Scalar wider = first.compareTo(second) > 0 ? first : second;
        return wider.compareTo(Type.Scalar.INT) < 0 ? Type.Scalar.INT : wider;
    }

    private static int precedence(Primitive primitive) {
        return switch (primitive) {
            case MULTIPLY, DIVIDE, REMAINDER -> Code.MULTIPLICATIVE;
            case ADD, SUBTRACT -> Code.ADDITIVE;
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> Code.SHIFT;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Code.RELATIONAL;
            case EQUAL, NOT_EQUAL -> Code.EQUALITY;
            case BIT_AND -> Code.BIT_AND;
            case BIT_XOR -> Code.BIT_XOR;
            case BIT_OR -> Code.BIT_OR;
            default -> throw new IllegalArgumentException(primitive.name());
        };
    }

    private Code math(Expression.Apply apply, Type type) {
        StringBuilder text = new StringBuilder(Markup.type(apply.library().qualifiedName()))
                .append(".")
                .append(apply.primitive().symbol())
                .append("(");
        boolean first = true;
        for (Operand operand : apply.operands()) {
            Code code = Conversions.isUnambiguous(apply) ? converted(operand) : write(operand);
            text.append(first ? "" : "," + Markup.SPACE).append(code.text());
            first = false;
        }
        return new Code(text.append(")").toString(), Code.PRIMARY, type);
    }

    private Code guarded(Expression.Apply apply, Type type) {
        boolean divides = apply.primitive() == Primitive.GUARDED_DIVIDE;
        Operand factor = apply.operands().get(0);
        Expression.Apply plain = new Expression.Apply(
                divides ? Primitive.DIVIDE : Primitive.MULTIPLY, apply.operands(), MathLibrary.MATH);
        Code result = infix(plain, type);
        Constant zero = Constant.floating(type, 0.0);
        if (factor instanceof Constant constant) {
            return constant.isFloatingZero() ? write(zero) : result;
        }
        String condition = write(factor).atLeast(Code.RELATIONAL) + " == " + Literals.of(zero);
        return conditional(new Code(condition, Code.EQUALITY, Type.Scalar.BOOLEAN), write(zero), result, type);
    }

    private static Code conditional(Code condition, Code then, Code otherwise, Type type) {
        String text = condition.atLeast(Code.OR) + Markup.SPACE + "? " + then.atLeast(Code.OR) + Markup.SPACE + ": "
                + otherwise.atLeast(Code.CONDITIONAL);
        return new Code(text, Code.CONDITIONAL, type);
    }

    private Code conditional(Statement.If branch, Site site) {
        Operand then = site.regions().get(0).yields().get(0);
        Operand otherwise = site.regions().get(1).yields().get(0);
        Type type = branch.results().get(0).type();
        if (then.equals(Constant.TRUE) && otherwise.equals(Constant.FALSE)) {
            return write(branch.condition());
        } else if (then.equals(Constant.FALSE) && otherwise.equals(Constant.TRUE)) {
            return negated(branch.condition());
        } else if (otherwise.equals(Constant.FALSE)) {
            return logic(write(branch.condition()), "&&", Code.AND, write(then));
        } else if (then.equals(Constant.TRUE)) {
            return logic(write(branch.condition()), "||", Code.OR, write(otherwise));
        } else if (then.equals(Constant.FALSE)) {
            return logic(negated(branch.condition()), "&&", Code.AND, write(otherwise));
        } else if (otherwise.equals(Constant.TRUE)) {
            return logic(negated(branch.condition()), "||", Code.OR, write(then));
        }
        return conditional(write(branch.condition()), write(then), write(otherwise), type);
    }

    private static Code logic(Code left, String operator, int precedence, Code right) {
        String text = left.atLeast(precedence) + Markup.SPACE + operator + " " + right.atLeast(precedence);
        return new Code(text, precedence, Type.Scalar.BOOLEAN);
    }

    /** The opposite of a condition. Only comparisons of integers, and for equality, have an opposite operator. */
    Code negated(Operand condition) {
        if (condition instanceof Constant) {
            return write(Constant.of(condition.equals(Constant.FALSE)));
        }
        if (condition instanceof Value value
                && inlining.isInlined(value)
                && outline.expression(value) instanceof Expression.Apply apply) {
            if (apply.primitive() == Primitive.NOT) {
                return write(apply.operands().get(0));
            }
            Primitive opposite = opposite(apply);
            if (opposite != apply.primitive()) {
                return infix(new Expression.Apply(opposite, apply.operands(), MathLibrary.MATH), Type.Scalar.BOOLEAN);
            }
        }
        return prefix("!", write(condition), Type.Scalar.BOOLEAN);
    }

    private static Primitive opposite(Expression.Apply apply) {
        boolean floating = apply.operands().get(0).type() instanceof Type.Scalar scalar && scalar.isFloating();
        return switch (apply.primitive()) {
            case EQUAL -> Primitive.NOT_EQUAL;
            case NOT_EQUAL -> Primitive.EQUAL;
            case LESS -> floating ? Primitive.LESS : Primitive.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> floating ? Primitive.LESS_OR_EQUAL : Primitive.GREATER;
            case GREATER -> floating ? Primitive.GREATER : Primitive.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> floating ? Primitive.GREATER_OR_EQUAL : Primitive.LESS;
            default -> apply.primitive();
        };
    }
}
