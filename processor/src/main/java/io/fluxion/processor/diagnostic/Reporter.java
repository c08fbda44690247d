package io.fluxion.processor.diagnostic;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.Collection;
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
    private final Silence silence;
    private final Said said;
    private final Set<String> reported = new HashSet<>();
    private boolean errors;
    private @Nullable Unresolved unresolved;

    /**
     * What the compiler has to say something about.
     *
     * @param source what is unknown, or does not fit
     * @param hint what to do about it
     * @param awaited the derivative that is still to be generated, if it is that alone
     */
    public record Unresolved(String source, String hint, Optional<Awaited> awaited) {}

    /**
     * The derivative of a method in another file.
     *
     * @param className of the generated class
     * @param call of the method
     */
    public record Awaited(String className, CallSite call) {}

    /**
     * A reporter for a method.
     *
     * @param unit the source file of the method
     * @param declaration the tree of the method, where problems without a place are reported
     * @param said what was said already, on behalf of other methods
     */
    public Reporter(Trees trees, CompilationUnitTree unit, Element method, Tree declaration, Said said) {
        this.trees = trees;
        this.unit = unit;
        this.declaration = declaration;
        this.places = new Places(trees.getSourcePositions(), unit);
        this.silence = new Silence(trees, unit, method);
        this.said = said;
    }

    /** Reports a problem at a tree of the method's source file, once. */
    public void report(Problem problem, Tree tree, Object... arguments) {
        report(problem, List.of(), tree, arguments);
    }

    /**
     * Reports a problem at a tree of the method's source file, once. For an error in a method that is called, notes
     * tell the way to it.
     *
     * @param calls from the annotated method to that which the tree is in
     */
    public void report(Problem problem, List<CallSite> calls, Tree tree, Object... arguments) {
        boolean isError = problem.severity() == Severity.ERROR;
        errors |= isError;
        String message = problem.message(arguments);
        if (!reported.add(places.of(tree) + message) || (!isError && silence.covers(problem, tree))) {
            return;
        }
        print(problem, tree, message);
        if (isError) {
            for (int k = calls.size() - 1; k >= 0; k--) {
                CallSite site = calls.get(k);
                String culprit = calls.get(calls.size() - 1).callee();
                print(Problem.CALLED, site.call(), Problem.CALLED.message(site.caller(), site.callee(), culprit));
            }
        }
    }

    private void print(Problem problem, Tree tree, String message) {
        if (said.add(unit, places.of(tree), message)) {
            trees.printMessage(kind(problem), message, shown(tree), unit);
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

    /**
     * A problem of the method as a whole that is to be told when javac has changed the trees, and what they mean is no
     * longer known; empty if it is silenced.
     */
    public Optional<Runnable> later(Problem problem, Object... arguments) {
        String message = problem.message(arguments);
        return silence.covers(problem, declaration)
                ? Optional.empty()
                : Optional.of(() -> trees.printMessage(kind(problem), message, declaration, unit));
    }

    /** The place of a tree, to be kept in values: its offset in the source. */
    public int place(Tree tree) {
        return places.of(tree);
    }

    /** The source from an offset up to the semicolon that ends the statement there; empty if it can't be read. */
    public Optional<String> textUntilSemicolon(int offset) {
        return places.textUntilSemicolon(offset);
    }

    /** Where the token starts that is {@code distance} tokens behind the one that starts at an offset, or -1. */
    public int tokenAfter(int offset, int distance) {
        return places.tokenAfter(offset, distance);
    }

    /** The line of a place, from 1 on, or -1. */
    public long line(int place) {
        return places.line(place);
    }

    /** Whether an error was reported, so that nothing must be generated. */
    public boolean hasErrors() {
        return errors;
    }

    /** Whether the tree at a place is {@code a op= b}. */
    public boolean isCompoundAssignment(int place) {
        return places.at(place) instanceof CompoundAssignmentTree;
    }

    /**
     * Notes source that has no meaning, or does not fit: javac will say so, unless a class is still to be generated.
     * Nothing must be generated from the method as it is.
     *
     * @param meant the names that a misspelt one could be
     */
    public void leaveToCompiler(String source, Collection<String> meant) {
        if (unresolved == null) {
            String hint = Suggestion.nearest(source, meant)
                    .map(name -> "Did you mean " + name + "?")
                    .orElse("It follows when the compiler's own errors are gone.");
            unresolved = new Unresolved(brief(source), hint, Optional.empty());
        }
    }

    /** Notes that the derivative of a method in another file is not generated as yet: nothing can be without it. */
    public void await(Awaited awaited) {
        if (unresolved == null) {
            unresolved = new Unresolved(awaited.call().callee(), "", Optional.of(awaited));
        }
    }

    /** Notes source that does not fit. */
    public void leaveToCompiler(String source) {
        leaveToCompiler(source, List.of());
    }

    private static String brief(String source) {
        String line = source.lines().findFirst().orElse("").strip();
        return line.equals(source.strip()) && line.length() <= 60
                ? line
                : line.substring(0, Math.min(60, line.length())) + " …";
    }

    /** What was left to the compiler first, if anything was. */
    public Optional<Unresolved> unresolved() {
        return Optional.ofNullable(unresolved);
    }

    private static Diagnostic.Kind kind(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }

    /** Where javac would put its caret: at a call's name, at a type's own. */
    private static Tree shown(Tree tree) {
        if (tree instanceof MethodInvocationTree call) {
            return call.getMethodSelect();
        } else if (tree instanceof ParameterizedTypeTree type) {
            return shown(type.getType());
        } else if (tree instanceof ArrayTypeTree type) {
            return shown(type.getType());
        }
        return tree;
    }
}
