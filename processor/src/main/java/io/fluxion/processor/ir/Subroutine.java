package io.fluxion.processor.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that others call, itself among them: its body is found when it is asked for, because it may hold calls of
 * this very function. Two are the same only if they are the same object. Not thread-safe.
 */
public final class Subroutine {

    /** What the result is called of a method that returns one thing. */
    public static final String VALUE = "value";

    private final String name;
    private final List<String> results;
    private final Supplier<Function> source;
    private final Map<String, Subroutine> derivatives = new HashMap<>();
    private @Nullable Function function;

    /**
     * A function to be called.
     *
     * @param name what it should be called where it is written as a method
     * @param results what its results should be called where there are several
     * @param source is asked for the function once
     */
    public Subroutine(String name, List<String> results, Supplier<Function> source) {
        this.name = name;
        this.results = List.copyOf(results);
        this.source = source;
    }

    public String name() {
        return name;
    }

    /** What the results should be called, as far as anybody knows: in order. */
    public List<String> results() {
        return results;
    }

    public Function function() {
        Function known = function;
        if (known == null) {
            known = source.get();
            function = known;
        }
        return known;
    }

    /**
     * A derivative of this function, which is made once.
     *
     * @param kind which one, and with respect to what
     * @param derivativeResults what its results should be called
     */
    public Subroutine derivative(
            String kind, String derivativeName, List<String> derivativeResults, Supplier<Function> maker) {
        return derivatives.computeIfAbsent(kind, key -> new Subroutine(derivativeName, derivativeResults, maker));
    }

    @Override
    public String toString() {
        return name;
    }
}
