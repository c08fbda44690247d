package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import java.util.function.Function;

/** Loops over all elements of an array, in row-major order. */
final class Elements {

    private Elements() {}

    /**
     * {@code for (double element : array)}, as many loops as the array has ranks.
     *
     * @param name of the element
     * @param use the statement inside
     */
    static Lines each(String array, Type.Array type, String name, String use) {
        Lines lines = new Lines();
        String current = array;
        Type inner = type;
        while (inner instanceof Type.Array outer) {
            inner = outer.element();
            String next = inner instanceof Type.Array rows ? (rows.rank() == 1 ? "line" : "plane" + rows.rank()) : name;
            lines.open("for (" + inner.keyword() + " " + next + " : " + current + ") {");
            current = next;
        }
        lines.add(use);
        for (int level = 0; level < type.rank(); level++) {
            lines.close();
        }
        return lines;
    }

    /**
     * Loops over all arrays of rank one inside.
     *
     * @param use the lines for one of them, given what it is called
     */
    static Lines eachRow(String array, Type.Array type, Function<String, Lines> use) {
        Lines lines = new Lines();
        String current = array;
        Type.Array inner = type;
        while (inner.element() instanceof Type.Array rows) {
            inner = rows;
            String next = inner.rank() == 1 ? "row" : "plane" + inner.rank();
            lines.open("for (" + inner.keyword() + " " + next + " : " + current + ") {");
            current = next;
        }
        lines.addAll(use.apply(current));
        for (int rank = type.rank(); rank > 1; rank--) {
            lines.close();
        }
        return lines;
    }

    /**
     * Sets each element of an array of zeros to one in turn, and back.
     *
     * @param body the lines in between, given the index of the outermost loop
     */
    static Lines units(String array, Type.Array type, Head head, Function<String, Lines> body) {
        Lines lines = new Lines();
        String element = array;
        for (int level = 0; level < type.rank(); level++) {
            String index = head.index(level);
            lines.open("for (int " + index + " = 0; " + index + " < " + element + ".length; " + index + "++) {");
            element += "[" + index + "]";
        }
        String suffix = type.leaf() == Type.Scalar.FLOAT ? "f" : "";
        lines.add(element + " = 1.0" + suffix + ";")
                .addAll(body.apply(head.index(0)))
                .add(element + " = 0.0" + suffix + ";");
        for (int level = 0; level < type.rank(); level++) {
            lines.close();
        }
        return lines;
    }
}
