package io.fluxion.processor.frontend;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.fluxion.processor.corpus.Corpus;
import io.fluxion.processor.ir.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every expression is given the type that javac, in a compilation of its own, gives it. */
class TypesTest {

    @Test
    void corpus() throws IOException {
        check(Corpus.load().sources(), 6000);
    }

    private static void check(Map<String, String> sources, int atLeast) throws IOException {
        Map<String, Type> ours = new TreeMap<>();
        Lowered.of(sources, ours::put);
        Set<String> generic = new HashSet<>();
        Map<String, Type> javacs = attribute(sources, generic);
        // What a type variable stands for, the compiler does not say: there is a type for each call.
        ours.keySet().removeAll(generic);
        List<String> wrong = new ArrayList<>();
        ours.forEach((place, type) -> {
            Type expected = javacs.get(place);
            if (!compilers(type).equals(expected)) {
                wrong.add(place + " is " + expected + " and not " + type);
            }
        });
        assertWithMessage(javacs.keySet().stream().limit(3).toList() + " of " + javacs.size())
                .that(wrong)
                .isEmpty();
        assertWithMessage("expressions").that(ours.size()).isAtLeast(atLeast);
    }

    /** A type with the names that the compiler has for local records: what is before and behind them is Fluxion's. */
    private static Type compilers(Type type) {
        if (type instanceof Type.Array array) {
            return compilers(array.element()).array();
        } else if (type instanceof Type.Struct record) {
            return new Type.Struct(
                    record.name().replaceFirst(".*\\.\\d+", ""),
                    record.components().stream()
                            .map(one -> new Type.Struct.Component(one.name(), compilers(one.type())))
                            .toList());
        }
        return type;
    }

    /**
     * The types that the compiler finds.
     *
     * @param generic is given the places of expressions whose type is a type variable, or an array of such
     */
    private static Map<String, Type> attribute(Map<String, String> sources, Set<String> generic) throws IOException {
        JavaCompiler javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<JavaFileObject> texts = new ArrayList<>();
        sources.forEach((name, text) -> texts.add(JavaFileObjects.forSourceString(name, text)));
        JavacTask task = (JavacTask) javac.getTask(
                null,
                javac.getStandardFileManager(diagnostics, Locale.ROOT, null),
                diagnostics,
                List.of("-proc:none"),
                null,
                texts);
        List<CompilationUnitTree> units = new ArrayList<>();
        task.parse().forEach(units::add);
        task.analyze();
        assertThat(diagnostics.getDiagnostics()).isEmpty();
        Trees trees = Trees.instance(task);
        Map<String, Type> types = new TreeMap<>();
        for (CompilationUnitTree unit : units) {
            new TreePathScanner<@Nullable Void, @Nullable Void>() {
                @Override
                public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                    if (tree instanceof ExpressionTree && getCurrentPath() != null) {
                        TypeMirror mirror = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
                        if (mirror != null) {
                            String place = Lowered.place(trees, unit, tree);
                            TypeReader.read(mirror).ifPresent(type -> types.put(place, type));
                            if (isVariable(mirror)) {
                                generic.add(place);
                            }
                        }
                    }
                    return super.scan(tree, null);
                }
            }.scan(unit, null);
        }
        return types;
    }

    private static boolean isVariable(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR
                || (type instanceof ArrayType array && isVariable(array.getComponentType()));
    }
}
