package io.fluxion.processor.hunter;

/** Indents random programs, so that people can read them. */
final class Layout {

    private Layout() {}

    static String of(String program) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (String line : program.split("\n", -1)) {
            int first = line.startsWith("}") ? 1 : 0;
            text.append("    ".repeat(Math.max(0, depth - first))).append(line).append('\n');
            depth += count(line, '{') - count(line, '}');
        }
        return text.toString().strip() + "\n";
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(c -> c == brace).count();
    }
}
