package io.fluxion.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
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

    /** The type, if it is a primitive one, an enum, a record built of what is known here, or an array of such. */
    public static Optional<Type> read(TypeMirror mirror) {
        return read(mirror, List.of());
    }

    private static Optional<Type> read(TypeMirror mirror, List<TypeElement> around) {
        if (mirror.getKind().isPrimitive()) {
            return Optional.of(scalar(mirror.getKind()));
        } else if (mirror instanceof ArrayType array) {
            return read(array.getComponentType(), around)
                    .filter(TypeReader::isElement)
                    .map(Type::array);
        } else if (mirror instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.ENUM) {
            return Optional.of(new Type.Enumeration(element.getQualifiedName().toString()));
        } else if (mirror instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getKind() == ElementKind.RECORD) {
            return record(element, around);
        }
        return Optional.empty();
    }

    /** The type, or that of its elements, if it is not declared: javac will say so, unless somebody generates it. */
    public static Optional<String> unknown(TypeMirror mirror) {
        if (mirror instanceof ArrayType array) {
            return unknown(array.getComponentType());
        }
        return mirror.getKind() == TypeKind.ERROR ? Optional.of(mirror.toString()) : Optional.empty();
    }

    /** Whether there are arrays of this type: not of enums. */
    static boolean isElement(Type type) {
        return Leaf.of(type).stream().noneMatch(leaf -> leaf.type() instanceof Type.Enumeration);
    }

    /** A record, unless it has type parameters, no components, or itself among its components. */
    private static Optional<Type> record(TypeElement element, List<TypeElement> around) {
        if (!element.getTypeParameters().isEmpty()
                || element.getRecordComponents().isEmpty()
                || around.contains(element)) {
            return Optional.empty();
        }
        List<TypeElement> inside = new ArrayList<>(around);
        inside.add(element);
        List<Type.Struct.Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            Optional<Type> type = read(component.asType(), inside);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            components.add(new Type.Struct.Component(component.getSimpleName().toString(), type.get()));
        }
        return Optional.of(new Type.Struct(element.getQualifiedName().toString(), components));
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
            return read(array.getType(), named).filter(TypeReader::isElement).map(Type::array);
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
        } else if (type instanceof Type.Struct record) {
            // A local record has no type of its own here: what it can be passed to, every record can (JLS 8.10).
            TypeMirror known = mirror(record.name(), types, elements);
            return known.getKind() == TypeKind.NONE ? mirror("java.lang.Record", types, elements) : known;
        } else if (type instanceof Type.Enumeration enumeration) {
            return mirror(enumeration.name(), types, elements);
        }
        return types.getPrimitiveType(TypeKind.valueOf(((Type.Scalar) type).name()));
    }

    private static TypeMirror mirror(String name, Types types, Elements elements) {
        TypeElement element = elements.getTypeElement(name);
        return element == null ? types.getNoType(TypeKind.NONE) : element.asType();
    }

    private static Type.Scalar scalar(TypeKind kind) {
        return Type.Scalar.valueOf(kind.name());
    }
}
