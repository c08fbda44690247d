package io.fluxion.processor;

import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/**
 * The types of partial derivatives. That of a record is the record itself if it can hold any numbers: its constructor
 * and accessors are implicit, and all its components can be differentiated. Otherwise a record of the components that
 * can be is generated.
 */
final class PartialTypes {

    private final RecordTypes records;
    private final Set<String> taken;
    private final Map<Type.Struct, Type.Struct> generated = new LinkedHashMap<>();

    /**
     * No types as yet.
     *
     * @param taken names that no generated record may have
     */
    PartialTypes(RecordTypes records, Set<String> taken) {
        this.records = records;
        this.taken = new TreeSet<>(taken);
    }

    /** The records to generate, inner ones first. */
    List<Type.Struct> generated() {
        return List.copyOf(generated.values());
    }

    /** The type of the partial of a parameter of this type, which has one. */
    Type of(Type type) {
        if (type instanceof Type.Array array) {
            return of(array.element()).array();
        } else if (type instanceof Type.Struct record) {
            return of(record);
        }
        return type;
    }

    private Type.Struct of(Type.Struct record) {
        Type.Struct known = generated.get(record);
        if (known != null) {
            return known;
        }
        List<Type.Struct.Component> components = new ArrayList<>();
        boolean same = true;
        for (Type.Struct.Component component : record.components()) {
            if (component.type().isDifferentiable()) {
                Type partial = of(component.type());
                same &= partial.equals(component.type());
                components.add(new Type.Struct.Component(component.name(), partial));
            } else {
                same = false;
            }
        }
        TypeElement element = records.element(record);
        if (same && records.hasImplicitConstructor(element) && records.hasImplicitAccessors(element)) {
            return record;
        }
        String name = element.getSimpleName() + "Partial";
        while (!taken.add(name)) {
            name += "_";
        }
        Type.Struct partial = new Type.Struct(name, components);
        generated.put(record, partial);
        return partial;
    }
}
