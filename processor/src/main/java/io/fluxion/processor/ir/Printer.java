package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text form of a function, one statement a line:
 *
 * <pre>{@code
 * f(double %0.x, int %1.n) {
 *   (double %2.s, int %3.i) = loop (double %4.s = 0.0, int %5.i = 0) while {
 *     boolean %6 = less %5.i, %1.n
 *     yield %6
 *   } do {
 *     double %7.s = add %4.s, %0.x
 *     int %8.i = add %5.i, 1
 *     yield %7.s, %8.i
 *   }
 *   yield %2.s
 * }
 * }</pre>
 *
 * <p>Values are numbered in the order in which their definitions appear in the text, so the text of a function does not
 * depend on how its ids were given out. A value that is used and defined nowhere keeps its id after a question mark.
 */
public final class Printer {

    private final StringBuilder text = new StringBuilder();
    private final Map<Value, Integer> numbers = new HashMap<>();
    private final Map<Object, String> marks;
    private String indent = "";

    private Printer(Map<Object, String> marks) {
        this.marks = marks;
    }

    /** The text form of a function. */
    public static String print(Function function) {
        return print(function, new IdentityHashMap<>());
    }

    /**
     * The text form of a function with remarks in it.
     *
     * @param marks what to write after the line of a statement, of a block's end or of the function's head; looked up
     *     by identity
     */
    static String print(Function function, IdentityHashMap<Object, String> marks) {
        Printer printer = new Printer(marks);
        printer.function(function);
        return printer.text.toString();
    }

    private void function(Function function) {
        String head = function.name() + definitions(function.parameters()) + " {";
        line(head, function);
        block(function.body());
        line("}");
    }

    private void block(Block block) {
        String outer = indent;
        indent += "  ";
        block.statements().forEach(this::statement);
        if (!block.throwsAlways() && (!block.yields().isEmpty() || marks.containsKey(block))) {
            line(("yield " + list(block.yields())).strip(), block);
        }
        indent = outer;
    }

    private void statement(Statement statement) {
        if (statement instanceof Statement.Define define) {
            String right = expression(define.expression());
            line(definition(define.target()) + " = " + right, statement);
        } else if (statement instanceof Statement.Store store) {
            line("store " + element(store.array(), store.index()) + " = " + operand(store.value()), statement);
        } else if (statement instanceof Statement.Accumulate add) {
            line("accumulate " + element(add.array(), add.index()) + " += " + operand(add.value()), statement);
        } else if (statement instanceof Statement.Fill fill) {
            line("fill " + operand(fill.array()) + " = " + operand(fill.value()), statement);
        } else if (statement instanceof Statement.If branch) {
            String condition = operand(branch.condition());
            line(results(branch.results()) + "if " + condition + " {", statement);
            block(branch.then());
            line("} else {");
            block(branch.otherwise());
            line("}");
        } else if (statement instanceof Statement.Loop loop) {
            loop(loop);
        } else if (statement instanceof Statement.Throw exception) {
            line("throw " + pieces(exception.text(), exception.operands()), statement);
        } else if (statement instanceof Statement.Assert assertion) {
            line("assert " + pieces(assertion.text(), assertion.operands()), statement);
        } else if (statement instanceof Statement.Call call) {
            line((results(call.results()) + call(call)).strip(), statement);
        } else if (statement instanceof Statement.Comment comment) {
            line("// " + comment.text(), statement);
        }
    }

    private void loop(Statement.Loop loop) {
        List<String> initial = loop.initial().stream().map(this::operand).toList();
        String results = results(loop.results());
        List<String> carried = new ArrayList<>();
        for (int i = 0; i < Math.max(initial.size(), loop.parameters().size()); i++) {
            String left =
                    i < loop.parameters().size() ? definition(loop.parameters().get(i)) : "?";
            carried.add(left + " = " + (i < initial.size() ? initial.get(i) : "?"));
        }
        line(results + "loop (" + String.join(", ", carried) + ") while {", loop);
        block(loop.header());
        line("} do {");
        block(loop.body());
        line("}");
    }

    private String expression(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            String name = apply.primitive().name().toLowerCase(Locale.ROOT);
            return library(apply.library()) + name + " " + list(apply.operands());
        } else if (expression instanceof Expression.Copy copy) {
            return "copy " + operand(copy.operand());
        } else if (expression instanceof Expression.Invoke call) {
            String name = "invoke " + call.owner() + "." + call.method();
            return name + "(" + list(call.operands()) + ")" + (call.mayThrow() ? " throws" : "");
        } else if (expression instanceof Expression.Null nothing) {
            return "null " + nothing.type().keyword();
        } else if (expression instanceof Expression.StaticRead read) {
            return "static " + read.owner() + "." + read.field();
        } else if (expression instanceof Expression.Load load) {
            return "load " + element(load.array(), load.index());
        } else if (expression instanceof Expression.Length length) {
            return "length " + operand(length.array());
        } else if (expression instanceof Expression.NewArray allocation) {
            return "new " + allocation.type().leaf().keyword() + dimensions(allocation);
        } else if (expression instanceof Expression.ArrayLiteral literal) {
            return "literal " + literal.type().keyword() + " {" + list(literal.elements()) + "}";
        } else if (expression instanceof Expression.CopyOfArray copy) {
            return "clone " + operand(copy.array());
        } else if (expression instanceof Expression.DeepCopy copy) {
            return "deep_clone " + operand(copy.array()) + (copy.mayBeMissing() ? " missing" : "");
        } else if (expression instanceof Expression.SharedLike shared) {
            return "shared_like " + list(shared.operands());
        } else if (expression instanceof Expression.Overlap overlap) {
            return "overlap " + list(overlap.operands());
        } else if (expression instanceof Expression.ZerosLike zeros) {
            return "zeros_like " + operand(zeros.array()) + (zeros.mayBeMissing() ? " missing" : "");
        } else if (expression instanceof Expression.NewRecord creation) {
            return "record " + creation.type().name() + "(" + list(creation.components()) + ")";
        } else if (expression instanceof Expression.Component component) {
            return "component " + operand(component.record()) + "." + component.index();
        } else if (expression instanceof Expression.Grow grow) {
            return "grow " + element(grow.array(), grow.index());
        }
        throw new IllegalStateException(expression.toString());
    }

    /** Nothing for {@code Math}, else for example {@code strict_math}. */
    private static String library(MathLibrary library) {
        return library == MathLibrary.MATH ? "" : library.name().toLowerCase(Locale.ROOT) + " ";
    }

    /** A call; an array that it writes has a {@code &}, one that it writes without reading it a {@code *} in front. */
    private String call(Statement.Call call) {
        List<String> arguments = new ArrayList<>();
        for (int k = 0; k < call.arguments().size(); k++) {
            String argument = operand(call.arguments().get(k));
            Callee.Parameter parameter = call.callee().parameters().get(k);
            arguments.add(parameter.writes() ? (parameter.reads() ? "&" : "*") + argument : argument);
        }
        Callee callee = call.callee();
        return "call " + callee.qualifiedName() + "(" + String.join(", ", arguments) + ")"
                + (callee.mayThrow() ? " throws" : "")
                + reversal(callee.reversal());
    }

    private static String reversal(Callee.Reversal reversal) {
        if (reversal instanceof Callee.Reversal.Rule rule) {
            return " rule" + rule.differentiated()
                    + rule.product()
                            .map(one -> " product " + one.qualifiedName())
                            .orElse("")
                    + rule.tangent()
                            .map(one -> " tangent " + one.qualifiedName())
                            .orElse("")
                    + rule.body().map(one -> " body " + one.name()).orElse("");
        } else if (reversal instanceof Callee.Reversal.Generated generated) {
            StringBuilder text = new StringBuilder(" generated " + generated.className() + generated.differentiated());
            for (Callee.Offer offer : Callee.Offer.values()) {
                text.append(generated.offers(offer) ? " " + offer.method() : "");
            }
            return text.toString();
        } else if (reversal instanceof Callee.Reversal.Body body) {
            return " body " + body.subroutine().name();
        }
        return "";
    }

    private String dimensions(Expression.NewArray allocation) {
        String given = allocation.dimensions().stream()
                .map(dimension -> "[" + operand(dimension) + "]")
                .collect(Collectors.joining());
        return given
                + "[]".repeat(allocation.type().rank() - allocation.dimensions().size());
    }

    private String pieces(List<String> text, List<Operand> operands) {
        StringBuilder pieces = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            pieces.append(i == 0 ? "" : " ").append(quoted(text.get(i)));
            if (i < operands.size()) {
                pieces.append(" ").append(operand(operands.get(i)));
            }
        }
        return pieces.toString();
    }

    private static String quoted(String piece) {
        return '"' + piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private String results(List<Value> results) {
        return results.isEmpty() ? "" : definitions(results) + " = ";
    }

    private String definitions(List<Value> values) {
        return values.stream().map(this::definition).collect(Collectors.joining(", ", "(", ")"));
    }

    private String definition(Value value) {
        numbers.putIfAbsent(value, numbers.size());
        return value.type().keyword() + " " + operand(value);
    }

    private String element(Operand array, Operand index) {
        return operand(array) + "[" + operand(index) + "]";
    }

    private String list(List<Operand> operands) {
        return operands.stream().map(this::operand).collect(Collectors.joining(", "));
    }

    private String operand(Operand operand) {
        if (operand instanceof Value value) {
            Integer number = numbers.get(value);
            String name = value.isNamed() ? "." + value.name() : "";
            return (number == null ? "%?" + value.id() : "%" + number) + name;
        }
        return constant((Constant) operand);
    }

    /** A constant with a suffix for every type that Java has no literal of. */
    private static String constant(Constant constant) {
        return switch (constant.type()) {
            case BYTE -> constant.value() + "b";
            case SHORT -> constant.value() + "s";
            case CHAR -> (int) (Character) constant.value() + "c";
            case LONG -> constant.value() + "L";
            case FLOAT -> constant.value() + "f";
            case BOOLEAN, INT, DOUBLE -> constant.value().toString();
        };
    }

    private void line(String content, Object marked) {
        String mark = marks.get(marked);
        line(mark == null ? content : content + "    <-- " + mark);
    }

    private void line(String content) {
        text.append(indent).append(content).append('\n');
    }
}
