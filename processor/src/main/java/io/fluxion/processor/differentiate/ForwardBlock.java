package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import io.fluxion.processor.rule.Arguments;
import io.fluxion.processor.rule.InvokeRules;
import io.fluxion.processor.rule.Partial.Term;
import io.fluxion.processor.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes a block again, each statement followed by what it means for the tangents in every direction. */
final class ForwardBlock {

    private final List<Tangents> directions;
    private final Set<Value> parameters;
    private final Values values;

    /**
     * A rewriter.
     *
     * @param parameters of the function
     */
    ForwardBlock(List<Tangents> directions, List<Value> parameters, Values values) {
        this.directions = List.copyOf(directions);
        this.parameters = Set.copyOf(parameters);
        this.values = values;
    }

    Block rewrite(Block block) {
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Invoke invoke
                    && ForwardRule.isByBody(invoke)
                    && directions.stream().anyMatch(tangents -> tangents.isVaried(define.target()))) {
                ForwardCall.write(ForwardRule.asCall(define.target(), invoke), directions, values, code);
            } else if (statement instanceof Statement.Define define) {
                code.add(define);
                directions.forEach(tangents -> define(define.target(), define.expression(), tangents, code));
            } else if (statement instanceof Statement.If branch) {
                code.add(Companions.conditional(branch, directions, this::rewrite));
            } else if (statement instanceof Statement.Loop loop) {
                code.add(Companions.loop(loop, directions, this::rewrite, this::rewrite));
            } else if (statement instanceof Statement.Call call) {
                ForwardCall.write(call, directions, values, code);
            } else {
                code.add(statement);
                directions.forEach(tangents -> write(statement, tangents, code));
            }
        }
        return code.build(block.yields());
    }

    private void define(Value target, Expression expression, Tangents tangents, BlockBuilder code) {
        if (!tangents.isVaried(target) || tangents.has(target)) {
            return;
        }
        if (expression instanceof Expression.Apply apply && target.type() instanceof Type.Scalar) {
            sum(target, terms(target, apply, tangents, code), tangents, code)
                    .ifPresent(tangent -> tangents.put(target, tangent));
        } else if (expression instanceof Expression.Invoke invoke) {
            sum(target, terms(target, invoke, tangents, code), tangents, code)
                    .ifPresent(tangent -> tangents.put(target, tangent));
        } else if (expression instanceof Expression.Copy copy) {
            if (tangents.has(copy.operand())) {
                tangents.put(target, tangents.orZero(copy.operand()));
            }
        } else if (!(expression instanceof Expression.Load load) || tangents.has(load.array())) {
            tangents.put(target, code.define(tangents.fresh(target), ofMemory(target, expression, tangents, code)));
        }
    }

    private List<Term> terms(Value target, Expression.Invoke invoke, Tangents tangents, BlockBuilder code) {
        InvokeRules rules = new InvokeRules(invoke, target.type(), code);
        List<Term> terms = new ArrayList<>();
        for (int slot = 0; slot < invoke.operands().size(); slot++) {
            Operand operand = invoke.operands().get(slot);
            if (tangents.has(operand)) {
                rules.partial(slot).times(tangents.orZero(operand), code).ifPresent(terms::add);
            }
        }
        return terms;
    }

    private List<Term> terms(Value target, Expression.Apply apply, Tangents tangents, BlockBuilder code) {
        if (apply.primitive() == Primitive.CONVERT) {
            // A tangent goes with the value, an adjoint the other way.
            Operand from = apply.operands().get(0);
            return tangents.has(from)
                    ? List.of(new Term(
                            code.define(target.type(), apply.withOperands(List.of(tangents.orZero(from)))), false))
                    : List.of();
        }
        List<Boolean> active = new ArrayList<>();
        apply.operands().forEach(operand -> active.add(tangents.has(operand)));
        Arguments at = new Arguments(apply.operands(), target, active, apply.library());
        List<Term> terms = new ArrayList<>();
        for (int slot = 0; slot < apply.operands().size(); slot++) {
            if (active.get(slot)) {
                Operand tangent = tangents.orZero(apply.operands().get(slot));
                Rules.partial(apply.primitive(), slot, at, code)
                        .times(tangent, code)
                        .ifPresent(terms::add);
            }
        }
        return terms;
    }

    private Optional<Operand> sum(Value target, List<Term> terms, Tangents tangents, BlockBuilder code) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(total(target, terms, tangents, code));
    }

    private Operand total(Value target, List<Term> terms, Tangents tangents, BlockBuilder code) {
        Operand total = terms.get(0).operand();
        if (terms.get(0).negative()) {
            total = code.define(
                    part(target, terms.size() == 1, tangents), Expression.Apply.of(Primitive.NEGATE, total));
        } else if (terms.size() == 1 && target.isNamed()) {
            total = code.define(tangents.fresh(target), new Expression.Copy(total));
        }
        for (int k = 1; k < terms.size(); k++) {
            Primitive primitive = terms.get(k).negative() ? Primitive.SUBTRACT : Primitive.ADD;
            Expression sum = Expression.Apply.of(primitive, total, terms.get(k).operand());
            total = code.define(part(target, k == terms.size() - 1, tangents), sum);
        }
        return total;
    }

    /** The tangent of {@code target} if it is complete, else what leads to it. */
    private Value part(Value target, boolean complete, Tangents tangents) {
        return complete ? tangents.fresh(target) : values.temporary(target.type(), target.position());
    }

    /** The tangent of what reads or creates memory: the same from the tangents' memory. */
    private Expression ofMemory(Value target, Expression expression, Tangents tangents, BlockBuilder code) {
        if (expression instanceof Expression.Load load) {
            return new Expression.Load(tangents.orZero(load.array()), load.index());
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return literal.withOperands(
                    literal.elements().stream().map(tangents::orZero).toList());
        } else if (expression instanceof Expression.CopyOfArray copy && tangents.has(copy.array())) {
            return new Expression.CopyOfArray(tangents.orZero(copy.array()));
        } else if (expression instanceof Expression.DeepCopy copy && tangents.has(copy.array())) {
            return SharedRows.copy(copy, tangents.orZero(copy.array()), parameters, code);
        } else if (expression instanceof Expression.SharedLike shared && tangents.has(shared.companion())) {
            return new Expression.SharedLike(shared.array(), tangents.orZero(shared.companion()));
        } else if (expression instanceof Expression.Grow grow) {
            return new Expression.Grow(tangents.orZero(grow.array()), grow.index());
        } else if (expression instanceof Expression.Apply apply) {
            List<Operand> operands = new ArrayList<>(List.of(apply.operands().get(0)));
            apply.operands().subList(1, 3).forEach(operand -> operands.add(tangents.orZero(operand)));
            return apply.withOperands(operands);
        }
        boolean same = expression instanceof Expression.NewArray || expression instanceof Expression.Null;
        return same ? expression : new Expression.ZerosLike(target);
    }

    private void write(Statement statement, Tangents tangents, BlockBuilder code) {
        if (statement instanceof Statement.Store store) {
            if (tangents.isVaried(store.array())) {
                code.add(new Statement.Store(
                        tangents.orZero(store.array()), store.index(), tangents.orZero(store.value())));
            }
        } else if (statement instanceof Statement.Accumulate accumulate) {
            if (tangents.has(accumulate.value())) {
                code.add(new Statement.Accumulate(
                        tangents.orZero(accumulate.array()), accumulate.index(), tangents.orZero(accumulate.value())));
            }
        } else if (statement instanceof Statement.Fill fill && tangents.isVaried(fill.array())) {
            Type.Scalar leaf = ((Type.Array) fill.array().type()).leaf();
            Operand value = tangents.has(fill.value()) ? tangents.orZero(fill.value()) : Constant.floating(leaf, 0.0);
            code.add(new Statement.Fill(tangents.orZero(fill.array()), value));
        }
    }
}
