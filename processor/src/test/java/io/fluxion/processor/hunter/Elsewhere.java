package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Helpers of a program that move into another file. The program is written as one file, with marks around what moves:
 * that is what the oracles see. For the processor it is cut in two, so both must agree.
 */
final class Elsewhere {

    /** The class that they move to. */
    private static final String OTHER = "Moved";

    private static final String MOVED = "// elsewhere\n";
    private static final String SHARED = "// in both files\n";
    private static final String END = "// here\n";
    private static final Pattern PART = Pattern.compile("(" + MOVED + "|" + SHARED + ")((?s:.*?))" + END);
    private static final Pattern HEAD = Pattern.compile("(?m)^static ([\\w\\[\\]]+) (h\\w+)\\(([^)]*)\\) \\{\n");
    private static final Pattern CALL = Pattern.compile("\\b(h\\d+b?)\\(");
    private static final Pattern ARRAY = Pattern.compile("\\w+\\[\\] (\\w+)");

    private Elsewhere() {}

    /** The helpers, with marks around those that methods of another file may call, for the most part. */
    static List<Node> marked(List<Node> helpers, Random random) {
        List<Node> marked = new ArrayList<>();
        Set<String> moved = new HashSet<>();
        for (Node helper : helpers) {
            String text = helper.text();
            Set<String> own = new HashSet<>();
            boolean moves = true;
            for (Matcher head = HEAD.matcher(text); head.find(); ) {
                own.add(head.group(2));
                moves &= Set.of("double", "float", "double[]").contains(head.group(1));
                moves &= !head.group(3).contains("Pair") && !head.group(3).contains("[][]");
            }
            for (Matcher call = CALL.matcher(text); call.find(); ) {
                moves &= own.contains(call.group(1)) || moved.contains(call.group(1));
            }
            if (moves) {
                moved.addAll(own);
            }
            marked.add(moves ? Node.of(Kind.METHOD, MOVED, copying(helper, random), END) : helper);
        }
        return marked;
    }

    /** A helper that works on copies of the arrays that it is given, for what writes to them can't be called. */
    private static Node copying(Node helper, Random random) {
        List<Object> parts = new ArrayList<>();
        for (Object part : helper.parts()) {
            if (part instanceof Node node) {
                parts.add(node.kind() == Kind.METHOD ? copying(node, random) : node);
                continue;
            }
            parts.add(part);
            Matcher head = HEAD.matcher(part.toString());
            if (head.matches() && random.nextInt(4) > 0) {
                for (Matcher array = ARRAY.matcher(head.group(3)); array.find(); ) {
                    parts.add(array.group(1) + " = " + array.group(1) + ".clone();\n");
                }
            }
        }
        return new Node(helper.kind(), parts);
    }

    /** A declaration that both files need. */
    static Node shared(Node declaration) {
        return Node.of(Kind.METHOD, SHARED, declaration, END);
    }

    /** The files that a program is, by the names of their classes. */
    static Map<String, String> files(Map<String, String> programs) {
        Map<String, String> files = new LinkedHashMap<>();
        programs.forEach((name, program) -> {
            files.put(name, program.contains(MOVED) ? here(program) : program);
            if (program.contains(MOVED)) {
                files.put(name.replaceFirst("\\w+$", OTHER), there(program));
            }
        });
        return files;
    }

    /** Whether a class of this name is written by nobody but the hunter. */
    static boolean isOther(String className) {
        return className.matches(".*\\." + OTHER + "(\\$.*)?");
    }

    private static String here(String program) {
        Set<String> moved = new HashSet<>();
        for (Matcher part = PART.matcher(program); part.find(); ) {
            for (Matcher head = HEAD.matcher(part.group(1).equals(MOVED) ? part.group(2) : ""); head.find(); ) {
                moved.add(head.group(2));
            }
        }
        String here = PART.matcher(program)
                .replaceAll(part -> part.group(1).equals(MOVED) ? "" : Matcher.quoteReplacement(part.group(2)));
        return CALL.matcher(here).replaceAll(call -> (moved.contains(call.group(1)) ? OTHER + "." : "") + call.group());
    }

    private static String there(String program) {
        StringBuilder text = new StringBuilder(program.substring(0, program.indexOf("final class Program")));
        text.append("final class " + OTHER + " {\n");
        int count = 0;
        for (Matcher part = PART.matcher(program); part.find(); ) {
            if (part.group(1).equals(SHARED)) {
                text.append(part.group(2).replace("Program.class", OTHER + ".class"));
                continue;
            }
            int written = 0;
            Matcher head = HEAD.matcher(part.group(2));
            while (head.find()) {
                text.append(part.group(2).substring(written, head.start()));
                text.append(annotation(program, head.group(1), OTHER + "_" + count++));
                written = head.start();
            }
            text.append(part.group(2).substring(written));
        }
        return text + "}\n";
    }

    /** Asks for what the caller needs. */
    private static String annotation(String program, String result, String className) {
        String value = "";
        if (program.contains(OtherDerivatives.ALL)) {
            value = OtherDerivatives.ALL;
        } else if (program.contains("Derivative.JVP")) {
            value = "value = {io.fluxion.Derivative.VJP, io.fluxion.Derivative.JVP}";
        }
        if (result.endsWith("[]") && !value.isEmpty()) {
            value = "value = {io.fluxion.Derivative.VJP, io.fluxion.Derivative.JVP}";
        }
        return Methods.annotation(value, "className = \"" + className + "\"");
    }
}
