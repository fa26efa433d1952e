package io.outlay.statistics;

/** X = QR of a tall matrix, its columns first scaled to a length near 1 by powers of two, which rounds nothing. */
final class Householder {
    private final double[][] columns;
    private final double[] diagonal;
    private final double[] scale;
    private final int rows;

    Householder(double[][] x) {
        rows = x.length;
        int k = x[0].length;
        columns = new double[k][rows];
        diagonal = new double[k];
        scale = new double[k];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < rows; i++) {
                columns[j][i] = x[i][j];
            }
            scale[j] = Math.scalb(1.0, -Math.getExponent(Math.max(norm(columns[j], 0), Double.MIN_NORMAL)));
            for (int i = 0; i < rows; i++) {
                columns[j][i] *= scale[j];
            }
        }
        for (int j = 0; j < k; j++) {
            reflect(j);
        }
    }

    /** What is left of the shortest column once the earlier ones are taken out, its own length being 1 to 2. */
    double smallestPivot() {
        double smallest = Double.MAX_VALUE;
        for (double d : diagonal) {
            smallest = Math.min(smallest, Math.abs(d));
        }
        return smallest;
    }

    double[] solve(double[] y) {
        double[] z = y.clone();
        for (int j = 0; j < columns.length; j++) {
            apply(j, z);
        }
        double[] b = new double[columns.length];
        for (int j = b.length - 1; j >= 0; j--) {
            double sum = z[j];
            for (int l = j + 1; l < b.length; l++) {
                sum -= columns[l][j] * b[l];
            }
            b[j] = sum / diagonal[j];
        }
        for (int j = 0; j < b.length; j++) {
            b[j] *= scale[j];
        }
        return b;
    }

    /** cᵀ(XᵀX)⁻¹c = |z|² with Rᵀz = c. */
    double unscaledVariance(double[] contrast) {
        double[] z = new double[columns.length];
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            double rest = contrast[j] * scale[j];
            for (int l = 0; l < j; l++) {
                rest -= columns[j][l] * z[l];
            }
            z[j] = rest / diagonal[j];
            sum += z[j] * z[j];
        }
        return sum;
    }

    /** (XᵀX)⁻¹c: Rᵀz = c, then Rw = z. */
    double[] normalInverse(double[] contrast) {
        double[] w = new double[columns.length];
        for (int j = 0; j < w.length; j++) {
            double rest = contrast[j] * scale[j];
            for (int l = 0; l < j; l++) {
                rest -= columns[j][l] * w[l];
            }
            w[j] = rest / diagonal[j];
        }
        for (int j = w.length - 1; j >= 0; j--) {
            for (int l = j + 1; l < w.length; l++) {
                w[j] -= columns[l][j] * w[l];
            }
            w[j] /= diagonal[j];
        }
        for (int j = 0; j < w.length; j++) {
            w[j] *= scale[j];
        }
        return w;
    }

    /** Keeps the reflection in the column from its diagonal downwards, R's entries above it. */
    private void reflect(int j) {
        double[] v = columns[j];
        double length = norm(v, j);
        diagonal[j] = v[j] > 0 ? -length : length;
        if (length == 0) {
            return;
        }
        v[j] -= diagonal[j];
        double reflected = norm(v, j);
        for (int i = j; i < rows; i++) {
            v[i] /= reflected;
        }
        for (int l = j + 1; l < columns.length; l++) {
            apply(j, columns[l]);
        }
    }

    private void apply(int j, double[] target) {
        double[] v = columns[j];
        double dot = 0;
        for (int i = j; i < rows; i++) {
            dot += v[i] * target[i];
        }
        for (int i = j; i < rows; i++) {
            target[i] -= 2 * dot * v[i];
        }
    }

    private static double norm(double[] v, int from) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += v[i] * v[i];
        }
        return StrictMath.sqrt(sum);
    }
}
