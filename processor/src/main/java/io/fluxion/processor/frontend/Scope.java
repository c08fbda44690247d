package io.fluxion.processor.frontend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local variables that a name can mean (JLS 6.3), from a block outwards to the method. */
final class Scope {

    private final @Nullable Scope outer;
    private final Map<String, Variable> variables = new LinkedHashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void declare(Variable variable) {
        declare(variable.name(), variable);
    }

    /** Declares a variable that is found by another name than its own. */
    void declare(String name, Variable variable) {
        variables.put(name, variable);
    }

    @Nullable
    Variable find(String name) {
        Variable variable = variables.get(name);
        return variable != null || outer == null ? variable : outer.find(name);
    }

    /** The variables of this scope alone. */
    Collection<Variable> declared() {
        return variables.values();
    }

    /** The names of all variables in scope. */
    List<String> names() {
        List<String> names = outer == null ? new ArrayList<>() : outer.names();
        names.addAll(variables.keySet());
        return names;
    }
}
