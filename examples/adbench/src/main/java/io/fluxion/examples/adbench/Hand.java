package io.fluxion.examples.adbench;

import io.fluxion.Derivative;
import io.fluxion.Differentiable;
import io.fluxion.Result;

/** How far measured points are from the skin of a hand whose bones are turned: linear blend skinning. */
final class Hand {

    /** The wrist, four bones for each finger, and the forearm. */
    static final int BONES = 22;

    /** The number of angles and lengths that say how the hand is turned. */
    static final int PARAMETERS = 26;

    private static final int FINGERS = 5;

    /** Where the parameters stand: how the whole hand is turned, how it is moved, and four for each finger. */
    private static final int ROTATION = 0;

    private static final int TRANSLATION = 3;
    private static final int FINGER = 6;

    /** An angle below which there is no rotation. */
    private static final double NO_ROTATION = 1e-4;

    private Hand() {}

    /**
     * How far each measured point is from the vertex that it belongs to.
     *
     * @param theta how the hand is turned and moved
     * @param parents see {@link HandModel}, as for the next four
     * @param correspondences the number of each measured point's vertex
     * @param points the measured points
     * @param errors overwritten by three numbers for each point
     */
    @Differentiable(value = Derivative.JACOBIAN, wrt = "theta")
    static void errors(
            double[] theta,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] vertices,
            double[][] weights,
            int[] correspondences,
            double[][] points,
            @Result double[] errors) {
        double[][] positions = positions(theta, parents, relatives, inverses, vertices, weights);
        for (int i = 0; i < points.length; i++) {
            for (int axis = 0; axis < 3; axis++) {
                errors[3 * i + axis] = points[i][axis] - positions[correspondences[i]][axis];
            }
        }
    }

    /**
     * How far each measured point is from a place in the triangle that it belongs to.
     *
     * @param theta how the hand is turned and moved
     * @param us of each measured point two coordinates in its triangle
     * @param parents see {@link HandModel}, as for the next five
     * @param correspondences the number of each measured point's triangle
     * @param points the measured points
     * @param errors overwritten by three numbers for each point
     */
    @Differentiable(
            value = Derivative.JVP,
            wrt = {"theta", "us"})
    static void errorsInTriangles(
            double[] theta,
            double[] us,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] vertices,
            double[][] weights,
            int[] triangles,
            int[] correspondences,
            double[][] points,
            @Result double[] errors) {
        double[][] positions = positions(theta, parents, relatives, inverses, vertices, weights);
        for (int i = 0; i < points.length; i++) {
            int triangle = 3 * correspondences[i];
            double u = us[2 * i];
            double v = us[2 * i + 1];
            for (int axis = 0; axis < 3; axis++) {
                errors[3 * i + axis] = points[i][axis]
                        - (u * positions[triangles[triangle]][axis]
                                + v * positions[triangles[triangle + 1]][axis]
                                + (1 - u - v) * positions[triangles[triangle + 2]][axis]);
            }
        }
    }

    /** Where the vertices are when the hand is turned and moved. */
    private static double[][] positions(
            double[] theta,
            int[] parents,
            double[][][] relatives,
            double[][][] inverses,
            double[][] vertices,
            double[][] weights) {
        double[][][] transformations = transformations(angles(theta, parents.length), parents, relatives, inverses);
        double[][] rotation = rotation(theta[ROTATION], theta[ROTATION + 1], theta[ROTATION + 2]);
        double[][] positions = new double[vertices.length][3];
        for (int vertex = 0; vertex < vertices.length; vertex++) {
            double[] base = vertices[vertex];
            double x = 0;
            double y = 0;
            double z = 0;
            for (int bone = 0; bone < parents.length; bone++) {
                double weight = weights[vertex][bone];
                double[][] moved = transformations[bone];
                x += weight * along(moved[0], base);
                y += weight * along(moved[1], base);
                z += weight * along(moved[2], base);
            }
            for (int axis = 0; axis < 3; axis++) {
                positions[vertex][axis] = rotation[axis][0] * x
                        + rotation[axis][1] * y
                        + rotation[axis][2] * z
                        + theta[TRANSLATION + axis];
            }
        }
        return positions;
    }

    /** One coordinate of a point that a transformation moves. */
    private static double along(double[] row, double[] point) {
        return row[0] * point[0] + row[1] * point[1] + row[2] * point[2] + row[3];
    }

    /** The angles about three axes of each bone: a finger can be spread where it begins, and bent three times. */
    private static double[][] angles(double[] theta, int bones) {
        double[][] angles = new double[bones][3];
        for (int finger = 0; finger < FINGERS; finger++) {
            int first = FINGER + 4 * finger;
            int bone = 2 + 4 * finger;
            angles[bone][0] = theta[first];
            angles[bone][1] = theta[first + 1];
            angles[bone + 1][0] = theta[first + 2];
            angles[bone + 2][0] = theta[first + 3];
        }
        return angles;
    }

    /** What becomes of the hand at rest, bone by bone. */
    private static double[][][] transformations(
            double[][] angles, int[] parents, double[][][] relatives, double[][][] inverses) {
        double[][][] absolutes = new double[parents.length][][];
        double[][][] transformations = new double[parents.length][][];
        for (int bone = 0; bone < parents.length; bone++) {
            double[][] relative = product(relatives[bone], turned(angles[bone][0], angles[bone][1], angles[bone][2]));
            absolutes[bone] = parents[bone] < 0 ? relative : product(absolutes[parents[bone]], relative);
            transformations[bone] = product(absolutes[bone], inverses[bone]);
        }
        return transformations;
    }

    /** A turn about the first axis, then about the second, then about the third. */
    private static double[][] turned(double x, double z, double y) {
        double cx = Math.cos(x);
        double sx = Math.sin(x);
        double cy = Math.cos(y);
        double sy = Math.sin(y);
        double cz = Math.cos(z);
        double sz = Math.sin(z);
        return new double[][] {
            {cz * cy, cz * sy * sx - sz * cx, cz * sy * cx + sz * sx, 0},
            {sz * cy, sz * sy * sx + cz * cx, sz * sy * cx - cz * sx, 0},
            {-sy, cy * sx, cy * cx, 0}
        };
    }

    /** The second transformation, then the first. */
    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                product[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
            }
            product[i][3] += a[i][3];
        }
        return product;
    }

    /** The rotation about an axis, by an angle that is the length of the axis (Rodrigues). */
    private static double[][] rotation(double x, double y, double z) {
        double angle = Math.sqrt(x * x + y * y + z * z);
        if (angle < NO_ROTATION) {
            return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        }
        double ax = x / angle;
        double ay = y / angle;
        double az = z / angle;
        double s = Math.sin(angle);
        double c = Math.cos(angle);
        return new double[][] {
            {ax * ax + (1 - ax * ax) * c, ax * ay * (1 - c) - az * s, ax * az * (1 - c) + ay * s},
            {ax * ay * (1 - c) + az * s, ay * ay + (1 - ay * ay) * c, ay * az * (1 - c) - ax * s},
            {ax * az * (1 - c) - ay * s, ay * az * (1 - c) + ax * s, az * az + (1 - az * az) * c}
        };
    }
}
