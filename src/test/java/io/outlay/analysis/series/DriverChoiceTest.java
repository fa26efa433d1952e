package io.outlay.analysis.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.Books;
import io.outlay.model.TechLayer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriverChoiceTest {
    private final Books books = new Books();

    @Test
    void aLayersDefaultComesBeforeOrders() {
        assertEquals(
                Optional.of("tickets"),
                driver(books.metric("tickets", t -> 900).orders(t -> 90000), TechLayer.SERVICE));
    }

    @Test
    void theFirstWithEnoughMonthsWins() {
        assertEquals(
                Optional.of("sessions"),
                driver(
                        books.metric("new_customers", t -> t < 20 ? Double.NaN : 70)
                                .metric("sessions", t -> 80000)
                                .orders(t -> 90000),
                        TechLayer.MARKETING));
    }

    @Test
    void ifNoneHasEnoughTheFirstWithAnyIsTaken() {
        assertEquals(
                Optional.of("parcels"),
                driver(
                        books.metric("parcels", t -> t < 30 ? Double.NaN : 70).orders(t -> t < 20 ? Double.NaN : 9000),
                        TechLayer.OPERATIONS));
    }

    @Test
    void revenueIsTheLastResort() {
        assertEquals(Optional.of("net_revenue"), driver(books.metric("net_revenue", t -> 1e6), TechLayer.INTEGRATIONS));
    }

    @Test
    void aMetricOfZerosOnlyIsNoDriver() {
        assertEquals(Optional.empty(), driver(books.orders(t -> 0), TechLayer.COMMERCE));
    }

    @Test
    void thePortfolioIsHeldAgainstOrders() {
        books.metric("net_revenue", t -> 1e6).orders(t -> 90000).system("shop", t -> 4000);
        assertEquals(Optional.of("orders"), books.judge("portfolio").growth().driver());
    }

    private static Optional<String> driver(Books books, TechLayer layer) {
        return books.system("system", layer, Optional.empty(), Optional.empty(), t -> 4000)
                .judge("system")
                .growth()
                .driver();
    }
}
