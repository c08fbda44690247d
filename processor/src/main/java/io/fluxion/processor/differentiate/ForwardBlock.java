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

/** Writes a block again, each statement followed by what it means for tangents. */
final class ForwardBlock {

    private final Tangents tangents;
    private final Values values;

    ForwardBlock(Tangents tangents, Values values) {
        this.tangents = tangents;
        this.values = values;
    }

    Block rewrite(Block block) {
        BlockBuilder code = new BlockBuilder(values);
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define) {
                code.add(define);
                define(define.target(), define.expression(), code);
            } else if (statement instanceof Statement.If branch) {
                code.add(conditional(branch));
            } else if (statement instanceof Statement.Loop loop) {
                code.add(loop(loop));
            } else {
                code.add(statement);
                write(statement, code);
            }
        }
        return code.build(block.yields());
    }

    private void define(Value target, Expression expression, BlockBuilder code) {
        if (!tangents.isVaried(target) || tangents.has(target)) {
            return;
        }
        if (expression instanceof Expression.Apply apply && target.type() instanceof Type.Scalar) {
            sum(target, terms(target, apply, code), code).ifPresent(tangent -> tangents.put(target, tangent));
        } else if (expression instanceof Expression.Invoke invoke) {
            sum(target, terms(target, invoke, code), code).ifPresent(tangent -> tangents.put(target, tangent));
        } else if (expression instanceof Expression.Copy copy) {
            if (tangents.has(copy.operand())) {
                tangents.put(target, tangents.orZero(copy.operand()));
            }
        } else if (!(expression instanceof Expression.Load load) || tangents.has(load.array())) {
            tangents.put(target, code.define(tangents.fresh(target), ofMemory(target, expression)));
        }
    }

    private List<Term> terms(Value target, Expression.Invoke invoke, BlockBuilder code) {
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

    private List<Term> terms(Value target, Expression.Apply apply, BlockBuilder code) {
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

    private Optional<Operand> sum(Value target, List<Term> terms, BlockBuilder code) {
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Term first = terms.get(0);
        Operand total = first.negative() ? code.apply(Primitive.NEGATE, first.operand()) : first.operand();
        for (Term term : terms.subList(1, terms.size())) {
            total = code.apply(term.negative() ? Primitive.SUBTRACT : Primitive.ADD, total, term.operand());
        }
        return Optional.of(target.isNamed() ? code.define(tangents.fresh(target), new Expression.Copy(total)) : total);
    }

    /** The tangent of what reads or creates memory: the same from the tangents' memory. */
    private Expression ofMemory(Value target, Expression expression) {
        if (expression instanceof Expression.Load load) {
            return new Expression.Load(tangents.orZero(load.array()), load.index());
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return literal.withOperands(
                    literal.elements().stream().map(tangents::orZero).toList());
        } else if (expression instanceof Expression.CopyOfArray copy && tangents.has(copy.array())) {
            return new Expression.CopyOfArray(tangents.orZero(copy.array()));
        } else if (expression instanceof Expression.DeepCopy copy && tangents.has(copy.array())) {
            return new Expression.DeepCopy(tangents.orZero(copy.array()));
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

    private void write(Statement statement, BlockBuilder code) {
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

    private Statement conditional(Statement.If branch) {
        Block then = rewrite(branch.then());
        Block otherwise = rewrite(branch.otherwise());
        List<Value> results = new ArrayList<>(branch.results());
        List<Operand> thenYields = new ArrayList<>(then.yields());
        List<Operand> otherwiseYields = new ArrayList<>(otherwise.yields());
        for (int k = 0; k < branch.results().size(); k++) {
            Value result = branch.results().get(k);
            if (tangents.isVaried(result)) {
                Value tangent = tangents.fresh(result);
                results.add(tangent);
                thenYields.add(tangents.orZero(branch.then().yields().get(k)));
                otherwiseYields.add(tangents.orZero(branch.otherwise().yields().get(k)));
                tangents.put(result, tangent);
            }
        }
        return new Statement.If(
                branch.condition(),
                new Block(then.statements(), thenYields),
                new Block(otherwise.statements(), otherwiseYields),
                results);
    }

    private Statement loop(Statement.Loop loop) {
        List<Value> parameters = new ArrayList<>(loop.parameters());
        List<Operand> initial = new ArrayList<>(loop.initial());
        List<Value> results = new ArrayList<>(loop.results());
        List<Integer> varied = new ArrayList<>();
        for (int k = 0; k < loop.parameters().size(); k++) {
            Value parameter = loop.parameters().get(k);
            if (tangents.isVaried(parameter)) {
                varied.add(k);
                Value tangent = tangents.fresh(parameter);
                parameters.add(tangent);
                initial.add(tangents.orZero(loop.initial().get(k)));
                tangents.put(parameter, tangent);
                Value result = tangents.fresh(parameter);
                results.add(result);
                tangents.put(loop.results().get(k), result);
            }
        }
        Block body = rewrite(loop.body());
        List<Operand> yields = new ArrayList<>(body.yields());
        for (int k : varied) {
            yields.add(tangents.orZero(loop.body().yields().get(k)));
        }
        return new Statement.Loop(
                parameters, initial, rewrite(loop.header()), new Block(body.statements(), yields), results);
    }
}
