package io.fluxion;

/**
 * What {@link Differentiable} can ask for, of a function {@code f} with parameters {@code P}, differentiated with
 * respect to some of them.
 *
 * <p>In what follows, a <em>buffer</em> is an array of the shape of the parameter {@code x} that it belongs to, called
 * {@code dx}, in which the partial derivatives are returned; the partial derivatives with respect to all parameters
 * that are scalars go into one {@code double[]} behind the buffers, called {@code gradient} if there are no others and
 * {@code dscalars} if there are. Buffers are overwritten. A <em>tangent</em> is a number or array of the type and shape
 * of the parameter {@code x}, called {@code vx}. Arguments are never modified, and must not overlap with buffers. An
 * array of the wrong shape is an {@link IllegalArgumentException} before anything is written.
 *
 * <p>The partial derivative of a record, its tangent, and the seed for it are records of the same type if that can hold
 * any numbers: its constructor and accessors are implicit, and all its components have a derivative. Otherwise they are
 * generated records of the components that have one. Among the buffers, a record is the scalars and arrays that it
 * consists of, in order, and an array of records is an array for each of those. Elements of such arrays must not be
 * {@code null}.
 */
public enum Derivative {
    /**
     * The value of a scalar function and all its partial derivatives: {@code Gradient gradient(P)}, a record of
     * {@code value} and of {@code dx} for every parameter {@code x}, and {@code double valueAndGradient(P, buffers)}.
     */
    GRADIENT,
    /**
     * The Jacobian times a vector, which is the derivative in one direction: {@code Tangent jvp(P, tangents)}, a record
     * of {@code value} and {@code tangent}; of a function that returns an array, {@code jvp(P, tangents, tangent)},
     * which returns the value and overwrites {@code tangent}, an array of its shape.
     */
    JVP,
    /**
     * A vector times the Jacobian, which is the gradient of a weighted sum of the results: {@code vjp(P, seed,
     * buffers)} with {@code seed} of the type and shape of the result; returns the value.
     */
    VJP,
    /**
     * Every result by every parameter: {@code double[][] jacobian(P)} has a row for each number in the result and a
     * column for each number in the parameters, arrays flattened in row-major order, records into their components. An
     * array of records counts as an array for each component: of points, first every x, then every y. Computed column
     * by column or row by row, whichever is less; for a record row by row.
     */
    JACOBIAN,
    /**
     * The Jacobian of a function that returns or fills an array of rank one, of which only the entries are kept that
     * can be other than zero: {@code CompressedRows sparseJacobian(P)}, a class of {@code fluxion-runtime}. Where they
     * are, {@code SparsityPattern sparsity(P)} finds out by following what depends on what; columns that have no row in
     * common are then computed together, so that a tridiagonal Jacobian of any size takes three {@link #JVP}s. If where
     * they are does not hang on the values of floating-point numbers, {@code sparseJacobian(P, pattern)} takes what
     * {@code sparsity} returned once for arguments of the same sizes with the same integers.
     */
    SPARSE_JACOBIAN,
    /** The Hessian of a scalar function times a vector: {@code double hvp(P, tangents, buffers)} returns the value. */
    HVP,
    /**
     * The matrix of second derivatives of a scalar function: {@code double[][] hessian(P)}, dense, and symmetric to the
     * last bit, over the parameters flattened as for {@link #JACOBIAN}.
     */
    HESSIAN,
    /** Every operation with its value and its adjoint, to look at. Not yet. */
    GRAPH
}
