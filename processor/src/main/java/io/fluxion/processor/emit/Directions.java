package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/** The direction of a directional derivative: a tangent of the same type and shape for each leaf in {@code wrt}. */
final class Directions {

    private final List<Value> leaves;
    private final List<Value> values;
    private final List<Signature.Formal> formals;
    private final List<String> tangents = new ArrayList<>();

    /**
     * Adds the tangents to the parameters of a method.
     *
     * @param values what the body reads them as
     */
    Directions(Head head, Signature signature, List<Value> values) {
        this.leaves = signature.independentLeaves();
        this.formals = signature.independent();
        this.values = List.copyOf(values);
        int next = 0;
        for (Signature.Formal formal : signature.independent()) {
            int count = formal.differentiable().size();
            head.add(formal.partial(), values.subList(next, next + count), "v" + formal.name());
            next += count;
        }
    }

    /** Tangents that are local variables of a method. */
    Directions(Head head, Signature signature) {
        this(head, signature, "");
    }

    /** Tangents that are local variables of a method, which has several directions: with this behind their names. */
    Directions(Head head, Signature signature, String number) {
        this.leaves = signature.independentLeaves();
        this.formals = signature.independent();
        this.values = List.of();
        for (Value leaf : leaves) {
            tangents.add(head.take("v" + leaf.name() + number));
        }
    }

    /** What the tangent of a leaf is called. */
    String name(int leaf) {
        return tangents.get(leaf);
    }

    /** How many there are. */
    static int count(Signature signature) {
        return signature.independentLeaves().size();
    }

    /** What the shapes of are compared. */
    List<Value> arrays() {
        List<Value> arrays = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array) {
                arrays.add(leaves.get(k));
                arrays.add(values.get(k));
            }
        }
        return arrays;
    }

    /** Has their shapes checked. */
    void check(ShapeChecks checks, Head head) {
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array) {
                checks.like(head.name(values.get(k)), head.model(leaves.get(k)));
            }
        }
    }

    /** Lines that declare those for arrays as local variables of zeros. */
    Lines declarations(Head head, GeneratedMethods methods) {
        Lines lines = new Lines();
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                String zeros = methods.zerosLike(head.model(leaves.get(k)));
                lines.add(type.keyword() + " " + tangents.get(k) + " = " + zeros + ";");
            }
        }
        return lines;
    }

    /**
     * Lines that take every unit vector as the direction, one after the other.
     *
     * @param use the lines for one of them, given the arguments that it is, and the index of the outermost loop
     */
    Lines unitVectors(Head head, Packing packing, BiFunction<String, String, Lines> use) {
        Lines lines = new Lines();
        for (int k = 0; k < leaves.size(); k++) {
            String zeros = arguments(-1, packing);
            lines.addAll(
                    leaves.get(k).type() instanceof Type.Array type
                            ? Elements.units(tangents.get(k), type, head, index -> use.apply(zeros, index))
                            : use.apply(arguments(k, packing), "0"));
        }
        return lines;
    }

    /** The tangents of arrays, as arguments of a call. */
    String ofArrays() {
        List<String> arrays = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array) {
                arrays.add(tangents.get(k));
            }
        }
        return String.join("," + Markup.SPACE, arrays);
    }

    /**
     * The arguments of a call of a method that takes the leaves themselves, {@code number} as for {@link #arguments}.
     */
    String leaves(IntFunction<String> number) {
        return String.join("," + Markup.SPACE, parts(number));
    }

    private List<String> parts(IntFunction<String> number) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            parts.add(leaves.get(k).type() instanceof Type.Array ? tangents.get(k) : number.apply(k));
        }
        return parts;
    }

    /** The arguments of a call, where the scalar at {@code chosen} is one. */
    private String arguments(int chosen, Packing packing) {
        return arguments(packing, k -> {
            boolean isFloat = leaves.get(k).type() == Type.Scalar.FLOAT;
            return (k == chosen ? "1.0" : "0.0") + (isFloat ? "f" : "");
        });
    }

    /**
     * The arguments of a call.
     *
     * @param number what a scalar is, by its position among the leaves
     */
    String arguments(Packing packing, IntFunction<String> number) {
        List<String> parts = parts(number);
        List<String> arguments = new ArrayList<>();
        int next = 0;
        for (Signature.Formal formal : formals) {
            int count = formal.differentiable().size();
            arguments.add(packing.packed(formal.partial(), parts.subList(next, next + count)));
            next += count;
        }
        return String.join("," + Markup.SPACE, arguments);
    }
}
