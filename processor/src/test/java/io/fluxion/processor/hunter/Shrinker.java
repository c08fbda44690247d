package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a program shorter for as long as it stays interesting. */
final class Shrinker {

    private static final int MOST_ATTEMPTS = 3000;

    private final Predicate<Node> isInteresting;
    private int attempts;

    Shrinker(Predicate<Node> isInteresting) {
        this.isInteresting = isInteresting;
    }

    Node shrink(Node program) {
        Node shortest = program;
        boolean progress = true;
        while (progress && attempts < MOST_ATTEMPTS) {
            progress = false;
            List<Node> nodes = new ArrayList<>(shortest.all().toList());
            for (Node node : nodes) {
                if (!contains(shortest, node)) {
                    continue;
                }
                for (Node replacement : node.shorter()) {
                    Node candidate = shortest.replace(node, replacement);
                    if (candidate.text().length() < shortest.text().length()
                            && attempts++ < MOST_ATTEMPTS
                            && isInteresting.test(candidate)) {
                        shortest = candidate;
                        progress = true;
                        break;
                    }
                }
            }
        }
        return shortest;
    }

    @SuppressWarnings("ReferenceEquality") // equal pieces stand in several places
    private static boolean contains(Node program, Node node) {
        return program.all().anyMatch(other -> other == node);
    }
}
