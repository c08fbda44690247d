package io.fluxion.processor.frontend;

import static java.util.stream.Collectors.groupingBy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What a name means at a place (JLS 6.5). */
final class Names {

    /** The meaning of a name. */
    sealed interface Meaning {}

    record Local(Variable variable) implements Meaning {}

    /**
     * A field.
     *
     * @param through the class it was found in, which may have inherited it
     */
    record Field(VariableElement element, TypeElement through) implements Meaning {}

    record ClassName(TypeElement element) implements Meaning {}

    /** A type variable of a method that is written out. */
    record TypeVariable(Type type) implements Meaning {}

    record LocalType(LocalRecord record) implements Meaning {}

    /** A component or a static field of a local record. */
    record LocalField(LocalRecord record, String name) implements Meaning {}

    record PackageName(String name) implements Meaning {}

    /** A member of a value: of an array, or of an object. */
    record MemberOf(ExpressionTree expression, String name) implements Meaning {}

    private final Elements elements;
    private final TypeNames types;
    /** The members of each class that was asked for, by name: to collect them takes javac long. */
    private final Map<TypeElement, Map<String, List<Element>>> members = new HashMap<>();

    Names(Elements elements, TypeNames types) {
        this.elements = elements;
        this.types = types;
    }

    TypeNames types() {
        return types;
    }

    /** What an expression names, or null if it is no name. */
    @Nullable
    Meaning of(ExpressionTree tree, Scope scope, TypeElement from) {
        if (tree instanceof IdentifierTree identifier) {
            return simple(identifier.getName().toString(), scope, from);
        } else if (tree instanceof MemberSelectTree select) {
            return member(select, scope, from);
        }
        return null;
    }

    /** A variable, else a class, else a package (JLS 6.5.2). */
    private Meaning simple(String name, Scope scope, TypeElement from) {
        Variable local = scope.find(name);
        if (local != null) {
            return new Local(local);
        }
        for (LocalRecord record = scope.inside(); record != null; record = record.outer()) {
            if (record.hasField(name)) {
                return new LocalField(record, name);
            }
        }
        Optional<Field> field = field(name, from);
        return field.isPresent() ? field.get() : simpleType(name, scope, from);
    }

    private Meaning simpleType(String name, Scope scope, TypeElement from) {
        Optional<LocalRecord> local = scope.record(name);
        if (local.isPresent()) {
            return new LocalType(local.get());
        }
        Optional<Type> variable = scope.type(name);
        if (variable.isPresent()) {
            return new TypeVariable(variable.get());
        }
        Optional<TypeElement> type = types.find(name, from);
        return type.isPresent() ? new ClassName(type.get()) : new PackageName(name);
    }

    /** What a name means where only a type can stand (JLS 6.5.5), or null if it is no name. */
    @Nullable
    Meaning type(ExpressionTree tree, Scope scope, TypeElement from) {
        if (tree instanceof IdentifierTree identifier) {
            return simpleType(identifier.getName().toString(), scope, from);
        } else if (tree instanceof MemberSelectTree select) {
            return memberType(
                            type(select.getExpression(), scope, from),
                            select.getIdentifier().toString())
                    .orElseGet(() -> new PackageName(TypeNames.text(select)));
        }
        return null;
    }

    /** A class in a package, in a class or in a local record. */
    private Optional<Meaning> memberType(@Nullable Meaning qualifier, String name) {
        if (qualifier instanceof PackageName prefix) {
            return types.qualified(prefix.name() + "." + name).map(ClassName::new);
        } else if (qualifier instanceof ClassName owner) {
            return types.member(owner.element(), name).map(ClassName::new);
        }
        return qualifier instanceof LocalType local
                ? local.record().scope().record(name).map(LocalType::new)
                : Optional.empty();
    }

    private Meaning member(MemberSelectTree tree, Scope scope, TypeElement from) {
        String name = tree.getIdentifier().toString();
        Meaning qualifier = of(tree.getExpression(), scope, from);
        if (qualifier instanceof LocalType owner && owner.record().hasField(name)) {
            return new LocalField(owner.record(), name);
        } else if (qualifier instanceof ClassName owner) {
            Optional<Field> field = fieldOf(owner.element(), name, from);
            if (field.isPresent()) {
                return field.get();
            }
        }
        Optional<Meaning> type = memberType(qualifier, name);
        if (type.isPresent()) {
            return type.get();
        }
        return qualifier instanceof PackageName prefix
                ? new PackageName(prefix.name() + "." + name)
                : new MemberOf(tree.getExpression(), name);
    }

    /** The field that a simple name means: of the innermost class that has one, or imported. */
    private Optional<Field> field(String name, TypeElement from) {
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            Optional<Field> field = fieldOf(type, name, from);
            if (field.isPresent()) {
                return field;
            }
        }
        List<TypeElement> owners = new ArrayList<>(types.staticImports(name));
        owners.addAll(types.staticImportsOnDemand());
        return owners.stream()
                .flatMap(owner -> fieldOf(owner, name, from).stream())
                .filter(field -> field.element().getModifiers().contains(Modifier.STATIC))
                .findFirst();
    }

    /** A field of the class of a value; empty, too, if that is local, or no class. */
    Optional<Field> fieldOf(Type type, String name, TypeElement from) {
        String of = type instanceof Type.Struct record
                ? record.name()
                : type instanceof Type.Enumeration enumeration ? enumeration.name() : "";
        return Optional.ofNullable(elements.getTypeElement(of)).flatMap(owner -> fieldOf(owner, name, from));
    }

    /** The field of a class with a name, declared or inherited, which {@code from} has access to. */
    Optional<Field> fieldOf(TypeElement type, String name, TypeElement from) {
        List<VariableElement> fields = members(type, name, from).stream()
                .filter(member -> member.getKind().isField())
                .map(VariableElement.class::cast)
                .toList();
        // A field hides those of the same name that its class inherits.
        return fields.stream()
                .filter(field -> Members.owner(field).equals(type))
                .findFirst()
                .or(() -> fields.stream().findFirst())
                .map(field -> new Field(field, type));
    }

    /** The members of a class with a name, declared or inherited, which {@code from} has access to. */
    private List<Element> members(TypeElement type, String name, TypeElement from) {
        Map<String, List<Element>> named = members.computeIfAbsent(
                type,
                key -> elements.getAllMembers(key).stream()
                        .collect(groupingBy(member -> member.getSimpleName().toString())));
        return named.getOrDefault(name, List.of()).stream()
                .filter(member -> isAccessible(member, from))
                .toList();
    }

    /** Whether code in {@code from} may name a static member (JLS 6.6.1). */
    private boolean isAccessible(Element member, TypeElement from) {
        if (member.getModifiers().contains(Modifier.PUBLIC)) {
            return true;
        } else if (member.getModifiers().contains(Modifier.PRIVATE)) {
            return outermost(member).equals(outermost(from));
        }
        PackageElement home = elements.getPackageOf(member);
        return home.equals(elements.getPackageOf(from)) || member.getModifiers().contains(Modifier.PROTECTED);
    }

    private static Element outermost(Element element) {
        Element at = element;
        while (at.getEnclosingElement() != null && at.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            at = at.getEnclosingElement();
        }
        return at;
    }

    /**
     * The methods that a simple name can mean (JLS 15.12.1): those of the innermost class that has one, or imported.
     */
    List<ExecutableElement> methods(String name, TypeElement from) {
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            List<ExecutableElement> methods = methodsOf(type, name, from);
            if (!methods.isEmpty()) {
                return methods;
            }
        }
        List<ExecutableElement> single = staticMethods(types.staticImports(name), name, from);
        return single.isEmpty() ? staticMethods(types.staticImportsOnDemand(), name, from) : single;
    }

    private List<ExecutableElement> staticMethods(List<TypeElement> owners, String name, TypeElement from) {
        return owners.stream()
                .flatMap(owner -> methodsOf(owner, name, from).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .distinct()
                .toList();
    }

    /** The methods of a class with a name, declared or inherited. */
    List<ExecutableElement> methodsOf(TypeElement type, String name, TypeElement from) {
        return ElementFilter.methodsIn(members(type, name, from));
    }

    /** The names of all methods that {@code select} could be meant to call. */
    List<String> methodNames(ExpressionTree select, Lowering lowering) {
        TypeElement from = lowering.frame().owner();
        List<TypeElement> owners = new ArrayList<>();
        if (select instanceof MemberSelectTree member
                && of(member.getExpression(), lowering.scope(), from) instanceof ClassName owner) {
            owners.add(owner.element());
        } else {
            for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
                owners.add(type);
            }
        }
        return owners.stream()
                .flatMap(type -> ElementFilter.methodsIn(elements.getAllMembers(type)).stream())
                .filter(method -> method.getModifiers().contains(Modifier.STATIC))
                .map(method -> method.getSimpleName().toString())
                .toList();
    }

    /** The names of the methods that a class declares. */
    static List<String> methodNames(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .map(method -> method.getSimpleName().toString())
                .toList();
    }

    /** The names of the static fields that a class declares. */
    static List<String> constants(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getModifiers().contains(Modifier.STATIC))
                .map(field -> field.getSimpleName().toString())
                .toList();
    }

    /** The names of what can be selected of a value without a call. */
    static List<String> fields(Type type) {
        if (type instanceof Type.Struct record) {
            return record.components().stream().map(Type.Struct.Component::name).toList();
        }
        return type instanceof Type.Array ? List.of("length") : List.of();
    }

    /** The names of all variables and fields that a simple name could be meant to be. */
    List<String> variableNames(Scope scope, TypeElement from) {
        List<String> names = scope.names();
        for (Element at = from; at instanceof TypeElement type; at = at.getEnclosingElement()) {
            ElementFilter.fieldsIn(type.getEnclosedElements())
                    .forEach(field -> names.add(field.getSimpleName().toString()));
        }
        return names;
    }

    /** The class that is created, without type arguments. */
    static ExpressionTree rawType(NewClassTree tree) {
        return rawType(tree.getIdentifier()) instanceof ExpressionTree raw ? raw : tree.getIdentifier();
    }

    /** A type without its type arguments. */
    static Tree rawType(Tree tree) {
        return tree instanceof ParameterizedTypeTree generic ? generic.getType() : tree;
    }

    /** Without parentheses around it. */
    static ExpressionTree strip(ExpressionTree tree) {
        ExpressionTree inner = tree;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        return inner;
    }
}
