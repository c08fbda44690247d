package io.fluxion.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * The right-hand side of a {@link Statement.Define}: one operation on operands, never nested. None writes to memory;
 * {@link Load}, {@link Length} and {@link Overlap} read it, {@link NewArray}, {@link ArrayLiteral},
 * {@link CopyOfArray}, {@link DeepCopy}, {@link SharedLike}, {@link ZerosLike} and {@link Grow} allocate.
 */
public sealed interface Expression {

    /** What the operation reads, in Java's order of evaluation. */
    List<Operand> operands();

    /** The same operation on other operands, given in the order of {@link #operands()}. */
    Expression withOperands(List<Operand> operands);

    /** A new record. Replaced by its leaves in the frontend, as {@link Type.Struct} says. */
    record NewRecord(Type.Struct type, List<Operand> components) implements Expression {
        public NewRecord {
            components = List.copyOf(components);
        }

        @Override
        public List<Operand> operands() {
            return components;
        }

        @Override
        public NewRecord withOperands(List<Operand> others) {
            return new NewRecord(type, others);
        }
    }

    /** A component of a record, by its position. Replaced in the frontend, as {@link Type.Struct} says. */
    record Component(Operand record, int index) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(record);
        }

        @Override
        public Component withOperands(List<Operand> others) {
            return new Component(others.get(0), index);
        }
    }

    /**
     * A {@link Primitive}.
     *
     * @param library whose function a {@link Primitive.Form#MATH} operation is; {@code MATH} for every other
     */
    record Apply(Primitive primitive, List<Operand> operands, MathLibrary library) implements Expression {
        public Apply {
            operands = List.copyOf(operands);
            if (operands.size() != primitive.arity()) {
                throw new IllegalArgumentException(primitive + " takes " + primitive.arity() + ": " + operands);
            }
        }

        public static Apply of(Primitive primitive, Operand... operands) {
            return new Apply(primitive, List.of(operands), MathLibrary.MATH);
        }

        /** Whether the operation, on operands of these types, gives a value of type {@code result}. */
        public boolean mayDefine(Type result) {
            return Typing.problem(this, result).isEmpty();
        }

        @Override
        public Apply withOperands(List<Operand> others) {
            return new Apply(primitive, others, library);
        }
    }

    /**
     * A named copy of its operand: an assignment {@code y = x}, kept where a person should see a line for it. Its type
     * is its operand's.
     */
    record Copy(Operand operand) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }

        @Override
        public Copy withOperands(List<Operand> others) {
            return new Copy(others.get(0));
        }
    }

    /**
     * A pure static method of numbers. Without a rule its result carries no derivative: {@code Math.floorMod(int,
     * int)}, {@code Double.isNaN(double)}.
     *
     * @param owner qualified name of the class
     * @param mayThrow whether it can complete abruptly, so that it must stay even where its result is not used
     * @param rule its partial derivatives
     */
    record Invoke(String owner, String method, List<Operand> operands, boolean mayThrow, Optional<ScalarRule> rule)
            implements Expression {
        public Invoke {
            operands = List.copyOf(operands);
        }

        /** A call of a method whose result carries no derivative. */
        public Invoke(String owner, String method, List<Operand> operands, boolean mayThrow) {
            this(owner, method, operands, mayThrow, Optional.empty());
        }

        @Override
        public Invoke withOperands(List<Operand> others) {
            return new Invoke(owner, method, others, mayThrow, rule);
        }
    }

    /** {@code null}, as a reference to an array or to a value of an enum. */
    record Null(Type type) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of();
        }

        @Override
        public Null withOperands(List<Operand> others) {
            return this;
        }
    }

    /** A read of a static field that is no compile-time constant: {@code Owner.NAME}. */
    record StaticRead(String owner, String field) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of();
        }

        @Override
        public StaticRead withOperands(List<Operand> others) {
            return this;
        }
    }

    /** {@code array[index]}; for rank two and above the result is a reference to a row. */
    record Load(Operand array, Operand index) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array, index);
        }

        @Override
        public Load withOperands(List<Operand> others) {
            return new Load(others.get(0), others.get(1));
        }
    }

    /** {@code array.length}. */
    record Length(Operand array) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array);
        }

        @Override
        public Length withOperands(List<Operand> others) {
            return new Length(others.get(0));
        }
    }

    /** {@code new double[n][m]}; fewer dimensions than the rank leave the inner arrays {@code null}. */
    record NewArray(Type.Array type, List<Operand> dimensions) implements Expression {
        public NewArray {
            dimensions = List.copyOf(dimensions);
            if (dimensions.isEmpty() || dimensions.size() > type.rank()) {
                throw new IllegalArgumentException(type.keyword() + " with dimensions " + dimensions);
            }
        }

        @Override
        public List<Operand> operands() {
            return dimensions;
        }

        @Override
        public NewArray withOperands(List<Operand> others) {
            return new NewArray(type, others);
        }
    }

    /** {@code new double[] {a, b}}; elements are scalars or references to rows. */
    record ArrayLiteral(Type.Array type, List<Operand> elements) implements Expression {
        public ArrayLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Operand> operands() {
            return elements;
        }

        @Override
        public ArrayLiteral withOperands(List<Operand> others) {
            return new ArrayLiteral(type, others);
        }
    }

    /** {@code array.clone()}: one level, rows are shared. */
    record CopyOfArray(Operand array) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array);
        }

        @Override
        public CopyOfArray withOperands(List<Operand> others) {
            return new CopyOfArray(others.get(0));
        }
    }

    /**
     * A copy at every rank. A row that stands in the array twice stands in the copy twice: what is written through one
     * reference is read through the other, as in the original.
     *
     * @param mayBeMissing whether the array may be {@code null}, as then the copy is
     */
    record DeepCopy(Operand array, boolean mayBeMissing) implements Expression {
        public DeepCopy(Operand array) {
            this(array, false);
        }

        @Override
        public List<Operand> operands() {
            return List.of(array);
        }

        @Override
        public DeepCopy withOperands(List<Operand> others) {
            return new DeepCopy(others.get(0), mayBeMissing);
        }
    }

    /**
     * A copy of a companion's rows, one level as in {@link CopyOfArray}, at every rank above the lowest. A row that
     * stands in {@code array} twice has one companion in the copy, the first.
     */
    record SharedLike(Operand array, Operand companion) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array, companion);
        }

        @Override
        public SharedLike withOperands(List<Operand> others) {
            return new SharedLike(others.get(0), others.get(1));
        }
    }

    /**
     * Whether two arrays are one, or have an array in them, at any rank, that is one.
     *
     * @param array of rank two at least
     */
    record Overlap(Operand array, Operand other) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array, other);
        }

        @Override
        public Overlap withOperands(List<Operand> others) {
            return new Overlap(others.get(0), others.get(1));
        }
    }

    /**
     * A new array of zeros of the shape of another, at every rank: what an adjoint array starts as.
     *
     * @param mayBeMissing whether the other may be {@code null}, where the zeros are none
     */
    record ZerosLike(Operand array, boolean mayBeMissing) implements Expression {
        public ZerosLike(Operand array) {
            this(array, false);
        }

        @Override
        public List<Operand> operands() {
            return List.of(array);
        }

        @Override
        public ZerosLike withOperands(List<Operand> others) {
            return new ZerosLike(others.get(0), mayBeMissing);
        }
    }

    /**
     * {@code array}, or a longer copy of it if {@code index} is not inside: what values of a loop without a known
     * number of iterations are kept in. Emitted as {@code if (i == a.length) a = Arrays.copyOf(a, 2 * i)}.
     */
    record Grow(Operand array, Operand index) implements Expression {
        @Override
        public List<Operand> operands() {
            return List.of(array, index);
        }

        @Override
        public Grow withOperands(List<Operand> others) {
            return new Grow(others.get(0), others.get(1));
        }
    }
}
