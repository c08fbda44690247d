package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Writes methods whose bodies come from the intermediate representation, whatever they compute. */
final class MethodWriter {

    private static final List<String> CLASSES =
            List.of("java", "Math", "StrictMath", "Arrays", "Integer", "Long", "Float", "Double");

    private final GeneratedMethods methods;

    MethodWriter(GeneratedMethods methods) {
        this.methods = methods;
    }

    Lines write(Method method) {
        Lines lines = Method.head(
                method.documentation(), method.modifiers(), method.name(), method.parameters(), method.exceptions());
        return lines.addAll(method.start()).addAll(body(method)).close();
    }

    private Lines body(Method method) {
        Outline outline = Outline.of(Pruning.prune(method.body()));
        Inlining inlining = Inlining.of(outline);
        Variables variables = Variables.of(outline, inlining, method.names());
        Copies copies = new Copies(outline, inlining, variables);
        Declarations declarations = new Declarations(outline, inlining, variables, copies);

        Set<String> reserved = reserved(method.body());
        method.parameters().forEach(parameter -> reserved.add(parameter.name()));
        List<Variable> others = new ArrayList<>(copies.temporaries());
        others.addAll(declarations.allRows(outline.root()));
        new Naming(outline, reserved).name(new LinkedHashMap<>(variables.locals()), others);

        ExpressionWriter expressions = new ExpressionWriter(outline, inlining, variables, methods);
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
