package io.fluxion.processor.conventions;

import io.fluxion.processor.corpus.Points;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of {@code conventions.txt}: what is differentiated, where, and what its partials are.
 *
 * @param line where it stands
 * @param reverseOnly whether it is about reverse mode alone
 * @param expression a Java expression over {@code x}, {@code y}, {@code z} of type double and {@code k} of type int
 * @param names those of them that it is of
 * @param first a partial for each double
 * @param second the upper triangle of the Hessian
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Row(
        int line,
        boolean reverseOnly,
        String expression,
        List<String> names,
        Object[] point,
        List<String> first,
        List<String> second) {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[xyzk](?![\\w(])");

    /** All rows. */
    static List<Row> all() {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Row.class.getResourceAsStream("/conventions.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                    rows.add(of(i + 1, lines.get(i)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Row of(int line, String text) {
        // A "|" of Java's stands inside parentheses.
        String[] cells = text.split(" \\| (?![^(]*\\))", -1);
        boolean reverseOnly = cells[0].startsWith("< ");
        String expression = (reverseOnly ? cells[0].substring(2) : cells[0]).strip();
        TreeSet<String> found = new TreeSet<>();
        Matcher matcher = NAME.matcher(expression);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        List<String> names = new ArrayList<>(found);
        if (names.remove("k")) {
            names.add("k");
        }
        Class<?>[] types = names.stream()
                .map(name -> name.equals("k") ? int.class : double.class)
                .toArray(Class<?>[]::new);
        Object[] point = Points.parse(cells[1].strip(), types);
        return new Row(line, reverseOnly, expression, List.copyOf(names), point, list(cells[2]), list(cells[3]));
    }

    private static List<String> list(String cell) {
        return List.of(cell.strip().split("\\s*,\\s*", -1));
    }

    /** How many arguments have a derivative. */
    int slots() {
        return names.contains("k") ? names.size() - 1 : names.size();
    }

    /** The parameters of a method for it. */
    String parameters() {
        List<String> declared = new ArrayList<>();
        names.forEach(name -> declared.add((name.equals("k") ? "int " : "double ") + name));
        return String.join(", ", declared);
    }

    /** The expression with numbers for all arguments but one. */
    String withConstants(int slot) {
        return NAME.matcher(expression)
                .replaceAll(match -> match.group().equals(names.get(slot)) ? match.group() : literal(match.group()));
    }

    private String literal(String name) {
        Object value = point[names.indexOf(name)];
        if (!(value instanceof Double number)) {
            return "(" + value + ")";
        } else if (number.isNaN()) {
            return "Double.NaN";
        } else if (number.isInfinite()) {
            return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return "(" + number + ")";
    }

    /** What the derivative of a partial by an argument is said to be. */
    String second(int partial, int argument) {
        int i = Math.min(partial, argument);
        int j = Math.max(partial, argument);
        String[] orders = second.get(i * slots() - i * (i - 1) / 2 + j - i).split(":", -1);
        return orders[partial <= argument ? 0 : orders.length - 1];
    }

    /** A number as the table writes it. */
    static double number(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2) {
            return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
        }
        return Double.parseDouble(text.replace("inf", "Infinity"));
    }

    @Override
    public String toString() {
        return "line " + line + ": " + expression + " at " + List.of(point);
    }
}
