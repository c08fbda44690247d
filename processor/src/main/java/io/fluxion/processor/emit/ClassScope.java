package io.fluxion.processor.emit;

import java.util.Set;

/**
 * What the members of one generated class share.
 *
 * @param signature of the method that is differentiated
 * @param access the modifier of what users call, with a space behind it
 * @param methods the private methods that several members may need
 * @param writer writes methods from the intermediate representation
 */
record ClassScope(String className, Signature signature, String access, GeneratedMethods methods, MethodWriter writer) {

    /** A name for a record in the class. */
    String recordName(String wish) {
        return Words.free(wish, Set.of(className));
    }

    /** {@code public static double}, or {@code private static double} for what users do not call. */
    String modifiers(boolean isHelper, String type) {
        return (isHelper ? "private " : access) + "static " + type;
    }
}
