package golden;

import io.fluxion.GeneratedByFluxion;

/** The gradient of {@code Formulas#cosine}. */
@GeneratedByFluxion
final class cosine_grad {
    /** The value of cosine and its partial derivatives. */
    record Gradient(double value, Formulas.Vec3 da, Formulas.Vec3 db) {}

    private cosine_grad() {}

    /** Returns the value of cosine and its partial derivatives. */
    static Gradient gradient(Formulas.Vec3 a, Formulas.Vec3 b) {
        double ax = a.x();
        double ay = a.y();
        double az = a.z();
        double bx = b.x();
        double by = b.y();
        double bz = b.z();
        // forward
        double dot = bx * bx + by * by + bz * bz;
        double sqrt = Math.sqrt(dot);
        double factor = 1.0 / sqrt;
        double otherX = bx * factor;
        double otherY = by * factor;
        double otherZ = bz * factor;
        double cosine = ax * otherX + ay * otherY + az * otherZ;
        // backward
        double dotherZ = az;
        double dotherY = ay;
        double dotherX = ax;
        double dfactor = dotherZ * bz + dotherY * by + dotherX * bx;
        double product = dfactor == 0.0 ? 0.0 : dfactor * factor;
        double product1 = 0.5 * (product == 0.0 ? 0.0 : product * factor);
        double ddot = -(product1 == 0.0 ? 0.0 : product1 / sqrt);
        double dax = otherX;
        double day = otherY;
        double daz = otherZ;
        double dbx = dotherX * factor + 2.0 * bx * ddot;
        double dby = dotherY * factor + 2.0 * by * ddot;
        double dbz = dotherZ * factor + 2.0 * bz * ddot;
        return new Gradient(cosine, new Formulas.Vec3(dax, day, daz), new Formulas.Vec3(dbx, dby, dbz));
    }

    /** Returns the value of cosine and writes its partial derivatives into {@code gradient}. */
    static double valueAndGradient(Formulas.Vec3 a, Formulas.Vec3 b, double[] gradient) {
        double ax = a.x();
        double ay = a.y();
        double az = a.z();
        double bx = b.x();
        double by = b.y();
        double bz = b.z();
        if (gradient.length != 6) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 6");
        }
        // forward
        double dot = bx * bx + by * by + bz * bz;
        double sqrt = Math.sqrt(dot);
        double factor = 1.0 / sqrt;
        double otherX = bx * factor;
        double otherY = by * factor;
        double otherZ = bz * factor;
        double cosine = ax * otherX + ay * otherY + az * otherZ;
        // backward
        double dotherZ = az;
        double dotherY = ay;
        double dotherX = ax;
        double dfactor = dotherZ * bz + dotherY * by + dotherX * bx;
        double product = dfactor == 0.0 ? 0.0 : dfactor * factor;
        double product1 = 0.5 * (product == 0.0 ? 0.0 : product * factor);
        double ddot = -(product1 == 0.0 ? 0.0 : product1 / sqrt);
        double dax = otherX;
        double day = otherY;
        double daz = otherZ;
        double dbx = dotherX * factor + 2.0 * bx * ddot;
        double dby = dotherY * factor + 2.0 * by * ddot;
        double dbz = dotherZ * factor + 2.0 * bz * ddot;
        gradient[0] = dax;
        gradient[1] = day;
        gradient[2] = daz;
        gradient[3] = dbx;
        gradient[4] = dby;
        gradient[5] = dbz;
        return cosine;
    }
}
