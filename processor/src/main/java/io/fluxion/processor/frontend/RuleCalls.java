package io.fluxion.processor.frontend;

import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

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
    private Optional<Operand> refusal(DerivativeRule rule, Tree tree) {
        ExecutableElement function = rule.function();
        List<DerivativeRule> rules = all(function);
        return ambiguity(function, rules, new HashSet<>())
                .map(two -> lowering.refuse(
                        Problem.TWO_RULES,
                        tree,
                        DerivativeRule.describe(two.get(0).function()),
                        DerivativeRule.describe(two.get(0).method()),
                        DerivativeRule.describe(two.get(1).method())))
                .or(() -> Stream.concat(Stream.of(function), rules.stream().map(DerivativeRule::method))
                        .filter(method -> !lowering.isAccessible(method))
                        .findFirst()
                        .map(method ->
                                lowering.refuse(Problem.RULE_NOT_ACCESSIBLE, tree, DerivativeRule.describe(method))))
                .or(() -> rule.shape()
                        .records()
                        .flatMap(record -> refusal(record, tree).stream())
                        .findFirst());
    }

    /** Whether the generated class may put a record together of its components, and take it apart. */
    private Optional<Operand> refusal(Type.Struct record, Tree tree) {
        RecordTypes records = lowering.expressions().records().types();
        TypeElement element = records.element(record);
        boolean isHere = lowering.isInThisFile(element);
        if (!isHere && !RecordTypes.isPromised(element)) {
            return Optional.of(lowering.refuse(Problem.RECORD_ELSEWHERE, tree, record.name()));
        } else if (!lowering.isAccessible(element)) {
            return Optional.of(lowering.expressions()
                    .records()
                    .opaque(element, "it is private", "Make it package-private.", tree));
        } else if (isHere && !(records.hasImplicitConstructor(element) && records.hasPlainAccessors(element))) {
            return Optional.of(lowering.expressions()
                    .records()
                    .opaque(
                            element,
                            "a rule takes adjoints and tangents that are such records, and its constructor or an accessor may do"
                                    + " anything to them",
                            "Leave these implicit, or write a method of numbers and arrays, and give the rule for that.",
                            tree));
        }
        return Optional.empty();
    }

    /** Two rules that say the same of a function, or of a rule for it: of these none may be left to chance either. */
    private Optional<List<DerivativeRule>> ambiguity(
            ExecutableElement function, List<DerivativeRule> rules, Set<ExecutableElement> seen) {
        if (!seen.add(function)) {
            return Optional.empty();
        }
        for (DerivativeRule rule : rules) {
            for (DerivativeRule other : rules.subList(0, rules.indexOf(rule))) {
                if (rule.kind() == other.kind()) {
                    return Optional.of(List.of(other, rule));
                }
            }
        }
        return rules.stream()
                .map(DerivativeRule::method)
                .flatMap(rule -> ambiguity(rule, lowering.rules().find(rule, Members.owner(rule)), seen).stream())
                .findFirst();
    }

    /**
     * The call of a function.
     *
     * @param operands converted to the types of its parameters
     */
    Operand call(DerivativeRule rule, List<Operand> operands, Tree tree) {
        ExecutableElement function = rule.function();
        RuleShape shape = rule.shape();
        Optional<Operand> refusal = refusal(rule, tree);
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
                Optional.of(known(rule, tree).scalar(rule)));
        return lowering.control().define(shape.result().orElseThrow(), call, lowering.place(tree));
    }

    private Operand callOnArrays(DerivativeRule rule, List<Operand> operands, Tree tree) {
        RuleShape shape = rule.shape();
        List<Type> results = shape.result().stream().toList();
        Callee.Reversal reversal = known(rule, tree).reversal(shape, all(rule.function()), Optional::empty);
        Callee callee =
                KnownDerivatives.callee(rule.function(), shape.parameters().size(), results, true, reversal);
        Value result = lowering.control().values().temporary(results.get(0), lowering.place(tree));
        lowering.control().add(new Statement.Call(callee, operands, List.of(result)));
        return result;
    }

    private KnownDerivatives known(DerivativeRule rule, Tree tree) {
        String caller = lowering.frame().name();
        String callee = rule.method().getSimpleName().toString();
        return new KnownDerivatives(lowering, scalars, new CallSite(caller, callee, tree));
    }
}
