package io.fluxion.processor.emit;

import java.util.Comparator;

/**
 * A class or one of its members, named in generated text.
 *
 * @param type the qualified name of the class; in text that was carried over it may be none
 * @param member a static member, or {@code "<init>"}; "" where the class alone is named
 */
public record Mention(String type, String member) implements Comparable<Mention> {

    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::type).thenComparing(Mention::member);

    @Override
    public int compareTo(Mention other) {
        return ORDER.compare(this, other);
    }
}
