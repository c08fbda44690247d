package io.fluxion.examples.adbench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What cameras saw of points.
 *
 * @param cameras the parameters of each camera
 * @param points the points in space
 * @param weights the weight of each observation
 * @param features where in the picture each observation is
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record BundleAdjustmentInput(double[][] cameras, double[][] points, double[] weights, double[][] features) {

    /** Reads one of ADBench's files: they have one camera, point, weight and feature, of which all are copies. */
    static BundleAdjustmentInput read(Path file) {
        Numbers numbers = Numbers.read(file);
        int cameras = numbers.nextInt();
        int points = numbers.nextInt();
        int observations = numbers.nextInt();
        double[][] copiedCameras = copies(cameras, numbers.next(BundleAdjustment.CAMERA));
        double[][] copiedPoints = copies(points, numbers.next(3));
        double[] weights = new double[observations];
        Arrays.fill(weights, numbers.next());
        return new BundleAdjustmentInput(copiedCameras, copiedPoints, weights, copies(observations, numbers.next(2)));
    }

    private static double[][] copies(int count, double[] of) {
        double[][] copies = new double[count][];
        Arrays.setAll(copies, i -> of.clone());
        return copies;
    }

    /** An input of the given size: points in front of cameras that look at them from afar. */
    static BundleAdjustmentInput random(RandomGenerator random, int cameras, int points, int observations) {
        double[][] placed = Numbers.uniform(random, cameras, BundleAdjustment.CAMERA);
        for (double[] camera : placed) {
            camera[5] -= 10;
            camera[6] += 100;
            camera[9] *= 0.1;
            camera[10] *= 0.01;
        }
        return new BundleAdjustmentInput(
                placed,
                Numbers.gaussian(random, points, 3),
                random.doubles(observations).toArray(),
                Numbers.gaussian(random, observations, 2));
    }

    int observations() {
        return weights.length;
    }

    /** The number of the camera that made an observation. */
    int camera(int observation) {
        return observation % cameras.length;
    }

    /** The number of the point that was observed. */
    int point(int observation) {
        return observation % points.length;
    }

    /** The number of all parameters. */
    int parameters() {
        return BundleAdjustment.CAMERA * cameras.length + 3 * points.length + weights.length;
    }

    /** All errors: of each observation in both directions, then of each weight. */
    double[] errors() {
        double[] errors = new double[3 * observations()];
        for (int i = 0; i < observations(); i++) {
            for (int axis = 0; axis < 2; axis++) {
                errors[2 * i + axis] = BundleAdjustment.reprojectionError(
                        cameras[camera(i)], points[point(i)], weights[i], features[i], axis);
            }
        }
        for (int i = 0; i < observations(); i++) {
            errors[2 * observations() + i] = BundleAdjustment.weightError(weights[i]);
        }
        return errors;
    }

    /** The derivatives of all errors with respect to all cameras, points and weights. */
    SparseMatrix jacobian() {
        SparseMatrix jacobian =
                SparseMatrix.withRows(2 * observations(), BundleAdjustment.CAMERA + 3 + 1, observations(), 1);
        double[] dcamera = new double[BundleAdjustment.CAMERA];
        double[] dpoint = new double[3];
        double[] dweight = new double[1];
        int firstPoint = BundleAdjustment.CAMERA * cameras.length;
        int firstWeight = firstPoint + 3 * points.length;
        for (int i = 0; i < observations(); i++) {
            for (int axis = 0; axis < 2; axis++) {
                reprojectionError_grad.valueAndGradient(
                        cameras[camera(i)], points[point(i)], weights[i], features[i], axis, dcamera, dpoint, dweight);
                int next = jacobian.rowStarts()[2 * i + axis];
                next = jacobian.put(next, BundleAdjustment.CAMERA * camera(i), dcamera);
                next = jacobian.put(next, firstPoint + 3 * point(i), dpoint);
                jacobian.put(next, firstWeight + i, dweight);
            }
        }
        for (int i = 0; i < observations(); i++) {
            weightError_grad.valueAndGradient(weights[i], dweight);
            jacobian.put(jacobian.rowStarts()[2 * observations() + i], firstWeight + i, dweight);
        }
        return jacobian;
    }
}
