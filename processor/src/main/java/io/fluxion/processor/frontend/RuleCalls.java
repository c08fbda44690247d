package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/** Calls of functions whose derivatives are rules: they stay calls. */
final class RuleCalls {

    private final Lowering lowering;
    private final Map<ExecutableElement, ScalarRule> scalars = new HashMap<>();

    RuleCalls(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The rule for calls of a method from here; of several the first. */
    Optional<DerivativeRule> find(ExecutableElement method) {
        return all(method).stream().findFirst();
    }

    private List<DerivativeRule> all(ExecutableElement method) {
        return lowering.rules().find(method, lowering.frame().owner());
    }

    /** What is wrong with the call of a function that has a rule, as far as it was reported. */
    private Optional<Operand> refusal(ExecutableElement function, MethodInvocationTree tree) {
        List<DerivativeRule> rules = all(function);
        if (rules.size() > 1) {
            return Optional.of(lowering.refuse(
                    Problem.TWO_RULES,
                    tree,
                    DerivativeRule.describe(function),
                    DerivativeRule.describe(rules.get(0).method()),
                    DerivativeRule.describe(rules.get(1).method())));
        }
        return Stream.of(function, rules.get(0).method())
                .filter(method -> !lowering.isAccessible(method))
                .findFirst()
                .map(method -> lowering.refuse(Problem.RULE_NOT_ACCESSIBLE, tree, DerivativeRule.describe(method)));
    }

    /**
     * The call of a function.
     *
     * @param operands converted to the types of its parameters
     */
    Operand call(DerivativeRule rule, List<Operand> operands, MethodInvocationTree tree) {
        ExecutableElement function = rule.function();
        DerivativeRule.Shape shape = rule.shape();
        Optional<Operand> refusal = refusal(function, tree);
        if (refusal.isPresent()) {
            return refusal.get();
        } else if (!shape.isScalar()) {
            return callOnArrays(rule, operands, tree);
        }
        Expression call = new Expression.Invoke(
                Members.ownerName(function),
                function.getSimpleName().toString(),
                operands,
                !DerivativeRules.isOfRuntime(function),
                Optional.of(scalar(rule)));
        return lowering.control().define(shape.result(), call, lowering.place(tree));
    }

    private Operand callOnArrays(DerivativeRule rule, List<Operand> operands, MethodInvocationTree tree) {
        DerivativeRule.Shape shape = rule.shape();
        Callee.Reversal reversal = new Callee.Reversal.Rule(
                Members.ownerName(rule.method()), rule.method().getSimpleName().toString(), shape.differentiated());
        Callee callee = new Callee(
                Members.ownerName(rule.function()),
                rule.function().getSimpleName().toString(),
                shape.parameters().stream().map(Callee.Parameter::in).toList(),
                List.of(shape.result()),
                true,
                reversal);
        Value result = lowering.control().values().temporary(shape.result(), lowering.place(tree));
        lowering.control().add(new Statement.Call(callee, operands, List.of(result)));
        return result;
    }

    /** The rule as the representation knows it, and the rules of its rules: a function may be one of its own. */
    private ScalarRule scalar(DerivativeRule rule) {
        ScalarRule before = scalars.get(rule.method());
        if (before != null) {
            return before;
        }
        List<ScalarRule.Partial> partials = new ArrayList<>();
        ExecutableElement function = rule.function();
        String name = Members.ownerName(function) + "." + function + " by " + Members.ownerName(rule.method()) + "."
                + rule.method();
        ScalarRule scalar = new ScalarRule(name, () -> partials);
        scalars.put(rule.method(), scalar);
        partials.addAll(partials(rule));
        return scalar;
    }

    private List<ScalarRule.Partial> partials(DerivativeRule rule) {
        ExecutableElement method = rule.method();
        String owner = Members.ownerName(method);
        String name = method.getSimpleName().toString();
        List<Integer> differentiated = rule.shape().differentiated();
        List<ScalarRule.Partial> partials = new ArrayList<>();
        for (Type ignored : rule.shape().parameters()) {
            int index = differentiated.indexOf(partials.size());
            if (index < 0) {
                partials.add(new ScalarRule.Partial.Zero());
            } else if (differentiated.size() > 1) {
                partials.add(new ScalarRule.Partial.Element(owner, name, false, index));
            } else {
                List<DerivativeRule> next = lowering.rules().find(method, Members.owner(method));
                Optional<ScalarRule> second = next.size() == 1 ? Optional.of(scalar(next.get(0))) : Optional.empty();
                partials.add(new ScalarRule.Partial.Method(owner, name, false, second));
            }
        }
        return partials;
    }
}
