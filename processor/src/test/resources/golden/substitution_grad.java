package golden;

import io.fluxion.GeneratedByFluxion;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Derivatives of {@code Formulas#substitution}. */
@GeneratedByFluxion
final class substitution_grad {
    private substitution_grad() {}

    /** Returns the Jacobian of substitution: a row for each result, a column for each parameter. */
    static double[][] jacobian(double[][] l, double[] b, double[] y) {
        if (count(l) + b.length == 0) {
            double[][] vl = zerosLike(l);
            double[] vb = new double[b.length];
            jvp(l, b, y, vl, vb, new double[y.length]);
        }
        return 0 < y.length && y.length < count(l) + b.length ? jacobianByRows(l, b, y) : jacobianByColumns(l, b, y);
    }

    private static double[][] jacobianByColumns(double[][] l, double[] b, double[] y) {
        int columns = count(l) + b.length;
        double[][] jacobian = new double[y.length][columns];
        double[] initial = y.clone();
        double[] tangent1 = new double[y.length];
        double[] tangent2 = new double[y.length];
        double[] tangent3 = new double[y.length];
        double[] tangent4 = new double[y.length];
        double[][] vl1 = zerosLike(l);
        double[] vb1 = new double[b.length];
        double[][] vl2 = zerosLike(l);
        double[] vb2 = new double[b.length];
        double[][] vl3 = zerosLike(l);
        double[] vb3 = new double[b.length];
        double[][] vl4 = zerosLike(l);
        double[] vb4 = new double[b.length];
        int column = 0;
        for (; column + 4 <= columns; column += 4) {
            putElement(1.0, column, vl1, vb1);
            putElement(1.0, column + 1, vl2, vb2);
            putElement(1.0, column + 2, vl3, vb3);
            putElement(1.0, column + 3, vl4, vb4);
            System.arraycopy(initial, 0, y, 0, y.length);
            jvp4(l, b, y, vl1, vb1, vl2, vb2, vl3, vb3, vl4, vb4, tangent1, tangent2, tangent3, tangent4);
            putColumn(tangent1, jacobian, column);
            putColumn(tangent2, jacobian, column + 1);
            putColumn(tangent3, jacobian, column + 2);
            putColumn(tangent4, jacobian, column + 3);
            putElement(0.0, column, vl1, vb1);
            putElement(0.0, column + 1, vl2, vb2);
            putElement(0.0, column + 2, vl3, vb3);
            putElement(0.0, column + 3, vl4, vb4);
        }
        for (; column < columns; column++) {
            putElement(1.0, column, vl1, vb1);
            System.arraycopy(initial, 0, y, 0, y.length);
            jvp(l, b, y, vl1, vb1, tangent1);
            putColumn(tangent1, jacobian, column);
            putElement(0.0, column, vl1, vb1);
        }
        return jacobian;
    }

    private static double[][] jacobianByRows(double[][] l, double[] b, double[] y) {
        double[][] jacobian = new double[y.length][count(l) + b.length];
        double[] initial = y.clone();
        double[] seed = new double[y.length];
        double[][] dl = zerosLike(l);
        double[] db = new double[b.length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = 1.0;
            System.arraycopy(initial, 0, y, 0, y.length);
            vjp(l, b, y, seed, dl, db);
            putRow(dl, db, jacobian[i]);
            seed[i] = 0.0;
        }
        return jacobian;
    }

    private static void jvp(double[][] l, double[] b, double[] y, double[][] vl, double[] vb, double[] tangent) {
        checkShape("vl", vl, l);
        if (vb.length != b.length) {
            throw new IllegalArgumentException("vb has length " + vb.length + ", expected " + b.length);
        }
        if (tangent.length != y.length) {
            throw new IllegalArgumentException("tangent has length " + tangent.length + ", expected " + y.length);
        }
        Arrays.fill(tangent, 0.0);
        if (overlap(l, y)) {
            throw new IllegalArgumentException("l and y share an array, to which substitution writes");
        }
        if (b == y) {
            throw new IllegalArgumentException("b and y share an array, to which substitution writes");
        }
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            double vsum = vb[i];
            for (int j = 0; j < i; j++) {
                double element = l[i][j];
                double yj = y[j];
                sum -= element * yj;
                vsum -= vl[i][j] * yj + tangent[j] * element;
            }
            double element = l[i][i];
            double element1 = vl[i][i];
            double quotient = sum / element;
            double quotient1 = element1 == 0.0 ? 0.0 : element1 / element;
            double difference = (vsum == 0.0 ? 0.0 : vsum / element) - (quotient1 == 0.0 ? 0.0 : quotient1 * quotient);
            y[i] = quotient;
            tangent[i] = difference;
        }
    }

    /** Fills {@code y} and writes {@code seed} times its Jacobian into the buffers. */
    static void vjp(double[][] l, double[] b, double[] y, double[] seed, double[][] dl, double[] db) {
        if (seed.length != y.length) {
            throw new IllegalArgumentException("seed has length " + seed.length + ", expected " + y.length);
        }
        checkShape("dl", dl, l);
        if (db.length != b.length) {
            throw new IllegalArgumentException("db has length " + db.length + ", expected " + b.length);
        }
        // forward
        double[] dy = seed.clone();
        if (overlap(l, y)) {
            throw new IllegalArgumentException("l and y share an array, to which substitution writes");
        }
        if (b == y) {
            throw new IllegalArgumentException("b and y share an array, to which substitution writes");
        }
        double[][] keptKept = new double[b.length][];
        double[] keptQuotient = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            double[] kept = new double[i];
            keptKept[i] = kept;
            for (int j = 0; j < i; j++) {
                double yj = y[j];
                kept[j] = yj;
                sum -= l[i][j] * yj;
            }
            double quotient = sum / l[i][i];
            keptQuotient[i] = quotient;
            y[i] = quotient;
        }
        // backward
        for (double[] row : dl) {
            Arrays.fill(row, 0.0);
        }
        Arrays.fill(db, 0.0);
        for (int i = b.length - 1; i >= 0; i--) {
            double[] kept = keptKept[i];
            double quotient = keptQuotient[i];
            double[] row = l[i];
            double element = row[i];
            double dyi = dy[i];
            dy[i] = 0.0;
            double dsum = dyi == 0.0 ? 0.0 : dyi / element;
            double[] row1 = dl[i];
            row1[i] -= dsum == 0.0 ? 0.0 : dsum * quotient;
            for (int j = 0; j < i; j++) {
                dy[j] -= dsum * row[j];
                row1[j] -= dsum * kept[j];
            }
            db[i] += dsum;
        }
    }

    private static void checkShape(String name, double[][] buffer, double[][] array) {
        if (buffer.length != array.length) {
            throw new IllegalArgumentException(name + " has length " + buffer.length + ", expected " + array.length);
        }
        for (int i = 0; i < array.length; i++) {
            if (buffer[i].length != array[i].length) {
                throw new IllegalArgumentException(name + "[" + i + "] has length " + buffer[i].length
                        + ", expected " + array[i].length);
            }
        }
    }

    private static int count(double[][] array) {
        int count = 0;
        for (double[] row : array) {
            count += row.length;
        }
        return count;
    }

    private static void jvp4(double[][] l, double[] b, double[] y, double[][] vl1, double[] vb1, double[][] vl2,
            double[] vb2, double[][] vl3, double[] vb3, double[][] vl4, double[] vb4, double[] tangent1,
            double[] tangent2, double[] tangent3, double[] tangent4) {
        Arrays.fill(tangent1, 0.0);
        Arrays.fill(tangent2, 0.0);
        Arrays.fill(tangent3, 0.0);
        Arrays.fill(tangent4, 0.0);
        if (overlap(l, y)) {
            throw new IllegalArgumentException("l and y share an array, to which substitution writes");
        }
        if (b == y) {
            throw new IllegalArgumentException("b and y share an array, to which substitution writes");
        }
        for (int i = 0; i < b.length; i++) {
            double sum = b[i];
            double vsum1 = vb1[i];
            double vsum2 = vb2[i];
            double vsum3 = vb3[i];
            double vsum4 = vb4[i];
            for (int j = 0; j < i; j++) {
                double element = l[i][j];
                double yj = y[j];
                sum -= element * yj;
                vsum1 -= vl1[i][j] * yj + tangent1[j] * element;
                vsum2 -= vl2[i][j] * yj + tangent2[j] * element;
                vsum3 -= vl3[i][j] * yj + tangent3[j] * element;
                vsum4 -= vl4[i][j] * yj + tangent4[j] * element;
            }
            double element = l[i][i];
            double element1 = vl1[i][i];
            double element2 = vl2[i][i];
            double element3 = vl3[i][i];
            double element4 = vl4[i][i];
            double quotient = sum / element;
            double quotient1 = element1 == 0.0 ? 0.0 : element1 / element;
            double difference = (vsum1 == 0.0 ? 0.0 : vsum1 / element)
                    - (quotient1 == 0.0 ? 0.0 : quotient1 * quotient);
            double quotient2 = element2 == 0.0 ? 0.0 : element2 / element;
            double difference1 = (vsum2 == 0.0 ? 0.0 : vsum2 / element)
                    - (quotient2 == 0.0 ? 0.0 : quotient2 * quotient);
            double quotient3 = element3 == 0.0 ? 0.0 : element3 / element;
            double difference2 = (vsum3 == 0.0 ? 0.0 : vsum3 / element)
                    - (quotient3 == 0.0 ? 0.0 : quotient3 * quotient);
            double quotient4 = element4 == 0.0 ? 0.0 : element4 / element;
            double difference3 = (vsum4 == 0.0 ? 0.0 : vsum4 / element)
                    - (quotient4 == 0.0 ? 0.0 : quotient4 * quotient);
            y[i] = quotient;
            tangent1[i] = difference;
            tangent2[i] = difference1;
            tangent3[i] = difference2;
            tangent4[i] = difference3;
        }
    }

    private static boolean overlap(Object[] array, Object other) {
        if (array == null) {
            return false;
        }
        if (array.length > 500 && other instanceof Object[] others && others.length > 500) {
            return !Collections.disjoint(arrays(array, new HashSet<>()), arrays(other, new HashSet<>()));
        }
        for (Object row : array) {
            if (contains(other, row) || row instanceof Object[] rows && overlap(rows, other)) {
                return true;
            }
        }
        return contains(other, array);
    }

    private static boolean contains(Object array, Object wanted) {
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                if (contains(row, wanted)) {
                    return true;
                }
            }
        }
        return array != null && array == wanted;
    }

    private static Set<Object> arrays(Object array, Set<Object> all) {
        if (array != null && all.add(array) && array instanceof Object[] rows) {
            for (Object row : rows) {
                arrays(row, all);
            }
        }
        return all;
    }

    private static void putColumn(double[] array, double[][] matrix, int column) {
        int row = 0;
        for (double element : array) {
            matrix[row++][column] = element;
        }
    }

    private static void putElement(double number, int column, double[][] vl, double[] vb) {
        int k = column;
        for (double[] row : vl) {
            if (0 <= k && k < row.length) {
                row[k] = number;
            }
            k -= row.length;
        }
        if (0 <= k && k < vb.length) {
            vb[k] = number;
        }
    }

    private static void putRow(double[][] dl, double[] db, double[] row) {
        int column = 0;
        for (double[] line : dl) {
            for (double element : line) {
                row[column++] = element;
            }
        }
        for (double element : db) {
            row[column++] = element;
        }
    }

    private static double[][] zerosLike(double[][] array) {
        double[][] zeros = new double[array.length][];
        for (int i = 0; i < array.length; i++) {
            zeros[i] = new double[array[i].length];
        }
        return zeros;
    }
}
