package io.fluxion.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds annotated methods in local and anonymous classes, which no processor is asked to look at: nothing would be
 * generated for them, and nothing said.
 */
public final class LocalClasses extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private static final String ANNOTATION = "io.fluxion.Differentiable";

    private final TypeNames types;
    private final TypeElement outermost;
    private final Reporter reporter;
    private boolean isLocal;

    private LocalClasses(Elements elements, CompilationUnitTree unit, TypeElement outermost, Reporter reporter) {
        this.types = new TypeNames(elements, unit, outermost);
        this.outermost = outermost;
        this.reporter = reporter;
    }

    /**
     * Reports what is annotated in vain.
     *
     * @param path of a class of a source file
     */
    public static void check(Elements elements, TreePath path, TypeElement outermost, Reporter reporter) {
        new LocalClasses(elements, path.getCompilationUnit(), outermost, reporter).scan(path, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        boolean around = isLocal;
        TreePath parent = getCurrentPath().getParentPath();
        isLocal |= !(parent.getLeaf() instanceof ClassTree) && !(parent.getLeaf() instanceof CompilationUnitTree);
        if (isLocal && isAnnotated(tree.getModifiers())) {
            reporter.report(Problem.LOCAL, tree, tree.getSimpleName());
        }
        super.visitClass(tree, null);
        isLocal = around;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        if (isLocal && isAnnotated(tree.getModifiers())) {
            reporter.report(Problem.LOCAL, tree, tree.getName());
        }
        return super.visitMethod(tree, null);
    }

    private boolean isAnnotated(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(name -> name.equals(ANNOTATION)
                        || (name.equals("Differentiable")
                                && types.find(name, outermost)
                                        .filter(type -> type.getQualifiedName().contentEquals(ANNOTATION))
                                        .isPresent()));
    }
}
