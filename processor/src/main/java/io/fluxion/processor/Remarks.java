package io.fluxion.processor;

import io.fluxion.processor.analysis.Activity;
import io.fluxion.processor.analysis.Counts;
import io.fluxion.processor.analysis.Escapes;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.emit.Signature;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Subroutine;
import io.fluxion.processor.ir.Subroutines;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.Optional;

/** Says what is legal, but probably not meant: where a derivative is zero everywhere. */
final class Remarks {

    private final Activity activity;
    private final Counts counts;
    private final Reporter reporter;

    private Remarks(Activity activity, Counts counts, Reporter reporter) {
        this.activity = activity;
        this.counts = counts;
        this.reporter = reporter;
    }

    /** Reports on a function that is differentiated with respect to some of its parameters. */
    static void report(Function function, Activity activity, Signature signature, Reporter reporter) {
        for (Signature.Formal formal : signature.independent()) {
            if (formal.differentiable().stream().noneMatch(activity::isActive)) {
                int place = formal.leaves().get(0).position();
                reporter.report(Problem.NO_INFLUENCE, place, function.name(), formal.name());
            }
        }
        Remarks remarks = new Remarks(activity, Counts.of(function, activity), reporter);
        Uses.forEachStatement(function.body().statements(), remarks::visit);
    }

    private void visit(Statement statement) {
        if (!(statement instanceof Statement.Define define) || define.target().position() < 0) {
            return;
        }
        if (define.expression() instanceof Expression.Invoke invoke
                && isStep(invoke, define.target())
                && invoke.operands().stream().anyMatch(this::isVaried)
                && counts.contains(define.target())) {
            String owner = invoke.owner().substring(invoke.owner().lastIndexOf('.') + 1);
            reporter.report(Problem.ZERO_DERIVATIVE, define.target().position(), owner + "." + invoke.method());
        }
        if (!(define.expression() instanceof Expression.Apply apply)) {
            return;
        }
        Operand operand = apply.operands().get(0);
        if (isStep(apply.primitive(), define.target())
                && activity.isVaried(operand)
                && counts.contains(define.target())) {
            step(apply, define.target());
        }
        boolean exact = apply.primitive() == Primitive.EQUAL || apply.primitive() == Primitive.NOT_EQUAL;
        if (exact && apply.operands().stream().anyMatch(side -> side.type() instanceof Type.Scalar && isVaried(side))) {
            reporter.report(Problem.EXACT_COMPARISON, define.target().position());
        }
    }

    private void step(Expression.Apply apply, Value result) {
        int place = result.position();
        if (reporter.isCompoundAssignment(place)) {
            reporter.report(Problem.NARROWED, place, result.type().keyword());
        } else {
            reporter.report(Problem.ZERO_DERIVATIVE, place, name(apply, result));
        }
    }

    private boolean isVaried(Operand operand) {
        return activity.isVaried(operand);
    }

    /** Whether an operation is constant between jumps. */
    private static boolean isStep(Primitive primitive, Value result) {
        return switch (primitive) {
            case SIGNUM, FLOOR, CEIL, RINT, ROUND, ULP, GET_EXPONENT -> true;
            case CONVERT -> result.type() instanceof Type.Scalar scalar && scalar.isIntegral();
            default -> false;
        };
    }

    /** Whether a call turns numbers into integers: into their bits, a hash code, an order. */
    private static boolean isStep(Expression.Invoke invoke, Value result) {
        return invoke.rule().isEmpty() && result.type() instanceof Type.Scalar scalar && scalar.isIntegral();
    }

    private static String name(Expression.Apply apply, Value result) {
        return apply.primitive() == Primitive.CONVERT
                ? "a cast to " + result.type().keyword()
                : "Math." + apply.primitive().symbol();
    }

    /** Refuses methods that call themselves and hand references to arrays on in a way that can't be reversed. */
    static void refuseEscapes(Function primal, Reporter reporter) {
        if (!refuse(Problem.ROWS_SHARED, Escapes.sharedRows(primal), primal.name(), reporter)) {
            for (Subroutine subroutine : Subroutines.of(primal)) {
                refuseEscapes(subroutine, reporter);
            }
        }
    }

    private static void refuseEscapes(Subroutine subroutine, Reporter reporter) {
        Function function = subroutine.function();
        String name = subroutine.name();
        if (!refuse(Problem.RETURNS_ARGUMENT, Escapes.returnedArgument(function), name, reporter)
                && !refuse(Problem.ROWS_MOVED, Escapes.movedRow(function), name, reporter)) {
            refuse(Problem.ROWS_SHARED, Escapes.sharedRows(function), name, reporter);
        }
    }

    private static boolean refuse(Problem problem, Optional<Operand> culprit, String method, Reporter reporter) {
        culprit.ifPresent(
                operand -> reporter.report(problem, operand instanceof Value value ? value.position() : -1, method));
        return culprit.isPresent();
    }
}
