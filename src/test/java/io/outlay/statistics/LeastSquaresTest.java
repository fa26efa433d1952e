package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LeastSquaresTest {

    /** Sets, powers of x (or -1 for all columns as they stand), intercept, tolerance of coefficients and errors. */
    @ParameterizedTest
    @CsvSource({
        "norris, 1, true, 1e-9, 1e-9",
        "pontius, 2, true, 1e-9, 1e-9",
        "noint1, 1, false, 1e-9, 1e-9",
        "noint2, 1, false, 1e-9, 1e-9",
        "longley, -1, true, 1e-9, 1e-9",
        "filip, 10, true, 1e-6, 1e-6",
        "wampler1, 5, true, 1e-9, 1e-9",
        "wampler2, 5, true, 1e-9, 1e-9",
        "wampler3, 5, true, 1e-9, 1e-9",
        "wampler4, 5, true, 1e-5, 1e-9",
        "wampler5, 5, true, 1e-5, 1e-9"
    })
    void reachesTheCertifiedValues(String set, int degree, boolean intercept, double tolerance, double seTolerance)
            throws IOException {
        List<String[]> rows = Reference.rows("nist/" + set + ".csv");
        double[] y =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[0])).toArray();
        double[][] x = rows.stream().map(row -> design(row, degree, intercept)).toArray(double[][]::new);
        JsonNode expected =
                Reference.json("nist_lls_expected.json").get("results").get(set);
        LeastSquares fit = LeastSquares.fit(x, y);
        int degreesOfFreedom = y.length - fit.coefficients().length;
        assertEquals(expected.get("df_resid").asInt(), degreesOfFreedom);
        double[] errors = standardErrors(fit, degreesOfFreedom);
        for (int j = 0; j < errors.length; j++) {
            double beta = Double.parseDouble(expected.get("beta").get(j).asString());
            double se = Double.parseDouble(expected.get("se").get(j).asString());
            Reference.assertClose(beta, fit.coefficients()[j], tolerance, set + " coefficient " + j);
            assertEquals(se, errors[j], se == 0 ? 1e-9 : se * seTolerance, set + " standard error " + j);
        }
    }

    private static double[] standardErrors(LeastSquares fit, int degreesOfFreedom) {
        double[] errors = new double[fit.coefficients().length];
        for (int j = 0; j < errors.length; j++) {
            double[] contrast = new double[errors.length];
            contrast[j] = 1;
            errors[j] = Math.sqrt(fit.residualSumOfSquares() / degreesOfFreedom * fit.unscaledVariance(contrast));
        }
        return errors;
    }

    @Test
    void refusesColumnsThatDependOnEachOther() {
        double[][] x = {{1, 2}, {2, 4}, {3, 6}};
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(x, new double[] {1, 2, 3}));
    }

    @Test
    void refusesFewerRowsThanCoefficients() {
        double[][] x = {{1, 2}, {2, 3}};
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(x, new double[] {1, 2}));
    }

    @Test
    void leavesNoResidualOnAnExactLine() {
        double[][] x = {{1, 0}, {1, 1}, {1, 2}};
        LeastSquares fit = LeastSquares.fit(x, new double[] {3, 5, 7});
        assertArrayEquals(new double[] {3, 2}, fit.coefficients(), 1e-14);
        assertEquals(0, fit.residualSumOfSquares(), 1e-28);
    }

    private static double[] design(String[] row, int degree, boolean intercept) {
        int offset = intercept ? 1 : 0;
        int columns = degree < 0 ? row.length - 1 : degree;
        double[] design = new double[columns + offset];
        if (intercept) {
            design[0] = 1;
        }
        double power = 1;
        for (int j = 0; j < columns; j++) {
            power *= Double.parseDouble(row[1]);
            design[j + offset] = degree < 0 ? Double.parseDouble(row[j + 1]) : power;
        }
        return design;
    }
}
