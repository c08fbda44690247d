package io.fluxion.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Declarations of local variables (JLS 14.4). */
final class Declarations {

    private final Lowering lowering;

    Declarations(Lowering lowering) {
        this.lowering = lowering;
    }

    void declare(VariableTree tree) {
        String name = tree.getName().toString();
        if (!name.isEmpty() && lowering.scope().find(name) != null) {
            lowering.leaveToCompiler(name);
        }
        ExpressionTree initializer = tree.getInitializer();
        int from = lowering.control().path().size();
        if (isInferred(tree)) {
            Operand value = initializer == null
                    ? Lowering.poison()
                    : lowering.expressions().lower(initializer);
            if (Lowering.isPoison(value)) {
                lowering.declare(Variable.unknown(name));
            } else {
                define(tree, value.type(), value, from);
            }
            return;
        }
        Optional<Type> type = lowering.type(tree.getType());
        if (type.isEmpty()) {
            if (!new Refusal(lowering).ofFunction(initializer)) {
                refuse(tree.getType());
            }
            lowering.declare(Variable.unknown(name));
        } else if (initializer == null) {
            lowering.declare(Variable.local(name, type.get()));
        } else {
            define(tree, type.get(), lowering.expressions().lower(initializer, type.get()), from);
        }
    }

    /** Declares a variable, for example that of a loop over an array, with this value. */
    void define(VariableTree tree, Type type, Operand value, int from) {
        String name = tree.getName().toString();
        if (name.isEmpty()) {
            // From JDK 22 on: double _ = …, of which there may be several.
            return;
        }
        boolean isConstant = tree.getInitializer() != null
                && tree.getModifiers().getFlags().contains(Modifier.FINAL)
                && lowering.expressions().constant(tree.getInitializer()) != null;
        if (isConstant && value instanceof Constant constant) {
            lowering.declare(Variable.constant(name, type, constant));
            return;
        }
        Variable variable = Variable.local(name, type);
        lowering.declare(variable);
        lowering.assign(variable, value, from);
    }

    /** Whether it is declared with {@code var}. */
    static boolean isInferred(VariableTree tree) {
        return tree.getType() == null || tree.getType().toString().equals("var");
    }

    /** Refuses the type that source names. */
    void refuse(Tree tree) {
        Tree named = tree;
        if (named instanceof AnnotatedTypeTree annotated) {
            named = annotated.getUnderlyingType();
        }
        if (named instanceof ParameterizedTypeTree parameterized) {
            named = parameterized.getType();
        }
        if (named instanceof ExpressionTree name) {
            Names.Meaning meaning = lowering.typeName(name);
            if (meaning instanceof Names.PackageName) {
                lowering.leaveToCompiler(name.toString());
                return;
            } else if (meaning instanceof Names.LocalType local) {
                lowering.localRecords().refuse(local.record(), tree);
                return;
            } else if (meaning instanceof Names.ClassName type) {
                refuse(type.element(), tree);
                return;
            }
        }
        new Refusal(lowering).ofType(tree);
    }

    private void refuse(TypeElement type, Tree tree) {
        String name = type.getQualifiedName().toString();
        if (name.startsWith("java.util.stream.")) {
            lowering.refuse(Problem.STREAM, tree);
        } else if (type.getKind() == ElementKind.RECORD) {
            lowering.expressions().records().refuse(type, tree);
        } else {
            new Refusal(lowering).ofType(name, tree);
        }
    }
}
