package io.fluxion.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Types of the compiler's, and type names in source, as types of the intermediate representation. */
public final class TypeReader {

    private TypeReader() {}

    /** The type, if it is a primitive one or an array of such, or an enum. */
    public static Optional<Type> read(TypeMirror mirror) {
        if (mirror instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.ENUM) {
            return Optional.of(new Type.Enumeration(element.getQualifiedName().toString()));
        }
        return ofNumbers(mirror);
    }

    private static Optional<Type> ofNumbers(TypeMirror mirror) {
        if (mirror.getKind().isPrimitive()) {
            return Optional.of(scalar(mirror.getKind()));
        } else if (mirror instanceof ArrayType array) {
            return ofNumbers(array.getComponentType()).map(Type::array);
        }
        return Optional.empty();
    }

    /**
     * The type that source names, if it is one of those known here.
     *
     * @param named tells the types of names
     */
    static Optional<Type> read(Tree tree, Function<ExpressionTree, Optional<Type>> named) {
        if (tree instanceof PrimitiveTypeTree primitive) {
            TypeKind kind = primitive.getPrimitiveTypeKind();
            return kind.isPrimitive() ? Optional.of(scalar(kind)) : Optional.empty();
        } else if (tree instanceof ArrayTypeTree array) {
            return read(array.getType(), name -> Optional.empty()).map(Type::array);
        } else if (tree instanceof AnnotatedTypeTree annotated) {
            return read(annotated.getUnderlyingType(), named);
        } else if (tree instanceof ExpressionTree name) {
            return named.apply(name);
        }
        return Optional.empty();
    }

    /** The compiler's form of a type. */
    static TypeMirror mirror(Type type, Types types, Elements elements) {
        if (type instanceof Type.Array array) {
            return types.getArrayType(mirror(array.element(), types, elements));
        } else if (type instanceof Type.Enumeration enumeration) {
            TypeElement element = elements.getTypeElement(enumeration.name());
            return element == null ? types.getNoType(TypeKind.NONE) : element.asType();
        }
        return types.getPrimitiveType(TypeKind.valueOf(((Type.Scalar) type).name()));
    }

    private static Type.Scalar scalar(TypeKind kind) {
        return Type.Scalar.valueOf(kind.name());
    }
}
