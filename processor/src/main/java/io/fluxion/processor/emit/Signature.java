package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The method as its user sees it, beside what the intermediate representation makes of it. A parameter of the user's is
 * one or more leaves, which are parameters of the functions that differentiation makes.
 *
 * @param methodName the method that was differentiated: {@code f}
 * @param parameters the method's
 * @param result what it returns
 * @param exceptions qualified names of what the method declares to throw
 * @param optional leaves that the method compares with {@code null}: these arrays may be missing
 * @param partials records to be declared for the partials of those of the user's that can't hold them, inner ones first
 */
public record Signature(
        String methodName,
        List<Formal> parameters,
        Result result,
        List<String> exceptions,
        Set<Value> optional,
        List<Type.Struct> partials) {

    /** What a parameter is there for. */
    public enum Role {
        /** In {@code wrt}. */
        INDEPENDENT,
        /** Not in {@code wrt}. */
        CONSTANT,
        /** Marked with {@code @Result}: filled by the method. */
        OUTPUT
    }

    /**
     * A parameter of the user's.
     *
     * @param leaves what the functions know it by
     * @param partial the type of its partial derivative, which consists of those of the leaves that have one; its own
     *     type if it has none
     */
    public record Formal(String name, Type type, Role role, List<Value> leaves, Type partial) {
        public Formal {
            leaves = List.copyOf(leaves);
        }

        /** A parameter that is a scalar or an array: its own leaf. */
        public static Formal of(Value leaf, Role role) {
            return new Formal(leaf.name(), leaf.type(), role, List.of(leaf), leaf.type());
        }

        /** The leaves that have a derivative. */
        public List<Value> differentiable() {
            return leaves.stream()
                    .filter(leaf -> leaf.type().isDifferentiable())
                    .toList();
        }
    }

    /**
     * What the method returns.
     *
     * @param shape its type; empty if the method fills an array instead
     * @param tangent the type of its tangent, and of a seed
     */
    public record Result(Optional<Type> shape, Optional<Type> tangent) {

        /** A scalar or an array. */
        public static Result of(Optional<Type> type) {
            return new Result(type, type);
        }

        /** The type of a seed. */
        Type partial() {
            return tangent.orElseThrow();
        }

        /** How many of its leaves have a derivative. */
        int differentiable() {
            return (int) leaves().stream().filter(Type::isDifferentiable).count();
        }

        /** The type as Java source writes it. */
        String type() {
            return shape.map(Markup::type).orElse("void");
        }

        /** The types of what the functions yield first. */
        List<Type> leaves() {
            return shape.stream()
                    .flatMap(type -> Leaf.of(type).stream())
                    .map(Leaf::type)
                    .toList();
        }
    }

    public Signature {
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
        optional = Set.copyOf(optional);
        partials = List.copyOf(partials);
    }

    /** The number of parameters that the functions have for those of the method. */
    int leafCount() {
        return parameters.stream().mapToInt(formal -> formal.leaves().size()).sum();
    }

    /** The parameters that are differentiated with respect to. */
    public List<Formal> independent() {
        return withRole(Role.INDEPENDENT);
    }

    /** The leaves that are differentiated with respect to. */
    public List<Value> independentLeaves() {
        List<Value> leaves = new ArrayList<>();
        independent().forEach(formal -> leaves.addAll(formal.differentiable()));
        return leaves;
    }

    /** The array that the method fills instead of returning something. */
    public Optional<Value> output() {
        return withRole(Role.OUTPUT).stream()
                .flatMap(formal -> formal.leaves().stream())
                .findFirst();
    }

    /** Whether the result is one number. */
    boolean isScalar() {
        return result.shape().filter(Type.Scalar.class::isInstance).isPresent();
    }

    /** Whether the result is a record. */
    boolean isRecord() {
        return result.shape().filter(Type.Struct.class::isInstance).isPresent();
    }

    /** The type of the array that the method returns or fills. */
    Type.Array arrayType() {
        return (Type.Array)
                output().map(Value::type).orElseGet(() -> result.leaves().get(0));
    }

    private List<Formal> withRole(Role role) {
        return parameters.stream().filter(formal -> formal.role() == role).toList();
    }
}
