package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.fluxion.Differentiable;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Said;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.ir.Verifier;
import io.fluxion.processor.testing.AnyAnnotation;
import io.fluxion.processor.testing.Compilation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The annotated methods of sources after lowering and nothing more.
 *
 * @param functions by class and name of the method
 */
record Lowered(Map<String, Function> functions, Compilation compilation) {

    static Lowered of(Map<String, String> sources) {
        return of(sources, (place, type) -> {});
    }

    /** Lowers, and tells the types that expressions are given. */
    static Lowered of(Map<String, String> sources, BiConsumer<String, Type> observer) {
        Lowerer lowerer = new Lowerer(observer);
        Compilation compilation =
                Compilation.of().sources(sources).processor(lowerer).run();
        return new Lowered(lowerer.functions, compilation);
    }

    Function get(String name) {
        return Objects.requireNonNull(functions.get(name), () -> name + "\n" + compilation.report());
    }

    /** Where an expression is, and what: the same in every compilation of a source. */
    static String place(Trees trees, CompilationUnitTree unit, Tree tree) {
        SourcePositions positions = trees.getSourcePositions();
        long start = positions.getStartPosition(unit, tree);
        LineMap lines = unit.getLineMap();
        if (start < 0) {
            return "made by javac";
        }
        return unit.getSourceFile().toUri().getPath().replaceFirst("^/", "") + ":" + lines.getLineNumber(start) + ":"
                + lines.getColumnNumber(start) + " " + tree.getKind() + " " + tree;
    }

    private static final class Lowerer extends AnyAnnotation {
        private final Map<String, Function> functions = new TreeMap<>();
        private final BiConsumer<String, Type> observer;

        Lowerer(BiConsumer<String, Type> observer) {
            this.observer = observer;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))
                    .forEach(this::lower);
            return false;
        }

        private void lower(ExecutableElement method) {
            Trees trees = Trees.instance(processingEnv);
            Reporter reporter = new Reporter(
                    trees, trees.getPath(method).getCompilationUnit(), method, trees.getTree(method), new Said());
            CompilationUnitTree unit = trees.getPath(method).getCompilationUnit();
            Frontend frontend = new Frontend(
                    trees,
                    processingEnv.getElementUtils(),
                    processingEnv.getTypeUtils(),
                    new GeneratedClasses(processingEnv.getElementUtils()),
                    (tree, type) -> observer.accept(place(trees, unit, tree), type));
            frontend.lower(method, "", List.of(), Optional.empty(), new Values(), reporter)
                    .ifPresent(function -> {
                        Verifier.verify(function);
                        functions.put(Members.ownerName(method) + "." + function.name(), function);
                    });
        }
    }
}
