package corpus.library;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Methods of the JDK on numbers that carry no derivative, beside those that do. */
final class Numbers {
    @At("1.1, 7, -9")
    @At("1.1, -7, 12")
    @Differentiable
    static double exactIntegers(double x, int n, long m) {
        double s = x * Math.floorMod(n, 3) + x * x * Math.floorDiv(n, 2) + Math.floorMod(m, 5) + Math.floorMod(m, 4L);
        s *= Math.addExact(n, 3) + Math.subtractExact(n, 100) + Math.multiplyExact(n, 2) + Math.multiplyExact(m, n);
        s += x * Math.negateExact(n) + Math.incrementExact(n) * Math.decrementExact(m) + Math.toIntExact(m);
        s += Math.multiplyHigh(m, 1L << 62) + Math.multiplyFull(n, n) + Math.abs(n) * Math.abs(m) + Math.absExact(n);
        return s * Math.max(n, 2) * Math.min(m, 1L);
    }

    @At("1.1, 7, -9")
    @Differentiable
    static double bits(double x, int n, long m) {
        int k = Integer.bitCount(n) + Integer.numberOfLeadingZeros(n) + Integer.rotateLeft(n, 2) + Integer.reverse(1 << 30);
        k += Integer.divideUnsigned(n, 3) + Integer.remainderUnsigned(n, 4) + Integer.compareUnsigned(n, -1);
        k += Integer.hashCode(n) + Integer.signum(n) + Integer.highestOneBit(n) + Integer.sum(n, 1) + Integer.max(n, 3);
        long l = Long.numberOfTrailingZeros(m) + Long.divideUnsigned(m, 1L << 40) + Long.remainderUnsigned(m, 7)
                + Long.hashCode(m) + Long.bitCount(m) + Integer.toUnsignedLong(n) + Long.min(m, 3);
        short s = (short) n;
        byte b = (byte) m;
        return x * x * k + x * (l % 1000) + Short.toUnsignedInt(s) + Byte.toUnsignedInt(b) + Short.compare(s, (short) 3);
    }

    @At("1.1, 0.3")
    @Differentiable
    static double classified(double x, double y) {
        double s = Double.isNaN(x) ? y : x;
        s *= Double.isFinite(y) && !Double.isInfinite(x) ? x * y : y;
        s += Double.compare(x, y) * y + Double.sum(x, y) * Double.max(y, 0.1) + Double.min(y, 5);
        s += Float.isNaN((float) y) || Float.compare((float) y, 2f) > 0 ? 1 : y;
        s *= Double.longBitsToDouble(0x4000000000000000L) + Float.intBitsToFloat(0x3f800000);
        s += Double.MIN_NORMAL + Double.MIN_EXPONENT + Float.MAX_EXPONENT + Double.BYTES + Integer.SIZE + Byte.MAX_VALUE;
        return s + Boolean.compare(x > y, true) * y + (Boolean.logicalXor(x > 0, y > 0) ? 1 : y);
    }

    @At("1.1, 53")
    @At("1.1, 97")
    @At("1.1, 65")
    @Differentiable
    static double characters(double x, int code) {
        char c = (char) code;
        if (Character.isDigit(c)) {
            return x * Character.getNumericValue(c);
        } else if (Character.isLetter(c)) {
            int upper = Character.toUpperCase(c) - 'A';
            return Character.isUpperCase(c) ? x * upper : x * x * (upper + Character.digit(c, 16));
        }
        return Character.isWhitespace(c) ? 1 : -x;
    }
}
