package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code gradient} and {@code valueAndGradient}, with the record that the first returns. */
final class GradientMember implements Member {

    /** Bytes of a body that is not written twice. */
    private static final int LONG = 2_000;

    private final ClassScope scope;
    private final Signature signature;
    private final Function function;
    private final String recordName;
    private final Head head;
    private final Buffers buffers;
    /** Of {@code gradient}, which takes no buffers. */
    private final List<Parameter> own;

    GradientMember(ClassScope scope, Function function) {
        this.scope = scope;
        this.signature = scope.signature();
        this.function = function;
        this.recordName = scope.recordName("Gradient");
        this.head = new Head(signature, function.body());
        this.own = head.parameters();
        int leaves = signature.leafCount();
        List<Value> values =
                function.parameters().subList(leaves, function.parameters().size());
        this.buffers = new Buffers(head, signature, values);
    }

    @Override
    public List<Lines> records() {
        Set<String> taken = new HashSet<>(Set.of("value"));
        StringBuilder components = new StringBuilder(signature.result().type() + " value");
        for (Value leaf : signature.independentLeaves()) {
            String name = Words.free("d" + leaf.name(), taken);
            taken.add(name);
            components
                    .append(",")
                    .append(Markup.SPACE)
                    .append(leaf.type().keyword())
                    .append(" ")
                    .append(name);
        }
        return List.of(new Lines()
                .add("/** The value of " + signature.methodName() + " and its partial derivatives. */")
                .add(scope.access() + "record " + recordName + "(" + components + ") {}"));
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        // The record's constructor: itself, the value, the partials.
        int components = 1 + Parameter.slots(signature.result().type());
        for (Value leaf : signature.independentLeaves()) {
            components += Parameter.slots(leaf.type().keyword());
        }
        return List.of(
                ClassWriter.Slots.of("valueAndGradient", head),
                new ClassWriter.Slots("the record " + recordName, components));
    }

    @Override
    public List<Lines> methods() {
        return List.of(gradient(), valueAndGradient());
    }

    private Lines gradient() {
        String modifiers = scope.modifiers(false, recordName);
        String documentation = "Returns the value of " + signature.methodName() + " and its partial derivatives.";
        if (!buffers.hasArrays() && BytecodeSize.of(function.body()) < LONG) {
            return scope.writer()
                    .write(new Method(
                            documentation,
                            modifiers,
                            "gradient",
                            own,
                            signature.exceptions(),
                            head.names(),
                            new Lines(),
                            function.body(),
                            new Ending.ReturnNew(recordName)));
        }
        String value = head.take("value");
        return Method.head(documentation, modifiers, "gradient", own, signature.exceptions())
                .addAll(buffers.declarations(head, scope.methods()))
                .add(signature.result().type() + " " + value + " = valueAndGradient(" + head.asArguments() + ");")
                .add("return new " + recordName + "(" + value + "," + Markup.SPACE
                        + String.join("," + Markup.SPACE, buffers.partials(signature)) + ");")
                .close();
    }

    private Lines valueAndGradient() {
        String documentation = "Returns the value of " + signature.methodName()
                + " and writes its partial derivatives into " + buffers.description() + ".";
        ShapeChecks checks = new ShapeChecks(scope.methods());
        buffers.check(checks, head);
        return scope.writer()
                .write(new Method(
                        documentation,
                        scope.modifiers(false, signature.result().type()),
                        "valueAndGradient",
                        head.parameters(),
                        signature.exceptions(),
                        head.names(),
                        checks.lines(),
                        function.body(),
                        buffers.ending(true)));
    }
}
