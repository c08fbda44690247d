package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The local variables and local records that a name can mean (JLS 6.3), from a block outwards to the method. */
final class Scope {

    private final @Nullable Scope outer;
    private final @Nullable LocalRecord inside;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, LocalRecord> records = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();

    Scope(@Nullable Scope outer) {
        this.outer = outer;
        this.inside = outer == null ? null : outer.inside;
    }

    /**
     * What the members of a local record see: the local records that are in scope where it is declared, and none of the
     * variables (JLS 8.1.3).
     */
    Scope(Scope declared, LocalRecord inside) {
        this.outer = null;
        this.inside = inside;
        for (Scope at = declared; at != null; at = at.outer) {
            at.records.forEach(records::putIfAbsent);
        }
    }

    /** The innermost local record whose members these are, or null. */
    @Nullable
    LocalRecord inside() {
        return inside;
    }

    void declare(LocalRecord record) {
        records.put(record.name(), record);
    }

    /** Declares a type variable of the method. */
    void declare(String variable, Type type) {
        types.put(variable, type);
    }

    /** What a type variable is, in a method that has one. */
    Optional<Type> type(String variable) {
        Type type = types.get(variable);
        return type != null || outer == null ? Optional.ofNullable(type) : outer.type(variable);
    }

    /** Whether the method has type variables. */
    boolean isGeneric() {
        return !types.isEmpty() || (outer != null && outer.isGeneric());
    }

    /** The innermost local record around that has a method of this name, which a call of it means (JLS 15.12.1). */
    Optional<LocalRecord> withMethod(String name) {
        LocalRecord at = inside;
        while (at != null && !at.hasMethod(name)) {
            at = at.outer();
        }
        return Optional.ofNullable(at);
    }

    /** The local record that a simple name means. */
    Optional<LocalRecord> record(String name) {
        LocalRecord record = records.get(name);
        return record != null || outer == null ? Optional.ofNullable(record) : outer.record(name);
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
