package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;

/** The function itself, for the shape of what it returns: a private method {@code value}. */
final class PrimalMethod {

    static final String NAME = "value";

    private PrimalMethod() {}

    static Lines write(ClassScope scope, Function primal) {
        Signature signature = scope.signature();
        Head head = new Head(signature, primal.body());
        Ending ending = new Ending.ReturnPieces(
                scope.packing().pieces(signature.result().shape().orElseThrow()));
        return scope.method("", signature.result().type(), NAME, head, primal.body(), ending);
    }
}
