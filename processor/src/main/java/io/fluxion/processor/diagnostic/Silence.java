package io.fluxion.processor.diagnostic;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What {@code @SuppressWarnings} silences, on a method, a type or a variable. */
final class Silence {

    private static final Set<String> EVERYTHING = Set.of("fluxion", "all");

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Set<String> ofMethod;

    Silence(Trees trees, CompilationUnitTree unit, Element method) {
        this.trees = trees;
        this.unit = unit;
        this.ofMethod = ofElement(method);
    }

    /** Whether a problem is silenced for the whole method, or where the tree is declared. */
    boolean covers(Problem problem, Tree tree) {
        return covers(problem, ofMethod) || covers(problem, around(tree));
    }

    private static boolean covers(Problem problem, Set<String> names) {
        return names.contains(problem.code()) || names.stream().anyMatch(EVERYTHING::contains);
    }

    /** Of the method and what it is declared in: constants are known here, as they are not in trees. */
    private static Set<String> ofElement(Element method) {
        Set<String> names = new HashSet<>();
        for (Element at = method; at != null; at = at.getEnclosingElement()) {
            SuppressWarnings annotation = at.getAnnotation(SuppressWarnings.class);
            if (annotation != null) {
                names.addAll(List.of(annotation.value()));
            }
        }
        return names;
    }

    /** Of the declarations around a tree, which may be those of a helper. */
    private Set<String> around(Tree tree) {
        Set<String> names = new HashSet<>();
        for (TreePath at = trees.getPath(unit, tree); at != null; at = at.getParentPath()) {
            ModifiersTree modifiers = modifiers(at.getLeaf());
            if (modifiers != null) {
                modifiers.getAnnotations().stream()
                        .filter(Silence::suppresses)
                        .forEach(annotation -> annotation.getArguments().forEach(value -> collect(value, names)));
            }
        }
        return names;
    }

    private static @Nullable ModifiersTree modifiers(Tree declaration) {
        if (declaration instanceof VariableTree variable) {
            return variable.getModifiers();
        } else if (declaration instanceof MethodTree method) {
            return method.getModifiers();
        }
        return declaration instanceof ClassTree type ? type.getModifiers() : null;
    }

    private static boolean suppresses(AnnotationTree annotation) {
        String type = annotation.getAnnotationType().toString();
        return type.equals("SuppressWarnings") || type.equals("java.lang.SuppressWarnings");
    }

    private static void collect(ExpressionTree value, Set<String> into) {
        if (value instanceof AssignmentTree named) {
            collect(named.getExpression(), into);
        } else if (value instanceof NewArrayTree several && several.getInitializers() != null) {
            several.getInitializers().forEach(one -> collect(one, into));
        } else if (value instanceof LiteralTree literal && literal.getValue() instanceof String name) {
            into.add(name);
        }
    }
}
