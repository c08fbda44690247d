package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code vjp}: a seed times the Jacobian. */
final class VjpMember implements Member {

    private final ClassScope scope;
    private final Signature signature;
    private final Derived.VectorJacobian derived;
    private final Head head;
    private final Parameter seed;
    private final Buffers buffers;

    VjpMember(ClassScope scope, Derived.VectorJacobian derived) {
        this.scope = scope;
        this.signature = scope.signature();
        this.derived = derived;
        Function function = derived.function();
        this.head = new Head(signature, function.body());
        int leaves = signature.leafCount();
        List<Value> more =
                function.parameters().subList(leaves, function.parameters().size());
        int seeds = signature.output().isPresent() ? 1 : signature.result().differentiable();
        Type type = signature.output().map(Value::type).orElseGet(signature.result()::partial);
        this.seed = head.add(type, more.subList(0, seeds), "seed");
        this.buffers = new Buffers(head, signature, more.subList(seeds, more.size()));
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        return List.of(ClassWriter.Slots.of("vjp", head));
    }

    @Override
    public List<Lines> methods() {
        ShapeChecks checks = new ShapeChecks(scope.methods());
        signature.output().ifPresent(output -> checks.like(seed.name(), head.model(output)));
        buffers.check(checks, head);
        List<Value> checked = new ArrayList<>(buffers.arrays());
        signature.output().ifPresent(checked::add);
        boolean returns = signature.output().isEmpty();
        String what = returns
                ? "Returns the value of " + signature.methodName() + " and writes"
                : "Fills {@code " + head.name(signature.output().orElseThrow()) + "} and writes";
        String documentation =
                what + " {@code " + seed.name() + "} times its Jacobian into " + buffers.description() + ".";
        return List.of(scope.method(
                derived.isHelper() ? "" : documentation,
                signature.result().type(),
                "vjp",
                head,
                checked,
                checks,
                derived.function().body(),
                buffers.ending(signature, scope.packing())));
    }
}
