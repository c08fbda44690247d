package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;

/** What a new class of a package would hide from the code in it. */
public final class HiddenNames {

    /** Packages that generated code may name. */
    private static final Set<String> ROOTS = Set.of("java", "io");

    private HiddenNames() {}

    /**
     * What a source file could no longer name once its package has a class of this name: a class that is imported on
     * demand, as {@code java.lang} is everywhere (JLS 6.4.1), or a package (JLS 6.4.2).
     *
     * @param method in the source file
     */
    public static Optional<String> of(
            String name, Elements elements, CompilationUnitTree unit, ExecutableElement method) {
        Set<String> packages = new TreeSet<>(ROOTS);
        packages.add(root(elements.getPackageOf(method).getQualifiedName().toString()));
        for (ImportTree tree : unit.getImports()) {
            packages.add(root(tree.getQualifiedIdentifier().toString()));
        }
        if (packages.contains(name)) {
            return Optional.of("the package " + name);
        }
        TypeNames types = new TypeNames(elements, unit, Members.owner(method));
        return types.onDemand(name).map(type -> type.getQualifiedName().toString());
    }

    private static String root(String qualified) {
        return qualified.substring(0, (qualified + ".").indexOf('.'));
    }
}
