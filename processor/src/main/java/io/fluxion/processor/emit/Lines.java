package io.fluxion.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Lines of Java, each with its depth of nesting. A line may be longer than it will be allowed to be. */
final class Lines {

    /** One line, without its indentation. */
    record Line(int depth, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private int depth;

    Lines add(String text) {
        lines.add(new Line(depth, text));
        return this;
    }

    /** Adds lines one level deeper than the last. */
    Lines addInside(Lines others) {
        others.lines.forEach(line -> lines.add(new Line(depth + 1 + line.depth, line.text)));
        return this;
    }

    Lines addAll(Lines others) {
        others.lines.forEach(line -> lines.add(new Line(depth + line.depth, line.text)));
        return this;
    }

    /** Begins a block: {@code text} ends with a brace. */
    Lines open(String text) {
        add(text);
        depth++;
        return this;
    }

    Lines close() {
        depth--;
        return add("}");
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<Line> all() {
        return List.copyOf(lines);
    }

    /** Whether all of it is one {@code if} with its branches, so that {@code else} may stand before it. */
    boolean isOneIf() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.depth == 0 && !line.text.startsWith(i == 0 ? "if (" : "}")) {
                return false;
            }
        }
        return !lines.isEmpty();
    }

    /** The same with {@code text} before the first line. */
    Lines after(String text) {
        Lines result = new Lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            result.lines.add(i == 0 ? new Line(line.depth, text + line.text) : line);
        }
        return result;
    }
}
