package io.fluxion.processor.rejected;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Something that the compiler says, or is expected to say, at a place. Sources have their expectations as comments on
 * the lines below, with the caret under the place:
 *
 * <pre>{@code
 * return Arrays.stream(x).sum();
 * //                  ^ ERROR: FLX053
 * }</pre>
 *
 * <p>What follows the code must be part of the message. For what javac says of its own accord the code is javac's:
 * {@code ERROR: compiler.err.cant.resolve.location}. Several marks may follow one line.
 *
 * @param kind {@code ERROR}, {@code WARNING} or {@code NOTE}
 * @param text the message, or the part of it that is expected
 */
record Mark(String file, long line, long column, String kind, String code, String text) {

    private static final Pattern COMMENT =
            Pattern.compile("^\\s*//\\s*\\^ (ERROR|WARNING|NOTE): (FLX\\d{3}|compiler\\.[\\w.]+)(?: (.*))?$");
    private static final Pattern CODE = Pattern.compile("^\\[(FLX\\d{3})] (.*)$", Pattern.DOTALL);

    /** By place, then by code. */
    static final Comparator<Mark> ORDER = comparing(Mark::file)
            .thenComparing(Mark::line)
            .thenComparing(Mark::column)
            .thenComparing(Mark::code)
            .thenComparing(Mark::text);

    /** The marks in a source. */
    static List<Mark> in(String file, String source) {
        List<Mark> marks = new ArrayList<>();
        List<String> lines = source.lines().toList();
        int marked = 0;
        for (int k = 0; k < lines.size(); k++) {
            Matcher comment = COMMENT.matcher(lines.get(k));
            if (comment.matches()) {
                int column = lines.get(k).indexOf('^') + 1;
                String text = comment.group(3) == null ? "" : comment.group(3);
                marks.add(new Mark(file, marked, column, comment.group(1), comment.group(2), text));
            } else if (lines.get(k).matches("^\\s*//.*\\^.*")) {
                throw new IllegalArgumentException(file + ":" + (k + 1) + " is no mark: " + lines.get(k));
            } else {
                marked = k + 1;
            }
        }
        return marks;
    }

    /** What was said, as a mark with the whole message. */
    static Mark of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String message = diagnostic.getMessage(Locale.ROOT);
        Matcher code = CODE.matcher(message);
        boolean isOurs = code.matches();
        String kind = switch (diagnostic.getKind()) {
            case ERROR -> "ERROR";
            case WARNING, MANDATORY_WARNING -> "WARNING";
            case NOTE, OTHER -> "NOTE";
        };
        return new Mark(
                source == null ? "" : source.getName(),
                diagnostic.getLineNumber(),
                diagnostic.getColumnNumber(),
                kind,
                isOurs ? code.group(1) : String.valueOf(diagnostic.getCode()),
                isOurs ? code.group(2) : message);
    }

    /** Whether what was said is what this mark expects. */
    boolean expects(Mark said) {
        return file.equals(said.file)
                && line == said.line
                && column == said.column
                && kind.equals(said.kind)
                && code.equals(said.code)
                && said.text.contains(text);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + kind + ": " + code + " " + text;
    }
}
