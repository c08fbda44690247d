package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The private members that source in a class may mean. In another file of the package the same source does not compile,
 * or means another method of that name. Which of them is meant is not asked here: it is enough that one may be private.
 */
final class PrivateMembers {

    private final Lowering lowering;
    private final Reads reads;

    PrivateMembers(Lowering lowering, Reads reads) {
        this.lowering = lowering;
        this.reads = reads;
    }

    /** What is private of one of these that may be called with so many arguments, if anything is. */
    static Optional<Privacy> among(List<ExecutableElement> methods, int arguments) {
        return methods.stream()
                .filter(method -> takes(method, arguments))
                .flatMap(method -> Privacy.of(method).stream())
                .findFirst();
    }

    private static boolean takes(ExecutableElement method, int arguments) {
        int parameters = method.getParameters().size();
        return method.isVarArgs() ? arguments >= parameters - 1 : arguments == parameters;
    }

    /** Whether a class has a private constructor with so many parameters. */
    boolean hasConstructor(TypeElement type, int arguments) {
        return outermost(type).equals(outermost(lowering.frame().owner()))
                && among(ElementFilter.constructorsIn(type.getEnclosedElements()), arguments)
                        .isPresent();
    }

    /** What may be private of a method that is called on this. */
    Optional<Privacy> method(ExpressionTree receiver, String name, int arguments) {
        TypeElement from = lowering.frame().owner();
        return types(receiver)
                .flatMap(type -> among(lowering.names().methodsOf(type, name, from), arguments).stream())
                .findFirst();
    }

    /** The private field that is selected here; empty if there is none. */
    Optional<VariableElement> field(ExpressionTree receiver, String name) {
        return types(receiver)
                .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().contentEquals(name) && Members.isPrivate(field))
                .findFirst();
    }

    /** The classes that an expression may have as its type. Where it can't be seen, these are all that have a say. */
    private Stream<TypeElement> types(ExpressionTree tree) {
        Optional<Type> read = reads.type(tree);
        return read.isPresent()
                ? type(read.get()).stream()
                : type(Names.strip(tree))
                        .map(Stream::of)
                        .orElseGet(() -> within(outermost(lowering.frame().owner())));
    }

    private Optional<TypeElement> type(Type type) {
        if (type instanceof Type.Struct record && !lowering.localRecords().isLocal(type)) {
            return Optional.of(lowering.expressions().records().types().element(record));
        }
        return type instanceof Type.Enumeration enumeration
                ? Optional.ofNullable(lowering.elements().getTypeElement(enumeration.name()))
                : Optional.empty();
    }

    private Optional<TypeElement> type(ExpressionTree tree) {
        if (tree.getKind() == Tree.Kind.PLUS || (tree instanceof LiteralTree literal && literal.getValue() != null)) {
            return Optional.of(
                    Objects.requireNonNull(lowering.elements().getTypeElement(String.class.getCanonicalName())));
        }
        Names.Meaning meaning = tree instanceof NewClassTree created
                ? lowering.typeName(created.getIdentifier())
                : lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
        if (meaning instanceof Names.ClassName type) {
            return Optional.of(type.element());
        }
        return meaning instanceof Names.Field field
                        && lowering.types().asElement(field.element().asType()) instanceof TypeElement type
                ? Optional.of(type)
                : Optional.empty();
    }

    private static Stream<TypeElement> within(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(PrivateMembers::within));
    }

    private static TypeElement outermost(TypeElement type) {
        Element around = type.getEnclosingElement();
        return around instanceof TypeElement outer ? outermost(outer) : type;
    }
}
