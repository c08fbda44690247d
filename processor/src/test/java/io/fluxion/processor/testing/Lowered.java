package io.fluxion.processor.testing;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.Differentiable;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.diagnostic.Said;
import io.fluxion.processor.frontend.Frontend;
import io.fluxion.processor.frontend.GeneratedClasses;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.ir.Verifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the frontend makes of annotated methods, before anything else has seen it. */
public final class Lowered extends AnyAnnotation {

    private final Map<String, Method> methods = new TreeMap<>();

    /**
     * A method.
     *
     * @param values where the function's values come from, and those of what is made of it
     */
    public record Method(Function function, Values values) {}

    private Lowered() {}

    /**
     * A compilation of sources, and what their annotated methods are lowered to.
     *
     * @param methods as {@code package.Class.method}
     */
    public record Compiled(Compilation compilation, Map<String, Method> methods) {}

    /** Compiles sources, from which nothing is generated. */
    public static Compiled compile(Map<String, String> sources) {
        Lowered lowered = new Lowered();
        Compilation compilation =
                Compilation.of().sources(sources).processor(lowered).run();
        return new Compiled(compilation, lowered.methods);
    }

    /** The annotated methods of these sources, as {@code package.Class.method}. */
    public static Map<String, Method> of(Map<String, String> sources) {
        Compiled compiled = compile(sources);
        compiled.compilation().orThrow();
        return compiled.methods();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Trees trees = Trees.instance(processingEnv);
        for (Element method : round.getElementsAnnotatedWith(Differentiable.class)) {
            TreePath path = trees.getPath(method);
            Reporter reporter =
                    new Reporter(trees, path.getCompilationUnit(), method, (MethodTree) path.getLeaf(), new Said());
            Values values = new Values();
            new Frontend(
                            trees,
                            processingEnv.getElementUtils(),
                            processingEnv.getTypeUtils(),
                            new GeneratedClasses(processingEnv.getElementUtils()))
                    .lower((ExecutableElement) method, "", List.of(), Optional.empty(), values, reporter)
                    .ifPresent(function -> {
                        Verifier.verify(function);
                        methods.put(
                                method.getEnclosingElement() + "." + method.getSimpleName(),
                                new Method(function, values));
                    });
        }
        return false;
    }
}
