package io.fluxion.processor.emit;

import java.util.List;

/** {@code jacobian} or {@code hessian} of a function of a few scalars, in one sweep. */
final class MatrixMember implements Member {

    private final ClassScope scope;
    private final Derived.Matrix derived;
    private final Head head;

    MatrixMember(ClassScope scope, Derived.Matrix derived) {
        this.scope = scope;
        this.derived = derived;
        this.head = new Head(scope.signature(), derived.function().body());
    }

    @Override
    public List<ClassWriter.Slots> slots() {
        return List.of(ClassWriter.Slots.of(derived.name(), head));
    }

    @Override
    public List<Lines> methods() {
        boolean isHessian = derived.name().equals("hessian");
        String method = scope.signature().methodName();
        return List.of(scope.method(
                isHessian ? HessianMember.documentation(method) : JacobianMember.documentation(method),
                "double[][]",
                derived.name(),
                head,
                derived.function().body(),
                new Ending.ReturnValue()));
    }
}
