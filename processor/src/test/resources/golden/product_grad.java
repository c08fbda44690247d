package golden;

import io.fluxion.GeneratedByFluxion;

/** Derivatives of {@code Formulas#product}. */
@GeneratedByFluxion
final class product_grad {
    /** The value of product and its derivative in a direction. */
    record Tangent(double value, double tangent) {}

    private product_grad() {}

    /** Returns the value of product and its derivative in a direction. */
    static Tangent jvp(double x, double y, double vx, double vy) {
        double sin = Math.sin(y);
        double product = x * sin;
        double vproduct = vx * sin + vy * Math.cos(y) * x;
        return new Tangent(product, vproduct);
    }

    /** Returns the value of product and writes {@code seed} times its Jacobian into {@code gradient}. */
    static double vjp(double x, double y, double seed, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double sin = Math.sin(y);
        double product = x * sin;
        // backward
        double dx = seed * sin;
        double dy = seed * x * Math.cos(y);
        gradient[0] = dx;
        gradient[1] = dy;
        return product;
    }

    /** Returns the Jacobian of product: a row for each result, a column for each parameter. */
    static double[][] jacobian(double x, double y) {
        double dproductdx = Math.sin(y);
        double dproductdy = Math.cos(y) * x;
        double[][] jacobian = {{dproductdx, dproductdy}};
        return jacobian;
    }

    /** Returns the value of product and writes its Hessian times a direction into {@code gradient}. */
    static double hvp(double x, double y, double vx, double vy, double[] gradient) {
        if (gradient.length != 2) {
            throw new IllegalArgumentException("gradient has length " + gradient.length + ", expected 2");
        }
        // forward
        double sin = Math.sin(y);
        double cos = Math.cos(y);
        double product = x * sin;
        // backward
        double vdy = vx * cos + -(vy * sin) * x;
        gradient[0] = vy * cos;
        gradient[1] = vdy;
        return product;
    }

    /** Returns the Hessian of product: its second derivatives, which are symmetric. */
    static double[][] hessian(double x, double y) {
        // forward
        double cos = Math.cos(y);
        // backward
        double ddydy = -Math.sin(y) * x;
        double[][] hessian = {{0.0, cos}, {cos, ddydy}};
        return hessian;
    }
}
