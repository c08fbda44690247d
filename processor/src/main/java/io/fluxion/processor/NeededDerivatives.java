package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.analysis.Regions;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether the generated classes of methods in other files have what a method that calls them is asked for. */
final class NeededDerivatives {

    private final Activity activity;
    private final Request request;
    private final Reporter reporter;

    private NeededDerivatives(Activity activity, Request request, Reporter reporter) {
        this.activity = activity;
        this.request = request;
        this.reporter = reporter;
    }

    /** Reports what is missing. */
    static void check(Function function, Signature signature, Request request, Reporter reporter) {
        List<Value> outputs = signature.output().stream().toList();
        Activity activity = Activity.of(function, Regions.of(function), signature.independentLeaves(), outputs);
        NeededDerivatives needed = new NeededDerivatives(activity, request, reporter);
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Generated generated
                    && Carriers.reached(call).stream().anyMatch(activity::isActive)) {
                needed.check(call, generated);
            }
        });
    }

    private void check(Statement.Call call, Callee.Reversal.Generated generated) {
        Callee callee = call.callee();
        int place = call.results().isEmpty() ? -1 : call.results().get(0).position();
        String name = simple(callee.qualifiedName());
        for (int k = 0; k < call.arguments().size(); k++) {
            Operand argument = call.arguments().get(k);
            if (activity.isActive(argument) && !generated.differentiated().contains(k)) {
                reporter.report(
                        Problem.DERIVATIVE_MISSING,
                        place,
                        name,
                        "the derivative with respect to argument " + (k + 1),
                        "Add the parameter to wrt of its @Differentiable, or leave wrt out.");
            }
        }
        Set<Derivative> missing = EnumSet.noneOf(Derivative.class);
        boolean second = asks(Derivative.HVP) || asks(Derivative.HESSIAN);
        if ((second || asks(Derivative.JVP) || asks(Derivative.JACOBIAN) || asks(Derivative.SPARSE_JACOBIAN))
                && !generated.offers(Offer.JVP)) {
            missing.add(Derivative.JVP);
        }
        if ((second || asks(Derivative.GRADIENT) || asks(Derivative.VJP) || asks(Derivative.JACOBIAN))
                && !generated.goesBackward()) {
            missing.add(callee.results().stream().anyMatch(Type.Scalar.class::isInstance)
                    ? Derivative.GRADIENT
                    : Derivative.VJP);
        }
        if (second) {
            boolean scalar = callee.results().stream().allMatch(Type.Scalar.class::isInstance)
                    && !callee.results().isEmpty();
            if (!scalar) {
                reporter.report(
                        Problem.DERIVATIVE_MISSING,
                        place,
                        name,
                        "the second derivative",
                        "Only a method that returns one number has one: move it into this file.");
                return;
            }
            if (!generated.offers(Offer.GRADIENT)) {
                missing.add(Derivative.GRADIENT);
            }
            if (!generated.offers(Offer.HVP)) {
                missing.add(Derivative.HVP);
            }
        }
        for (Derivative derivative : missing) {
            reporter.report(
                    Problem.DERIVATIVE_MISSING,
                    place,
                    name,
                    derivative.toString(),
                    "Add " + derivative + " to its @Differentiable.");
        }
    }

    private boolean asks(Derivative derivative) {
        return request.derivatives().contains(derivative);
    }

    /** A method's name with that of its class. */
    private static String simple(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return qualified.substring(qualified.lastIndexOf('.', dot - 1) + 1);
    }
}
