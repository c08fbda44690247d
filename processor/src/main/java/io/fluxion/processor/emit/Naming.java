package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the variables of a method their names: the user's where it is free, the same with a number where it is not, and
 * a word for the operation where the user gave none. Variables that are not visible together may have one name.
 */
final class Naming {

    private static final Statement BACKWARD = new Statement.Comment("backward");

    private final Outline outline;
    private final Set<String> reserved;
    private final Set<Variable> results;
    private final Map<String, List<Variable>> byName = new HashMap<>();

    /**
     * Starts naming.
     *
     * @param reserved names that no variable may have, those of the parameters among them
     * @param results the variables that the method hands on
     */
    Naming(Outline outline, Set<String> reserved, Set<Variable> results) {
        this.outline = outline;
        this.results = Set.copyOf(results);
        this.reserved = reserved;
    }

    /**
     * Names local variables whose scopes are fixed.
     *
     * @param variables with a value that each holds, from which it is named if it has no wish
     */
    void name(Map<Variable, Value> variables, List<Variable> temporaries) {
        List<Variable> all = new ArrayList<>(variables.keySet());
        all.addAll(temporaries);
        all.sort(Comparator.comparingInt(Variable::scopeBegin));
        List<Variable> unnamed = new ArrayList<>();
        for (Variable variable : resultsFirst(all)) {
            // Names that the user gave come first, so that nothing of ours takes them away.
            Value value = variables.get(variable);
            boolean given = !variable.wish().isEmpty() && value != null;
            if (!given || !take(variable, escaped(variable.wish()))) {
                unnamed.add(variable);
            }
        }
        unnamed.sort(Comparator.comparingInt(all::indexOf));
        for (Variable variable : unnamed) {
            Value value = variables.get(variable);
            String wish = variable.wish().isEmpty() && value != null ? word(value) : variable.wish();
            String name = escaped(wish);
            for (int number = 1; !take(variable, name); number++) {
                name = wish + (Character.isDigit(wish.charAt(wish.length() - 1)) ? "_" : "") + number;
            }
        }
    }

    /**
     * In the reverse sweep what is handed on comes first: the adjoint of the parameter x is dx, that of a local x dx1.
     */
    private List<Variable> resultsFirst(List<Variable> variables) {
        int backward = outline.root().sites().stream()
                .filter(site -> site.statement().equals(BACKWARD))
                .mapToInt(Site::begin)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return variables.stream()
                .sorted(Comparator.comparing(
                        variable -> variable.scopeBegin() > backward && !results.contains(variable)))
                .toList();
    }

    private static String escaped(String name) {
        return Words.isKeyword(name) ? name + "_" : name;
    }

    private boolean take(Variable variable, String name) {
        if (reserved.contains(name) || Words.isKeyword(name)) {
            return false;
        }
        List<Variable> others = byName.computeIfAbsent(name, key -> new ArrayList<>());
        if (others.stream().anyMatch(variable::isVisibleWith)) {
            return false;
        }
        others.add(variable);
        variable.name(name);
        return true;
    }

    /** A word for what an unnamed value is. */
    private String word(Value value) {
        Site site = outline.definition(value);
        if (site != null && site.statement() instanceof Statement.Define define) {
            return word(define.expression(), value.type());
        }
        if (site != null && site.statement() instanceof Statement.Call call) {
            return call.callee().method();
        }
        if (value.type() == Type.Scalar.BOOLEAN) {
            return "condition";
        }
        return site != null && site.statement() instanceof Statement.Loop ? "carried" : "choice";
    }

    private static String word(Expression expression, Type type) {
        if (expression instanceof Expression.Apply apply) {
            return word(apply);
        } else if (expression instanceof Expression.Load load) {
            return word(load, type);
        } else if (expression instanceof Expression.Length) {
            return "length";
        } else if (expression instanceof Expression.Invoke invoke) {
            return invoke.method();
        } else if (expression instanceof Expression.StaticRead read) {
            return Character.isLowerCase(read.field().charAt(0)) ? read.field() : "constant";
        } else if (expression instanceof Expression.Component component) {
            Type.Struct record = (Type.Struct) component.record().type();
            return record.components().get(component.index()).name();
        } else if (expression instanceof Expression.ZerosLike) {
            return "zeros";
        } else if (expression instanceof Expression.Copy) {
            return "value";
        }
        return type instanceof Type.Array array && array.rank() > 1 ? "rows" : "array";
    }

    private static String word(Expression.Load load, Type type) {
        if (type instanceof Type.Array) {
            return "row";
        }
        String array = load.array() instanceof Value value ? value.name() : "";
        if (array.isEmpty() || Character.isDigit(array.charAt(array.length() - 1))) {
            return "element";
        } else if (load.index() instanceof Constant index && !index.toString().startsWith("-")) {
            return array + index;
        } else if (array.length() <= 2
                && load.index() instanceof Value index
                && index.name().length() == 1) {
            return array + index.name();
        }
        return "element";
    }

    private static String word(Expression.Apply apply) {
        List<Operand> operands = apply.operands();
        return switch (apply.primitive()) {
            case ADD -> "sum";
            case SUBTRACT -> "difference";
            case MULTIPLY -> operands.get(0).equals(operands.get(1)) ? "square" : "product";
            case GUARDED_MULTIPLY -> "product";
            case DIVIDE, GUARDED_DIVIDE -> "quotient";
            case REMAINDER, IEEE_REMAINDER -> "remainder";
            case NEGATE -> "negative";
            case CONVERT -> "number";
            case BIT_AND, BIT_OR, BIT_XOR, COMPLEMENT, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> "bits";
            case LESS -> "isLess";
            case LESS_OR_EQUAL -> "isAtMost";
            case GREATER -> "isGreater";
            case GREATER_OR_EQUAL -> "isAtLeast";
            case EQUAL -> "isEqual";
            case NOT_EQUAL -> "isDifferent";
            case NOT -> "isNot";
            case SELECT -> "choice";
            case TO_RADIANS -> "radians";
            case TO_DEGREES -> "degrees";
            case GET_EXPONENT -> "exponent";
            case STOP_GRADIENT -> "value";
            default ->
                apply.primitive().form() == Primitive.Form.MATH
                        ? apply.primitive().symbol()
                        : "value";
        };
    }
}
