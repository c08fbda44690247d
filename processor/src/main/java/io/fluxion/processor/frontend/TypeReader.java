package io.fluxion.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Types of the compiler's, and type names in source, as types of the intermediate representation. */
public final class TypeReader {

    private TypeReader() {}

    /** The type, if it is a primitive one or an array of such. */
    public static Optional<Type> read(TypeMirror mirror) {
        if (mirror.getKind().isPrimitive()) {
            return Optional.of(scalar(mirror.getKind()));
        } else if (mirror instanceof ArrayType array) {
            return read(array.getComponentType()).map(Type::array);
        }
        return Optional.empty();
    }

    /** The type that source names, if it is a primitive one or an array of such. */
    static Optional<Type> read(Tree tree) {
        if (tree instanceof PrimitiveTypeTree primitive) {
            TypeKind kind = primitive.getPrimitiveTypeKind();
            return kind.isPrimitive() ? Optional.of(scalar(kind)) : Optional.empty();
        } else if (tree instanceof ArrayTypeTree array) {
            return read(array.getType()).map(Type::array);
        } else if (tree instanceof AnnotatedTypeTree annotated) {
            return read(annotated.getUnderlyingType());
        }
        return Optional.empty();
    }

    /** The compiler's form of a type. */
    static TypeMirror mirror(Type type, Types types) {
        if (type instanceof Type.Array array) {
            return types.getArrayType(mirror(array.element(), types));
        }
        return types.getPrimitiveType(TypeKind.valueOf(((Type.Scalar) type).name()));
    }

    private static Type.Scalar scalar(TypeKind kind) {
        return Type.Scalar.valueOf(kind.name());
    }
}
