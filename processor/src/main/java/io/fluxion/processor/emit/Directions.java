package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The direction of a directional derivative: a tangent of the same type and shape for each leaf in {@code wrt}. */
final class Directions {

    private final List<Value> leaves;
    private final List<Parameter> tangents = new ArrayList<>();

    /**
     * Adds the tangents to the parameters of a method.
     *
     * @param values what the body reads them as
     */
    Directions(Head head, Signature signature, List<Value> values) {
        this.leaves = signature.independentLeaves();
        for (int k = 0; k < leaves.size(); k++) {
            tangents.add(head.add(values.get(k), "v" + leaves.get(k).name()));
        }
    }

    /** Tangents that are local variables of a method. */
    Directions(Head head, Signature signature) {
        this.leaves = signature.independentLeaves();
        for (Value leaf : leaves) {
            tangents.add(new Parameter(leaf.type().keyword(), head.take("v" + leaf.name())));
        }
    }

    /** How many there are. */
    static int count(Signature signature) {
        return signature.independentLeaves().size();
    }

    /** Has their shapes checked. */
    void check(ShapeChecks checks, Head head) {
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                checks.like(tangents.get(k).name(), head.name(leaves.get(k)), type);
            }
        }
    }

    /** Lines that declare those for arrays as local variables of zeros. */
    Lines declarations(Head head, GeneratedMethods methods) {
        Lines lines = new Lines();
        for (int k = 0; k < leaves.size(); k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                String zeros = methods.zerosLike(head.name(leaves.get(k)), type);
                lines.add(type.keyword() + " " + tangents.get(k).name() + " = " + zeros + ";");
            }
        }
        return lines;
    }

    /**
     * Lines that take every unit vector as the direction, one after the other.
     *
     * @param use the lines for one of them, given the arguments that it is, and the index of the outermost loop
     */
    Lines unitVectors(Head head, BiFunction<String, String, Lines> use) {
        Lines lines = new Lines();
        for (int k = 0; k < leaves.size(); k++) {
            String zeros = arguments(-1);
            lines.addAll(
                    leaves.get(k).type() instanceof Type.Array type
                            ? Elements.units(tangents.get(k).name(), type, head, index -> use.apply(zeros, index))
                            : use.apply(arguments(k), "0"));
        }
        return lines;
    }

    /** The arguments of a call, where the scalar at {@code chosen} is one. */
    private String arguments(int chosen) {
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < leaves.size(); k++) {
            boolean isFloat = leaves.get(k).type() == Type.Scalar.FLOAT;
            String number = (k == chosen ? "1.0" : "0.0") + (isFloat ? "f" : "");
            arguments.add(
                    leaves.get(k).type() instanceof Type.Array ? tangents.get(k).name() : number);
        }
        return String.join("," + Markup.SPACE, arguments);
    }
}
