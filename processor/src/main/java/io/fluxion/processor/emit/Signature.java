package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The method as its user sees it, beside what the intermediate representation makes of it. A parameter of the user's is
 * one or more leaves, which are parameters of the functions that differentiation makes.
 *
 * @param methodName the method that was differentiated: {@code f}
 * @param parameters the method's
 * @param result what it returns
 * @param exceptions qualified names of what the method declares to throw
 */
public record Signature(String methodName, List<Formal> parameters, Result result, List<String> exceptions) {

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
     * @param type as Java source writes it
     * @param leaves what the functions know it by
     */
    public record Formal(String name, String type, Role role, List<Value> leaves) {
        public Formal {
            leaves = List.copyOf(leaves);
        }

        /** A parameter that is a scalar or an array: its own leaf. */
        public static Formal of(Value leaf, Role role) {
            return new Formal(leaf.name(), Markup.type(leaf.type()), role, List.of(leaf));
        }
    }

    /**
     * What the method returns.
     *
     * @param type as Java source writes it; {@code void} if the method fills an array instead
     * @param leaves the types of what its functions yield first
     */
    public record Result(String type, List<Type> leaves) {
        public Result {
            leaves = List.copyOf(leaves);
        }

        /** A result that is a scalar or an array; none if the method fills an array instead. */
        public static Result of(Optional<Type> type) {
            return new Result(
                    type.map(Type::keyword).orElse("void"), type.stream().toList());
        }
    }

    public Signature {
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
    }

    /** The number of parameters that the functions have for those of the method. */
    int leafCount() {
        return parameters.stream().mapToInt(formal -> formal.leaves().size()).sum();
    }

    /** The parameters that are differentiated with respect to. */
    List<Formal> independent() {
        return withRole(Role.INDEPENDENT);
    }

    /** The leaves that are differentiated with respect to. */
    List<Value> independentLeaves() {
        return leaves(independent());
    }

    /** The array that the method fills instead of returning something. */
    Optional<Value> output() {
        return leaves(withRole(Role.OUTPUT)).stream().findFirst();
    }

    /** Whether the result is one number. */
    boolean isScalar() {
        return result.leaves().size() == 1 && result.leaves().get(0) instanceof Type.Scalar;
    }

    /** The type of the array that the method returns or fills. */
    Type.Array arrayType() {
        return (Type.Array)
                output().map(Value::type).orElseGet(() -> result.leaves().get(0));
    }

    private List<Formal> withRole(Role role) {
        return parameters.stream().filter(formal -> formal.role() == role).toList();
    }

    private static List<Value> leaves(List<Formal> formals) {
        List<Value> leaves = new ArrayList<>();
        formals.forEach(formal -> leaves.addAll(formal.leaves()));
        return leaves;
    }
}
