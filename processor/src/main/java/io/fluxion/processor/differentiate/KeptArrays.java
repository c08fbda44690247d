package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The arrays in which a forward loop keeps values of its iterations, and from which the reverse loop reads them. */
final class KeptArrays {

    private static final int FIRST_CAPACITY = 16;

    /**
     * One kept value.
     *
     * @param value in the forward body
     * @param index of its iteration, in the forward body
     * @param array before the loop
     * @param inLoop the array in the loop, where it may be replaced by a longer one; else the same
     * @param longer the same after growing
     * @param afterwards the array after the loop
     * @param twin the value in the reverse body
     * @param reverseIndex of its iteration, in the reverse body
     * @param grows whether the array grows
     */
    private record Kept(
            Value value,
            Value index,
            Value array,
            Value inLoop,
            Value longer,
            Value afterwards,
            Value twin,
            Value reverseIndex,
            boolean grows) {}

    private final Values values;
    private final List<Statement> forwardBody;
    private final List<Kept> all = new ArrayList<>();

    KeptArrays(Values values, List<Statement> forwardBody) {
        this.values = values;
        this.forwardBody = forwardBody;
    }

    /** Has {@code value} of the forward body kept at {@code index}, which the reverse knows as {@code reverseIndex}. */
    Value keep(Value value, Value index, Value reverseIndex, boolean grows) {
        Value array = values.named(nameFor(value), value.type().array(), -1);
        Value inLoop = grows ? values.like(array) : array;
        Value longer = grows ? values.like(array) : array;
        Value afterwards = grows ? values.like(array) : array;
        Value twin = values.named(nameOf(value, forwardBody), value.type(), value.position());
        all.add(new Kept(value, index, array, inLoop, longer, afterwards, twin, reverseIndex, grows));
        return twin;
    }

    void addTo(Substitution substitution) {
        all.forEach(kept -> substitution.replace(kept.value(), kept.twin()));
    }

    /** The reverse body's reads. */
    List<Statement> loads() {
        List<Statement> loads = new ArrayList<>();
        for (Kept kept : all) {
            Expression load = new Expression.Load(kept.afterwards(), kept.reverseIndex());
            loads.add(new Statement.Define(kept.twin(), load));
        }
        return loads;
    }

    /** Writes the allocations before the forward loop. */
    void allocate(Supplier<Operand> size, BlockBuilder code) {
        List<Operand> known = new ArrayList<>();
        for (Kept kept : all) {
            if (!kept.grows() && known.isEmpty()) {
                known.add(size.get());
            }
            Operand length = kept.grows() ? Constant.of(FIRST_CAPACITY) : known.get(0);
            Type.Array type = (Type.Array) kept.array().type();
            code.define(kept.array(), new Expression.NewArray(type, List.of(length)));
        }
    }

    /** Adds the arrays that grow to what the forward loop carries. */
    void carry(List<Value> parameters, List<Operand> initial, List<Operand> yields, List<Value> results) {
        for (Kept kept : all) {
            if (kept.grows()) {
                parameters.add(kept.inLoop());
                initial.add(kept.array());
                yields.add(kept.longer());
                results.add(kept.afterwards());
            }
        }
    }

    /** The forward body with a store behind the definition of each kept value; parameters are kept first. */
    List<Statement> body(List<Value> parameters) {
        List<Statement> body = new ArrayList<>();
        for (Kept kept : all) {
            if (parameters.contains(kept.value())) {
                store(kept, body);
            }
        }
        for (Statement statement : forwardBody) {
            body.add(statement);
            for (Kept kept : all) {
                if (Uses.defined(statement).contains(kept.value())) {
                    store(kept, body);
                }
            }
        }
        return body;
    }

    private static void store(Kept kept, List<Statement> body) {
        if (kept.grows()) {
            Expression grown = new Expression.Grow(kept.inLoop(), kept.index());
            body.add(new Statement.Define(kept.longer(), grown));
        }
        body.add(new Statement.Store(kept.longer(), kept.index(), kept.value()));
    }

    /** {@code keptTheta} for {@code theta}, {@code keptSin} for a sine without a name. */
    private String nameFor(Value value) {
        String name = nameOf(value, forwardBody);
        return name.isEmpty() ? "kept" : "kept" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A value's name, or what the operation that makes it is called; else empty. */
    static String nameOf(Value value, List<Statement> definedIn) {
        String name = value.name();
        for (Statement statement : definedIn) {
            if (name.isEmpty()
                    && statement instanceof Statement.Define define
                    && define.target().equals(value)
                    && define.expression() instanceof Expression.Apply apply) {
                name = apply.primitive().form() == Primitive.Form.MATH
                        ? apply.primitive().symbol()
                        : apply.primitive() == Primitive.DIVIDE ? "quotient" : name;
            } else if (name.isEmpty()
                    && statement instanceof Statement.Call call
                    && call.results().contains(value)) {
                name = call.callee().method();
            }
        }
        return name;
    }
}
