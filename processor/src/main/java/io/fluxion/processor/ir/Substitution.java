package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces uses of values by other operands; definitions stay. Replacements are followed to their end. */
public final class Substitution {

    private final Map<Value, Operand> replacements = new HashMap<>();

    /** From now on {@code replacement} is read where {@code value} was. */
    public void replace(Value value, Operand replacement) {
        Operand end = of(replacement);
        if (!end.equals(value)) {
            replacements.put(value, end);
        }
    }

    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    public Operand of(Operand operand) {
        Operand end = operand;
        while (end instanceof Value value && replacements.containsKey(value)) {
            end = replacements.get(value);
        }
        return end;
    }

    public List<Operand> of(List<Operand> operands) {
        List<Operand> result = new ArrayList<>(operands.size());
        for (Operand operand : operands) {
            result.add(of(operand));
        }
        return result;
    }

    public Expression of(Expression expression) {
        return expression.operands().isEmpty() ? expression : expression.withOperands(of(expression.operands()));
    }

    /** The statement with every use replaced, in nested blocks too. */
    public Statement of(Statement statement) {
        if (statement instanceof Statement.Define define) {
            return new Statement.Define(define.target(), of(define.expression()));
        } else if (statement instanceof Statement.Store store) {
            return new Statement.Store(of(store.array()), of(store.index()), of(store.value()));
        } else if (statement instanceof Statement.Accumulate accumulate) {
            return new Statement.Accumulate(of(accumulate.array()), of(accumulate.index()), of(accumulate.value()));
        } else if (statement instanceof Statement.Fill fill) {
            return new Statement.Fill(of(fill.array()), of(fill.value()));
        } else if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    of(branch.condition()), of(branch.then()), of(branch.otherwise()), branch.results());
        } else if (statement instanceof Statement.Loop loop) {
            return new Statement.Loop(
                    loop.parameters(), of(loop.initial()), of(loop.header()), of(loop.body()), loop.results());
        } else if (statement instanceof Statement.Throw thrown) {
            return new Statement.Throw(thrown.text(), of(thrown.operands()), thrown.isOwn());
        } else if (statement instanceof Statement.Call call) {
            return new Statement.Call(call.callee(), of(call.arguments()), call.results());
        } else if (statement instanceof Statement.Assert assertion) {
            return new Statement.Assert(assertion.text(), of(assertion.operands()));
        }
        return statement;
    }

    public Block of(Block block) {
        List<Statement> statements = new ArrayList<>(block.statements().size());
        for (Statement statement : block.statements()) {
            statements.add(of(statement));
        }
        return new Block(statements, of(block.yields()));
    }
}
