package io.fluxion.processor.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What generated text names. */
public final class Mentions {

    private static final String NEW = "new ";
    private static final String CONSTRUCTOR = "<init>";

    private final Set<Mention> found = new TreeSet<>();
    private boolean carries;

    private Mentions() {}

    /** What is named in these lines. */
    static Mentions in(Collection<Lines.Line> lines) {
        Mentions mentions = new Mentions();
        for (Lines.Line line : lines) {
            Markup.read(line.text(), mentions.new Marked());
            if (isCarried(line.text())) {
                mentions.carries = true;
                mentions.readCarried(line.text());
            }
        }
        return mentions;
    }

    /** What Fluxion throws itself names a marked class. */
    private static boolean isCarried(String text) {
        return text.startsWith("assert ")
                || (text.startsWith("throw ") && !Markup.hasType(text, "throw new ".length()));
    }

    /** The classes that are marked, by their qualified names. */
    static Set<String> inMarks(Collection<Lines.Line> lines) {
        Mentions mentions = new Mentions();
        lines.forEach(line -> Markup.read(line.text(), mentions.new Marked()));
        return mentions.found.stream().map(Mention::type).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes and members, in order. */
    public List<Mention> all() {
        return new ArrayList<>(found);
    }

    /** Whether there is text that was carried over from the source. */
    public boolean carries() {
        return carries;
    }

    private void add(String type, boolean isNew, String behind) {
        found.add(new Mention(type, ""));
        if (behind.startsWith(".")) {
            int end = 1;
            while (end < behind.length() && Character.isJavaIdentifierPart(behind.charAt(end))) {
                end++;
            }
            found.add(new Mention(type, behind.substring(1, end)));
        } else if (isNew && behind.startsWith("(")) {
            found.add(new Mention(type, CONSTRUCTOR));
        }
    }

    /**
     * Carried text has no marks: every prefix of a qualified name may be a class, and every simple name one of Java's.
     */
    private void readCarried(String text) {
        for (Words.Name name : Words.names(text)) {
            boolean isNew = text.startsWith(NEW, name.start() - NEW.length());
            String[] parts = name.text().split("\\.", -1);
            String prefix = "";
            for (String part : parts) {
                prefix = prefix.isEmpty() ? part : prefix + "." + part;
                String behind = text.substring(name.start() + prefix.length());
                boolean isSimple = prefix.equals(part);
                if (!isSimple) {
                    add(prefix, isNew, behind);
                } else if (Character.isUpperCase(part.charAt(0))) {
                    add("java.lang." + part, isNew, behind);
                }
            }
        }
    }

    private final class Marked implements Markup.Reader {
        private String before = "";
        private String type = "";

        @Override
        public void type(String qualifiedName) {
            type = qualifiedName;
            add(type, false, "");
        }

        @Override
        public void text(String text) {
            if (!type.isEmpty()) {
                add(type, before.endsWith(NEW), text);
            }
            before = text;
            type = "";
        }
    }
}
