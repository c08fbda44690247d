package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Writes statements one after the other, and names their results. Behind a throw there is nothing to write. */
public final class BlockBuilder {

    private final Values values;
    private final List<Statement> statements = new ArrayList<>();

    public BlockBuilder(Values values) {
        this.values = values;
    }

    public Values values() {
        return values;
    }

    public void add(Statement statement) {
        if (statements.isEmpty() || !(statements.get(statements.size() - 1) instanceof Statement.Throw)) {
            statements.add(statement);
        }
    }

    public void addAll(List<Statement> others) {
        others.forEach(this::add);
    }

    /** The position at which the next statement will stand. */
    public int size() {
        return statements.size();
    }

    /** Writes {@code target = expression}. */
    public Value define(Value target, Expression expression) {
        add(new Statement.Define(target, expression));
        return target;
    }

    /** Writes an unnamed intermediate result. */
    public Value define(Type type, Expression expression) {
        return define(values.temporary(type, -1), expression);
    }

    /** Writes an unnamed application of a primitive whose result has its operands' type (comparisons: boolean). */
    public Value apply(Primitive primitive, Operand... operands) {
        Type type = switch (primitive) {
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL, NOT -> Type.Scalar.BOOLEAN;
            case SELECT -> operands[1].type();
            default -> operands[0].type();
        };
        return define(type, Expression.Apply.of(primitive, operands));
    }

    /** Writes a number as one of another type, unless it is of that type, or a constant. */
    public Operand converted(Operand operand, Type type) {
        if (operand.type().equals(type)) {
            return operand;
        } else if (operand instanceof Constant constant && type instanceof Type.Scalar scalar) {
            return constant.as(scalar);
        }
        return define(type, Expression.Apply.of(Primitive.CONVERT, operand));
    }

    /** Writes {@code array[index]} as an unnamed value. */
    public Value load(Operand array, Operand index) {
        return define(((Type.Array) array.type()).element(), new Expression.Load(array, index));
    }

    /** What was written so far. */
    public List<Statement> statements() {
        return List.copyOf(statements);
    }

    public Block build(List<? extends Operand> yields) {
        return new Block(statements, List.copyOf(yields));
    }
}
