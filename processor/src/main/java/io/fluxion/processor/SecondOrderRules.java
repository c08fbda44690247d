package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.List;

/** Second derivatives need rules whose own derivatives are known: without one they would be zero where they are not. */
final class SecondOrderRules {

    private SecondOrderRules() {}

    /** Reports the calls of a function that can't be differentiated as often as is asked for. */
    static void check(Function function, Request request, Reporter reporter) {
        boolean second = request.derivatives().contains(Derivative.HVP)
                || request.derivatives().contains(Derivative.HESSIAN);
        boolean forward = second
                || request.derivatives().contains(Derivative.JVP)
                || request.derivatives().contains(Derivative.JACOBIAN)
                || request.derivatives().contains(Derivative.SPARSE_JACOBIAN);
        List<Value> parameters = function.parameters();
        List<Value> independent = request.wrt().stream().map(parameters::get).toList();
        List<Value> outputs =
                request.output().stream().mapToObj(parameters::get).toList();
        Activity activity = Activity.of(function, Regions.of(function), independent, outputs);
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (forward
                    && statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Rule
                    && call.results().stream().anyMatch(activity::isActive)) {
                int place = call.results().get(0).position();
                reporter.report(
                        Problem.RULE_WITHOUT_TANGENT,
                        place,
                        simple(call.callee().qualifiedName()));
            }
            if (second
                    && statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.Invoke invoke
                    && activity.isActive(define.target())
                    && isOnce(invoke)) {
                String name = simple(invoke.owner() + "." + invoke.method());
                reporter.report(Problem.RULE_WITHOUT_RULE, define.target().position(), name);
            }
        });
    }

    /** A method's name with that of its class. */
    private static String simple(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return qualified.substring(qualified.lastIndexOf('.', dot - 1) + 1);
    }

    /** Whether the derivative of a call has none itself. */
    private static boolean isOnce(Expression.Invoke invoke) {
        List<ScalarRule.Partial> partials =
                invoke.rule().map(ScalarRule::partials).orElse(List.of());
        return partials.stream()
                .anyMatch(partial -> partial instanceof ScalarRule.Partial.Element
                        || (partial instanceof ScalarRule.Partial.Method method
                                && method.rule().isEmpty()));
    }
}
