package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The methods of the JDK that fill and copy arrays, written out as the loops that their documentation describes. They
 * fail where the originals do.
 */
final class ArrayMethods {

    private static final String ARRAYS = "java.util.Arrays";

    private final Lowering lowering;
    private final Control control;
    private final Operators operators;

    ArrayMethods(Lowering lowering, Operators operators) {
        this.lowering = lowering;
        this.control = lowering.control();
        this.operators = operators;
    }

    /**
     * Writes what a method does.
     *
     * @return what it returns, or {@link Calls#nothing()}; empty if it is none of those known here
     */
    Optional<Operand> call(String owner, String method, List<Operand> arguments, MethodInvocationTree tree) {
        boolean onArray = !arguments.isEmpty() && arguments.get(0).type() instanceof Type.Array;
        if (!onArray) {
            return Optional.empty();
        }
        return switch (owner + "." + method + "/" + arguments.size()) {
            case ARRAYS + ".fill/2" -> Optional.of(fill(arguments, tree));
            case ARRAYS + ".fill/4" -> Optional.of(fillRange(arguments, tree));
            case ARRAYS + ".copyOf/2" -> Optional.of(copyOf(arguments.get(0), integer(arguments, 1, tree), tree));
            case ARRAYS + ".copyOfRange/3" -> Optional.of(copyOfRange(arguments, tree));
            case "java.lang.System.arraycopy/5" ->
                arguments.get(2).type().equals(arguments.get(0).type())
                        ? Optional.of(copy(arguments, tree))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Operand integer(List<Operand> arguments, int k, MethodInvocationTree tree) {
        return operators.convert(
                arguments.get(k), Type.Scalar.INT, tree.getArguments().get(k));
    }

    private Operand fill(List<Operand> arguments, MethodInvocationTree tree) {
        Operand array = arguments.get(0);
        Operand value = element(arguments, 1, tree);
        boolean carriesNothing = value instanceof Constant || !value.type().isDifferentiable();
        if (value.type() instanceof Type.Scalar && carriesNothing) {
            Statement fill = new Statement.Fill(array, value);
            lowering.remember(fill, tree);
            control.add(fill);
        } else {
            count(Constant.of(0), header -> length(array, header), (i, body) -> body.add(store(array, i, value, tree)));
        }
        return Calls.nothing();
    }

    private Operand element(List<Operand> arguments, int k, MethodInvocationTree tree) {
        Type element = ((Type.Array) arguments.get(0).type()).element();
        return operators.convert(arguments.get(k), element, tree.getArguments().get(k));
    }

    /** As {@code Arrays.rangeCheck} of the JDK, then a loop. */
    private Operand fillRange(List<Operand> arguments, MethodInvocationTree tree) {
        Operand array = arguments.get(0);
        Operand from = integer(arguments, 1, tree);
        Operand to = integer(arguments, 2, tree);
        Operand value = element(arguments, 3, tree);
        throwIf(
                Primitive.GREATER,
                from,
                to,
                List.of("new IllegalArgumentException(\"fromIndex(\" + ", " + \") > toIndex(\" + ", " + \")\")"),
                tree);
        List<String> outside = List.of("new ArrayIndexOutOfBoundsException(", ")");
        throwIf(Primitive.LESS, from, Constant.of(0), outside, tree);
        if (!isLengthOf(0, 2, tree)) {
            Operand length = control.define(Type.Scalar.INT, new Expression.Length(array), lowering.place(tree));
            throwIf(Primitive.GREATER, to, length, outside, tree);
        }
        count(from, header -> to, (i, body) -> body.add(store(array, i, value, tree)));
        return Calls.nothing();
    }

    private Operand copyOf(Operand array, Operand length, MethodInvocationTree tree) {
        if (isLengthOf(0, 1, tree)) {
            return control.define(array.type(), new Expression.CopyOfArray(array), lowering.place(tree));
        }
        Operand copy = allocate(array, length, tree);
        Operand available = control.define(Type.Scalar.INT, new Expression.Length(array), lowering.place(tree));
        Operand copied = control.apply(Primitive.MIN, Type.Scalar.INT, lowering.place(tree), available, length);
        ascending(array, Constant.of(0), copy, Constant.of(0), copied, tree);
        return copy;
    }

    private Operand copyOfRange(List<Operand> arguments, MethodInvocationTree tree) {
        Operand array = arguments.get(0);
        Operand from = integer(arguments, 1, tree);
        Operand to = integer(arguments, 2, tree);
        throwIf(Primitive.GREATER, from, to, List.of("new IllegalArgumentException(", " + \" > \" + ", ")"), tree);
        Operand length = operators.binary(Primitive.SUBTRACT, to, from, tree);
        Operand copy = allocate(array, length, tree);
        Operand copied = length;
        boolean startsInside = from.equals(Constant.of(0));
        if (!isLengthOf(0, 2, tree)) {
            Operand end = control.define(Type.Scalar.INT, new Expression.Length(array), lowering.place(tree));
            Operand available = startsInside ? end : operators.binary(Primitive.SUBTRACT, end, from, tree);
            copied = control.apply(Primitive.MIN, Type.Scalar.INT, lowering.place(tree), available, length);
        }
        if (!startsInside) {
            checkRange(from, copied, array, tree);
        }
        ascending(array, from, copy, Constant.of(0), copied, tree);
        return copy;
    }

    private Operand allocate(Operand like, Operand length, MethodInvocationTree tree) {
        Type.Array type = (Type.Array) like.type();
        return control.define(type, new Expression.NewArray(type, List.of(length)), lowering.place(tree));
    }

    /** {@code System.arraycopy}: as if by way of an array of its own where the two are one. */
    private Operand copy(List<Operand> arguments, MethodInvocationTree tree) {
        Operand source = arguments.get(0);
        Operand from = integer(arguments, 1, tree);
        Operand target = arguments.get(2);
        Operand to = integer(arguments, 3, tree);
        Operand length = integer(arguments, 4, tree);
        Constant zero = Constant.of(0);
        if (!(from.equals(zero) && isLengthOf(0, 4, tree))) {
            checkRange(from, length, source, tree);
        }
        if (!(to.equals(zero) && isLengthOf(2, 4, tree))) {
            checkRange(to, length, target, tree);
        }
        boolean known = from instanceof Constant && to instanceof Constant;
        boolean ahead = known && (Integer) ((Constant) from).value() >= (Integer) ((Constant) to).value();
        if (ahead || from.equals(to) || areDistinct(source, target)) {
            ascending(source, from, target, to, length, tree);
        } else if (known) {
            descending(source, from, target, to, length, tree);
        } else {
            Operand behind = control.apply(Primitive.LESS, Type.Scalar.BOOLEAN, lowering.place(tree), from, to);
            Path down = control.fork();
            Path up = control.fork();
            control.on(down, () -> descending(source, from, target, to, length, tree));
            control.on(up, () -> ascending(source, from, target, to, length, tree));
            control.decide(behind, down, up, lowering.place(tree));
        }
        return Calls.nothing();
    }

    /**
     * Whether two references are known to be to different arrays: one was made here, and the other is older, or was
     * made here too.
     */
    private boolean areDistinct(Operand one, Operand other) {
        if (!(one instanceof Value a) || !(other instanceof Value b) || a.equals(b)) {
            return false;
        }
        Value younger = a.id() > b.id() ? a : b;
        return control.isNew(younger) || (control.isNew(a) && control.isNew(b));
    }

    private void ascending(
            Operand source, Operand from, Operand target, Operand to, Operand length, MethodInvocationTree tree) {
        count(Constant.of(0), header -> length, (i, body) -> element(source, from, target, to, i, body, tree));
    }

    private void descending(
            Operand source, Operand from, Operand target, Operand to, Operand length, MethodInvocationTree tree) {
        Operand last = operators.binary(Primitive.SUBTRACT, length, Constant.of(1), tree);
        Value index = control.values().named("i", Type.Scalar.INT, -1);
        BlockBuilder header = new BlockBuilder(control.values());
        Value inside = header.apply(Primitive.GREATER_OR_EQUAL, index, Constant.of(0));
        BlockBuilder body = new BlockBuilder(control.values());
        element(source, from, target, to, index, body, tree);
        step(index, last, header.build(List.of(inside)), Primitive.SUBTRACT, body);
    }

    private void element(
            Operand source,
            Operand from,
            Operand target,
            Operand to,
            Value i,
            BlockBuilder body,
            MethodInvocationTree tree) {
        Value value = body.load(source, offset(from, i, body));
        body.add(store(target, offset(to, i, body), value, tree));
    }

    private static Operand offset(Operand start, Value i, BlockBuilder body) {
        return start.equals(Constant.of(0)) ? i : body.apply(Primitive.ADD, start, i);
    }

    /** {@code for (int i = from; i < end; i++)}. */
    private void count(Operand from, Function<BlockBuilder, Operand> end, Body writer) {
        Value index = control.values().named("i", Type.Scalar.INT, -1);
        BlockBuilder header = new BlockBuilder(control.values());
        Value inside = header.apply(Primitive.LESS, index, end.apply(header));
        BlockBuilder body = new BlockBuilder(control.values());
        writer.write(index, body);
        step(index, from, header.build(List.of(inside)), Primitive.ADD, body);
    }

    private interface Body {
        void write(Value index, BlockBuilder code);
    }

    private void step(Value index, Operand start, Block header, Primitive direction, BlockBuilder body) {
        Value next = body.define(control.values().like(index), Expression.Apply.of(direction, index, Constant.of(1)));
        control.add(new Statement.Loop(
                List.of(index),
                List.of(start),
                header,
                body.build(List.of(next)),
                List.of(control.values().like(index))));
    }

    private static Operand length(Operand array, BlockBuilder code) {
        return code.define(Type.Scalar.INT, new Expression.Length(array));
    }

    private Statement store(Operand array, Operand index, Operand value, MethodInvocationTree tree) {
        Statement store = new Statement.Store(array, index, value);
        lowering.remember(store, tree);
        return store;
    }

    /** Throws unless {@code from} to {@code from + length} are inside an array. */
    private void checkRange(Operand from, Operand length, Operand array, MethodInvocationTree tree) {
        if (from instanceof Constant start && length instanceof Constant many) {
            int first = (Integer) start.value();
            int count = (Integer) many.value();
            if (first >= 0 && count >= 0 && (long) first + count <= control.knownLength(array)) {
                return;
            }
        }
        Operand end = control.define(Type.Scalar.INT, new Expression.Length(array), lowering.place(tree));
        control.define(
                Type.Scalar.INT,
                new Expression.Invoke("java.util.Objects", "checkFromIndexSize", List.of(from, length, end), true),
                lowering.place(tree));
    }

    private void throwIf(
            Primitive comparison, Operand one, Operand other, List<String> text, MethodInvocationTree tree) {
        Operand fails = operators.binary(comparison, one, other, tree);
        Path failing = control.fork();
        List<Operand> told = text.size() == 2 ? List.of(one) : List.of(one, other);
        control.on(failing, () -> control.add(Statement.Throw.own(text, told)));
        control.decide(fails, failing, control.fork(), lowering.place(tree));
    }

    /** Whether one argument is an array's name, and another that name with {@code .length} behind it. */
    private static boolean isLengthOf(int array, int length, MethodInvocationTree tree) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        ExpressionTree named = Names.strip(arguments.get(array));
        return named instanceof IdentifierTree
                && Names.strip(arguments.get(length)).toString().equals(named + ".length")
                && AssignedNames.in(arguments).names().isEmpty();
    }
}
