package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Operand;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with types that have no place in a computation with numbers. */
public final class Refusal {

    private static final Set<String> BOXED =
            Set.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "Number");

    private final Lowering lowering;

    Refusal(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether a qualified name is that of a class which boxes primitive values. */
    static boolean isBox(String type) {
        return type.startsWith("java.lang.") && BOXED.contains(type.substring("java.lang.".length()));
    }

    /** A type without the packages that its names are in. */
    public static String simple(String type) {
        return type.replaceAll("\\b[a-z]\\w*\\.", "");
    }

    /** Refuses a type by its name, simple or qualified. */
    Operand ofType(String type, Tree tree) {
        String name = simple(type);
        String element = name.replace("[]", "");
        if (BOXED.contains(element)) {
            return lowering.refuse(Problem.BOXED, tree, element);
        } else if (element.equals("String")) {
            return lowering.refuse(Problem.STRING, tree);
        } else if (isRandom(element)) {
            return lowering.refuse(Problem.RANDOM, tree, element);
        }
        return lowering.refuse(Problem.TYPE, tree, name);
    }

    /** Refuses the creation of an object. */
    Operand ofNew(NewClassTree tree) {
        String name = tree.getIdentifier().toString().replaceAll("<.*", "");
        return isRandom(name)
                ? lowering.refuse(Problem.RANDOM, tree, name)
                : lowering.refuse(Problem.NEW_OBJECT, tree, name);
    }

    /** Refuses a function that a variable is initialized with; false if it is no function. */
    boolean ofFunction(@Nullable ExpressionTree initializer) {
        if (initializer == null) {
            return false;
        }
        ExpressionTree value = Names.strip(initializer);
        if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
            lowering.expressions().lower(value);
            return true;
        }
        return false;
    }

    private static boolean isRandom(String type) {
        return type.endsWith("Random") || type.equals("RandomGenerator");
    }
}
