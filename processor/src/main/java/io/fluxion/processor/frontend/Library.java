package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.MathLibrary;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The static methods of the JDK, and of libraries like its {@code Math}, that have a place in a computation, as
 * operations.
 */
final class Library {

    /** Methods of the boxes that are sums and extrema by another name. */
    private static final Map<String, Primitive> REDUCTIONS =
            Map.of("sum", Primitive.ADD, "max", Primitive.MAX, "min", Primitive.MIN);

    /** Pure functions of numbers that carry no derivative and never throw. */
    private static final Map<String, Set<String>> WITHOUT_DERIVATIVE = Map.of(
            "java.lang.Double",
            Set.of(
                    "isNaN",
                    "isInfinite",
                    "isFinite",
                    "compare",
                    "hashCode",
                    "doubleToLongBits",
                    "doubleToRawLongBits",
                    "longBitsToDouble"),
            "java.lang.Float",
            Set.of(
                    "isNaN",
                    "isInfinite",
                    "isFinite",
                    "compare",
                    "hashCode",
                    "floatToIntBits",
                    "floatToRawIntBits",
                    "intBitsToFloat"),
            "java.lang.Integer",
            integers("toUnsignedLong"),
            "java.lang.Long",
            integers(),
            "java.lang.Boolean",
            Set.of("compare", "hashCode", "logicalAnd", "logicalOr", "logicalXor"),
            "java.lang.Character",
            Set.of(
                    "compare",
                    "hashCode",
                    "isDigit",
                    "isLetter",
                    "isLetterOrDigit",
                    "isAlphabetic",
                    "isUpperCase",
                    "isLowerCase",
                    "isWhitespace",
                    "isSpaceChar",
                    "toUpperCase",
                    "toLowerCase",
                    "getNumericValue",
                    "digit",
                    "reverseBytes"),
            "java.lang.Short",
            Set.of("compare", "compareUnsigned", "hashCode", "reverseBytes", "toUnsignedInt", "toUnsignedLong"),
            "java.lang.Byte",
            Set.of("compare", "compareUnsigned", "hashCode", "toUnsignedInt", "toUnsignedLong"));

    /** The same, of methods that throw when an argument is out of range. */
    private static final Map<String, Set<String>> CHECKED = Map.of(
            "java.util.Objects", Set.of("checkIndex", "checkFromToIndex", "checkFromIndexSize"),
            "java.lang.Integer", Set.of("divideUnsigned", "remainderUnsigned"),
            "java.lang.Long", Set.of("divideUnsigned", "remainderUnsigned"));

    private static Set<String> integers(String... more) {
        List<String> names = new ArrayList<>(Arrays.asList(more));
        names.addAll(List.of(
                "compare",
                "compareUnsigned",
                "hashCode",
                "signum",
                "bitCount",
                "reverse",
                "reverseBytes",
                "highestOneBit",
                "lowestOneBit",
                "numberOfLeadingZeros",
                "numberOfTrailingZeros",
                "rotateLeft",
                "rotateRight"));
        return Set.copyOf(names);
    }

    /**
     * A call of a static method as an operation.
     *
     * @param operands converted to the types of its parameters
     * @return empty if the method has a derivative that is not known, or an effect
     */
    Optional<Expression> call(String owner, String method, List<Operand> operands, Type result) {
        Optional<MathLibrary> library = MathLibrary.named(owner);
        if (library.isPresent()) {
            return ofMath(library.get(), method, operands, result);
        }
        if (owner.equals("io.fluxion.Fluxion") && method.equals("stopGradient")) {
            return Optional.of(new Expression.Apply(Primitive.STOP_GRADIENT, operands, MathLibrary.MATH));
        }
        Primitive reduction = REDUCTIONS.get(method);
        if (reduction != null && operands.size() == 2 && WITHOUT_DERIVATIVE.containsKey(owner)) {
            return Optional.of(new Expression.Apply(reduction, operands, MathLibrary.MATH));
        } else if (WITHOUT_DERIVATIVE.getOrDefault(owner, Set.of()).contains(method)) {
            return Optional.of(new Expression.Invoke(owner, method, operands, false));
        } else if (CHECKED.getOrDefault(owner, Set.of()).contains(method)) {
            return Optional.of(new Expression.Invoke(owner, method, operands, true));
        }
        return Optional.empty();
    }

    private static Optional<Expression> ofMath(
            MathLibrary library, String method, List<Operand> operands, Type result) {
        for (Primitive primitive : Primitive.values()) {
            Expression.Apply apply = null;
            if (primitive.form() == Primitive.Form.MATH
                    && primitive.symbol().equals(method)
                    && primitive.arity() == operands.size()) {
                apply = new Expression.Apply(primitive, operands, library);
            }
            if (apply != null && apply.mayDefine(result)) {
                return Optional.of(apply);
            }
        }
        boolean integral = result instanceof Type.Scalar scalar && scalar.isIntegral();
        // addExact and its like throw when they overflow, floorMod and its like when they divide by zero.
        return integral
                ? Optional.of(new Expression.Invoke(library.qualifiedName(), method, operands, true))
                : Optional.empty();
    }
}
