package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.emit.Derived;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;

/** Differentiates one function in all the ways that were asked for. */
final class Derivation {

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
                members.add(derived(derivative));
            }
        }
        return members;
    }

    private Derived derived(Derivative derivative) {
        return switch (derivative) {
            case GRADIENT -> new Derived.Gradient(pipeline.gradient(primal, request.wrt(), values));
            case JVP ->
                new Derived.JacobianVector(pipeline.jacobianVector(primal, request.wrt(), outputs, values), false);
            case VJP ->
                new Derived.VectorJacobian(pipeline.vectorJacobian(primal, request.wrt(), outputs, values), false);
            case HVP -> new Derived.HessianVector(pipeline.hessianVector(primal, request.wrt(), values), false);
            case JACOBIAN, HESSIAN, GRAPH -> throw new IllegalArgumentException(derivative + " is refused");
        };
    }
}
