package io.fluxion.processor.emit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Names that Java, or the class around, leaves no room for. */
final class Words {

    private static final Set<String> KEYWORDS = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum"
                            + " extends final finally float for goto if implements import instanceof int interface long"
                            + " native new package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient try void volatile while _ true false null"
                            + " yield")
                    .split(" "));

    /** Methods of {@link Object} that no component of a record may be called after (JLS 8.10.1). */
    private static final Set<String> NO_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private Words() {}

    static boolean isKeyword(String name) {
        return KEYWORDS.contains(name);
    }

    static boolean mayBeComponent(String name) {
        return !isKeyword(name) && !NO_COMPONENTS.contains(name);
    }

    /** The name with underscores behind it until nothing in the way is called so. */
    static String free(String name, Set<String> taken) {
        return free(name, taken::contains);
    }

    /** The name with underscores behind it until nothing in the way is called so. */
    static String free(String name, Predicate<String> isTaken) {
        String free = name;
        while (isKeyword(free) || isTaken.test(free)) {
            free += "_";
        }
        return free;
    }

    /** A name in a text of Java, simple or qualified. */
    record Name(int start, String text) {}

    /**
     * The first identifiers of the qualified names in a text of Java: {@code io} of {@code io.fluxion.Rows.check(x)}.
     */
    static Set<String> qualifiers(String source) {
        Set<String> found = new HashSet<>();
        names(source).forEach(name -> found.add(name.text().substring(0, (name.text() + ".").indexOf('.'))));
        return found;
    }

    /** The names in a text of Java, but for those behind the dot after an expression. */
    static List<Name> names(String source) {
        List<Name> found = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(source, i);
            } else if (Character.isJavaIdentifierStart(c)) {
                int start = i;
                while (i < source.length() && isInName(source, i)) {
                    i++;
                }
                if (start == 0 || source.charAt(start - 1) != '.') {
                    found.add(new Name(start, source.substring(start, i)));
                }
            } else {
                i++;
            }
        }
        return found;
    }

    private static boolean isInName(String source, int at) {
        return Character.isJavaIdentifierPart(source.charAt(at))
                || (source.charAt(at) == '.'
                        && at + 1 < source.length()
                        && Character.isJavaIdentifierStart(source.charAt(at + 1)));
    }

    private static int endOfLiteral(String source, int start) {
        int i = start + 1;
        while (i < source.length() && source.charAt(i) != source.charAt(start)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
