package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;

/**
 * An array that another one is to have the shape of. Where it may be {@code null} and is, that is no elements.
 *
 * @param name of a variable
 */
record Model(String name, Type.Array type, boolean mayBeMissing) {

    /** One expression where there is an array, another where there is none. */
    String choose(String there, String missing) {
        return mayBeMissing ? name + " == null ? " + missing + " : " + there : there;
    }

    /** {@code new double[0][]} */
    String none() {
        return none(type);
    }

    /** {@code new double[0][]} */
    static String none(Type.Array type) {
        return "new " + type.leaf().keyword() + "[0]" + "[]".repeat(type.rank() - 1);
    }
}
