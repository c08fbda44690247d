package io.fluxion.processor.frontend;

import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;

/** What rules say of the derivatives of a function, and others of those of the rules, for the representation. */
final class KnownDerivatives {

    private final Lowering lowering;
    private final Map<ExecutableElement, ScalarRule> scalars;
    private final CallSite site;

    /**
     * The derivatives of a function that is called.
     *
     * @param scalars what is known already, by rule
     * @param site the call
     */
    KnownDerivatives(Lowering lowering, Map<ExecutableElement, ScalarRule> scalars, CallSite site) {
        this.lowering = lowering;
        this.scalars = scalars;
        this.site = site;
    }

    /**
     * A function, or a rule, as a method that is called.
     *
     * @param read how many of its parameters are only read; it adds to the others
     * @param mayThrow whether it is called for its exceptions, too: a rule is not
     */
    static Callee callee(
            ExecutableElement method, int read, List<Type> results, boolean mayThrow, Callee.Reversal reversal) {
        List<Type> types = RuleShape.types(method).orElseThrow();
        List<Callee.Parameter> parameters = new ArrayList<>();
        for (Type type : types) {
            boolean isRead = parameters.size() < read;
            parameters.add(isRead ? Callee.Parameter.in(type) : Callee.Parameter.inOut(type));
        }
        String name = method.getSimpleName().toString();
        Header header = new Header(RecordTypes.receiver(method).isPresent(), types, results);
        return new Callee(Members.ownerName(method), name, parameters, results, header, mayThrow, reversal);
    }

    /**
     * What is known of the derivative of a function, or of a rule.
     *
     * @param rules for it
     * @param body what it does, to be differentiated: is asked for where there is no tangent rule
     */
    Callee.Reversal reversal(RuleShape shape, List<DerivativeRule> rules, Supplier<Optional<Subroutine>> body) {
        Optional<Callee> product = only(RuleShape.Kind.PRODUCT, rules).map(this::product);
        Optional<Callee> tangent = only(RuleShape.Kind.TANGENT, rules).map(KnownDerivatives::tangent);
        Optional<Subroutine> followed = tangent.isPresent() ? Optional.empty() : body.get();
        return new Callee.Reversal.Rule(shape.differentiated(), product, tangent, followed);
    }

    private static Optional<DerivativeRule> only(RuleShape.Kind kind, List<DerivativeRule> rules) {
        List<DerivativeRule> found =
                rules.stream().filter(rule -> rule.kind() == kind).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Callee product(DerivativeRule rule) {
        ExecutableElement method = rule.method();
        RuleShape shape = rule.shape().ofProduct(method);
        int read = shape.parameters().size() - shape.buffers();
        return callee(method, read, List.of(), false, reversal(shape, further(method), () -> body(method, shape)));
    }

    private static Callee tangent(DerivativeRule rule) {
        RuleShape shape = rule.shape();
        int read = rule.method().getParameters().size() - shape.buffers();
        return callee(rule.method(), read, shape.result().stream().toList(), false, new Callee.Reversal.None());
    }

    /** The rules for a rule. */
    private List<DerivativeRule> further(ExecutableElement rule) {
        return lowering.rules().find(rule, Members.owner(rule)).stream()
                .filter(next -> lowering.isAccessible(next.method()))
                .toList();
    }

    /** What a rule does, if that is to be differentiated, and can be: a build sees of other files no bodies. */
    private Optional<Subroutine> body(ExecutableElement rule, RuleShape shape) {
        return lowering.isInThisFile(rule) ? lowering.routines().rule(rule, shape.inputs(), site) : Optional.empty();
    }

    /** The rule as the representation knows it, and the rules of its rules: a function may be one of its own. */
    ScalarRule scalar(DerivativeRule rule) {
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
                RuleShape own = RuleShape.of(method).orElseThrow();
                Callee.Reversal second = reversal(own, further(method), () -> body(method, own));
                partials.add(new ScalarRule.Partial.Element(owner, name, false, index, second));
            } else {
                partials.add(new ScalarRule.Partial.Method(owner, name, false, second(method)));
            }
        }
        return partials;
    }

    /** The rule for a rule of a function of one number: one that was written, or to do as it does itself. */
    private Optional<ScalarRule> second(ExecutableElement rule) {
        Optional<DerivativeRule> next = only(RuleShape.Kind.PARTIALS, further(rule));
        RuleShape shape = RuleShape.of(rule).orElseThrow();
        return next.map(this::scalar)
                .or(() -> body(rule, shape).map(body -> {
                    List<ScalarRule.Partial> partials = shape.parameters().stream()
                            .<ScalarRule.Partial>map(type -> type.isDifferentiable()
                                    ? new ScalarRule.Partial.Body(body)
                                    : new ScalarRule.Partial.Zero())
                            .toList();
                    return new ScalarRule(Members.ownerName(rule) + "." + rule + " by its body", () -> partials);
                }));
    }
}
