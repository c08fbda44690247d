package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Constant;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Constants as Java source. The text does not depend on the JDK: the shortest decimal that reads back as the number.
 */
final class Literals {

    private Literals() {}

    static String of(Constant constant) {
        return switch (constant.type()) {
            case BOOLEAN -> constant.value().toString();
            case BYTE, SHORT -> "(" + constant.type().keyword() + ") " + constant.value();
            case CHAR -> character((Character) constant.value());
            case INT -> of((int) constant.value());
            case LONG -> of((long) constant.value());
            case FLOAT -> of((float) constant.value());
            case DOUBLE -> of((double) constant.value());
        };
    }

    /** Whether the text begins with a sign or a cast, so that it binds less tightly than a name. */
    static boolean isPrimary(Constant constant) {
        String text = of(constant);
        return !text.startsWith("-") && !text.startsWith("(");
    }

    private static String of(int number) {
        return switch (number) {
            case Integer.MIN_VALUE -> Markup.type("java.lang.Integer") + ".MIN_VALUE";
            case Integer.MAX_VALUE -> Markup.type("java.lang.Integer") + ".MAX_VALUE";
            default -> Integer.toString(number);
        };
    }

    private static String of(long number) {
        if (number == Long.MIN_VALUE || number == Long.MAX_VALUE) {
            return Markup.type("java.lang.Long") + (number < 0 ? ".MIN_VALUE" : ".MAX_VALUE");
        }
        return number + "L";
    }

    private static String of(float number) {
        String special = special(number, "java.lang.Float");
        if (!special.isEmpty()) {
            return special;
        }
        BigDecimal exact = new BigDecimal(Math.abs(number));
        BigDecimal shortest = exact;
        for (int digits = 1; digits < 10; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.floatValue() == Math.abs(number)) {
                break;
            }
        }
        return sign(number) + decimal(shortest) + "f";
    }

    private static String of(double number) {
        String special = special(number, "java.lang.Double");
        if (!special.isEmpty()) {
            return special;
        }
        if (Math.abs(number) == Double.MIN_VALUE) {
            return sign(number) + Markup.type("java.lang.Double") + ".MIN_VALUE";
        }
        if (Math.abs(number) == Math.PI || Math.abs(number) == Math.E) {
            return sign(number) + Markup.type("java.lang.Math") + (Math.abs(number) == Math.PI ? ".PI" : ".E");
        }
        BigDecimal exact = new BigDecimal(Math.abs(number));
        BigDecimal shortest = exact;
        for (int digits = 1; digits < 18; digits++) {
            shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shortest.doubleValue() == Math.abs(number)) {
                break;
            }
        }
        return sign(number) + decimal(shortest);
    }

    private static String special(double number, String owner) {
        if (Double.isNaN(number)) {
            return Markup.type(owner) + ".NaN";
        } else if (Double.isInfinite(number)) {
            return Markup.type(owner) + (number < 0 ? ".NEGATIVE_INFINITY" : ".POSITIVE_INFINITY");
        }
        return "";
    }

    private static String sign(double number) {
        return Double.doubleToRawLongBits(number) < 0 ? "-" : "";
    }

    /** Plain from 0.001 to below 10,000,000, as Java's own; with an exponent outside. */
    private static String decimal(BigDecimal number) {
        if (number.signum() == 0) {
            return "0.0";
        }
        String digits = number.stripTrailingZeros().unscaledValue().toString();
        int exponent = number.precision() - number.scale() - 1;
        if (exponent >= -3 && exponent < 7) {
            String plain = number.stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return digits.charAt(0) + "." + (digits.length() == 1 ? "0" : digits.substring(1)) + "E" + exponent;
    }

    /** Not as a Unicode escape where javac would read that too early: a line feed, a quote. */
    private static String character(char value) {
        if (value == '\'' || value == '\\') {
            return "'\\" + value + "'";
        } else if (value >= ' ' && value < 127) {
            return "'" + value + "'";
        } else if (value < 256) {
            return "'\\" + Integer.toOctalString(value) + "'";
        }
        return String.format("'\\u%04x'", (int) value);
    }
}
