package io.fluxion.processor.corpus;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many functions of the corpus there are for each of the roots of wrong gradients. */
class RootCausesTest {

    /**
     * The roots that wrong gradients of other tools had, by the part of the corpus that is about them. A: values
     * overwritten after their use, temporaries in loops. B: jumps, zero trips, bounds that change, recursion. C:
     * methods that write to their arguments, aliases. D: activity lost or gained. E: compound assignments, order of
     * outputs, parentheses. F: points on the edge. G: Java's own.
     */
    private static final Map<String, String> ROOTS = Map.ofEntries(
            Map.entry("corpus.activity.Activity", "D"),
            Map.entry("corpus.algorithms.Algorithms", "A"),
            Map.entry("corpus.arrays.Arrays", "AC"),
            Map.entry("corpus.branches.Branches", "D"),
            Map.entry("corpus.edges.Edges", "F"),
            Map.entry("corpus.helpers", "C"),
            Map.entry("corpus.hunted.Hunted", "E"),
            Map.entry("corpus.java", "G"),
            Map.entry("corpus.jumps.Jumps", "B"),
            Map.entry("corpus.library", "C"),
            Map.entry("corpus.loops.Loops", "AB"),
            Map.entry("corpus.maths.Maths", "F"),
            Map.entry("corpus.methods", "AB"),
            Map.entry("corpus.names.Names", "G"),
            Map.entry("corpus.odd.Odd", "G"),
            Map.entry("corpus.order.Order", "EG"),
            Map.entry("corpus.ported.Autograd", "A"),
            Map.entry("corpus.ported.Clad", "ADE"),
            Map.entry("corpus.ported.DiffTests", "A"),
            Map.entry("corpus.ported.Swift", "BD"),
            Map.entry("corpus.ported.Tangent", "A"),
            Map.entry("corpus.reassigned.Reassigned", "AD"),
            Map.entry("corpus.shadowing.Shadowing", "G"),
            Map.entry("corpus.straight.Straight", "E"));

    @Test
    void everyRootHasItsFunctions() {
        Map<Character, Integer> counts = new TreeMap<>();
        for (Case one : Corpus.load().cases()) {
            String name = one.method().getDeclaringClass().getName();
            ROOTS.forEach((part, roots) -> {
                if (name.startsWith(part)) {
                    roots.chars().forEach(root -> counts.merge((char) root, 1, Integer::sum));
                }
            });
        }
        assertThat(counts.keySet()).containsExactly('A', 'B', 'C', 'D', 'E', 'F', 'G');
        counts.forEach((root, count) -> assertWithMessage("functions for root %s of %s", root, counts)
                .that(count)
                .isAtLeast(40));
    }
}
