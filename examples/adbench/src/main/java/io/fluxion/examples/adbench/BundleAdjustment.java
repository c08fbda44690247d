package io.fluxion.examples.adbench;

import io.fluxion.Differentiable;

/** How far the images of points are from where cameras saw them. */
final class BundleAdjustment {

    /** The number of parameters of a camera. */
    static final int CAMERA = 11;

    /** Where each of them stands: the axis times the angle of its rotation, its centre, and so on. */
    private static final int ROTATION = 0;

    private static final int CENTRE = 3;
    private static final int FOCAL_LENGTH = 6;
    private static final int PRINCIPAL_POINT = 7;
    private static final int DISTORTION = 9;

    private BundleAdjustment() {}

    /**
     * How far the image of a point is from where a camera saw it, along one axis of the picture.
     *
     * @param camera the camera's parameters
     * @param point the point in space
     * @param weight the weight of the observation
     * @param feature where the camera saw the point
     * @param axis 0 or 1
     */
    @Differentiable(wrt = {"camera", "point", "weight"})
    static double reprojectionError(double[] camera, double[] point, double weight, double[] feature, int axis) {
        double x = point[0] - camera[CENTRE];
        double y = point[1] - camera[CENTRE + 1];
        double z = point[2] - camera[CENTRE + 2];

        // Rodrigues' formula turns the point into the camera's frame.
        double rx = camera[ROTATION];
        double ry = camera[ROTATION + 1];
        double rz = camera[ROTATION + 2];
        double squaredAngle = rx * rx + ry * ry + rz * rz;
        double px;
        double py;
        double pz;
        if (squaredAngle != 0) {
            double angle = Math.sqrt(squaredAngle);
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double ax = rx / angle;
            double ay = ry / angle;
            double az = rz / angle;
            double along = (ax * x + ay * y + az * z) * (1 - cosine);
            px = x * cosine + (ay * z - az * y) * sine + ax * along;
            py = y * cosine + (az * x - ax * z) * sine + ay * along;
            pz = z * cosine + (ax * y - ay * x) * sine + az * along;
        } else {
            px = x + ry * z - rz * y;
            py = y + rz * x - rx * z;
            pz = z + rx * y - ry * x;
        }

        double u = px / pz;
        double v = py / pz;
        double squaredRadius = u * u + v * v;
        double distortion =
                1 + camera[DISTORTION] * squaredRadius + camera[DISTORTION + 1] * squaredRadius * squaredRadius;
        double seen = camera[FOCAL_LENGTH] * distortion * (axis == 0 ? u : v) + camera[PRINCIPAL_POINT + axis];
        return weight * (seen - feature[axis]);
    }

    /** How far a weight is from 1. */
    @Differentiable
    static double weightError(double weight) {
        return 1 - weight * weight;
    }
}
