package io.fluxion.processor.hunter;

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

    /** The parameter that says how often a method may call itself. */
    static final String LEVEL = "level";

    /**
     * A method that can be called.
     *
     * @param result {@link Kind#STATEMENT} if there is none
     * @param isRecursive whether it calls itself, as often as its last parameter says
     */
    record Callee(String name, Kind result, List<Kind> parameters, boolean isRecursive) {}

    private final Random random;
    private final Deque<List<Name>> blocks = new ArrayDeque<>();
    private final List<Callee> callees;
    private final boolean isRecursive;

    Scope(Random random, List<Callee> callees, boolean isRecursive) {
        this.random = random;
        this.callees = callees;
        this.isRecursive = isRecursive;
        enter();
    }

    /** Whether this is the scope of a method that calls itself. */
    boolean isRecursive() {
        return isRecursive;
    }

    /** Declares a variable that has its name already. */
    void declareAs(Kind kind, String name) {
        blocks.peek().add(new Name(kind, name, true, List.of()));
    }

    void enter() {
        blocks.push(new ArrayList<>());
    }

    void leave() {
        blocks.pop();
    }

    /** Declares a variable from here on, under a name that is free. */
    String declare(Kind kind, boolean isCounter) {
        return declare(kind, isCounter, List.of(), "");
    }

    /** Declares a variable with this initial value, which may declare others itself. */
    String declareFor(Kind kind, String initial) {
        return declare(kind, false, List.of(), initial);
    }

    /** Declares the counter of a loop over an array; {@code patterns} make indices of its name. */
    String declareIndex(List<String> patterns) {
        return declare(Kind.INT, true, patterns, "");
    }

    private String declare(Kind kind, boolean isCounter, List<String> patterns, String initial) {
        String name;
        do {
            name = NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(8) == 0) {
                name += random.nextInt(10);
            }
        } while (isVisible(name) || initial.contains(" " + name + " ") || initial.contains(" " + name + ";"));
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

    /** All methods that can be called. */
    List<Callee> callees() {
        return callees;
    }
}
