package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code hvp}: the Hessian times a direction. */
final class HvpMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Derived.HessianVector derived;
    private final Head head;
    private final Directions directions;
    private final Buffers buffers;

    HvpMember(ClassScope scope, Derived.HessianVector derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.derived = derived;
        Function function = derived.function();
        this.head = new Head(signature, function.body());
        int leaves = signature.leafCount();
        List<Value> more =
                function.parameters().subList(leaves, function.parameters().size());
        int count = Directions.count(signature);
        this.directions = new Directions(head, signature, more.subList(0, count));
        this.buffers = new Buffers(head, signature, more.subList(count, more.size()));
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        return List.of(ClassWriter.Slots.of("hvp", head));
    }

    @Override
    public List<Lines> methods() {
        ShapeChecks checks = new ShapeChecks(scope.methods());
        directions.check(checks, head);
        buffers.check(checks, head);
        List<Value> checked = new ArrayList<>(directions.arrays());
        checked.addAll(buffers.arrays());
        String documentation = "Returns the value of " + signature.methodName()
                + " and writes its Hessian times a direction into " + buffers.description() + ".";
        return List.of(scope.method(
                derived.isHelper() ? "" : documentation,
                signature.result().type(),
                "hvp",
                head,
                checked,
                checks,
                derived.function().body(),
                buffers.ending(signature, scope.packing())));
    }
}
