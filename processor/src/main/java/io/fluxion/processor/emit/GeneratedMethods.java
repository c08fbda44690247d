package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The private methods that a generated class needs, each written once: some over arrays of rank two and above, and the
 * functions that are called and not written out.
 */
final class GeneratedMethods {

    static final String ZEROS_LIKE = "zerosLike";
    static final String DEEP_COPY = "deepCopy";
    static final String CHECK_SHAPE = "checkShape";
    static final String COUNT = "count";
    static final String SHARED_LIKE = "sharedLike";
    static final String OVERLAP = "overlap";
    static final String CONTAINS = "contains";
    static final String ARRAYS = "arrays";
    static final String PUT_ALL = "putAll";
    static final String PUT_ROW = "putRow";
    static final String PUT_COLUMN = "putColumn";
    static final String PUT_ELEMENT = "putElement";
    static final String SEED = "seed";

    /** Methods that a class may have anyway. */
    private static final Set<String> RESERVED = Set.of(
            "gradient",
            "valueAndGradient",
            "jvp",
            "vjp",
            "jacobian",
            "sparseJacobian",
            "sparsity",
            "jvp2",
            "jvp4",
            "hvp",
            "hvp2",
            "hvp4",
            "hessian",
            "graph",
            PrimalMethod.NAME,
            "columnsOfRows",
            "jacobianByColumns",
            "jacobianByRows",
            ZEROS_LIKE,
            DEEP_COPY,
            CHECK_SHAPE,
            COUNT,
            SHARED_LIKE,
            OVERLAP,
            CONTAINS,
            ARRAYS,
            PUT_ALL,
            PUT_ROW,
            PUT_COLUMN,
            PUT_ELEMENT,
            SEED);

    private record Key(String method, int rank, String leaf) {}

    private final Map<Key, Lines> needed = new TreeMap<>(
            Comparator.comparing(Key::method).thenComparing(Key::leaf).thenComparing(Key::rank));

    private final Map<Subroutine, String> subroutines = new LinkedHashMap<>();

    /** What a method is called where the class calls it; one of the class itself is written, too. */
    String nameOf(Callee callee) {
        if (!callee.owner().isEmpty() || !(callee.reversal() instanceof Callee.Reversal.Body body)) {
            return callee.method();
        }
        String known = subroutines.get(body.subroutine());
        if (known == null) {
            Set<String> taken = new HashSet<>(RESERVED);
            taken.addAll(subroutines.values());
            known = callee.method();
            for (int number = 2; Words.isKeyword(known) || taken.contains(known); number++) {
                known = callee.method() + number;
            }
            subroutines.put(body.subroutine(), known);
        }
        return known;
    }

    /** The functions that the class calls so far, and the names of their methods. */
    Map<Subroutine, String> subroutines() {
        return Collections.unmodifiableMap(subroutines);
    }

    /** Has the method written for arrays of this type. */
    void need(String method, Type.Array type) {
        Key key = new Key(method, type.rank(), type.leaf().keyword());
        if (needed.containsKey(key)) {
            return;
        }
        switch (method) {
            case ZEROS_LIKE -> needed.put(key, zerosLike(type));
            case DEEP_COPY -> needed.put(key, deepCopy(type));
            case CHECK_SHAPE -> needed.put(key, checkShape(type));
            case COUNT -> needed.put(key, count(type));
            case PUT_ALL -> needed.put(key, putAll(type));
            default -> throw new IllegalArgumentException(method);
        }
    }

    /** A new array of zeros of the shape of the array called {@code name}. */
    String zerosLike(String name, Type.Array type) {
        if (type.rank() == 1) {
            return "new " + type.leaf().keyword() + "[" + name + ".length]";
        }
        need(ZEROS_LIKE, type);
        return ZEROS_LIKE + "(" + name + ")";
    }

    /** A new array of zeros of the shape of another one. */
    String zerosLike(Model model) {
        return model.choose(zerosLike(model.name(), model.type()), model.none());
    }

    /** A copy of the array called {@code name}. */
    String copyOf(String name, Type.Array type) {
        if (type.rank() == 1) {
            return name + ".clone()";
        }
        need(DEEP_COPY, type);
        return DEEP_COPY + "(" + name + ")";
    }

    /** A line that copies the elements of an array into another of the same shape. */
    Lines putAll(String from, String to, Type.Array type) {
        if (type.rank() == 1) {
            return new Lines()
                    .add(Markup.type("java.lang.System") + ".arraycopy(" + from + ", 0, " + to + ", 0, " + to
                            + ".length);");
        }
        need(PUT_ALL, type);
        return new Lines().add(PUT_ALL + "(" + from + ", " + to + ");");
    }

    private Lines putAll(Type.Array type) {
        return new Lines()
                .open("private static void putAll(" + type.keyword() + " from, " + type.keyword() + " to) {")
                .open("for (int i = 0; i < to.length; i++) {")
                .addAll(putAll("from[i]", "to[i]", (Type.Array) type.element()))
                .close()
                .close();
    }

    /** Adds a method that is the only one of its name. */
    void add(String method, Lines lines) {
        addOnce(method, () -> lines);
    }

    /** Adds a method, unless that was done before. */
    void addOnce(String method, Supplier<Lines> lines) {
        Key key = new Key(method, 0, "");
        if (!needed.containsKey(key)) {
            needed.put(key, lines.get());
        }
    }

    /** Has the method written that copies an array, flattened, into a column of a matrix. */
    void needPutColumn(Type.Array type) {
        add(
                PUT_COLUMN,
                new Lines()
                        .open("private static void putColumn(" + type.keyword() + " array," + Markup.SPACE
                                + "double[][] matrix," + Markup.SPACE + "int column) {")
                        .add("int row = 0;")
                        .addAll(Elements.each("array", type, "element", "matrix[row++][column] = element;"))
                        .close());
    }

    /** The number of elements of the array called {@code name}, at the bottom of it. */
    String count(String name, Type.Array type) {
        if (type.rank() == 1) {
            return name + ".length";
        }
        need(COUNT, type);
        return COUNT + "(" + name + ")";
    }

    /** The number of elements of an array, at the bottom of it. */
    String count(Model model) {
        String count = count(model.name(), model.type());
        return model.mayBeMissing() ? "(" + model.choose(count, "0") + ")" : count;
    }

    private Lines count(Type.Array type) {
        Type.Array row = (Type.Array) type.element();
        return new Lines()
                .open("private static int count(" + type.keyword() + " array) {")
                .add("int count = 0;")
                .open("for (" + row.keyword() + " row : array) {")
                .add("count += " + count("row", row) + ";")
                .close()
                .add("return count;")
                .close();
    }

    /** All of them, in an order that depends on nothing else. */
    Iterable<Lines> all() {
        return needed.values();
    }

    private Lines zerosLike(Type.Array type) {
        String keyword = type.keyword();
        String row = "new " + type.leaf().keyword() + "[array[i].length]";
        if (type.rank() > 2) {
            need(ZEROS_LIKE, (Type.Array) type.element());
            row = "zerosLike(array[i])";
        }
        return new Lines()
                .open("private static " + keyword + " zerosLike(" + keyword + " array) {")
                .add(keyword + " zeros = new " + type.leaf().keyword() + "[array.length]" + "[]".repeat(type.rank() - 1)
                        + ";")
                .open("for (int i = 0; i < array.length; i++) {")
                .add("zeros[i] = " + row + ";")
                .close()
                .add("return zeros;")
                .close();
    }

    /** Keeps identities: rows that are one array in the original are one in the copy. */
    private Lines deepCopy(Type.Array type) {
        String object = Markup.type("java.lang.Object");
        String map = Markup.type("java.util.Map") + "<" + object + ", " + object + ">";
        String keyword = type.keyword();
        String row = type.element().keyword();
        String copyOfRow = "((" + row + ") row).clone()";
        Lines lines = new Lines();
        if (type.rank() > 2) {
            need(DEEP_COPY, (Type.Array) type.element());
            copyOfRow = "deepCopy((" + row + ") row, copies)";
        }
        return lines.open("private static " + keyword + " deepCopy(" + keyword + " array) {")
                .add("return deepCopy(array, new " + Markup.type("java.util.IdentityHashMap") + "<>());")
                .close()
                .add("")
                .open("private static " + keyword + " deepCopy(" + keyword + " array, " + map + " copies) {")
                .add(keyword + " copy = array.clone();")
                .open("for (int i = 0; i < copy.length; i++) {")
                .open("if (copy[i] != null) {")
                .add("copy[i] = (" + row + ") copies.computeIfAbsent(copy[i], row -> " + copyOfRow + ");")
                .close()
                .close()
                .add("return copy;")
                .close();
    }

    /**
     * The name of a method that copies the rows of a companion, the first where {@code array} has one row twice. Has it
     * written.
     */
    String sharedLike(Type.Array array, Type.Array companion) {
        Key key = new Key(
                SHARED_LIKE + "(" + array.keyword() + ")",
                companion.rank(),
                companion.leaf().keyword());
        if (!needed.containsKey(key)) {
            needed.put(key, sharedRows(array, companion));
        }
        return SHARED_LIKE;
    }

    private Lines sharedRows(Type.Array array, Type.Array companion) {
        String object = Markup.type("java.lang.Object");
        String map = Markup.type("java.util.Map") + "<" + object + ", " + object + ">";
        String head = "private static " + companion.keyword() + " " + SHARED_LIKE + "(" + array.keyword() + " array,"
                + Markup.SPACE + companion.keyword() + " companion";
        Lines lines = new Lines()
                .open(head + ") {")
                .add("return " + SHARED_LIKE + "(array, companion, new " + Markup.type("java.util.IdentityHashMap")
                        + "<>());")
                .close()
                .add("")
                .open(head + "," + Markup.SPACE + map + " first) {")
                .add(companion.keyword() + " copy = companion.clone();")
                .open("for (int i = 0; i < copy.length; i++) {");
        if (array.rank() > 2) {
            sharedLike((Type.Array) array.element(), (Type.Array) companion.element());
            lines.add("copy[i] = " + SHARED_LIKE + "(array[i], copy[i], first);");
        }
        return lines.add(object + " before = first.putIfAbsent(array[i], copy[i]);")
                .open("if (before != null) {")
                .add("copy[i] = (" + companion.element().keyword() + ") before;")
                .close()
                .close()
                .add("return copy;")
                .close();
    }

    /**
     * The name of a method that tells whether two arrays, the first of rank two at least, have one in common. Has it
     * written.
     */
    String overlap() {
        addOnce(OVERLAP, GeneratedMethods::overlapping);
        return OVERLAP;
    }

    /** Up to some 700 rows it is faster to compare all with all than to make sets, in which arrays are by identity. */
    private static Lines overlapping() {
        String object = Markup.type("java.lang.Object");
        String set = Markup.type("java.util.Set") + "<" + object + ">";
        String newSet = "new " + Markup.type("java.util.HashSet") + "<>()";
        return new Lines()
                .open("private static boolean overlap(" + object + "[] array, " + object + " other) {")
                .open("if (array == null) {")
                .add("return false;")
                .close()
                .open("if (array.length > 500 && other instanceof " + object + "[] others && others.length > 500) {")
                .add("return !" + Markup.type("java.util.Collections") + ".disjoint(arrays(array, " + newSet + "),"
                        + Markup.SPACE + "arrays(other, " + newSet + "));")
                .close()
                .open("for (" + object + " row : array) {")
                .open("if (contains(other, row) || row instanceof " + object + "[] rows && overlap(rows, other)) {")
                .add("return true;")
                .close()
                .close()
                .add("return contains(other, array);")
                .close()
                .add("")
                .open("private static boolean contains(" + object + " array, " + object + " wanted) {")
                .open("if (array instanceof " + object + "[] rows) {")
                .open("for (" + object + " row : rows) {")
                .open("if (contains(row, wanted)) {")
                .add("return true;")
                .close()
                .close()
                .close()
                .add("return array != null && array == wanted;")
                .close()
                .add("")
                .open("private static " + set + " arrays(" + object + " array, " + set + " all) {")
                .open("if (array != null && all.add(array) && array instanceof " + object + "[] rows) {")
                .open("for (" + object + " row : rows) {")
                .add("arrays(row, all);")
                .close()
                .close()
                .add("return all;")
                .close();
    }

    private static Lines checkShape(Type.Array type) {
        String string = Markup.type("java.lang.String");
        String keyword = type.keyword();
        Lines lines = new Lines()
                .open("private static void checkShape(" + string + " name, " + keyword + " buffer, " + keyword
                        + " array) {");
        String indices = "";
        String where = "name";
        for (int level = 0; level < type.rank(); level++) {
            String actual = "buffer" + indices + ".length";
            String expected = "array" + indices + ".length";
            lines.open("if (" + actual + " != " + expected + ") {")
                    .add("throw new " + Markup.type("java.lang.IllegalArgumentException") + "(" + where
                            + (level == 0 ? " + \"" : " + \"]") + " has length \" + " + actual + Markup.SPACE
                            + "+ \", expected \" + " + expected + ");")
                    .close();
            if (level < type.rank() - 1) {
                String index = String.valueOf((char) ('i' + level));
                lines.open("for (int " + index + " = 0; " + index + " < " + expected + "; " + index + "++) {");
                indices += "[" + index + "]";
                where += (level == 0 ? " + \"[\" + " : " + \"][\" + ") + index;
            }
        }
        for (int level = 0; level < type.rank(); level++) {
            lines.close();
        }
        return lines;
    }
}
