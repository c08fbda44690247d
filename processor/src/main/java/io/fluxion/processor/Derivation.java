package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.emit.Derived;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Differentiates one function in all the ways that were asked for. */
final class Derivation {

    private final Pipeline pipeline;
    private final Request request;
    private final Function primal;
    private final List<Value> outputs;
    private final List<List<Value>> leaves = new ArrayList<>();
    private final List<Integer> wrt = new ArrayList<>();
    private final RecordTypes records;
    private final Values values;

    Derivation(Pipeline pipeline, Request request, Function primal, Values values, RecordTypes records) {
        this.pipeline = pipeline;
        this.request = request;
        this.primal = primal;
        this.records = records;
        this.values = values;
        int next = 0;
        for (int k = 0; k < request.parameters().size(); k++) {
            int count = Leaf.of(request.parameters().get(k).type()).size();
            List<Value> own = primal.parameters().subList(next, next + count);
            leaves.add(own);
            for (int i = 0; i < count; i++) {
                if (request.wrt().contains(k) && own.get(i).type().isDifferentiable()) {
                    wrt.add(next + i);
                }
            }
            next += count;
        }
        this.outputs = request.output().stream()
                .mapToObj(index -> leaves.get(index).get(0))
                .toList();
    }

    /** The method's signature, beside the leaves that stand for it. */
    Signature signature() {
        List<Signature.Formal> formals = new ArrayList<>();
        PartialTypes partials = new PartialTypes(records, Set.of(request.className(), "Gradient", "Tangent"));
        for (int k = 0; k < request.parameters().size(); k++) {
            Request.Parameter parameter = request.parameters().get(k);
            Signature.Role role = request.wrt().contains(k)
                    ? Signature.Role.INDEPENDENT
                    : request.output().orElse(-1) == k ? Signature.Role.OUTPUT : Signature.Role.CONSTANT;
            Type partial =
                    role == Signature.Role.INDEPENDENT ? partials.of(parameter.type()) : parameter.type();
            formals.add(new Signature.Formal(parameter.name(), parameter.type(), role, leaves.get(k), partial));
        }
        return new Signature(
                request.methodName(),
                formals,
                new Signature.Result(request.result()),
                request.exceptions(),
                partials.generated());
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
            case GRADIENT -> new Derived.Gradient(pipeline.gradient(primal, wrt, values));
            case JVP ->
                new Derived.JacobianVector(pipeline.jacobianVector(primal, wrt, outputs, values), false);
            case VJP ->
                new Derived.VectorJacobian(pipeline.vectorJacobian(primal, wrt, outputs, values), false);
            case HVP -> new Derived.HessianVector(pipeline.hessianVector(primal, wrt, values), false);
            case JACOBIAN, HESSIAN, GRAPH -> throw new IllegalArgumentException(derivative + " is refused");
        };
    }
}
