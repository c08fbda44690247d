package io.fluxion.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A record that is declared inside a method (JLS 14.3), or inside of such a record. The compiler has no elements for it
 * before it looks into methods, so what is known of it is what its tree tells.
 */
final class LocalRecord {

    static final String CONSTRUCTOR = "<init>";

    /** The methods that every record has without declaring them, beside its accessors. */
    private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString", "getClass");

    private enum State {
        UNREAD,
        READING,
        READ
    }

    private final ClassTree tree;
    private final String typeName;
    private final Scope scope;
    private final @Nullable LocalRecord outer;
    private final BiFunction<Tree, Scope, Optional<Type>> types;
    private Optional<Type.Struct> type = Optional.empty();
    private State state = State.UNREAD;

    /**
     * A record of which nothing was read as yet.
     *
     * @param typeName tells its type from others
     * @param declared the scope that the declaration is in
     * @param types of the trees that name types in a scope
     */
    LocalRecord(ClassTree tree, String typeName, Scope declared, BiFunction<Tree, Scope, Optional<Type>> types) {
        this.tree = tree;
        this.typeName = typeName;
        this.outer = declared.inside();
        this.scope = new Scope(declared, this);
        this.types = types;
    }

    ClassTree tree() {
        return tree;
    }

    String name() {
        return tree.getSimpleName().toString();
    }

    /** What its members see. */
    Scope scope() {
        return scope;
    }

    /** The local record that it is declared in, or null. */
    @Nullable
    LocalRecord outer() {
        return outer;
    }

    /** Its type; empty if it has type parameters, no components, itself among them, or one that is not known. */
    Optional<Type.Struct> type() {
        if (state == State.UNREAD) {
            state = State.READING;
            type = read();
            state = State.READ;
        }
        return type;
    }

    private Optional<Type.Struct> read() {
        List<Type.Struct.Component> read = new ArrayList<>();
        for (VariableTree component : components()) {
            Optional<Type> known = type(component.getType());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            read.add(new Type.Struct.Component(component.getName().toString(), known.get()));
        }
        boolean isPlain = tree.getTypeParameters().isEmpty() && !read.isEmpty();
        return isPlain ? Optional.of(new Type.Struct(typeName, read)) : Optional.empty();
    }

    /** The type that source in the record names; empty if it is none that a computation can have. */
    Optional<Type> type(Tree named) {
        return types.apply(named, scope);
    }

    /** The components: of its fields those that are not static (JLS 8.10.3). */
    List<VariableTree> components() {
        return fields(false);
    }

    /** The static field of this name. */
    Optional<VariableTree> constant(String name) {
        return fields(true).stream()
                .filter(field -> field.getName().contentEquals(name))
                .findFirst();
    }

    private List<VariableTree> fields(boolean isStatic) {
        return members(VariableTree.class).stream()
                .filter(field -> field.getModifiers().getFlags().contains(Modifier.STATIC) == isStatic)
                .toList();
    }

    boolean hasField(String name) {
        return hasComponent(name) || constant(name).isPresent();
    }

    boolean hasComponent(String name) {
        return components().stream().anyMatch(field -> field.getName().contentEquals(name));
    }

    /** Whether it has a method of this name, written or not. */
    boolean hasMethod(String name) {
        return hasComponent(name) || OF_OBJECTS.contains(name) || !methods(name).isEmpty();
    }

    /** The methods of this name that are written, or the constructors. */
    List<MethodTree> methods(String name) {
        return members(MethodTree.class).stream()
                .filter(method -> method.getName().contentEquals(name))
                .toList();
    }

    /** The names of its methods. */
    List<String> methodNames() {
        List<String> names = new ArrayList<>();
        components().forEach(component -> names.add(component.getName().toString()));
        members(MethodTree.class).forEach(method -> names.add(method.getName().toString()));
        names.remove(CONSTRUCTOR);
        return names;
    }

    private <T extends Tree> List<T> members(Class<T> kind) {
        return tree.getMembers().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
