package io.fluxion.processor.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that others call, itself among them: its body is found when it is asked for, because it may hold calls of
 * this very function. Two are the same only if they are the same object. Not thread-safe.
 */
public final class Subroutine {

    private final String name;
    private final Supplier<Function> source;
    private final Map<String, Subroutine> derivatives = new HashMap<>();
    private @Nullable Function function;

    /**
     * A function to be called.
     *
     * @param name what it should be called where it is written as a method
     * @param source is asked for the function once
     */
    public Subroutine(String name, Supplier<Function> source) {
        this.name = name;
        this.source = source;
    }

    public String name() {
        return name;
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
     */
    public Subroutine derivative(String kind, String derivativeName, Supplier<Function> maker) {
        return derivatives.computeIfAbsent(kind, key -> new Subroutine(derivativeName, maker));
    }

    @Override
    public String toString() {
        return name;
    }
}
