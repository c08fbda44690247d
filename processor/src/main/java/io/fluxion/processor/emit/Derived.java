package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import java.util.Optional;

/**
 * A derivative, as differentiation made it: one member of a generated class. Every function takes the leaves of the
 * user's parameters first.
 */
public sealed interface Derived {

    /**
     * {@code gradient} and {@code valueAndGradient}.
     *
     * @param function also takes a buffer for each array in {@code wrt}; yields the value, then the partial of each
     *     scalar in {@code wrt}
     */
    record Gradient(Function function) implements Derived {}

    /**
     * {@code jvp}.
     *
     * @param function also takes a tangent for each leaf in {@code wrt}, then the array for the tangent of an array;
     *     yields the value, and its tangent if it is a scalar
     * @param isHelper whether it is there for other members only
     */
    record JacobianVector(Function function, boolean isHelper) implements Derived {}

    /**
     * {@code vjp}.
     *
     * @param function also takes the seed, then a buffer for each array in {@code wrt}; yields the value, then the
     *     partial of each scalar in {@code wrt}
     * @param isHelper whether it is there for other members only
     */
    record VectorJacobian(Function function, boolean isHelper) implements Derived {}

    /**
     * {@code hvp}.
     *
     * @param function also takes a tangent for each leaf in {@code wrt}, then a buffer for each array among them;
     *     yields the value, then the part of the product for each scalar in {@code wrt}
     * @param isHelper whether it is there for other members only
     */
    record HessianVector(Function function, boolean isHelper) implements Derived {}

    /**
     * {@code jacobian} or {@code hessian} of a function of a few scalars.
     *
     * @param function yields the matrix
     */
    record Matrix(String name, Function function) implements Derived {}

    /**
     * {@code jacobian}, column by column with {@code jvp}, or row by row with {@code vjp}, whichever takes fewer
     * sweeps.
     *
     * @param primal the function itself, which says what shape its result has; not needed for a scalar
     * @param readsContents whether it may read what the array that it fills contained before
     * @param group where several columns may be computed at once: also takes the arrays for them
     */
    record Jacobian(Function primal, boolean readsContents, Optional<Group> group) implements Derived {}

    /**
     * {@code sparsity} and {@code sparseJacobian}, colour by colour with {@code jvp}.
     *
     * @param pattern yields for each row the columns of its entries
     * @param isReusable whether the pattern is the same for all numbers
     * @param readsContents whether the function may read what the array that it fills contained before
     * @param group where several colours may be computed at once: also takes the arrays for them
     */
    record SparseJacobian(Function pattern, boolean isReusable, boolean readsContents, Optional<Group> group)
            implements Derived {}

    /**
     * {@code hessian}, row by row with {@code hvp}.
     *
     * @param group where several rows may be computed at once: also takes a buffer for each row and leaf
     */
    record Hessian(Optional<Group> group) implements Derived {}

    /**
     * Products with several vectors at once.
     *
     * @param size how many vectors
     * @param function also takes for each vector a tangent for each leaf in {@code wrt}, then, vector by vector, where
     *     the products go
     */
    record Group(int size, Function function) {}
}
