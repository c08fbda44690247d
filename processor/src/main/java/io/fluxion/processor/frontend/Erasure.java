package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.lang.model.element.TypeElement;

/**
 * What the Java virtual machine has in the place of a type variable (JLS 4.6). Generated classes have none: what a
 * generic method throws is carried into them with the bounds of its variables.
 */
final class Erasure {

    private Erasure() {}

    /**
     * What to write for a type variable of the method that is being lowered.
     *
     * @param tree a name that may be one
     * @param namer writes a class
     * @return empty if it is none
     */
    static Optional<String> of(Tree tree, Lowering lowering, BiFunction<TypeElement, Tree, String> namer) {
        return lowering.frame().tree().getTypeParameters().stream()
                .filter(variable ->
                        tree instanceof IdentifierTree name && name.getName().equals(variable.getName()))
                .findFirst()
                .map(variable -> of(variable, lowering, namer));
    }

    private static String of(
            TypeParameterTree variable, Lowering lowering, BiFunction<TypeElement, Tree, String> namer) {
        List<? extends Tree> bounds = variable.getBounds();
        if (bounds.isEmpty()) {
            return "Object";
        }
        Tree bound = Names.rawType(bounds.get(0));
        return of(bound, lowering, namer)
                .orElseGet(() ->
                        bound instanceof ExpressionTree name && lowering.typeName(name) instanceof Names.ClassName type
                                ? namer.apply(type.element(), bound)
                                : bound.toString());
    }
}
