package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A method that goes through the numbers of several leaves in order, an array of rank one at a time. It takes the
 * arrays; what scalars there are between them only counts.
 *
 * @param head how it is declared, up to the parameters before the arrays
 * @param taken names that mean something else in it
 * @param position the variable that says where it is
 * @param start what that is before the first number
 * @param sign whether it counts up or down: {@code +} or {@code -}
 */
record RowMethod(String head, Set<String> taken, String position, String start, String sign) {

    /**
     * The method, for leaves at least one of which is an array. It ends with the last array.
     *
     * @param use the lines for an array of rank one, given what it is called and the type of its elements
     */
    Lines lines(List<Value> leaves, BiFunction<String, Type.Scalar, Lines> use) {
        StringBuilder open = new StringBuilder(head);
        Set<String> names = new HashSet<>(taken);
        Lines body = new Lines();
        int last = lastArray(leaves);
        for (int k = 0; k <= last; k++) {
            if (leaves.get(k).type() instanceof Type.Array type) {
                String array = Words.free("v" + leaves.get(k).name(), names);
                names.add(array);
                open.append("," + Markup.SPACE)
                        .append(type.keyword())
                        .append(" ")
                        .append(array);
                boolean goesOn = k < last || type.rank() > 1;
                body.addAll(Elements.eachRow(array, type, row -> {
                    Lines lines = use.apply(row, type.leaf());
                    return goesOn ? lines.add(position + " " + sign + "= " + row + ".length;") : lines;
                }));
            } else {
                body.add(position + sign + sign + ";");
            }
        }
        return new Lines()
                .open(open + ") {")
                .add("int " + position + " = " + start + ";")
                .addAll(body)
                .close();
    }

    private static int lastArray(List<Value> leaves) {
        int last = leaves.size() - 1;
        while (leaves.get(last).type() instanceof Type.Scalar) {
            last--;
        }
        return last;
    }
}
