package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.rule.Partial;
import io.fluxion.processor.rule.Partial.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The reverse of a call by the class that was generated for its method: by the gradient, which is multiplied by the
 * adjoint, or by the vector-Jacobian product. Either overwrites buffers, whose contents are added to the adjoints.
 */
final class ReverseElsewhere {

    private final ReverseContext context;
    private final ReverseBlock block;
    private final BlockBuilder code;

    ReverseElsewhere(ReverseContext context, ReverseBlock block) {
        this.context = context;
        this.block = block;
        this.code = block.code();
    }

    /**
     * Writes the reverse.
     *
     * @param before the arguments as they were before the call
     */
    void reverse(Statement.Call call, Callee.Reversal.Generated generated, List<Operand> before) {
        Optional<Term> adjoint = Optional.empty();
        List<Operand> seeds = new ArrayList<>();
        if (generated.offers(Offer.GRADIENT)) {
            adjoint = Optional.of(block.adjoints().takeSigned(call.results().get(0), code));
        } else {
            call.results().stream()
                    .filter(result -> result.type().isDifferentiable())
                    .forEach(result -> seeds.add(ReverseCall.seed(call, result, context, block)));
            Uses.written(call).forEach(array -> seeds.add(context.shadows().at(call, array, code)));
        }
        PartialsElsewhere partials = PartialsElsewhere.of(call, generated, before, seeds, context.values(), code);
        addArrays(call, partials.arrays(), adjoint);
        for (int index : partials.scalars()) {
            Operand argument = call.arguments().get(index);
            if (context.isActive(argument)) {
                block.adjoints().add(argument, product(partials.of(index, code), adjoint, argument.type(), code), code);
            }
        }
    }

    /**
     * Adds buffers to the adjoints of arrays. The adjoint of the result guards every element, not the loop: where it is
     * zero its tangent may be none.
     */
    private void addArrays(Statement.Call call, Map<Integer, Value> buffers, Optional<Term> adjoint) {
        buffers.forEach((index, buffer) -> {
            Operand argument = call.arguments().get(index);
            if (context.isActive(argument)) {
                add(buffer, context.shadows().at(call, argument, code), adjoint, code);
            }
        });
    }

    private void add(Operand from, Operand to, Optional<Term> adjoint, BlockBuilder sums) {
        sums.add(ArrayLoops.forEachIndex(from, context.values(), (index, body) -> {
            Value element = body.load(from, index);
            if (element.type() instanceof Type.Array) {
                add(element, body.load(to, index), adjoint, body);
            } else {
                Term term = product(element, adjoint, element.type(), body);
                Operand value = term.negative() ? body.apply(Primitive.NEGATE, term.operand()) : term.operand();
                body.add(new Statement.Accumulate(to, index, value));
            }
        }));
    }

    /** A partial derivative times the adjoint, if there is one. */
    private static Term product(Operand partial, Optional<Term> adjoint, Type type, BlockBuilder code) {
        if (adjoint.isEmpty()) {
            return new Term(code.converted(partial, type), false);
        }
        Operand seed = adjoint.get().operand();
        Type common = seed.type().equals(partial.type()) ? seed.type() : Type.Scalar.DOUBLE;
        Term product = new Partial.Times(code.converted(partial, common), true)
                .times(code.converted(seed, common), code)
                .orElseThrow();
        return new Term(
                code.converted(product.operand(), type),
                product.negative() != adjoint.get().negative());
    }
}
