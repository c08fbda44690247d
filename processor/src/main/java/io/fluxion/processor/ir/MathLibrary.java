package io.fluxion.processor.ir;

import java.util.Optional;

/**
 * A class with the functions of {@link Primitive.Form#MATH}. Values differ in the last bits from one to the other, so
 * that generated code calls the user's own; derivatives are the same. None but those of the JDK is a dependency: they
 * are known by name.
 */
public enum MathLibrary {
    MATH("java.lang.Math"),
    STRICT_MATH("java.lang.StrictMath"),
    /** Apache Commons Math 3. */
    COMMONS_MATH("org.apache.commons.math3.util.FastMath"),
    /** Apache Commons Math 4, which renamed {@code FastMath}. */
    COMMONS_ACCURATE_MATH("org.apache.commons.math4.core.jdkmath.AccurateMath"),
    /** Apache Commons Math 4's choice between its own and the JDK's. */
    COMMONS_JDK_MATH("org.apache.commons.math4.core.jdkmath.JdkMath"),
    HIPPARCHUS("org.hipparchus.util.FastMath");

    private final String qualifiedName;

    MathLibrary(String qualifiedName) {
        this.qualifiedName = qualifiedName;
    }

    /** The class's name as source has it. */
    public String qualifiedName() {
        return qualifiedName;
    }

    /** The library that is this class. */
    public static Optional<MathLibrary> named(String qualifiedName) {
        for (MathLibrary library : values()) {
            if (library.qualifiedName.equals(qualifiedName)) {
                return Optional.of(library);
            }
        }
        return Optional.empty();
    }

    /** Whether it is one of the JDK's. */
    public boolean isJdk() {
        return this == MATH || this == STRICT_MATH;
    }
}
