package io.fluxion.processor.diagnostic;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Reports the problems of one annotated method at their places in its source file. */
public final class Reporter {

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Tree declaration;
    private final Places places;
    private final Set<String> silenced;
    private final Set<String> reported = new HashSet<>();
    private boolean errors;
    private @Nullable String unresolved;

    /**
     * A reporter for a method.
     *
     * @param unit the source file of the method
     * @param declaration the tree of the method, where problems without a place are reported
     */
    public Reporter(Trees trees, CompilationUnitTree unit, Element method, Tree declaration) {
        this.trees = trees;
        this.unit = unit;
        this.declaration = declaration;
        this.places = new Places(trees.getSourcePositions(), unit);
        this.silenced = silenced(method);
    }

    /** Reports a problem at a tree of the method's source file, once. */
    public void report(Problem problem, Tree tree, Object... arguments) {
        if (problem.severity() == Severity.ERROR) {
            errors = true;
        } else if (silenced.contains("fluxion") || silenced.contains(problem.code()) || silenced.contains("all")) {
            return;
        }
        String message = problem.message(arguments);
        if (reported.add(places.of(tree) + message)) {
            trees.printMessage(kind(problem), message, tree, unit);
        }
    }

    /** Reports a problem at a place that {@link #place} gave out, or else at the method. */
    public void report(Problem problem, int place, Object... arguments) {
        Tree tree = places.at(place);
        report(problem, tree == null ? declaration : tree, arguments);
    }

    /** Reports a problem of the method as a whole. */
    public void reportMethod(Problem problem, Object... arguments) {
        report(problem, declaration, arguments);
    }

    /** The place of a tree, to be kept in values: its offset in the source. */
    public int place(Tree tree) {
        return places.of(tree);
    }

    /** The source from an offset up to the semicolon that ends the statement there; empty if it can't be read. */
    public Optional<String> textUntilSemicolon(int offset) {
        return places.textUntilSemicolon(offset);
    }

    /** The line of a place, from 1 on, or -1. */
    public long line(int place) {
        return places.line(place);
    }

    /** Whether an error was reported, so that nothing must be generated. */
    public boolean hasErrors() {
        return errors;
    }

    /**
     * Notes a name that nothing is known by: javac will say so, unless a class is still to be generated. Nothing must
     * be generated from the method as it is.
     */
    public void leaveToCompiler(String name) {
        if (unresolved == null) {
            unresolved = name;
        }
    }

    /** A name that nothing is known by, if there is one. */
    public Optional<String> unresolved() {
        return Optional.ofNullable(unresolved);
    }

    private static Diagnostic.Kind kind(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }

    /** What {@code @SuppressWarnings} on the method and around it silences. */
    private static Set<String> silenced(Element method) {
        Set<String> names = new HashSet<>();
        for (Element at = method; at != null; at = at.getEnclosingElement()) {
            SuppressWarnings annotation = at.getAnnotation(SuppressWarnings.class);
            if (annotation != null) {
                names.addAll(List.of(annotation.value()));
            }
        }
        return names;
    }
}
