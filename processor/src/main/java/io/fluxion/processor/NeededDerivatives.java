package io.fluxion.processor;

import io.fluxion.Derivative;
import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Carriers;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.frontend.RecordTypes;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Callee.Offer;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the generated classes of methods in other files have what a method that calls them is asked for. */
final class NeededDerivatives {

    private final Request request;
    private final Reporter reporter;

    private NeededDerivatives(Request request, Reporter reporter) {
        this.request = request;
        this.reporter = reporter;
    }

    /** Reports what is missing. */
    static void check(Function function, Activity activity, Request request, Reporter reporter) {
        NeededDerivatives needed = new NeededDerivatives(request, reporter);
        needed.visit(function, activity::isActive);
        for (Subroutine subroutine : Subroutines.of(function)) {
            // Which of its arguments are active depends on the call: all that can be.
            needed.visit(
                    subroutine.function(),
                    operand -> operand instanceof Value && operand.type().isDifferentiable());
        }
    }

    private void visit(Function function, Predicate<Operand> isActive) {
        Uses.forEachStatement(function.body().statements(), statement -> {
            if (statement instanceof Statement.Call call
                    && call.callee().reversal() instanceof Callee.Reversal.Generated generated
                    && Carriers.reached(call).stream().anyMatch(isActive)) {
                check(call, generated, isActive);
            }
        });
    }

    private void check(Statement.Call call, Callee.Reversal.Generated generated, Predicate<Operand> isActive) {
        int place = generated.position();
        String name = Callee.simpleName(call.callee().qualifiedName());
        Header header = call.callee().header();
        IntStream.range(0, call.arguments().size())
                .filter(leaf -> isActive.test(call.arguments().get(leaf))
                        && !call.callee().parameters().get(leaf).writes()
                        && !generated.differentiated().contains(leaf))
                .map(header::parameterOf)
                .distinct()
                .forEach(parameter -> reporter.report(
                        Problem.DERIVATIVE_MISSING,
                        place,
                        name,
                        "the derivative with respect to " + describe(parameter, header),
                        "Add the parameter to wrt of its @Differentiable, or leave wrt out."));
        boolean isNumber = header.results().stream().anyMatch(Type.Scalar.class::isInstance);
        Set<Derivative> missing = EnumSet.noneOf(Derivative.class);
        if (!generated.goesBackward()) {
            // Its own rules give tangents alone.
            missing.add(isNumber ? Derivative.GRADIENT : Derivative.VJP);
        } else if (!isNumber && request.asksForTangents() && !generated.offers(Offer.JVP)) {
            missing.add(Derivative.JVP);
        }
        if (request.isOfSecondOrder() && !isNumber) {
            reporter.report(
                    Problem.DERIVATIVE_MISSING,
                    place,
                    name,
                    "the second derivative",
                    "Only a method that returns one number has one: move it into this file.");
            return;
        } else if (request.isOfSecondOrder()) {
            Stream.of(Offer.GRADIENT, Offer.HVP)
                    .filter(offer -> !generated.offers(offer))
                    .forEach(offer -> missing.add(Derivative.valueOf(offer.name())));
        }
        for (Derivative derivative : missing) {
            reporter.report(
                    Problem.DERIVATIVE_MISSING,
                    place,
                    name,
                    derivative.toString(),
                    request.isOfSecondOrder()
                            ? "Let its @Differentiable ask for both, {GRADIENT, HVP}."
                            : "Add " + derivative + " to its @Differentiable.");
        }
    }

    private static String describe(int parameter, Header header) {
        int receivers = header.isInstance() ? 1 : 0;
        return parameter < receivers ? RecordTypes.SELF : "argument " + (parameter + 1 - receivers);
    }
}
