package io.fluxion.processor.hunter;

import io.fluxion.processor.hunter.Node.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** The names that are visible at a place of a method. */
final class Scope {

    /** Short names, plain ones and ones that generated code would like to use itself. */
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "c",
            "p",
            "q",
            "r",
            "s",
            "t",
            "u",
            "v",
            "x",
            "y",
            "z",
            "k",
            "m",
            "n",
            "dx",
            "da",
            "ds",
            "value",
            "gradient",
            "seed",
            "i",
            "j",
            "d",
            "dt",
            "i0",
            "t1",
            "stack",
            "result",
            "dq",
            "old");

    /**
     * A variable.
     *
     * @param isCounter whether a loop ends by it, so that nothing may make it smaller
     * @param inside expressions of it that are inside of every array
     */
    record Name(Kind kind, String text, boolean isCounter, List<String> inside) {}

    /** A method that can be called. */
    record Callee(String name, Kind result, boolean isVoid, List<Kind> parameters) {}

    private final Random random;
    private final Deque<List<Name>> blocks = new ArrayDeque<>();
    private final List<Callee> callees;

    Scope(Random random, List<Callee> callees) {
        this.random = random;
        this.callees = callees;
        enter();
    }

    void enter() {
        blocks.push(new ArrayList<>());
    }

    void leave() {
        blocks.pop();
    }

    /** Declares a variable from here on, under a name that is free. */
    String declare(Kind kind, boolean isCounter) {
        return declare(kind, isCounter, List.of());
    }

    /** Declares the counter of a loop over an array; {@code patterns} make indices of its name. */
    String declareIndex(List<String> patterns) {
        return declare(Kind.INT, true, patterns);
    }

    private String declare(Kind kind, boolean isCounter, List<String> patterns) {
        String name;
        do {
            name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(8) == 0) {
                name += random.nextInt(10);
            }
        } while (isVisible(name));
        String declared = name;
        List<String> inside =
                patterns.stream().map(pattern -> pattern.formatted(declared)).toList();
        blocks.peek().add(new Name(kind, name, isCounter, inside));
        return name;
    }

    /** A name that is free, for a label. */
    String label() {
        return "l" + blocks.size() + random.nextInt(100);
    }

    private boolean isVisible(String name) {
        return blocks.stream()
                .anyMatch(block -> block.stream().anyMatch(known -> known.text().equals(name)));
    }

    /** The variables of a kind. */
    List<Name> names(Kind kind, boolean writable) {
        List<Name> names = new ArrayList<>();
        for (List<Name> block : blocks) {
            for (Name name : block) {
                if (name.kind() == kind && !(writable && name.isCounter())) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Indices that are inside because a loop runs over them. */
    List<String> indices() {
        return names(Kind.INT, false).stream()
                .flatMap(name -> name.inside().stream())
                .toList();
    }

    /** The methods that can be called for a result of this kind. */
    List<Callee> callees(Kind result) {
        return callees.stream()
                .filter(callee -> callee.result() == result && !callee.isVoid())
                .toList();
    }

    /** All methods that can be called. */
    List<Callee> callees() {
        return callees;
    }
}
