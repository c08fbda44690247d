package io.fluxion.processor.simplify;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/** Computes operations on constants, as Java would at run time (JLS 15.29: since Java 17 the same everywhere). */
final class Constants {

    private Constants() {}

    /** The constant that the operation gives, if it is one that is computed here. */
    static Optional<Constant> fold(Primitive primitive, List<Operand> operands, Type type) {
        if (!(operands.get(0) instanceof Constant a)) {
            return Optional.empty();
        }
        if (primitive == Primitive.CONVERT && type instanceof Type.Scalar scalar) {
            return Optional.of(a.as(scalar));
        }
        if (operands.size() == 1) {
            return unary(primitive, a);
        }
        if (operands.size() != 2 || !(operands.get(1) instanceof Constant b) || a.type() != b.type()) {
            return Optional.empty();
        }
        return switch (a.type()) {
            case DOUBLE -> floating(primitive, (Double) a.value(), (Double) b.value());
            case INT -> integer(primitive, (Integer) a.value(), (Integer) b.value());
            case BOOLEAN -> logical(primitive, (Boolean) a.value(), (Boolean) b.value());
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> unary(Primitive primitive, Constant a) {
        if (primitive == Primitive.NEGATE && a.value() instanceof Double number) {
            return Optional.of(Constant.of(-number));
        } else if (primitive == Primitive.NEGATE && a.value() instanceof Float number) {
            return Optional.of(new Constant(Type.Scalar.FLOAT, -number));
        } else if (primitive == Primitive.NEGATE && a.value() instanceof Integer number) {
            return Optional.of(Constant.of(-number));
        } else if ((primitive == Primitive.ABS || primitive == Primitive.MAGNITUDE)
                && a.value() instanceof Double number) {
            return Optional.of(Constant.of(Math.abs(number)));
        } else if (primitive == Primitive.NOT) {
            return Optional.of(Constant.of(!(Boolean) a.value()));
        }
        return Optional.empty();
    }

    private static Optional<Constant> floating(Primitive primitive, double a, double b) {
        return switch (primitive) {
            case ADD -> Optional.of(Constant.of(a + b));
            case SUBTRACT -> Optional.of(Constant.of(a - b));
            case MULTIPLY -> Optional.of(Constant.of(a * b));
            case DIVIDE -> Optional.of(Constant.of(a / b));
            case GUARDED_MULTIPLY -> Optional.of(Constant.of(a == 0 ? 0.0 : a * b));
            case GUARDED_DIVIDE -> Optional.of(Constant.of(a == 0 ? 0.0 : a / b));
            case LESS -> Optional.of(Constant.of(a < b));
            case LESS_OR_EQUAL -> Optional.of(Constant.of(a <= b));
            case GREATER -> Optional.of(Constant.of(a > b));
            case GREATER_OR_EQUAL -> Optional.of(Constant.of(a >= b));
            case EQUAL -> Optional.of(Constant.of(a == b));
            case NOT_EQUAL -> Optional.of(Constant.of(a != b));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> integer(Primitive primitive, int a, int b) {
        return switch (primitive) {
            case ADD -> Optional.of(Constant.of(a + b));
            case SUBTRACT -> Optional.of(Constant.of(a - b));
            case MULTIPLY -> Optional.of(Constant.of(a * b));
            case MAX -> Optional.of(Constant.of(Math.max(a, b)));
            case MIN -> Optional.of(Constant.of(Math.min(a, b)));
            case LESS -> Optional.of(Constant.of(a < b));
            case LESS_OR_EQUAL -> Optional.of(Constant.of(a <= b));
            case GREATER -> Optional.of(Constant.of(a > b));
            case GREATER_OR_EQUAL -> Optional.of(Constant.of(a >= b));
            case EQUAL -> Optional.of(Constant.of(a == b));
            case NOT_EQUAL -> Optional.of(Constant.of(a != b));
            default -> Optional.empty();
        };
    }

    private static Optional<Constant> logical(Primitive primitive, boolean a, boolean b) {
        return switch (primitive) {
            case BIT_AND -> Optional.of(Constant.of(a && b));
            case BIT_OR -> Optional.of(Constant.of(a || b));
            case BIT_XOR, NOT_EQUAL -> Optional.of(Constant.of(a ^ b));
            case EQUAL -> Optional.of(Constant.of(a == b));
            default -> Optional.empty();
        };
    }
}
