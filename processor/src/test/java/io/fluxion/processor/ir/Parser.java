package io.fluxion.processor.ir;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text form that {@link Printer} writes, so that tests can say what they mean. */
public final class Parser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(//[^\\n]*)|(\"(?:[^\"\\\\]|\\\\.)*\")|(%\\d+(?:\\.[\\p{L}\\d_$]+)?)|(\\+=)"
                    + "|(-?(?:\\d(?:[\\w.]|(?<=E)-)*|Infinityf?))|([\\p{L}_$][\\p{L}\\d_$]*)|(\\S))");

    private final Values values = new Values();
    private final Map<String, Value> byNumber = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Parser(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.lookingAt()) {
            tokens.add(matcher.group().strip());
            matcher.region(matcher.end(), matcher.regionEnd());
        }
    }

    /** The function with this text form. */
    public static Function parse(String text) {
        return new Parser(text).function();
    }

    private Function function() {
        String name = take();
        List<Value> parameters = definitions();
        return new Function(name, parameters, block());
    }

    private Block block() {
        List<Statement> statements = new ArrayList<>();
        List<Operand> yields = new ArrayList<>();
        expect("{");
        while (!peek().equals("}")) {
            if (accept("yield")) {
                yields.addAll(operands());
            } else {
                statements.add(statement());
            }
        }
        expect("}");
        return new Block(statements, yields);
    }

    private Statement statement() {
        String first = peek();
        if (first.startsWith("//")) {
            return new Statement.Comment(take().substring(2).strip());
        }
        return switch (first) {
            case "(" -> {
                List<Value> results = definitions();
                expect("=");
                yield structured(results);
            }
            case "if", "loop", "call" -> structured(List.of());
            case "store" -> {
                take();
                List<Operand> element = element();
                expect("=");
                yield new Statement.Store(element.get(0), element.get(1), operand());
            }
            case "accumulate" -> {
                take();
                List<Operand> element = element();
                expect("+=");
                yield new Statement.Accumulate(element.get(0), element.get(1), operand());
            }
            case "fill" -> {
                take();
                Operand array = operand();
                expect("=");
                yield new Statement.Fill(array, operand());
            }
            case "throw", "assert" -> verbatim();
            default -> {
                Value target = definition();
                expect("=");
                yield new Statement.Define(target, expression());
            }
        };
    }

    private Statement structured(List<Value> results) {
        if (accept("if")) {
            Operand condition = operand();
            Block then = block();
            expect("else");
            return new Statement.If(condition, then, block(), results);
        } else if (accept("call")) {
            return call(results);
        }
        expect("loop");
        List<Value> parameters = new ArrayList<>();
        List<Operand> initial = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            parameters.add(definition());
            expect("=");
            initial.add(operand());
            accept(",");
        }
        expect("while");
        Block header = block();
        expect("do");
        return new Statement.Loop(parameters, initial, header, block(), results);
    }

    private Statement call(List<Value> results) {
        String path = path();
        List<Operand> arguments = new ArrayList<>();
        List<Callee.Parameter> parameters = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            boolean inOut = accept("&");
            boolean out = accept("*");
            arguments.add(operand());
            parameters.add(
                    new Callee.Parameter(arguments.get(arguments.size() - 1).type(), !out, inOut || out));
            accept(",");
        }
        boolean mayThrow = accept("throws");
        List<Type> types = results.stream().map(Value::type).toList();
        Callee callee = new Callee(owner(path), member(path), parameters, types, mayThrow, reversal());
        return new Statement.Call(callee, arguments, results);
    }

    private Callee.Reversal reversal() {
        if (accept("rule")) {
            return new Callee.Reversal.Rule(
                    indices(),
                    method("product"),
                    method("tangent"),
                    accept("body") ? Optional.of(subroutine(take())) : Optional.empty());
        } else if (accept("generated")) {
            return new Callee.Reversal.Generated(path(), indices(), offers(), -1);
        }
        return accept("body") ? new Callee.Reversal.Body(subroutine(take())) : new Callee.Reversal.None();
    }

    /** A method of which nothing but the name is known here. */
    private Optional<Callee> method(String keyword) {
        if (!accept(keyword)) {
            return Optional.empty();
        }
        String path = path();
        Callee.Reversal none = new Callee.Reversal.None();
        return Optional.of(new Callee(owner(path), member(path), List.of(), List.of(), true, none));
    }

    /** A function of which nothing but the name is known here. */
    private static Subroutine subroutine(String name) {
        return new Subroutine(name, List.of(), () -> {
            throw new IllegalStateException(name + " has no body");
        });
    }

    private List<Integer> indices() {
        List<Integer> indices = new ArrayList<>();
        expect("[");
        while (!accept("]")) {
            indices.add(Integer.valueOf(take()));
            accept(",");
        }
        return indices;
    }

    /** Methods of a generated class, of which nothing but the name is known here. */
    private Map<Callee.Offer, Header> offers() {
        Map<Callee.Offer, Header> offers = new EnumMap<>(Callee.Offer.class);
        for (Callee.Offer offer : Callee.Offer.values()) {
            if (accept(offer.method())) {
                offers.put(offer, new Header(false, List.of(), List.of()));
            }
        }
        return offers;
    }

    private Statement verbatim() {
        boolean throwing = take().equals("throw");
        List<String> text = new ArrayList<>();
        List<Operand> operands = new ArrayList<>();
        text.add(piece());
        while (isOperand(peek())) {
            operands.add(operand());
            text.add(piece());
        }
        return throwing ? Statement.Throw.carried(text, operands) : new Statement.Assert(text, operands);
    }

    private String piece() {
        String token = take();
        return token.substring(1, token.length() - 1).translateEscapes();
    }

    private Expression expression() {
        MathLibrary library = library();
        String name = take();
        return switch (name) {
            case "copy" -> new Expression.Copy(operand());
            case "length" -> new Expression.Length(operand());
            case "deep_clone" -> new Expression.DeepCopy(operand(), accept("missing"));
            case "clone" -> new Expression.CopyOfArray(operand());
            case "shared_like" -> {
                List<Operand> arrays = operands();
                yield new Expression.SharedLike(arrays.get(0), arrays.get(1));
            }
            case "overlap" -> {
                List<Operand> arrays = operands();
                yield new Expression.Overlap(arrays.get(0), arrays.get(1));
            }
            case "zeros_like" -> new Expression.ZerosLike(operand(), accept("missing"));
            case "load" -> {
                List<Operand> element = element();
                yield new Expression.Load(element.get(0), element.get(1));
            }
            case "grow" -> {
                List<Operand> element = element();
                yield new Expression.Grow(element.get(0), element.get(1));
            }
            case "static" -> {
                String path = path();
                yield new Expression.StaticRead(owner(path), member(path));
            }
            case "invoke" -> {
                String path = path();
                expect("(");
                List<Operand> arguments = operands();
                expect(")");
                yield new Expression.Invoke(owner(path), member(path), arguments, accept("throws"));
            }
            case "new" -> allocation();
            case "null" -> new Expression.Null(type());
            case "literal" -> {
                Type.Array type = (Type.Array) type();
                expect("{");
                List<Operand> elements = operands();
                expect("}");
                yield new Expression.ArrayLiteral(type, elements);
            }
            default -> new Expression.Apply(Primitive.valueOf(name.toUpperCase(Locale.ROOT)), operands(), library);
        };
    }

    private MathLibrary library() {
        for (MathLibrary library : MathLibrary.values()) {
            if (library != MathLibrary.MATH && accept(library.name().toLowerCase(Locale.ROOT))) {
                return library;
            }
        }
        return MathLibrary.MATH;
    }

    private Expression allocation() {
        Type type = Type.Scalar.valueOf(take().toUpperCase(Locale.ROOT));
        List<Operand> dimensions = new ArrayList<>();
        while (accept("[")) {
            type = type.array();
            if (!peek().equals("]")) {
                dimensions.add(operand());
            }
            expect("]");
        }
        return new Expression.NewArray((Type.Array) type, dimensions);
    }

    private String path() {
        StringBuilder path = new StringBuilder(take());
        while (accept(".")) {
            path.append('.').append(take());
        }
        return path.toString();
    }

    private static String owner(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String member(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private List<Operand> element() {
        Operand array = operand();
        expect("[");
        Operand index = operand();
        expect("]");
        return List.of(array, index);
    }

    private List<Value> definitions() {
        List<Value> definitions = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            definitions.add(definition());
            accept(",");
        }
        return definitions;
    }

    private Value definition() {
        Type type = type();
        String token = take();
        int dot = token.indexOf('.');
        Value value = dot < 0 ? values.temporary(type, -1) : values.named(token.substring(dot + 1), type, -1);
        byNumber.put(token, value);
        return value;
    }

    private Type type() {
        Type type = Type.Scalar.valueOf(take().toUpperCase(Locale.ROOT));
        while (accept("[")) {
            expect("]");
            type = type.array();
        }
        return type;
    }

    private List<Operand> operands() {
        List<Operand> operands = new ArrayList<>();
        if (isOperand(peek())) {
            operands.add(operand());
            while (accept(",")) {
                operands.add(operand());
            }
        }
        return operands;
    }

    private static boolean isOperand(String token) {
        return token.matches("%.*|-?\\d.*|-?Infinityf?|NaNf?|true|false");
    }

    private Operand operand() {
        String token = take();
        if (token.startsWith("%")) {
            Value value = byNumber.get(token);
            if (value == null) {
                throw new IllegalArgumentException(token + " is not defined");
            }
            return value;
        }
        if (token.equals("true") || token.equals("false")) {
            return Constant.of(Boolean.parseBoolean(token));
        }
        boolean isDouble = token.matches("-?\\d+\\.\\d+(E-?\\d+)?|-?Infinity|NaN");
        String digits = token.substring(0, token.length() - 1);
        return switch (isDouble ? 'd' : token.charAt(token.length() - 1)) {
            case 'd' -> Constant.of(Double.parseDouble(token));
            case 'f' -> new Constant(Type.Scalar.FLOAT, Float.parseFloat(digits));
            case 'L' -> new Constant(Type.Scalar.LONG, Long.parseLong(digits));
            case 'b' -> new Constant(Type.Scalar.BYTE, Byte.parseByte(digits));
            case 's' -> new Constant(Type.Scalar.SHORT, Short.parseShort(digits));
            case 'c' -> new Constant(Type.Scalar.CHAR, (char) Integer.parseInt(digits));
            default -> Constant.of(Integer.parseInt(token));
        };
    }

    private String peek() {
        return tokens.get(next);
    }

    private String take() {
        return tokens.get(next++);
    }

    private boolean accept(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        next++;
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw new IllegalArgumentException(
                    "expected " + token + " at " + tokens.subList(next, Math.min(next + 8, tokens.size())));
        }
    }
}
