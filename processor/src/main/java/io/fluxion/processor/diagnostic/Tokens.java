package io.fluxion.processor.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the tokens of a Java source start. javac keeps the ends of trees only for some of its callers, so what stands
 * between two trees is found here.
 */
final class Tokens {

    private static final String OPERATORS = "+-*/%=<>!&|^~?:";

    private final CharSequence source;
    private int[] starts = new int[256];
    private int count;

    Tokens(CharSequence source) {
        this.source = source;
        int i = 0;
        while (i < source.length()) {
            i = next(i);
        }
    }

    /** The start of the last token before {@code offset} that is no opening parenthesis, or -1. */
    int before(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        for (int k = (found < 0 ? -found - 1 : found) - 1; k >= 0; k--) {
            if (source.charAt(starts[k]) != '(') {
                return starts[k];
            }
        }
        return -1;
    }

    /** The source from an offset up to the next semicolon that is a token. */
    Optional<String> textUntilSemicolon(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        for (int k = Math.max(0, found < 0 ? -found - 1 : found); k < count; k++) {
            if (source.charAt(starts[k]) == ';') {
                return Optional.of(
                        source.subSequence(offset, starts[k]).toString().strip());
            }
        }
        return Optional.empty();
    }

    /** Where the token starts that is {@code distance} tokens behind one that starts at {@code offset}, or -1. */
    int after(int offset, int distance) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found < 0 || found + distance >= count ? -1 : starts[found + distance];
    }

    /** Notes the token at {@code i}, if there is one; returns where to go on. */
    private int next(int i) {
        char c = source.charAt(i);
        if (Character.isWhitespace(c)) {
            return i + 1;
        } else if (isComment(i)) {
            return startsWith("//", i) ? indexAfter("\n", i) : indexAfter("*/", i + 2);
        }
        add(i);
        if (startsWith("\"\"\"", i)) {
            return afterQuote("\"\"\"", i + 3);
        } else if (c == '"' || c == '\'') {
            return afterQuote(String.valueOf(c), i + 1);
        } else if (Character.isJavaIdentifierPart(c)) {
            return run(i, false);
        } else if (OPERATORS.indexOf(c) >= 0) {
            return run(i, true);
        }
        return i + 1;
    }

    private int run(int from, boolean operator) {
        int i = from + 1;
        while (i < source.length() && !isComment(i)) {
            char c = source.charAt(i);
            if (operator ? OPERATORS.indexOf(c) < 0 : !Character.isJavaIdentifierPart(c)) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean isComment(int i) {
        return startsWith("//", i) || startsWith("/*", i);
    }

    private boolean startsWith(String text, int i) {
        return i + text.length() <= source.length() && text.contentEquals(source.subSequence(i, i + text.length()));
    }

    private int indexAfter(String text, int from) {
        for (int i = from; i < source.length(); i++) {
            if (startsWith(text, i)) {
                return i + text.length();
            }
        }
        return source.length();
    }

    private int afterQuote(String quote, int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (startsWith(quote, i)) {
                return i + quote.length();
            }
        }
        return source.length();
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = start;
    }
}
