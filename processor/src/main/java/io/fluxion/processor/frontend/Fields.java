package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads of fields: constants are written out, other static fields are read once. */
final class Fields {

    private final Lowering lowering;

    Fields(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The value of a field that is a constant of a primitive type (JLS 4.12.4), or null. */
    static @Nullable Constant constant(VariableElement field) {
        Optional<Type> type = TypeReader.read(field.asType());
        if (type.isPresent() && type.get() instanceof Type.Scalar scalar) {
            Object value = field.getConstantValue();
            return value == null ? null : new Constant(scalar, value);
        }
        return null;
    }

    Operand read(VariableElement field, ExpressionTree tree) {
        Constant constant = constant(field);
        if (constant != null) {
            return constant;
        }
        String name = field.getSimpleName().toString();
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return lowering.refuse(Problem.ENUM, tree, name);
        } else if (!field.getModifiers().contains(Modifier.STATIC)) {
            return lowering.refuse(Problem.INSTANCE_FIELD, tree, name);
        } else if (field.asType().getKind() == TypeKind.ERROR) {
            return lowering.leaveToCompiler(field.asType().toString());
        }
        Optional<Type> type = TypeReader.read(field.asType());
        if (type.isEmpty()) {
            return new Refusal(lowering).ofType(field.asType().toString(), tree);
        } else if (isPrivate(field)) {
            return lowering.refuse(Problem.PRIVATE_FIELD, tree, name);
        }
        return lowering.read(field, type.get(), tree);
    }

    /** Whether it, or a class around it, is private. */
    private static boolean isPrivate(VariableElement field) {
        for (Element at = field; at != null; at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    /** The class to name where the field is read. */
    static String ownerOf(VariableElement field) {
        return Members.ownerName(field);
    }
}
