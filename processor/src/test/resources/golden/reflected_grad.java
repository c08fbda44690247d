package golden;

import io.fluxion.GeneratedByFluxion;

/** Derivatives of {@code Formulas#reflected}. */
@GeneratedByFluxion
final class reflected_grad {
    /** The value of reflected and its derivative in a direction. */
    record Tangent(Formulas.Vec3 value, Formulas.Vec3 tangent) {}

    private reflected_grad() {}

    /** Returns the value of reflected and its derivative in a direction. */
    static Tangent jvp(Formulas.Vec3 ray, Formulas.Vec3 normal, Formulas.Vec3 vray, Formulas.Vec3 vnormal) {
        double rayX = ray.x();
        double rayY = ray.y();
        double rayZ = ray.z();
        double normalX = normal.x();
        double normalY = normal.y();
        double normalZ = normal.z();
        double vrayX = vray.x();
        double vrayY = vray.y();
        double vrayZ = vray.z();
        double vnormalX = vnormal.x();
        double vnormalY = vnormal.y();
        double vnormalZ = vnormal.z();
        double sum = vrayX * normalX + vnormalX * rayX + (vrayY * normalY + vnormalY * rayY);
        double dot = rayX * normalX + rayY * normalY + rayZ * normalZ;
        double vdot = sum + (vrayZ * normalZ + vnormalZ * rayZ);
        double twice = 2.0 * dot;
        double vtwice = 2.0 * vdot;
        double reflectedX = rayX - twice * normalX;
        double vreflectedX = vrayX - (vtwice * normalX + vnormalX * twice);
        double reflectedY = rayY - twice * normalY;
        double vreflectedY = vrayY - (vtwice * normalY + vnormalY * twice);
        double reflectedZ = rayZ - twice * normalZ;
        double vreflectedZ = vrayZ - (vtwice * normalZ + vnormalZ * twice);
        return new Tangent(new Formulas.Vec3(reflectedX, reflectedY, reflectedZ),
                new Formulas.Vec3(vreflectedX, vreflectedY, vreflectedZ));
    }

    /** Returns the value of reflected and writes {@code seed} times its Jacobian into {@code gradient}. */
    static Formulas.Vec3 vjp(Formulas.Vec3 ray, Formulas.Vec3 normal, Formulas.Vec3 seed, double[] gradient) {
        double rayX = ray.x();
        double rayY = ray.y();
        double rayZ = ray.z();
        double normalX = normal.x();
        double normalY = normal.y();
        double normalZ = normal.z();
        double seedX = seed.x();
        double seedY = seed.y();
        double seedZ = seed.z();
        if (gradient.length != 6) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 6");
        }
        // forward
        double dot = rayX * normalX + rayY * normalY + rayZ * normalZ;
        double twice = 2.0 * dot;
        double reflectedX = rayX - twice * normalX;
        double reflectedY = rayY - twice * normalY;
        double reflectedZ = rayZ - twice * normalZ;
        // backward
        double dtwice = -(seedZ * normalZ) - seedY * normalY - seedX * normalX;
        double ddot = 2.0 * dtwice;
        double drayX = seedX + ddot * normalX;
        double drayY = seedY + ddot * normalY;
        double drayZ = seedZ + ddot * normalZ;
        double dnormalX = ddot * rayX - seedX * twice;
        double dnormalY = ddot * rayY - seedY * twice;
        double dnormalZ = ddot * rayZ - seedZ * twice;
        gradient[0] = drayX;
        gradient[1] = drayY;
        gradient[2] = drayZ;
        gradient[3] = dnormalX;
        gradient[4] = dnormalY;
        gradient[5] = dnormalZ;
        return new Formulas.Vec3(reflectedX, reflectedY, reflectedZ);
    }
}
