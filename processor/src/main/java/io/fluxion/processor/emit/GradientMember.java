package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
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
    private final Head own;

    GradientMember(ClassScope scope, Function function) {
        this.scope = scope;
        this.signature = scope.signature();
        this.function = function;
        this.recordName = scope.recordName("Gradient");
        this.head = new Head(signature, function.body());
        this.own = new Head(signature, function.body());
        int leaves = signature.leafCount();
        List<Value> values =
                function.parameters().subList(leaves, function.parameters().size());
        this.buffers = new Buffers(head, signature, values);
    }

    @Override
    public List<Lines> records() {
        Set<String> taken = new HashSet<>(Set.of("value"));
        StringBuilder components = new StringBuilder(signature.result().type() + " value");
        for (Signature.Formal formal : signature.independent()) {
            String name = Words.free("d" + formal.name(), taken);
            taken.add(name);
            components
                    .append(",")
                    .append(Markup.SPACE)
                    .append(Markup.type(formal.partial()))
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
        for (Signature.Formal formal : signature.independent()) {
            components += Parameter.slots(formal.partial().keyword());
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
        String documentation = "Returns the value of " + signature.methodName() + " and its partial derivatives.";
        if (!buffers.hasArrays() && BytecodeSize.of(function.body()) < LONG) {
            return scope.method(
                    documentation,
                    recordName,
                    "gradient",
                    own,
                    function.body(),
                    new Ending.ReturnPieces(scope.packing().created(recordName, types())));
        }
        String value = head.take("value");
        return scope.open(documentation, recordName, "gradient", own)
                .addAll(buffers.declarations(head, scope.methods()))
                .add(signature.result().type() + " " + value + " = valueAndGradient(" + head.asArguments() + ");")
                .add("return new " + recordName + "(" + value + "," + Markup.SPACE
                        + String.join("," + Markup.SPACE, partials()) + ");")
                .close();
    }

    /** The types of the record's components. */
    private List<Type> types() {
        List<Type> types = new ArrayList<>(signature.result().shape().stream().toList());
        signature.independent().forEach(formal -> types.add(formal.partial()));
        return types;
    }

    private List<String> partials() {
        List<String> parts = buffers.partials(signature);
        List<String> partials = new ArrayList<>();
        int next = 0;
        for (Signature.Formal formal : signature.independent()) {
            int count = formal.differentiable().size();
            partials.add(scope.packing().packed(formal.partial(), parts.subList(next, next + count)));
            next += count;
        }
        return partials;
    }

    private Lines valueAndGradient() {
        String documentation = "Returns the value of " + signature.methodName()
                + " and writes its partial derivatives into " + buffers.description() + ".";
        ShapeChecks checks = new ShapeChecks(scope.methods());
        buffers.check(checks, head);
        return scope.method(
                documentation,
                signature.result().type(),
                "valueAndGradient",
                head,
                buffers.arrays(),
                checks,
                function.body(),
                buffers.ending(signature, scope.packing()));
    }
}
