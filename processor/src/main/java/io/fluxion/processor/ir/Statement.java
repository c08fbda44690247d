package io.fluxion.processor.ir;

import java.util.List;

/** One step of a {@link Block}. */
public sealed interface Statement {

    /** {@code target = expression}. */
    record Define(Value target, Expression expression) implements Statement {}

    /** {@code array[index] = value}; of rank two and above the value is a reference to a row. */
    record Store(Operand array, Operand index, Operand value) implements Statement {}

    /** {@code array[index] += value} on floating-point elements. */
    record Accumulate(Operand array, Operand index, Operand value) implements Statement {}

    /** Sets every element, at every rank, to {@code value}: {@code Arrays.fill}. */
    record Fill(Operand array, Operand value) implements Statement {}

    /**
     * Both blocks yield one operand for every result, of its type. Covers {@code if}, {@code ?:} (an unnamed result),
     * {@code &&} (yields of {@code a ? b : false}) and {@code ||} ({@code a ? true : b}).
     */
    record If(Operand condition, Block then, Block otherwise, List<Value> results) implements Statement {
        public If {
            results = List.copyOf(results);
        }
    }

    /**
     * {@code parameters = initial; while (header) { parameters = body }; results = parameters}. The header yields one
     * boolean, the body the next value of every parameter. Parameters are in scope in header and body; what the header
     * defines is in scope in the header alone.
     */
    record Loop(List<Value> parameters, List<Operand> initial, Block header, Block body, List<Value> results)
            implements Statement {
        public Loop {
            parameters = List.copyOf(parameters);
            initial = List.copyOf(initial);
            results = List.copyOf(results);
        }
    }

    /**
     * {@code throw}, its operand as Java has it. Nothing after it in its block is reached: what the block yields has no
     * meaning, and is not printed.
     *
     * @param text source of the exception's expression in pieces, one more than {@code operands}: between two pieces
     *     stands an operand
     * @param isOwn whether it is an exception of Fluxion's: it begins with {@code new}, and the simple name of a class
     *     in {@code java.lang}, whatever that name means in the user's package
     */
    record Throw(List<String> text, List<Operand> operands, boolean isOwn) implements Statement {
        public Throw {
            text = List.copyOf(text);
            operands = List.copyOf(operands);
        }

        /** What the user throws. */
        public static Throw carried(List<String> text, List<Operand> operands) {
            return new Throw(text, operands, false);
        }

        /** What Fluxion throws. */
        public static Throw own(List<String> text, List<Operand> operands) {
            return new Throw(text, operands, true);
        }
    }

    /**
     * {@code results = method(arguments)}: a call of a method that is not written out here, for its results, for what
     * it writes into arrays, or both.
     */
    record Call(Callee callee, List<Operand> arguments, List<Value> results) implements Statement {
        public Call {
            arguments = List.copyOf(arguments);
            results = List.copyOf(results);
        }
    }

    /**
     * {@code assert}, as the user wrote it. Its operands are read, elements of arrays included, only where assertions
     * are enabled for the generated class.
     *
     * @param text source of the condition, and of the detail behind a colon if there is one, in pieces as in a
     *     {@link Throw}
     */
    record Assert(List<String> text, List<Operand> operands) implements Statement {
        public Assert {
            text = List.copyOf(text);
            operands = List.copyOf(operands);
        }
    }

    /** A line for the reader: {@code // backward}. */
    record Comment(String text) implements Statement {}
}
