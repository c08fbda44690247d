package io.fluxion;

/** What {@link Differentiable} can ask for. */
public enum Derivative {
    /** The value of a scalar function and all its partial derivatives. */
    GRADIENT,
    /** The Jacobian times a vector: the derivative in one direction. */
    JVP,
    /** A vector times the Jacobian: the derivative of a weighted sum of the results. */
    VJP,
    /** Every result by every input. */
    JACOBIAN,
    /** The Hessian times a vector. */
    HVP,
    /** The matrix of second derivatives. */
    HESSIAN,
    /** Every operation with its value and its adjoint, to look at. */
    GRAPH
}
