package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the statements of a method's body. */
final class StatementWriter {

    private final Inlining inlining;
    private final Outline outline;
    private final Variables variables;
    private final Copies copies;
    private final Declarations declarations;
    private final ExpressionWriter expressions;
    private final Set<Variable> declared = new HashSet<>();

    StatementWriter(
            Outline outline,
            Inlining inlining,
            Variables variables,
            Copies copies,
            Declarations declarations,
            ExpressionWriter expressions) {
        this.outline = outline;
        this.inlining = inlining;
        this.variables = variables;
        this.copies = copies;
        this.declarations = declarations;
        this.expressions = expressions;
    }

    Lines write(Ending ending) {
        Region root = outline.root();
        Lines lines = statements(root);
        if (root.completes()) {
            end(ending, root.yields(), lines);
        }
        return lines;
    }

    private void end(Ending ending, List<Operand> yields, Lines lines) {
        if (ending instanceof Ending.ReturnNew creation) {
            StringBuilder text = new StringBuilder("return new " + creation.type() + "(");
            for (int k = 0; k < yields.size(); k++) {
                text.append(k == 0 ? "" : "," + Markup.SPACE)
                        .append(expressions.converted(yields.get(k)).text());
            }
            lines.add(text + ");");
        } else if (ending instanceof Ending.ReturnPieces whole) {
            lines.add("return " + whole(whole.pieces(), yields) + ";");
        } else if (ending instanceof Ending.Store store) {
            int returned = Math.max(0, store.pieces().size() - 1);
            for (int k = returned; k < yields.size(); k++) {
                lines.add(store.array() + "[" + (k - returned) + "] = "
                        + expressions.converted(yields.get(k)).text() + ";");
            }
            if (returned > 0) {
                lines.add("return " + whole(store.pieces(), yields) + ";");
            }
        } else if (ending instanceof Ending.ReturnValue) {
            lines.add("return " + expressions.converted(yields.get(0)).text() + ";");
        }
    }

    /** Text in pieces, with operands between them. */
    private String whole(List<String> pieces, List<Operand> operands) {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int k = 1; k < pieces.size(); k++) {
            text.append(expressions.converted(operands.get(k - 1)).text()).append(pieces.get(k));
        }
        return text.toString();
    }

    /** The statements of a block, and what it hands on. */
    private Lines block(Region region) {
        Lines lines = statements(region);
        copies.atEndOf(region).forEach(step -> lines.add(copy(step)));
        return lines;
    }

    private Lines statements(Region region) {
        Lines lines = new Lines();
        for (Site site : region.sites()) {
            if (!inlining.isInlined(site)) {
                lines.addAll(statement(site));
            }
        }
        return lines;
    }

    private Lines statement(Site site) {
        Statement statement = site.statement();
        Lines lines = new Lines();
        if (statement instanceof Statement.Define define) {
            define(site, define, lines);
        } else if (statement instanceof Statement.Store store) {
            lines.add(store(store));
        } else if (statement instanceof Statement.Accumulate add) {
            String element = expressions.element(add.array(), add.index());
            Operand negated = operandOf(Primitive.NEGATE, add.value());
            lines.add(
                    negated == null
                            ? element + " += "
                                    + expressions.converted(add.value()).text() + ";"
                            : element + " -= " + expressions.converted(negated).text() + ";");
        } else if (statement instanceof Statement.Fill fill) {
            lines.addAll(fill(site, fill));
        } else if (statement instanceof Statement.If branch) {
            branch(site, branch, lines);
        } else if (statement instanceof Statement.Loop loop) {
            loop(site, loop, lines);
        } else if (statement instanceof Statement.Throw exception) {
            String text = verbatim(exception.text(), exception.operands());
            lines.add("throw " + (exception.isOwn() ? withMark(text) : text) + ";");
        } else if (statement instanceof Statement.Assert assertion) {
            lines.add("assert " + verbatim(assertion.text(), assertion.operands()) + ";");
        } else if (statement instanceof Statement.Call call) {
            call(call, lines);
        } else if (statement instanceof Statement.Comment comment) {
            lines.add("// " + comment.text());
        }
        return lines;
    }

    private void call(Statement.Call call, Lines lines) {
        String start = call.results().stream()
                .filter(variables::isRead)
                .map(result -> start(variables.of(result)))
                .findFirst()
                .orElse("");
        lines.add(start + expressions.call(call) + ";");
    }

    private void define(Site site, Statement.Define define, Lines lines) {
        if (PieceCall.isCall(define)
                || (define.expression() instanceof Expression.Invoke && !variables.isRead(define.target()))) {
            lines.add(expressions.assigned(site).text() + ";");
            return;
        }
        Variable target = variables.of(define.target());
        Expression expression = define.expression();
        if (expression instanceof Expression.Grow grow) {
            grow(target, grow, lines);
        } else if (expression instanceof Expression.ArrayLiteral && !declared.contains(target)) {
            String literal = expressions.assigned(site).text();
            lines.add(start(target) + literal.substring(literal.indexOf('{')) + ";");
        } else if (expression instanceof Expression.Copy copy && variables.printedFor(copy.operand()) == target) {
            return; // one version of a variable assigned to the next
        } else {
            String compound = compound(target, expression);
            lines.add(
                    compound.isEmpty()
                            ? start(target) + expressions.assigned(site).text() + ";"
                            : compound);
        }
    }

    /** {@code x = }, with the type before it if this is where the variable is declared. */
    private String start(Variable variable) {
        boolean first = !variable.isParameter() && declared.add(variable);
        return (first ? Markup.type(variable.type()) + " " : "") + variable.name() + " = ";
    }

    private String copy(Copies.Step step) {
        Variable target = step.target();
        if (step.saved() != null) {
            return start(target) + step.saved().name() + ";";
        }
        Expression expression =
                step.source() instanceof Value value && inlining.isInlined(value) ? outline.expression(value) : null;
        String compound = expression == null ? "" : compound(target, expression);
        return compound.isEmpty()
                ? start(target) + expressions.converted(step.source()).text() + ";"
                : compound;
    }

    /** {@code s += x;} for {@code s = s + x;} or {@code s = x + s;} if the operation is of that kind; else "". */
    private String compound(Variable target, Expression expression) {
        if (!(expression instanceof Expression.Apply apply)
                || !isCompound(apply, target.type())
                || !declared.contains(target)) {
            return "";
        }
        Operand left = apply.operands().get(0);
        Operand right = apply.operands().get(1);
        boolean commutes = apply.primitive() == Primitive.ADD || apply.primitive() == Primitive.MULTIPLY;
        if (variables.printedFor(left) != target) {
            if (!commutes || variables.printedFor(right) != target) {
                return "";
            }
            right = left;
        }
        if (right instanceof Constant constant && isCount(target.type())) {
            return step(target.name(), apply.primitive(), constant) + ";";
        }
        return target.name() + " " + apply.primitive().symbol() + "= "
                + expressions.converted(right).text() + ";";
    }

    /**
     * Whether Java has a compound assignment that does the same to a variable, or element, of this type. An int shifted
     * by a long is none: it would be right, but javac warns of it from JDK 20 on.
     */
    private static boolean isCompound(Expression.Apply apply, Type type) {
        boolean refused = Effects.isIntegerDivision(apply) && apply.operands().get(1) instanceof Constant;
        return apply.primitive().form() == Primitive.Form.INFIX
                && !apply.primitive().isComparison()
                && !refused
                && apply.operands().stream().allMatch(operand -> operand.type().equals(type));
    }

    private static boolean isCount(Type type) {
        return type == Type.Scalar.INT || type == Type.Scalar.LONG;
    }

    /** {@code i++}, {@code i--}, {@code i += 2}. */
    private static String step(String name, Primitive primitive, Constant constant) {
        long amount = ((Number) constant.value()).longValue();
        boolean adds = primitive == Primitive.ADD;
        if (!adds && primitive != Primitive.SUBTRACT) {
            return name + " " + primitive.symbol() + "= " + Literals.of(constant);
        }
        // Minus the least number is that number itself, and so is what comes of taking it away.
        Constant size = new Constant(Type.Scalar.LONG, Math.abs(amount)).as(constant.type());
        String sign = adds == (amount > 0) ? "+" : "-";
        return name + (size.isInteger(1) ? sign + sign : " " + sign + "= " + Literals.of(size));
    }

    private void grow(Variable target, Expression.Grow grow, Lines lines) {
        Variable array = variables.printedFor(grow.array());
        String from = expressions.write(grow.array()).text();
        String index = expressions.write(grow.index()).text();
        String copy = Markup.type("java.util.Arrays") + ".copyOf(" + from + ", 2 * " + from + ".length + 1)";
        if (array == target) {
            lines.open("if (" + index + " == " + from + ".length) {")
                    .add(target.name() + " = " + copy + ";")
                    .close();
        } else {
            lines.add(start(target) + index + " == " + from + ".length" + Markup.SPACE + "? " + copy + Markup.SPACE
                    + ": " + from + ";");
        }
    }

    private String store(Statement.Store store) {
        String element = expressions.element(store.array(), store.index());
        if (store.value() instanceof Value value
                && inlining.isInlined(value)
                && outline.expression(value) instanceof Expression.Apply apply
                && isCompound(apply, store.value().type())
                && apply.operands().get(0) instanceof Value left
                && inlining.isInlined(left)
                && outline.expression(left) instanceof Expression.Load load
                && isSame(load.array(), store.array())
                && isSame(load.index(), store.index())) {
            String operand = expressions.converted(apply.operands().get(1)).text();
            return element + " " + apply.primitive().symbol() + "= " + operand + ";";
        }
        return element + " = " + expressions.converted(store.value()).text() + ";";
    }

    private boolean isSame(Operand one, Operand other) {
        return one.equals(other) && (one instanceof Constant || variables.printedFor(one) != null);
    }

    /** The operand of an inlined operation of this kind. */
    private @Nullable Operand operandOf(Primitive primitive, Operand operand) {
        return operand instanceof Value value
                        && inlining.isInlined(value)
                        && outline.expression(value) instanceof Expression.Apply apply
                        && apply.primitive() == primitive
                ? apply.operands().get(0)
                : null;
    }

    private Lines fill(Site site, Statement.Fill fill) {
        Lines lines = new Lines();
        List<Variable> rows = declarations.rowsOf(site);
        String array = expressions.write(fill.array()).text();
        for (Variable row : rows) {
            lines.open("for (" + row.type().keyword() + " " + row.name() + " : " + array + ") {");
            array = row.name();
        }
        String value = expressions.converted(fill.value()).text();
        lines.add(Markup.type("java.util.Arrays") + ".fill(" + array + ", " + value + ");");
        rows.forEach(row -> lines.close());
        return lines;
    }

    /** {@code new IllegalArgumentException(…)}, where the name is that of the class in {@code java.lang}. */
    private static String withMark(String creation) {
        int start = "new ".length();
        int end = creation.indexOf('(');
        return creation.substring(0, start)
                + Markup.type("java.lang." + creation.substring(start, end))
                + creation.substring(end);
    }

    private String verbatim(List<String> pieces, List<Operand> operands) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < pieces.size(); k++) {
            text.append(pieces.get(k));
            if (k < operands.size()) {
                text.append(expressions.write(operands.get(k)).atLeast(Code.CREATION));
            }
        }
        return text.toString();
    }

    private void declareBefore(Site site, List<Variable> without, Lines lines) {
        for (Variable variable : declarations.at(site)) {
            if (!without.contains(variable) && declared.add(variable)) {
                lines.add(Markup.type(variable.type()) + " " + variable.name() + ";");
            }
        }
    }

    private void branch(Site site, Statement.If branch, Lines lines) {
        Region thenRegion = site.regions().get(0);
        Region otherRegion = site.regions().get(1);
        if (inlining.isConditional(site)) {
            conditional(site, branch, lines);
            return;
        }
        declareBefore(site, List.of(), lines);
        Lines then = block(thenRegion);
        Lines otherwise = block(otherRegion);
        if (then.isEmpty() && !otherwise.isEmpty()) {
            lines.add("if (" + expressions.negated(branch.condition()).text() + ") {")
                    .addInside(otherwise)
                    .add("}");
        } else if (!then.isEmpty() || inlining.mayThrow(branch.condition())) {
            lines.add("if (" + expressions.write(branch.condition()).text() + ") {")
                    .addInside(then);
            if (otherwise.isEmpty()) {
                lines.add("}");
            } else if (otherwise.isOneIf()) {
                lines.addAll(otherwise.after("} else "));
            } else {
                lines.add("} else {").addInside(otherwise).add("}");
            }
        }
    }

    /** {@code y = c ? a : b;}, or {@code if (c) { y = a; }} if that is what it is. */
    private void conditional(Site site, Statement.If branch, Lines lines) {
        Variable target = variables.of(branch.results().get(0));
        Operand then = site.regions().get(0).yields().get(0);
        Operand otherwise = site.regions().get(1).yields().get(0);
        boolean keepsThen = variables.printedFor(then) == target;
        boolean keepsOther = variables.printedFor(otherwise) == target;
        if (keepsThen && keepsOther) {
            return;
        }
        if (keepsThen || keepsOther) {
            String condition = keepsThen
                    ? expressions.negated(branch.condition()).text()
                    : expressions.write(branch.condition()).text();
            lines.open("if (" + condition + ") {")
                    .add(copy(new Copies.Step(target, keepsThen ? otherwise : then, null)))
                    .close();
        } else {
            lines.add(start(target) + expressions.assigned(site).text() + ";");
        }
    }

    private void loop(Site site, Statement.Loop loop, Lines lines) {
        Region header = site.regions().get(0);
        Region body = site.regions().get(1);
        int counter = inlining.counter(site);
        Variable counting = counter < 0 ? null : variables.of(loop.parameters().get(counter));
        boolean startsInFor = counting != null && counting.isDeclaredInFor();

        List<Variable> started =
                copies.into(site).stream().map(Copies.Step::target).toList();
        declareBefore(site, started, lines);
        for (Copies.Step step : copies.into(site)) {
            if (!startsInFor || step.target() != counting) {
                lines.add(copy(step));
            }
        }
        if (!inlining.hasPlainHeader(site)) {
            lines.open("while (true) {").addAll(statements(header));
            if (header.completes()) {
                if (!header.yields().get(0).equals(Constant.TRUE)) {
                    lines.open("if ("
                                    + expressions
                                            .negated(header.yields().get(0))
                                            .text() + ") {")
                            .add("break;")
                            .close();
                }
                lines.addAll(block(body));
            }
            lines.close();
        } else if (counting != null) {
            Operand initial = loop.initial().get(counter);
            String start = startsInFor
                    ? start(counting) + expressions.converted(initial).text()
                    : "";
            String condition = expressions.write(header.yields().get(0)).text();
            String update = update(counting, body.yields().get(counter));
            repeated("for (" + start + "; " + condition + "; " + update + ") {", block(body), lines);
        } else {
            String condition = expressions.write(header.yields().get(0)).text();
            repeated("while (" + condition + ") {", block(body), lines);
        }
        copies.outOf(site).forEach(step -> lines.add(copy(step)));
    }

    private static void repeated(String head, Lines body, Lines lines) {
        if (body.isEmpty()) {
            lines.add(head + "}");
        } else {
            lines.add(head).addInside(body).add("}");
        }
    }

    private String update(Variable counter, Operand next) {
        if (next instanceof Value value && outline.expression(value) instanceof Expression.Apply apply) {
            return step(counter.name(), apply.primitive(), (Constant)
                    apply.operands().get(1));
        }
        throw new IllegalStateException(next + " is no step");
    }
}
