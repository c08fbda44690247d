package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the functions that a class calls and that are not written out in its other methods, as private methods. */
final class SubroutineWriter {

    private final GeneratedMethods methods;
    private final ResultRecords results;
    private final MethodWriter writer;
    private final List<String> exceptions;

    /**
     * A writer for one class.
     *
     * @param methods knows which functions are called
     * @param results what those return that have several results
     * @param exceptions what the annotated method declares to throw
     */
    SubroutineWriter(GeneratedMethods methods, ResultRecords results, MethodWriter writer, List<String> exceptions) {
        this.methods = methods;
        this.results = results;
        this.writer = writer;
        this.exceptions = exceptions;
    }

    /** The methods, those that are called by others of them included. */
    List<Lines> write() {
        List<Lines> written = new ArrayList<>();
        Set<Subroutine> done = new LinkedHashSet<>();
        while (done.size() < methods.subroutines().size()) {
            Map<Subroutine, String> known = new LinkedHashMap<>(methods.subroutines());
            known.keySet().removeAll(done);
            known.forEach((subroutine, name) -> written.add(write(subroutine, name)));
            done.addAll(known.keySet());
        }
        return written;
    }

    private Lines write(Subroutine subroutine, String name) {
        Function function = subroutine.function();
        if (function.results().size() > 1) {
            List<Type> types = function.results().stream().map(Operand::type).toList();
            Type.Struct record = results.of(subroutine, name, types);
            return new Lines()
                    .add("/** What {@code " + name + "} returns. */")
                    .add("private record " + record.name() + "(" + Packing.components(record) + ") {}")
                    .add("")
                    .addAll(write(function, name, Markup.type(record), new Ending.ReturnNew(Markup.type(record))));
        }
        return function.results().isEmpty()
                ? write(function, name, "void", new Ending.Nothing())
                : write(function, name, Markup.type(function.results().get(0).type()), new Ending.ReturnValue());
    }

    private Lines write(Function function, String name, String result, Ending ending) {
        Set<String> taken = MethodWriter.reserved(function.body());
        Map<Value, String> names = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        for (Value value : function.parameters()) {
            String free = Words.free(value.isNamed() ? value.name() : "value", taken);
            taken.add(free);
            names.put(value, free);
            parameters.add(new Parameter(Markup.type(value.type()), free));
        }
        return writer.write(new Method(
                "",
                "private static " + result,
                name,
                parameters,
                exceptions,
                names,
                new Lines(),
                function.body(),
                ending));
    }
}
