package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values the pieces of a method keep in arrays, and where in them: one array for each type. */
final class FrameLayout {

    private final Pieces pieces;
    private final Map<Value, Constant> places = new LinkedHashMap<>();
    private final Map<Type, Value> frames = new LinkedHashMap<>();
    private final Map<Type, Integer> sizes = new HashMap<>();

    FrameLayout(Pieces pieces) {
        this.pieces = pieces;
    }

    boolean keeps(Value value) {
        return places.containsKey(value);
    }

    /** The values that are kept. */
    Set<Value> kept() {
        return places.keySet();
    }

    /** Has the value kept. */
    void keep(Value value) {
        if (!keeps(value)) {
            int place = sizes.merge(value.type(), 1, Integer::sum) - 1;
            places.put(value, Constant.of(place));
            frames.computeIfAbsent(value.type(), this::frame);
        }
    }

    private static String nameOf(Type.Scalar type) {
        return switch (type) {
            case DOUBLE -> "frame";
            case BOOLEAN -> "flags";
            default -> type.keyword() + "s";
        };
    }

    private Value frame(Type type) {
        String name =
                type instanceof Type.Scalar scalar ? nameOf(scalar) : type instanceof Type.Array ? "arrays" : "choices";
        return pieces.value(type.array(), name);
    }

    /** The arrays. */
    Collection<Value> frames() {
        return frames.values();
    }

    /** Writes {@code source} where {@code value} is kept. */
    Statement store(Value value, Operand source) {
        return new Statement.Store(frameFor(value), place(value), source);
    }

    /** Reads a kept value. */
    Statement load(Value value) {
        return new Statement.Define(value, new Expression.Load(frameFor(value), place(value)));
    }

    /**
     * Whether the statement is {@link #load} of a kept value, put there by the splitter: it says that the value is in
     * its place from here on.
     */
    boolean isAnnouncement(Statement statement) {
        return statement instanceof Statement.Define define
                && define.expression() instanceof Expression.Load load
                && frames.containsValue(load.array());
    }

    /** Makes the arrays. */
    List<Statement> allocations() {
        List<Statement> allocations = new ArrayList<>();
        frames.forEach((type, frame) -> {
            Constant length = Constant.of(sizes.getOrDefault(type, 0));
            allocations.add(new Statement.Define(frame, new Expression.NewArray(type.array(), List.of(length))));
        });
        return allocations;
    }

    private Value frameFor(Value value) {
        return frames.computeIfAbsent(value.type(), this::frame);
    }

    private Constant place(Value value) {
        Constant place = places.get(value);
        if (place == null) {
            throw new IllegalArgumentException(value + " is not kept");
        }
        return place;
    }
}
