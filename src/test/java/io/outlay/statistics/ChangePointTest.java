package io.outlay.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChangePointTest {

    @Test
    void findsTheDamInTheNile() throws IOException {
        JsonNode node = Reference.json("changepoint_expected.json").get("nile_optimal_partition");
        ChangePoint found = ChangePoint.find(Reference.column("data/nile.csv", 1), 2, 1, 0);
        assertEquals(List.of(28), found.starts());
        Reference.assertClose(node.get("sigma_mad").asDouble(), found.sigma(), 1e-9, "sigma");
        Reference.assertClose(node.get("total_cost").asDouble(), found.totalCost(), 1e-9, "cost");
    }

    @Test
    void findsBothStepsOfTheShampooSales() throws IOException {
        JsonNode node = Reference.json("changepoint_expected.json").get("shampoo_optimal_partition");
        ChangePoint found = ChangePoint.find(Reference.column("data/shampoo36.csv", 1), 3, 3, 0);
        assertEquals(List.of(19, 30), found.starts());
        Reference.assertClose(node.get("sigma_mad").asDouble(), found.sigma(), 1e-9, "sigma");
        Reference.assertClose(node.get("total_cost").asDouble(), found.totalCost(), 1e-9, "cost");
    }

    @Test
    void findsACleanStepWithTheNoiseAssumed() {
        double[] x = {1, 1, 1, 1, 2, 2, 2, 2};
        assertEquals(List.of(4), ChangePoint.find(x, 3, 3, 0.005).starts());
    }

    @Test
    void findsNothingInAConstantSeriesOrAShortOne() {
        assertEquals(
                List.of(),
                ChangePoint.find(new double[] {3, 3, 3, 3, 3, 3, 3}, 3, 3, 0.005)
                        .starts());
        assertEquals(
                List.of(), ChangePoint.find(new double[] {1, 9, 1}, 3, 3, 0.005).starts());
    }
}
