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

    /** A method with a body of the intermediate representation, which checks nothing before. */
    Lines method(String documentation, String type, String name, Head head, Block body, Ending ending) {
        return method(documentation, type, name, head, List.of(), new ShapeChecks(methods), body, ending);
    }

    /**
     * A method with a body of the intermediate representation.
     *
     * @param documentation "" for what users do not call
     * @param type what it returns
     * @param checks of the shapes of its parameters, which read the leaves in {@code checked}
     */
    Lines method(
            String documentation,
            String type,
            String name,
            Head head,
            List<Value> checked,
            ShapeChecks checks,
            Block body,
            Ending ending) {
        return writer.write(new Method(
                documentation,
                modifiers(documentation.isEmpty(), type),
                name,
                head.parameters(),
                signature.exceptions(),
                head.names(),
                start(head, body, checked, checks),
                body,
                ending));
    }

    /**
     * The head of a method, and lines that read the arrays in {@code wrt} out of records.
     *
     * @param documentation "" for what users do not call
     * @param type what it returns
     */
    Lines open(String documentation, String type, String name, Head head) {
        return Method.head(
                        documentation,
                        modifiers(documentation.isEmpty(), type),
                        name,
                        head.parameters(),
                        signature.exceptions())
                .addAll(head.unpacking(Set.copyOf(signature.independentLeaves()), packing, true));
    }

    /**
     * Lines for the beginning of a method.
     *
     * @param checks of the shapes of its parameters, which read the leaves in {@code checked}
     */
    private Lines start(Head head, Block body, List<Value> checked, ShapeChecks checks) {
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
