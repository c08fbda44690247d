package io.fluxion.examples.basics;

import java.util.Locale;

/** A circuit as a table: what flows forward along the edge of each node, and what flows back. */
final class NodeTable {

    private final StringBuilder text = new StringBuilder();

    NodeTable(String title) {
        text.append(title).append('\n');
        text.append(String.format(Locale.ROOT, "  %-16s %8s %9s%n", "node", "forward", "backward"));
    }

    NodeTable row(String node, double forward, double backward) {
        text.append(String.format(Locale.ROOT, "  %-16s %8.2f %9.2f%n", node, forward, backward));
        return this;
    }

    void print() {
        System.out.println(text);
    }
}
