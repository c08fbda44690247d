package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Operand;
import java.util.Set;

/** Says what is wrong with types that have no place in a computation with numbers. */
final class Refusal {

    private static final Set<String> BOXED =
            Set.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "Number");

    private final Lowering lowering;

    Refusal(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Refuses a type by its name, simple or qualified. */
    Operand ofType(String type, Tree tree) {
        String name = type.startsWith("java.lang.") ? type.substring("java.lang.".length()) : type;
        if (BOXED.contains(name)) {
            return lowering.refuse(Problem.BOXED, tree, name);
        } else if (name.equals("String")) {
            return lowering.refuse(Problem.STRING, tree);
        }
        return lowering.refuse(Problem.TYPE, tree, name);
    }
}
