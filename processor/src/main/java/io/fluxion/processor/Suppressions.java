package io.fluxion.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.emit.ClassWriter;
import io.fluxion.processor.emit.Mention;
import io.fluxion.processor.emit.Mentions;
import io.fluxion.processor.frontend.Mirrors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds which warnings javac would print about the generated class and not about the method: a class may use what is
 * deprecated in itself, and a file the classes in it, and the user may have suppressed what {@code throw} and
 * {@code assert} carry over. Where nothing of this is there, nothing is suppressed.
 */
final class Suppressions implements ClassWriter.Lint {

    private static final String DEPRECATED = "java.lang.Deprecated";
    /** What may be suppressed for an expression. */
    private static final Set<String> OF_EXPRESSIONS = Set.of(
            "all",
            "cast",
            "deprecation",
            "divzero",
            "preview",
            "rawtypes",
            "removal",
            "static",
            "unchecked",
            "varargs");

    private final Elements elements;
    private final Trees trees;
    private final ExecutableElement method;

    /** For the class of a method. */
    Suppressions(Elements elements, Trees trees, ExecutableElement method) {
        this.elements = elements;
        this.trees = trees;
        this.method = method;
    }

    @Override
    public List<String> suppressed(Mentions mentions) {
        Set<String> names = new TreeSet<>();
        for (Mention mention : mentions.all()) {
            TypeElement type = elements.getTypeElement(mention.type());
            if (type != null) {
                add(type, mention.member(), names);
            }
        }
        if (mentions.carries()) {
            for (Element at = method; at != null; at = at.getEnclosingElement()) {
                SuppressWarnings annotation = at.getAnnotation(SuppressWarnings.class);
                List<String> own = annotation == null ? List.of() : List.of(annotation.value());
                own.stream().filter(OF_EXPRESSIONS::contains).forEach(names::add);
            }
        }
        return List.copyOf(names);
    }

    private void add(TypeElement type, String member, Set<String> names) {
        Element outermost = type;
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            addDeprecation(at, names);
            outermost = at;
        }
        for (Element inside : type.getEnclosedElements()) {
            if (inside.getSimpleName().contentEquals(member)) {
                addDeprecation(inside, names);
            }
        }
        if (type.getKind() == ElementKind.RECORD) {
            ElementFilter.recordComponentsIn(type.getEnclosedElements())
                    .forEach(component -> addDeprecation(component.getAccessor(), names));
        }
        if (isAuxiliary(outermost)) {
            names.add("auxiliaryclass");
        }
    }

    private static void addDeprecation(@Nullable Element element, Set<String> names) {
        if (element == null) {
            return;
        }
        Optional<AnnotationMirror> deprecated = Mirrors.find(element, DEPRECATED);
        deprecated.ifPresent(mirror -> {
            boolean goes = Optional.ofNullable(Mirrors.value(mirror, "forRemoval"))
                    .map(value -> value.getValue().equals(true))
                    .orElse(false);
            names.add(goes ? "removal" : "deprecation");
        });
    }

    /** Whether a class is in a source file that is called after another. */
    private boolean isAuxiliary(Element outermost) {
        TreePath path = outermost.getModifiers().contains(Modifier.PUBLIC) ? null : trees.getPath(outermost);
        return path != null
                && !path.getCompilationUnit()
                        .getSourceFile()
                        .isNameCompatible(outermost.getSimpleName().toString(), JavaFileObject.Kind.SOURCE);
    }
}
