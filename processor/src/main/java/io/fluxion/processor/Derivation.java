package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.analysis.InitialContents;
import io.fluxion.processor.analysis.NullChecks;
import io.fluxion.processor.differentiate.Sparsity;
import io.fluxion.processor.emit.ClassWriter;
import io.fluxion.processor.emit.Derived;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Leaf;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Differentiates one function in all the ways that were asked for. */
final class Derivation {

    /** Scalars whose partial derivatives fit beside each other in the variables of a method. */
    private static final int FEW = 6;

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
        PartialTypes partials = new PartialTypes(
                records, Stream.of(request.className(), "Gradient", "Tangent").collect(Collectors.toSet()));
        for (int k = 0; k < request.parameters().size(); k++) {
            Request.Parameter parameter = request.parameters().get(k);
            Signature.Role role = request.wrt().contains(k)
                    ? Signature.Role.INDEPENDENT
                    : request.output().orElse(-1) == k ? Signature.Role.OUTPUT : Signature.Role.CONSTANT;
            Type partial = role == Signature.Role.INDEPENDENT ? partials.of(parameter.type()) : parameter.type();
            formals.add(new Signature.Formal(parameter.name(), parameter.type(), role, leaves.get(k), partial));
        }
        return new Signature(
                request.methodName(),
                formals,
                new Signature.Result(request.result(), request.result().map(partials::of)),
                request.exceptions(),
                NullChecks.of(primal),
                partials.generated());
    }

    /** What the generated class is to contain, in order. */
    List<Derived> members() {
        List<Derived> members = new ArrayList<>();
        for (Derivative derivative : Derivative.values()) {
            if (request.derivatives().contains(derivative)) {
                switch (derivative) {
                    case GRADIENT -> members.add(new Derived.Gradient(pipeline.gradient(primal, wrt, values)));
                    case JVP -> members.add(jacobianVector(false));
                    case VJP -> members.add(vectorJacobian(false));
                    case JACOBIAN -> addJacobian(members);
                    case SPARSE_JACOBIAN -> addSparseJacobian(members);
                    case HVP -> members.add(hessianVector(false));
                    case HESSIAN -> addHessian(members);
                    case GRAPH -> throw new IllegalArgumentException(derivative + " is refused");
                }
            }
        }
        boolean reverses = members.stream()
                .anyMatch(member -> member instanceof Derived.Gradient
                        || (member instanceof Derived.VectorJacobian product && !product.isHelper()));
        if (!reverses && canBeReversed()) {
            // For the reverse sweeps of methods that call this one.
            members.removeIf(Derived.VectorJacobian.class::isInstance);
            members.add(vectorJacobian(false));
        }
        return members;
    }

    /** Whether nothing that is called gives tangents alone. */
    private boolean canBeReversed() {
        return Stream.concat(Stream.of(primal), Subroutines.of(primal).stream().map(Subroutine::function))
                .flatMap(function -> callees(function).stream())
                .noneMatch(callee -> givesTangentsAlone(callee.reversal()));
    }

    /** What a function calls, as often as it does. */
    private static List<Callee> callees(Function function) {
        List<Callee> callees = new ArrayList<>();
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call) {
                callees.add(call.callee());
            }
        });
        return callees;
    }

    private static boolean givesTangentsAlone(Callee.Reversal reversal) {
        return (reversal instanceof Callee.Reversal.Rule rule && rule.product().isEmpty())
                || (reversal instanceof Callee.Reversal.Generated generated && !generated.goesBackward());
    }

    private void addJacobian(List<Derived> members) {
        List<Type> results = new ArrayList<>();
        request.result().ifPresent(type -> Leaf.of(type).forEach(leaf -> results.add(leaf.type())));
        outputs.forEach(output -> results.add(output.type()));
        if (isOfFewScalars() && isOneVector(results)) {
            members.add(new Derived.Matrix("jacobian", pipeline.jacobian(primal, wrt, outputs, values)));
            return;
        }
        boolean array = !returnsRecord() && results.get(0) instanceof Type.Array;
        Function value = pipeline.value(primal, values);
        if (array) {
            Derived.JacobianVector product = columnProduct(members);
            addBefore(product, new Derived.Jacobian(value, readsContents(), columns(product.function())), members);
        } else {
            members.add(new Derived.Jacobian(value, false, Optional.empty()));
        }
        if (!asks(Derivative.VJP)) {
            members.add(vectorJacobian(true));
        }
    }

    private boolean readsContents() {
        return outputs.stream().anyMatch(output -> InitialContents.mayBeRead(primal, output));
    }

    /** The product of the Jacobian with several vectors at once. */
    private Optional<Derived.Group> columns(Function single) {
        return group(single, size -> pipeline.jacobianVectors(primal, wrt, outputs, size, values));
    }

    /**
     * A product with several vectors at once, for the elements of arrays, and scalars of one type beside them. As many
     * as fit in one method: in pieces, what is gained by computing once what all have in common is lost again.
     *
     * @param single the product with one vector
     * @param several the product with so many
     */
    private Optional<Derived.Group> group(Function single, IntFunction<Function> several) {
        List<Type> types =
                wrt.stream().map(index -> primal.parameters().get(index).type()).toList();
        boolean isOfArrays = types.stream().anyMatch(Type.Array.class::isInstance);
        long scalars =
                types.stream().filter(Type.Scalar.class::isInstance).distinct().count();
        if (!isOfArrays || scalars > 1 || calls() || !ClassWriter.isOneMethod(single)) {
            return Optional.empty();
        }
        return Stream.of(4, 2)
                .map(size -> new Derived.Group(size, several.apply(size)))
                .filter(group -> ClassWriter.isOneMethod(group.function()))
                .findFirst();
    }

    /** Whether all results are scalars, or they are one array of scalars. */
    private static boolean isOneVector(List<Type> results) {
        return results.stream().noneMatch(Type.Array.class::isInstance)
                || (results.size() == 1 && ((Type.Array) results.get(0)).rank() == 1);
    }

    private void addSparseJacobian(List<Derived> members) {
        Function pattern = pipeline.sparsity(primal, wrt, outputs, values);
        Derived.JacobianVector product = columnProduct(members);
        boolean isReusable = Sparsity.dependsOnShapeAlone(pattern);
        addBefore(
                product,
                new Derived.SparseJacobian(pattern, isReusable, readsContents(), columns(product.function())),
                members);
    }

    private void addHessian(List<Derived> members) {
        if (isOfFewScalars()) {
            members.add(new Derived.Matrix("hessian", pipeline.hessian(primal, wrt, values)));
            return;
        }
        Derived.HessianVector product = first(Derived.HessianVector.class, members, () -> hessianVector(true));
        Optional<Derived.Group> rows =
                group(product.function(), size -> pipeline.hessianVectors(primal, wrt, size, values));
        addBefore(product, new Derived.Hessian(rows), members);
    }

    /** The product that computes a column: the one that was asked for, or a helper. */
    private Derived.JacobianVector columnProduct(List<Derived> members) {
        return first(Derived.JacobianVector.class, members, () -> jacobianVector(true));
    }

    private static <T extends Derived> T first(Class<T> kind, List<Derived> members, Supplier<T> otherwise) {
        return members.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseGet(otherwise);
    }

    /** Adds a member, and behind it the product that it calls, unless that is there already. */
    private static void addBefore(Derived product, Derived member, List<Derived> members) {
        members.add(member);
        if (!members.contains(product)) {
            members.add(product);
        }
    }

    private boolean asks(Derivative derivative) {
        return request.derivatives().contains(derivative);
    }

    /** Whether everything can be differentiated with respect to all parameters in one sweep. */
    private boolean isOfFewScalars() {
        return !calls()
                && wrt.size() <= FEW
                && wrt.stream().allMatch(index -> primal.parameters().get(index).type() instanceof Type.Scalar);
    }

    /** Whether it calls methods on arrays, whose tangents are followed in one direction at a time. */
    private boolean calls() {
        return !callees(primal).isEmpty();
    }

    private Derived.JacobianVector jacobianVector(boolean isHelper) {
        return new Derived.JacobianVector(
                pipeline.jacobianVector(primal, wrt, outputs, returnsRecord(), values), isHelper);
    }

    private Derived vectorJacobian(boolean isHelper) {
        List<String> seeds = request.result().stream()
                .flatMap(type -> Leaf.of(type).stream())
                .map(leaf -> leaf.name("seed"))
                .toList();
        return new Derived.VectorJacobian(pipeline.vectorJacobian(primal, wrt, outputs, seeds, values), isHelper);
    }

    private boolean returnsRecord() {
        return request.result().filter(Type.Struct.class::isInstance).isPresent();
    }

    private Derived.HessianVector hessianVector(boolean isHelper) {
        return new Derived.HessianVector(pipeline.hessianVector(primal, wrt, values), isHelper);
    }
}
