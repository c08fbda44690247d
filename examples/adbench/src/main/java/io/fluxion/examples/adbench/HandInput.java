package io.fluxion.examples.adbench;

import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * What the skin of a hand is fitted to.
 *
 * @param model the hand
 * @param correspondences the number of what each measured point belongs to: a vertex, or a triangle
 * @param points the measured points
 * @param us of each measured point two coordinates in its triangle; empty where points belong to vertices
 * @param theta how the hand is turned and moved
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record HandInput(HandModel model, int[] correspondences, double[][] points, double[] us, double[] theta) {

    /** Reads one of ADBench's files of points that belong to vertices. */
    static HandInput readSimple(HandModel model, Path file) {
        return read(model, file, false);
    }

    /** Reads one of ADBench's files of points that belong to triangles. */
    static HandInput readComplicated(HandModel model, Path file) {
        return read(model, file, true);
    }

    private static HandInput read(HandModel model, Path file, boolean inTriangles) {
        Numbers numbers = Numbers.read(file);
        int count = numbers.nextInt();
        int parameters = numbers.nextInt();
        int[] correspondences = new int[count];
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            correspondences[i] = numbers.nextInt();
            points[i] = numbers.next(3);
        }
        double[] us = numbers.next(inTriangles ? 2 * count : 0);
        return new HandInput(model, correspondences, points, us, numbers.next(parameters));
    }

    /** An input of the given size with points that belong to vertices. */
    static HandInput randomSimple(RandomGenerator random, HandModel model, int count) {
        return random(random, model, count, model.vertices().length, 0);
    }

    /** An input of the given size with points that belong to triangles. */
    static HandInput randomComplicated(RandomGenerator random, HandModel model, int count) {
        return random(random, model, count, model.triangles().length / 3, 2 * count);
    }

    private static HandInput random(RandomGenerator random, HandModel model, int count, int targets, int us) {
        return new HandInput(
                model,
                random.ints(count, 0, targets).toArray(),
                Numbers.gaussian(random, count, 3),
                random.doubles(us, 0, 0.5).toArray(),
                Numbers.gaussian(random, Hand.PARAMETERS));
    }

    /** The number of errors. */
    int rows() {
        return 3 * points.length;
    }

    double[] errors() {
        double[] errors = new double[rows()];
        if (us.length == 0) {
            Hand.errors(
                    theta,
                    model.parents(),
                    model.relatives(),
                    model.inverses(),
                    model.vertices(),
                    model.weights(),
                    correspondences,
                    points,
                    errors);
        } else {
            Hand.errorsInTriangles(
                    theta,
                    us,
                    model.parents(),
                    model.relatives(),
                    model.inverses(),
                    model.vertices(),
                    model.weights(),
                    model.triangles(),
                    correspondences,
                    points,
                    errors);
        }
        return errors;
    }

    /**
     * The derivatives of all errors: a column for each parameter of the hand and, where points belong to triangles,
     * before them two columns for the coordinates. Each of those has the derivatives of a point's errors with respect
     * to its own coordinate, as there are no others: the errors of all points are differentiated in one sweep.
     */
    double[][] jacobianColumns() {
        double[] errors = new double[rows()];
        if (us.length == 0) {
            return transposed(errors_grad.jacobian(
                    theta,
                    model.parents(),
                    model.relatives(),
                    model.inverses(),
                    model.vertices(),
                    model.weights(),
                    correspondences,
                    points,
                    errors));
        }
        double[][] columns = new double[2 + theta.length][rows()];
        for (int column = 0; column < columns.length; column++) {
            double[] vtheta = new double[theta.length];
            double[] vus = new double[us.length];
            if (column < 2) {
                for (int i = column; i < us.length; i += 2) {
                    vus[i] = 1;
                }
            } else {
                vtheta[column - 2] = 1;
            }
            errorsInTriangles_grad.jvp(
                    theta,
                    us,
                    model.parents(),
                    model.relatives(),
                    model.inverses(),
                    model.vertices(),
                    model.weights(),
                    model.triangles(),
                    correspondences,
                    points,
                    errors,
                    vtheta,
                    vus,
                    columns[column]);
        }
        return columns;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] transposed = new double[matrix[0].length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix[i].length; j++) {
                transposed[j][i] = matrix[i][j];
            }
        }
        return transposed;
    }
}
