package io.fluxion.processor;

import com.sun.source.tree.CompilationUnitTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.frontend.HiddenNames;
import io.fluxion.processor.frontend.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether a class can be generated under a name. */
final class ClassNames {

    /** No keywords, and yet no names for classes (JLS 3.9). */
    private static final Set<String> NO_TYPE_NAMES = Set.of("var", "yield", "record", "sealed", "permits");

    /**
     * What speaks against a name.
     *
     * @param details what the message says besides the method and the name
     */
    record Objection(Problem problem, List<String> details) {}

    private final Elements elements;
    private final ExecutableElement method;
    private final CompilationUnitTree unit;

    /** For the class of a method in this source file. */
    ClassNames(Elements elements, ExecutableElement method, CompilationUnitTree unit) {
        this.elements = elements;
        this.method = method;
        this.unit = unit;
    }

    /** What speaks against a name, if anything does. */
    Optional<Objection> objection(String name) {
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || NO_TYPE_NAMES.contains(name)) {
            return Optional.of(new Objection(Problem.BAD_CLASS_NAME, List.of()));
        }
        PackageElement home = elements.getPackageOf(method);
        String qualified = home.isUnnamed() ? name : home.getQualifiedName() + "." + name;
        if (isTaken(elements.getTypeElement(qualified))) {
            return Optional.of(new Objection(Problem.CLASS_EXISTS, List.of()));
        }
        return HiddenNames.of(name, elements, unit, method)
                .map(hidden -> new Objection(Problem.CLASS_HIDES, List.of(hidden)));
    }

    /** Whether a class is the user's own; what an earlier build generated may be overwritten. */
    private static boolean isTaken(@Nullable TypeElement existing) {
        return existing != null && !Mirrors.isGenerated(existing);
    }
}
