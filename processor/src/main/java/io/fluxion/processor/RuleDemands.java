package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the rules for the methods that a function calls give all that is asked for. */
final class RuleDemands {

    private static final Set<Derivative> BY_PRODUCTS =
            Set.of(Derivative.GRADIENT, Derivative.VJP, Derivative.JACOBIAN, Derivative.HVP, Derivative.HESSIAN);

    private final Reporter reporter;
    private final boolean backward;
    private final boolean forward;
    private final boolean twice;

    private RuleDemands(Reporter reporter, boolean backward, boolean forward, boolean twice) {
        this.reporter = reporter;
        this.backward = backward;
        this.forward = forward;
        this.twice = twice;
    }

    /** Reports the calls of a function that can't be differentiated as is asked for. */
    static void check(Function function, Activity activity, Request request, Reporter reporter) {
        boolean twice = request.isOfSecondOrder();
        boolean backward = request.derivatives().stream().anyMatch(BY_PRODUCTS::contains);
        RuleDemands demands = new RuleDemands(reporter, backward, request.asksForTangents(), twice);
        demands.visit(function, activity::isActive);
        for (Subroutine subroutine : Subroutines.of(function)) {
            // Which of its arguments are active depends on the call: all that can be.
            demands.visit(subroutine.function(), operand -> true);
        }
    }

    private void visit(Function function, Predicate<Operand> isActive) {
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Rule rule
                    && Carriers.reached(call).stream().anyMatch(isActive)) {
                visit(call, rule);
            } else if (twice
                    && statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Invoke invoke
                    && isActive.test(define.target())) {
                visit(define.target().position(), invoke);
            }
        });
    }

    private void visit(Statement.Call call, Callee.Reversal.Rule rule) {
        int place = call.results().get(0).position();
        String name = Callee.simpleName(call.callee().qualifiedName());
        Optional<Callee> product = rule.product();
        boolean isNumber = call.results().size() == 1 && call.results().get(0).type() instanceof Type.Scalar;
        if (backward && product.isEmpty()) {
            reporter.report(Problem.RULE_WITHOUT_PRODUCT, place, name);
        } else if (forward && rule.tangent().isEmpty() && !(isNumber && product.isPresent())) {
            reporter.report(Problem.RULE_WITHOUT_TANGENT, place, name);
        } else if (twice && product.isPresent()) {
            secondOrder(place, name, product.get().reversal());
        }
    }

    private void visit(int place, Expression.Invoke invoke) {
        String name = Callee.simpleName(invoke.owner() + "." + invoke.method());
        for (ScalarRule.Partial partial :
                invoke.rule().map(ScalarRule::partials).orElse(List.of())) {
            if (partial instanceof ScalarRule.Partial.Method method) {
                if (method.rule().isEmpty()) {
                    reporter.report(Problem.RULE_WITHOUT_RULE, place, name);
                } else {
                    method.rule().get().partials().forEach(this::followed);
                }
            } else if (partial instanceof ScalarRule.Partial.Element element) {
                secondOrder(place, name, element.reversal());
                return; // the others are elements of the same array
            }
        }
    }

    private void secondOrder(int place, String name, Callee.Reversal ofRule) {
        if (!(ofRule instanceof Callee.Reversal.Rule rule)
                || (rule.tangent().isEmpty() && rule.body().isEmpty())) {
            reporter.report(Problem.RULE_WITHOUT_RULE, place, name);
        } else {
            rule.body().ifPresent(this::followed);
        }
    }

    private void followed(ScalarRule.Partial partial) {
        if (partial instanceof ScalarRule.Partial.Body body) {
            followed(body.subroutine());
        }
    }

    /** What a rule itself calls is followed once. */
    private void followed(Subroutine body) {
        RuleDemands once = new RuleDemands(reporter, false, true, false);
        once.visit(body.function(), operand -> true);
        for (Subroutine subroutine : Subroutines.of(body.function())) {
            once.visit(subroutine.function(), operand -> true);
        }
    }
}
