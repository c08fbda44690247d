package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.List;
import java.util.function.Predicate;

/**
 * Estimates, rather too high than too low, how many bytes of bytecode javac makes of statements. HotSpot never compiles
 * a method of more than 8,000, and is many times slower with it.
 */
final class BytecodeSize {

    /** What a generated method may have by this estimate. */
    static final int LIMIT = 7_000;

    /** Variables of two slots whose numbers fit into one byte. */
    private static final int SHORT_NUMBERS = 120;

    private static final double SHORT = 2;
    private static final double WIDE = 4;

    private final Predicate<Value> isInlined;
    /** To read or write a local variable, on average. */
    private final double local;

    private BytecodeSize(Predicate<Value> isInlined, double local) {
        this.isInlined = isInlined;
        this.local = local;
    }

    /** An estimator for statements of a method of which nothing else is known. */
    static BytecodeSize unknown() {
        return new BytecodeSize(value -> false, WIDE);
    }

    /** The body of a method as it is printed. */
    static int of(Block body) {
        Block pruned = Pruning.prune(body);
        Inlining inlining = Inlining.of(Outline.of(pruned), Aliases.unknown());
        int[] variables = {0};
        Uses.forEachStatement(
                pruned.statements(),
                statement -> variables[0] += (int) Uses.defined(statement).stream()
                        .filter(value -> !inlining.isInlined(value))
                        .count());
        int wide = Math.max(0, variables[0] - SHORT_NUMBERS);
        double local = (SHORT * SHORT_NUMBERS + WIDE * wide) / (SHORT_NUMBERS + wide);
        BytecodeSize size = new BytecodeSize(inlining::isInlined, local);
        return (int) (size.block(pruned) + size.operands(pruned.yields()))
                + 6 * pruned.yields().size();
    }

    private double block(Block block) {
        double sum = 0;
        for (Statement statement : block.statements()) {
            sum += statement(statement);
        }
        return sum;
    }

    /** A statement, with all inside it. */
    double statement(Statement statement) {
        double operands = operands(Uses.direct(statement));
        if (statement instanceof Statement.Define define) {
            boolean inlined = isInlined.test(define.target());
            return operands + operation(define.expression(), inlined) + (inlined ? 0 : local);
        } else if (statement instanceof Statement.Fill fill) {
            return operands + 4 + 40 * (((Type.Array) fill.array().type()).rank() - 1);
        } else if (statement instanceof Statement.If branch) {
            double copies = 4 * branch.results().size() * local;
            return operands + 7 + copies + block(branch.then()) + block(branch.otherwise());
        } else if (statement instanceof Statement.Loop loop) {
            double copies = operands + 5 * loop.parameters().size() * local;
            return 10 + copies + block(loop.header()) + block(loop.body());
        } else if (statement instanceof Statement.Throw exception) {
            return operands + 40 + length(exception.text());
        } else if (statement instanceof Statement.Assert assertion) {
            return operands + 20 + length(assertion.text());
        }
        if (statement instanceof Statement.Call call) {
            return operands
                    + 4
                    + call.results().size() * local
                    + records(call.callee().header());
        }
        return statement instanceof Statement.Comment ? 0 : operands + 5;
    }

    /** What it takes to put records together, and to take one apart. */
    private static int records(Header header) {
        int created = (int) header.parameters().stream()
                .filter(Type.Struct.class::isInstance)
                .count();
        boolean returns = header.results().stream().anyMatch(Type.Struct.class::isInstance);
        return 7 * created + (returns ? 8 * header.resultLeaves().size() : 0);
    }

    private static int length(List<String> text) {
        return text.stream().mapToInt(String::length).sum();
    }

    private double operands(List<Operand> operands) {
        double sum = 0;
        for (Operand operand : operands) {
            boolean inlined = operand instanceof Value value && isInlined.test(value);
            sum += operand instanceof Constant ? 3 : inlined ? 0 : local;
        }
        return sum;
    }

    private double operation(Expression expression, boolean inlined) {
        if (expression instanceof Expression.Apply apply) {
            return switch (apply.primitive().form()) {
                // A comparison in a condition is a jump; elsewhere it makes a boolean.
                case INFIX -> !apply.primitive().isComparison() ? 1 : inlined ? 4 : 10;
                case PREFIX -> apply.primitive() == Primitive.NOT ? 8 : 3;
                case CAST -> 2;
                case CONDITIONAL -> 6;
                case MATH -> 3;
                case GUARDED -> 12 + local;
                case NOTHING -> 0;
            };
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return 4 + 5 * literal.elements().size();
        } else if (expression instanceof Expression.Grow) {
            return 24 + 4 * local;
        }
        return 6;
    }
}
