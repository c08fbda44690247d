package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.List;
import java.util.Set;

/**
 * What the members of one generated class share.
 *
 * @param signature of the method that is differentiated
 * @param access the modifier of what users call, with a space behind it
 * @param methods the private methods that several members may need
 * @param packing takes records apart and puts them together
 * @param writer writes methods from the intermediate representation
 */
record ClassScope(
        String className,
        Signature signature,
        String access,
        GeneratedMethods methods,
        Packing packing,
        MethodWriter writer) {

    /**
     * Lines for the beginning of a method.
     *
     * @param checks of the shapes of its parameters, which read the leaves in {@code checked}
     */
    Lines start(Head head, Block body, List<Value> checked, ShapeChecks checks) {
        Set<Value> needed = Uses.values(Pruning.prune(body).statements());
        body.yields().forEach(operand -> {
            if (operand instanceof Value value) {
                needed.add(value);
            }
        });
        needed.addAll(checked);
        return head.unpacking(needed, packing, false).addAll(checks.lines());
    }

    /** A name for a record in the class. */
    String recordName(String wish) {
        return Words.free(wish, Set.of(className));
    }

    /** {@code public static double}, or {@code private static double} for what users do not call. */
    String modifiers(boolean isHelper, String type) {
        return (isHelper ? "private " : access) + "static " + type;
    }
}
