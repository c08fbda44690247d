package io.fluxion.processor.ir;

import java.util.List;
import java.util.Locale;

/** The static type of an {@link Operand}. */
public sealed interface Type permits Type.Scalar, Type.Array, Type.Struct, Type.Enumeration {

    /** The type as Java source writes it. */
    String keyword();

    /** Whether values of this type, or the elements at the bottom of it, are {@code double} or {@code float}. */
    boolean isDifferentiable();

    /** An array type with this element type. */
    default Array array() {
        return new Array(this);
    }

    /**
     * A record. Only the frontend has values of such types: it replaces records by their leaves, the scalars and arrays
     * that they are made of, before anything else sees a function. What remains are the {@linkplain Header headers} of
     * methods of other files. What is written as a method of several results returns a record that the emitter makes.
     *
     * @param name qualified name
     */
    record Struct(String name, List<Component> components) implements Type {

        /** A component of a record. */
        public record Component(String name, Type type) {}

        public Struct {
            components = List.copyOf(components);
        }

        @Override
        public String keyword() {
            return name;
        }

        @Override
        public boolean isDifferentiable() {
            return components.stream().anyMatch(component -> component.type().isDifferentiable());
        }

        /** The position of a component, or -1. */
        public int indexOf(String component) {
            return components.stream().map(Component::name).toList().indexOf(component);
        }
    }

    /** The primitive types of Java (JLS 4.2). */
    enum Scalar implements Type {
        BOOLEAN,
        BYTE,
        SHORT,
        CHAR,
        INT,
        LONG,
        FLOAT,
        DOUBLE;

        @Override
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public boolean isDifferentiable() {
            return isFloating();
        }

        /** {@code float} or {@code double}. */
        public boolean isFloating() {
            return this == FLOAT || this == DOUBLE;
        }

        /** {@code byte}, {@code short}, {@code char}, {@code int} or {@code long}. */
        public boolean isIntegral() {
            return this != BOOLEAN && !isFloating();
        }
    }

    /**
     * An enum, whose values are compared and carry no derivative.
     *
     * @param name qualified name
     */
    record Enumeration(String name) implements Type {

        @Override
        public String keyword() {
            return name;
        }

        @Override
        public boolean isDifferentiable() {
            return false;
        }
    }

    /** An array; {@code element} is a scalar, or an array for ranks above one. Rows may differ in length. */
    record Array(Type element) implements Type {

        @Override
        public String keyword() {
            return element.keyword() + "[]";
        }

        @Override
        public boolean isDifferentiable() {
            return element.isDifferentiable();
        }

        /** The number of dimensions: 1 for {@code double[]}. */
        public int rank() {
            return element instanceof Array inner ? inner.rank() + 1 : 1;
        }

        /** The type at the bottom: {@code double} for {@code double[][]}. */
        public Type bottom() {
            return element instanceof Array inner ? inner.bottom() : element;
        }

        /** The scalar type at the bottom, of an array of scalars. */
        public Scalar leaf() {
            return element instanceof Array inner ? inner.leaf() : (Scalar) element;
        }
    }
}
