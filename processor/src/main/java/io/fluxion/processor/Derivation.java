package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.emit.Derived;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Differentiates one function in all the ways that were asked for. */
final class Derivation {

    /** Scalars whose partial derivatives fit beside each other in the variables of a method. */
    private static final int FEW = 6;

    private final Pipeline pipeline;
    private final Request request;
    private final Function primal;
    private final List<Value> outputs;
    private final Values values;

    Derivation(Pipeline pipeline, Request request, Function primal, Values values) {
        this.pipeline = pipeline;
        this.request = request;
        this.primal = primal;
        this.outputs =
                request.output().stream().mapToObj(primal.parameters()::get).toList();
        this.values = values;
    }

    /** The method's signature, beside the leaves that stand for it. */
    Signature signature() {
        List<Signature.Formal> formals = new ArrayList<>();
        for (int k = 0; k < primal.parameters().size(); k++) {
            Signature.Role role = request.wrt().contains(k)
                    ? Signature.Role.INDEPENDENT
                    : request.output().orElse(-1) == k ? Signature.Role.OUTPUT : Signature.Role.CONSTANT;
            formals.add(Signature.Formal.of(primal.parameters().get(k), role));
        }
        return new Signature(
                request.methodName(), formals, Signature.Result.of(request.result()), request.exceptions());
    }

    /** What the generated class is to contain, in order. */
    List<Derived> members() {
        List<Derived> members = new ArrayList<>();
        for (Derivative derivative : Derivative.values()) {
            if (request.derivatives().contains(derivative)) {
                switch (derivative) {
                    case GRADIENT ->
                        members.add(new Derived.Gradient(pipeline.gradient(primal, request.wrt(), values)));
                    case JVP -> members.add(jacobianVector(false));
                    case VJP -> members.add(vectorJacobian(false));
                    case JACOBIAN -> addJacobian(members);
                    case HVP -> members.add(hessianVector(false));
                    case HESSIAN -> addHessian(members);
                    case GRAPH -> throw new IllegalArgumentException(derivative + " is refused");
                }
            }
        }
        return members;
    }

    private void addJacobian(List<Derived> members) {
        Optional<Type.Array> array = outputs.isEmpty()
                ? request.result().filter(Type.Array.class::isInstance).map(Type.Array.class::cast)
                : Optional.of((Type.Array) outputs.get(0).type());
        if (isOfFewScalars() && array.map(Type.Array::rank).orElse(0) <= 1) {
            members.add(new Derived.Matrix("jacobian", pipeline.jacobian(primal, request.wrt(), outputs, values)));
            return;
        }
        members.add(new Derived.Jacobian(pipeline.value(primal, values)));
        if (array.isPresent() && !asks(Derivative.JVP)) {
            members.add(jacobianVector(true));
        }
        if (!asks(Derivative.VJP)) {
            members.add(vectorJacobian(true));
        }
    }

    private void addHessian(List<Derived> members) {
        if (isOfFewScalars()) {
            members.add(new Derived.Matrix("hessian", pipeline.hessian(primal, request.wrt(), values)));
            return;
        }
        members.add(new Derived.Hessian());
        if (!asks(Derivative.HVP)) {
            members.add(hessianVector(true));
        }
    }

    private boolean asks(Derivative derivative) {
        return request.derivatives().contains(derivative);
    }

    /** Whether everything can be differentiated with respect to all parameters in one sweep. */
    private boolean isOfFewScalars() {
        return Subroutines.of(primal).isEmpty()
                && request.wrt().size() <= FEW
                && request.wrt().stream()
                        .allMatch(index -> primal.parameters().get(index).type() instanceof Type.Scalar);
    }

    private Derived jacobianVector(boolean isHelper) {
        return new Derived.JacobianVector(pipeline.jacobianVector(primal, request.wrt(), outputs, values), isHelper);
    }

    private Derived vectorJacobian(boolean isHelper) {
        return new Derived.VectorJacobian(pipeline.vectorJacobian(primal, request.wrt(), outputs, values), isHelper);
    }

    private Derived hessianVector(boolean isHelper) {
        return new Derived.HessianVector(pipeline.hessianVector(primal, request.wrt(), values), isHelper);
    }
}
