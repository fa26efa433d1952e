package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NeweyWestTest {

    @Test
    void matchesTheInvestmentExample() throws IOException {
        double[][] rows = Reference.rows("data/investment_greene.csv").stream()
                .skip(1)
                .map(row ->
                        new double[] {Double.parseDouble(row[6]), Double.parseDouble(row[5]), Double.parseDouble(row[7])
                        })
                .toArray(double[][]::new);
        double[] y = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
        double[][] x =
                Arrays.stream(rows).map(row -> new double[] {1, row[1], row[2]}).toArray(double[][]::new);
        JsonNode expected = Reference.json("hac_elasticity_expected.json").get("investment_greene");
        List<String> names = List.of("(Intercept)", "RealGNP", "RealInt");
        assertErrors(expected.get("se_nw_lag4_noprewhite"), names, NeweyWest.of(x, y, 4, false));
        assertErrors(expected.get("se_nw_lag4_noprewhite_adjust_n_over_nk"), names, NeweyWest.of(x, y, 4, true));
        assertErrors(expected.get("se_hc0"), names, NeweyWest.of(x, y, 0, false));
        assertErrors(expected.get("se_hc1"), names, NeweyWest.of(x, y, 0, true));
    }

    @Test
    void matchesTheTrendOfTheNile() throws IOException {
        double[] y = Reference.column("data/nile.csv", 1);
        double[][] x = new double[y.length][];
        Arrays.setAll(x, i -> new double[] {1, i + 1});
        JsonNode expected = Reference.json("hac_elasticity_expected.json").get("nile_trend");
        assertErrors(expected.get("se_nw"), List.of("(Intercept)", "t"), NeweyWest.of(x, y, 4, false));
    }

    @Test
    void matchesTheElasticityOfCasualtiesWithMonthDummies() throws IOException {
        List<String[]> rows = Reference.rows("data/seatbelts.csv");
        double[] y = Reference.logs(Reference.column("data/seatbelts.csv", 2));
        double[] kms = Reference.logs(Reference.column("data/seatbelts.csv", 3));
        double[] petrol = Reference.logs(Reference.column("data/seatbelts.csv", 4));
        double[][] x = new double[y.length][14];
        for (int i = 0; i < y.length; i++) {
            x[i][0] = kms[i];
            x[i][1] = petrol[i];
            x[i][1 + Integer.parseInt(rows.get(i)[1])] = 1;
        }
        JsonNode expected = Reference.json("hac_elasticity_expected.json").get("seatbelts_loglog_hac");
        List<String> names = List.of("log(kms)", "log(PetrolPrice)");
        assertEquals(4, NeweyWest.usualLag(y.length));
        NeweyWest found = NeweyWest.of(x, y, 4, false);
        Reference.assertClose(
                expected.get("coef").get("log(kms)").asDouble(), found.coefficients()[0], 1e-9, "elasticity");
        assertErrors(expected.get("se_nw"), names, found);
        assertErrors(expected.get("se_nw_adjust"), names, NeweyWest.of(x, y, 4, true));
        assertErrors(expected.get("se_nw_lag12"), names, NeweyWest.of(x, y, 12, false));
    }

    private static void assertErrors(JsonNode expected, List<String> names, NeweyWest found) {
        for (int j = 0; j < names.size(); j++) {
            Reference.assertClose(expected.get(names.get(j)).asDouble(), found.standardErrors()[j], 1e-9, names.get(j));
        }
    }
}
