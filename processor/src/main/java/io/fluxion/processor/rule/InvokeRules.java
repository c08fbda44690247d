package io.fluxion.processor.rule;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The partial derivatives of one call of a method of numbers: calls of the methods that its rule names. Nothing is
 * known of what they return, so each is taken to be infinite or NaN where it likes.
 */
public final class InvokeRules {

    private final Expression.Invoke invoke;
    private final Type result;
    private final BlockBuilder code;
    private final Map<String, Value> arrays = new HashMap<>();

    /**
     * The partials of a call.
     *
     * @param result the type of what the call returns
     * @param code where the calls of other methods are written, which happens as partials are asked for
     */
    public InvokeRules(Expression.Invoke invoke, Type result, BlockBuilder code) {
        this.invoke = invoke;
        this.result = result;
        this.code = code;
    }

    /** The partial with respect to an operand. */
    public Partial partial(int slot) {
        ScalarRule.Partial known =
                invoke.rule().map(rule -> rule.partials().get(slot)).orElse(new ScalarRule.Partial.Zero());
        if (known instanceof ScalarRule.Partial.Method method) {
            Expression call = new Expression.Invoke(
                    method.owner(), method.method(), invoke.operands(), method.mayThrow(), method.rule());
            return times(code.define(Type.Scalar.DOUBLE, call), slot);
        } else if (known instanceof ScalarRule.Partial.Element element) {
            return times(code.load(all(element), Constant.of(element.index())), slot);
        } else if (known instanceof ScalarRule.Partial.Body) {
            throw new IllegalArgumentException("no partial of " + invoke.method() + " but its body");
        }
        return new Partial.Zero();
    }

    private Partial times(Operand factor, int slot) {
        Type type = invoke.operands().get(slot).type();
        Partial product = new Partial.Times(factor, true);
        if (type == Type.Scalar.DOUBLE && result == Type.Scalar.DOUBLE) {
            return product;
        } else if (!type.equals(result)) {
            // Of tangent and adjoint one is a float, before the product or after it.
            return new Partial.Convert(Type.Scalar.FLOAT, Type.Scalar.DOUBLE, product);
        }
        Partial one = new Partial.One();
        Partial wider = new Partial.Convert(Type.Scalar.DOUBLE, Type.Scalar.FLOAT, one);
        Partial narrower = new Partial.Convert(Type.Scalar.FLOAT, Type.Scalar.DOUBLE, one);
        return new Partial.Chain(wider, new Partial.Chain(product, narrower));
    }

    /** The array of partials that a method returns, which is called once. */
    private Value all(ScalarRule.Partial.Element element) {
        String name = element.owner() + "." + element.method();
        if (!arrays.containsKey(name)) {
            Type array = Type.Scalar.DOUBLE.array();
            List<Callee.Parameter> parameters = invoke.operands().stream()
                    .map(operand -> Callee.Parameter.in(operand.type()))
                    .toList();
            Callee callee = new Callee(
                    element.owner(),
                    element.method(),
                    parameters,
                    List.of(array),
                    element.mayThrow(),
                    element.reversal());
            Value partials = code.values().named("partials", array, -1);
            code.add(new Statement.Call(callee, invoke.operands(), List.of(partials)));
            arrays.put(name, partials);
        }
        return Objects.requireNonNull(arrays.get(name));
    }
}
