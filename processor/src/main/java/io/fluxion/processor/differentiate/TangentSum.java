package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Primitive;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;

/**
 * The tangent of a number: partial derivatives times tangents, summed up.
 *
 * @param guarded whether a partial may be infinite where nothing is moved along it: a zero is strong
 */
record TangentSum(Values values, boolean guarded) {

    /** A sum and a product, of numbers or of all elements of two arrays at the same place. */
    Operand plus(Operand sum, Operand partial, Operand tangent, BlockBuilder code) {
        if (!(partial.type() instanceof Type.Array)) {
            return plusProduct(sum, partial, tangent, code);
        }
        Value carried = values.named("sum", sum.type(), -1);
        return ArrayLoops.fold(partial, sum, carried, code, (index, before, body) -> {
            Operand of = body.load(partial, index);
            Operand along = body.load(tangent, index);
            return plus(before, of, along, body);
        });
    }

    private Operand plusProduct(Operand sum, Operand partial, Operand tangent, BlockBuilder code) {
        Type wide = partial.type().equals(tangent.type()) ? partial.type() : Type.Scalar.DOUBLE;
        Operand one = code.converted(partial, wide);
        Operand other = code.converted(tangent, wide);
        Operand product = guarded
                ? code.apply(Primitive.GUARDED_MULTIPLY, other, one)
                : code.apply(Primitive.MULTIPLY, one, other);
        Operand term = code.converted(product, sum.type());
        return sum instanceof Constant ? term : code.apply(Primitive.ADD, sum, term);
    }
}
