package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

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
        this(signature, (leaf, index) -> head.add(values.get(index), "d" + leaf.name()), head::add);
    }

    /** Buffers that are local variables of a method. */
    Buffers(Head head, Signature signature) {
        this(head, signature, "");
    }

    /** Buffers that are local variables of a method, which has several sets of them: with this behind their names. */
    Buffers(Head head, Signature signature, String number) {
        this(
                signature,
                (leaf, index) -> new Parameter(leaf.type().keyword(), head.take("d" + leaf.name() + number)),
                (type, name) -> new Parameter(type, head.take(name + number)));
    }

    private Buffers(
            Signature signature,
            BiFunction<Value, Integer, Parameter> ofArray,
            BiFunction<String, String, Parameter> ofScalars) {
        List<Value> leaves = signature.independentLeaves();
        boolean floats = true;
        int count = 0;
        for (Value leaf : leaves) {
            if (leaf.type() instanceof Type.Array) {
                buffers.add(ofArray.apply(leaf, arrays.size()));
                arrays.add(leaf);
            } else {
                floats &= leaf.type() == Type.Scalar.FLOAT;
                count++;
            }
        }
        this.scalarCount = count;
        String type = floats ? "float[]" : "double[]";
        String name = arrays.isEmpty() ? "gradient" : "dscalars";
        this.scalars = count == 0 ? Optional.empty() : Optional.of(ofScalars.apply(type, name));
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
            checks.like(buffers.get(k).name(), head.model(array));
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
            Model model = head.model(arrays.get(k));
            String zeros = methods.zerosLike(model);
            lines.add(model.type().keyword() + " " + buffers.get(k).name() + " = " + zeros + ";");
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

    /** How a method ends that stores the partials of scalars, and returns what the user's method does. */
    Ending ending(Signature signature, Packing packing) {
        List<String> pieces = signature.result().shape().map(packing::pieces).orElse(List.of());
        if (scalars.isPresent()) {
            return new Ending.Store(scalars.get().name(), pieces);
        }
        return pieces.isEmpty() ? new Ending.Nothing() : new Ending.ReturnPieces(pieces);
    }

    /** Whether they are one array of doubles of rank one, which can as well be a row of a matrix. */
    boolean areRow() {
        List<String> types = all().stream().map(Parameter::type).toList();
        return types.equals(List.of("double[]"));
    }

    /** All as the arguments of a call. */
    String asArguments() {
        return String.join(
                "," + Markup.SPACE, all().stream().map(Parameter::name).toList());
    }

    private List<Parameter> all() {
        List<Parameter> all = new ArrayList<>(buffers);
        scalars.ifPresent(all::add);
        return all;
    }

    /** A statement that copies all partials, flattened in order, into the row called {@code row}. */
    String putRow(Signature signature, String row, GeneratedMethods methods) {
        methods.add(GeneratedMethods.PUT_ROW, putRow(signature));
        return GeneratedMethods.PUT_ROW + "(" + asArguments() + "," + Markup.SPACE + row + ");";
    }

    private Lines putRow(Signature signature) {
        Lines lines = new Lines();
        Set<String> taken = new HashSet<>();
        all().forEach(parameter -> taken.add(parameter.name()));
        String row = Words.free("row", taken);
        String column = Words.free("column", taken);
        String element = Words.free("element", taken);
        StringBuilder head = new StringBuilder("private static void " + GeneratedMethods.PUT_ROW + "(");
        all().forEach(parameter -> head.append(parameter.type())
                .append(" ")
                .append(parameter.name())
                .append("," + Markup.SPACE));
        lines.open(head + "double[] " + row + ") {").add("int " + column + " = 0;");
        List<String> partials = partials(signature);
        List<Value> leaves = signature.independentLeaves();
        for (int k = 0; k < leaves.size(); k++) {
            String target = row + "[" + column + "++] = ";
            if (leaves.get(k).type() instanceof Type.Array type) {
                lines.addAll(Elements.each(partials.get(k), type, element, target + element + ";"));
            } else {
                lines.add(target + partials.get(k) + ";");
            }
        }
        return lines.close();
    }
}
