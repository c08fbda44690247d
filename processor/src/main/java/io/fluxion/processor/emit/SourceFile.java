package io.fluxion.processor.emit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Decides how the types that are mentioned are called, what is imported, and where long lines are broken. */
final class SourceFile {

    private static final int MAX_WIDTH = 120;
    private static final String INDENT = "    ";

    private final String packageName;
    /** Simple names that mean something else in this file. */
    private final Set<String> taken;
    /** Whether the package has a type of a simple name, which hides that of {@code java.lang}. */
    private final Predicate<String> packageTypes;

    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> imports = new TreeSet<>();

    SourceFile(String packageName, Set<String> ownTypes, Predicate<String> packageTypes) {
        this.packageName = packageName;
        this.taken = new HashSet<>(ownTypes);
        this.packageTypes = packageTypes;
    }

    String render(Lines lines) {
        Mentions.inMarks(lines.all()).forEach(type -> names.put(type, type));
        StringBuilder file = new StringBuilder();
        if (!packageName.isEmpty()) {
            file.append("package ").append(packageName).append(";\n\n");
        }
        names.keySet().forEach(this::decide);
        imports.forEach(name -> file.append("import ").append(name).append(";\n"));
        file.append(imports.isEmpty() ? "" : "\n");
        for (Lines.Line line : lines.all()) {
            append(INDENT.repeat(line.depth()), named(line.text()), file);
        }
        return file.toString();
    }

    private void decide(String qualified) {
        String owner = qualified.substring(0, Math.max(0, qualified.lastIndexOf('.')));
        String simple = qualified.substring(qualified.lastIndexOf('.') + 1);
        if (owner.equals("java.lang")) {
            if (!packageTypes.test(simple) && taken.add(simple)) {
                names.put(qualified, simple);
            }
        } else if (!packageName.isEmpty() && qualified.startsWith(packageName + ".")) {
            String relative = qualified.substring(packageName.length() + 1);
            String first = relative.substring(0, (relative + ".").indexOf('.'));
            boolean isClass =
                    relative.equals(first) || packageTypes.test(first) || Character.isUpperCase(first.charAt(0));
            if (!taken.contains(first) && isClass) {
                names.put(qualified, relative);
            }
        } else if (!packageName.isEmpty() || owner.startsWith("java.")) {
            if (!owner.isEmpty() && taken.add(simple)) {
                imports.add(qualified);
                names.put(qualified, simple);
            }
        }
    }

    private String named(String text) {
        StringBuilder result = new StringBuilder();
        Markup.read(text, new Markup.Reader() {
            @Override
            public void text(String piece) {
                result.append(piece);
            }

            @Override
            public void type(String qualifiedName) {
                result.append(names.get(qualifiedName));
            }
        });
        return result.toString();
    }

    private static void append(String indent, String text, StringBuilder file) {
        String prefix = indent;
        String rest = text;
        while (prefix.length() + rest.length() > MAX_WIDTH) {
            int at = bestBreak(rest, MAX_WIDTH - prefix.length());
            if (at < 0) {
                break;
            }
            file.append(prefix).append(plain(rest.substring(0, at))).append("\n");
            rest = rest.substring(at + 1);
            prefix = indent + INDENT + INDENT;
        }
        file.append(rest.isEmpty() ? "" : prefix).append(plain(rest)).append("\n");
    }

    private static String plain(String text) {
        return text.replace(Markup.SPACE, ' ');
    }

    /** The last of the outermost places to break within the width; the first one at all if none is within. */
    private static int bestBreak(String text, int width) {
        int best = -1;
        int bestDepth = Integer.MAX_VALUE;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == Markup.SPACE && (i <= width ? depth <= bestDepth : best < 0)) {
                best = i;
                bestDepth = depth;
            }
        }
        return best;
    }
}
