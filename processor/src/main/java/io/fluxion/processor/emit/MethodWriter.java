package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes methods whose bodies come from the intermediate representation, whatever they compute. */
final class MethodWriter {

    private static final List<String> CLASSES =
            List.of("java", "Math", "StrictMath", "Arrays", "Integer", "Long", "Float", "Double");

    private final GeneratedMethods methods;
    private final Packing packing;
    /** Names of methods that the class has. */
    private final Set<String> names = new HashSet<>();

    private final ResultRecords results;
    private final Splitter.Limits limits;

    MethodWriter(GeneratedMethods methods, Packing packing, ResultRecords results, Splitter.Limits limits) {
        this.methods = methods;
        this.packing = packing;
        this.results = results;
        this.limits = limits;
    }

    /** Whether a method with this body is not too long to be written as one. */
    static boolean isWhole(Block body) {
        return BytecodeSize.of(Pruning.prune(body)) <= Splitter.Limits.HOTSPOT.method();
    }

    /** Writes the method; if it is long, as a method that calls others, which follow it. */
    Lines write(Method method) {
        Block pruned = Flags.keep(
                results.in(Pruning.prune(method.body()), method.names().keySet()));
        Aliases aliases = Aliases.of(method.names().keySet(), method.body());
        if (BytecodeSize.of(pruned) <= limits.method()) {
            return writeWhole(method, pruned, aliases);
        }
        List<Value> parameters = List.copyOf(method.names().keySet());
        Pieces pieces = new Pieces(parameters, pruned, names);
        FrameLayout layout = new FrameLayout(pieces);
        Block split = Splitter.split(pruned, pieces, layout, limits);
        Frames frames = new Frames(parameters, split, pieces, layout);
        Lines lines = writeWhole(method, frames.body(), aliases);
        for (Frames.Piece piece : frames.pieces()) {
            lines.add("").addAll(write(piece, method, aliases));
        }
        return lines;
    }

    private Lines write(Frames.Piece piece, Method method, Aliases aliases) {
        Set<String> taken = reserved(piece.body());
        Map<Value, String> called = new LinkedHashMap<>();
        List<Parameter> parameters = new ArrayList<>();
        for (Value value : piece.parameters()) {
            String wish = method.names().getOrDefault(value, value.isNamed() ? value.name() : "value");
            String name = wish;
            for (int number = 1; Words.isKeyword(name) || !taken.add(name); number++) {
                name = wish + number;
            }
            called.put(value, name);
            parameters.add(new Parameter(Markup.type(value.type()), name));
        }
        Method whole = new Method(
                "",
                "private static void",
                piece.name(),
                parameters,
                method.exceptions(),
                called,
                new Lines(),
                piece.body(),
                new Ending.Nothing());
        return writeWhole(whole, piece.body(), aliases);
    }

    private Lines writeWhole(Method method, Block body, Aliases aliases) {
        Lines lines = Method.head(
                method.documentation(), method.modifiers(), method.name(), method.parameters(), method.exceptions());
        return lines.addAll(method.start()).addAll(body(method, body, aliases)).close();
    }

    private Lines body(Method method, Block body, Aliases aliases) {
        Outline outline = Outline.of(body);
        Inlining inlining = Inlining.of(outline, aliases);
        Variables variables = Variables.of(outline, inlining, method.names());
        Copies copies = new Copies(outline, inlining, variables);
        Declarations declarations = new Declarations(outline, inlining, variables, copies);

        Set<String> reserved = reserved(body);
        method.parameters().forEach(parameter -> reserved.add(parameter.name()));
        reserved.addAll(method.names().values());
        List<Variable> others = new ArrayList<>(copies.temporaries());
        others.addAll(declarations.allRows(outline.root()));
        Set<Variable> results = new HashSet<>();
        outline.root().yields().stream().map(variables::read).forEach(results::addAll);
        new Naming(outline, reserved, results).name(new LinkedHashMap<>(variables.locals()), others);

        ExpressionWriter expressions = new ExpressionWriter(outline, inlining, variables, methods, packing);
        return new StatementWriter(outline, inlining, variables, copies, declarations, expressions)
                .write(method.ending());
    }

    /**
     * The names that a variable must not have in a method with this body, since it would stand in the way of a class:
     * where a name may be either, Java takes the variable (JLS 6.4.2).
     */
    static Set<String> reserved(Block body) {
        Set<String> reserved = new HashSet<>(CLASSES);
        Uses.forEachStatement(body.statements(), statement -> {
            if (statement instanceof Statement.Throw exception) {
                exception.text().forEach(piece -> reserved.addAll(Words.qualifiers(piece)));
            } else if (statement instanceof Statement.Call call) {
                reserved.addAll(List.of(call.callee().owner().split("\\.")));
                call.callee().header().parameters().forEach(type -> reserved.addAll(Packing.classNames(type)));
                call.callee().header().results().forEach(type -> reserved.addAll(Packing.classNames(type)));
            } else if (statement instanceof Statement.Assert assertion) {
                assertion.text().forEach(piece -> reserved.addAll(Words.qualifiers(piece)));
            } else if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Invoke invoke) {
                reserved.addAll(List.of(invoke.owner().split("\\.")));
            } else if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.StaticRead read) {
                reserved.addAll(List.of(read.owner().split("\\.")));
            }
        });
        return reserved;
    }
}
