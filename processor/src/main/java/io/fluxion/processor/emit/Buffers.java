package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What partial derivatives are written into: a buffer for each array in {@code wrt}, and one array for all scalars. */
final class Buffers {

    private final List<Value> arrays = new ArrayList<>();
    private final List<Parameter> buffers = new ArrayList<>();
    private final int scalarCount;
    private final Optional<Parameter> scalars;

    /**
     * Adds the buffers to the parameters of a method.
     *
     * @param values what the body reads those for arrays as
     */
    Buffers(Head head, Signature signature, List<Value> values) {
        List<Value> leaves = signature.independentLeaves();
        boolean floats = true;
        int count = 0;
        for (Value leaf : leaves) {
            if (leaf.type() instanceof Type.Array) {
                buffers.add(head.add(values.get(arrays.size()), "d" + leaf.name()));
                arrays.add(leaf);
            } else {
                floats &= leaf.type() == Type.Scalar.FLOAT;
                count++;
            }
        }
        this.scalarCount = count;
        String type = floats ? "float[]" : "double[]";
        String name = arrays.isEmpty() ? "gradient" : "dscalars";
        this.scalars = count == 0 ? Optional.empty() : Optional.of(head.add(type, name));
    }

    /** The array for the partials of scalars. */
    Optional<Parameter> scalars() {
        return scalars;
    }

    boolean hasArrays() {
        return !arrays.isEmpty();
    }

    /** How documentation calls them. */
    String description() {
        return hasArrays()
                ? "the buffers"
                : "{@code " + scalars.map(Parameter::name).orElse("") + "}";
    }

    /** Has their shapes checked. */
    void check(ShapeChecks checks, Head head) {
        for (int k = 0; k < arrays.size(); k++) {
            Value array = arrays.get(k);
            checks.like(buffers.get(k).name(), head.name(array), (Type.Array) array.type());
        }
        scalars.ifPresent(parameter -> checks.length(parameter.name(), scalarCount));
    }

    /** The arrays that it takes the shapes of. */
    List<Value> arrays() {
        return arrays;
    }

    /** Lines that declare each as a local variable of the same name. */
    Lines declarations(Head head, GeneratedMethods methods) {
        Lines lines = new Lines();
        for (int k = 0; k < arrays.size(); k++) {
            Type.Array type = (Type.Array) arrays.get(k).type();
            String zeros = methods.zerosLike(head.name(arrays.get(k)), type);
            lines.add(type.keyword() + " " + buffers.get(k).name() + " = " + zeros + ";");
        }
        scalars.ifPresent(parameter -> {
            String leaf = parameter.type().replace("[]", "");
            lines.add(parameter.type() + " " + parameter.name() + " = new " + leaf + "[" + scalarCount + "];");
        });
        return lines;
    }

    /** The partial of each leaf in {@code wrt}, as it is read from them. */
    List<String> partials(Signature signature) {
        List<String> partials = new ArrayList<>();
        int buffer = 0;
        int scalar = 0;
        for (Value leaf : signature.independentLeaves()) {
            if (leaf.type() instanceof Type.Array) {
                partials.add(buffers.get(buffer++).name());
            } else {
                Parameter from = scalars.orElseThrow();
                boolean narrows = !from.type().startsWith(leaf.type().keyword());
                partials.add((narrows ? "(" + leaf.type().keyword() + ") " : "") + from.name() + "[" + scalar++ + "]");
            }
        }
        return partials;
    }

    /** How a method ends that stores the partials of scalars. */
    Ending ending(boolean returns) {
        if (scalars.isPresent()) {
            return new Ending.Store(scalars.get().name(), returns);
        }
        return returns ? new Ending.ReturnValue() : new Ending.Nothing();
    }
}
