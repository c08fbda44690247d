package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code jvp}: the Jacobian times a direction; for a scalar result with the record that it returns. */
final class JvpMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Derived.JacobianVector derived;
    private final String recordName;
    private final Head head;
    private final Directions directions;
    /** Where the tangent of an array goes. */
    private final List<Parameter> tangents = new ArrayList<>();

    JvpMember(ClassScope scope, Derived.JacobianVector derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.derived = derived;
        this.recordName = scope.recordName("Tangent");
        Function function = derived.function();
        this.head = new Head(signature, function.body());
        int leaves = signature.leafCount();
        List<Value> more =
                function.parameters().subList(leaves, function.parameters().size());
        int count = Directions.count(signature);
        this.directions = new Directions(head, signature, more.subList(0, count));
        more.subList(count, more.size()).forEach(tangent -> tangents.add(head.add(tangent, "tangent")));
    }

    @Override
    public List<Lines> records() {
        if (!returnsTangent()) {
            return List.of();
        }
        String type = signature.result().type();
        String tangent = Markup.type(signature.result().partial());
        String access = derived.isHelper() ? "private " : scope.access();
        return List.of(new Lines()
                .add("/** The value of " + signature.methodName() + " and its derivative in a direction. */")
                .add(access + "record " + recordName + "(" + type + " value," + Markup.SPACE + tangent
                        + " tangent) {}"));
    }

    /** Whether value and tangent are returned in a record. */
    private boolean returnsTangent() {
        return signature.isScalar() || signature.isRecord();
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        return List.of(ClassWriter.Slots.of("jvp", head));
    }

    @Override
    public List<Lines> methods() {
        ShapeChecks checks = new ShapeChecks(scope.methods());
        directions.check(checks, head);
        boolean scalar = returnsTangent();
        signature.output().ifPresent(output -> checks.like(tangents.get(0).name(), head.model(output)));
        String documentation = scalar
                ? "Returns the value of " + signature.methodName() + " and its derivative in a direction."
                : signature
                                .output()
                                .map(output -> "Fills {@code " + head.name(output) + "}")
                                .orElse("Returns the value of " + signature.methodName())
                        + " and writes its derivative in a direction into {@code "
                        + tangents.get(0).name() + "}.";
        List<Value> checked = new ArrayList<>(directions.arrays());
        signature.output().ifPresent(checked::add);
        Ending ending = scalar
                ? new Ending.ReturnPieces(scope.packing()
                        .created(
                                recordName,
                                List.of(
                                        signature.result().shape().orElseThrow(),
                                        signature.result().partial())))
                : signature.output().isPresent() ? new Ending.Nothing() : new Ending.ReturnValue();
        return List.of(scope.method(
                derived.isHelper() ? "" : documentation,
                scalar ? recordName : signature.result().type(),
                "jvp",
                head,
                checked,
                checks,
                derived.function().body(),
                ending));
    }
}
