package io.outlay.analysis.bridge;

import static io.outlay.analysis.BridgeBooks.BEFORE;
import static io.outlay.analysis.BridgeBooks.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outlay.SharedData;
import io.outlay.analysis.BridgeBooks;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Worked values of others, through the ledger: each year's figure is booked in one month, each effect is in cents. */
class BridgeReferenceTest {
    /** Half a cent of rounding for each component. */
    private static final Offset<Double> CENTS = within(0.03);

    private static JsonNode reference() throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(SharedData.file("reference/decomposition_amortisation_expected.json")));
    }

    private static void year(
            BridgeBooks books, String id, String currency, int t, double source, double rate, double q) {
        String billed = cents(source);
        String booked = cents(source * rate);
        if (!billed.equals("0.00")) {
            String count = BigDecimal.valueOf(q).toPlainString();
            books.booked(id, CostPool.USAGE, Basis.EFFECTIVE, currency, t, t + 1, booked, billed);
            books.quantity(id, CostPool.USAGE, currency, t, t + 1, booked, count, "call");
        }
    }

    private static String cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void billsInThreeCurrenciesFollowTheWorkedBridge() throws IOException {
        JsonNode r = reference().get("bill_bridge_fx");
        BridgeBooks books = new BridgeBooks();
        for (JsonNode s : r.get("systems")) {
            String id = s.get("id").asString();
            books.system(id);
            double before = s.get("p0").asDouble() * s.get("q0").asDouble();
            double now = s.get("p1").asDouble() * s.get("q1").asDouble();
            String currency = s.get("cur").asString();
            year(
                    books,
                    id,
                    currency,
                    BEFORE,
                    before,
                    s.get("fx0").asDouble(),
                    s.get("q0").asDouble());
            year(
                    books,
                    id,
                    currency,
                    NOW,
                    now,
                    s.get("fx1").asDouble(),
                    s.get("q1").asDouble());
        }
        Bridge whole = books.bridge("portfolio");
        assertThat(whole.from().doubleValue()).isCloseTo(r.get("C0").asDouble(), within(1e-9));
        assertThat(whole.to().doubleValue()).isCloseTo(r.get("C1").asDouble(), within(1e-9));
        assertThat(whole.change().price().doubleValue())
                .isCloseTo(r.get("price").asDouble(), CENTS);
        assertThat(whole.change().volume().doubleValue())
                .isCloseTo(r.get("volume").asDouble(), CENTS);
        assertThat(whole.change().fx().doubleValue()).isCloseTo(r.get("fx").asDouble(), CENTS);
        assertThat(whole.change().started()).isEqualByComparingTo("4200.00");
        assertThat(whole.change().ended()).isEqualByComparingTo("-2500.00");
        assertThat(whole.bars()).isEqualByComparingTo(whole.total());
    }

    /** Three products: volume is what their sum did (the driver), mix what each did beside it (intensity). */
    @Test
    void priceVolumeAndMixFollowTheWorkedSplit() throws IOException {
        JsonNode r = reference().get("pvm_accountancyindex");
        BridgeBooks books = new BridgeBooks();
        double before = 0;
        double now = 0;
        for (String product : List.of("A", "B", "C")) {
            books.system(product);
            double v0 = r.get("V0").get(product).asDouble();
            double v1 = r.get("V1").get(product).asDouble();
            year(books, product, "EUR", BEFORE, r.get("P0").get(product).asDouble() * v0, 1, v0);
            year(books, product, "EUR", NOW, r.get("P1").get(product).asDouble() * v1, 1, v1);
            before += v0;
            now += v1;
        }
        books.orders((int) before, (int) now);
        Bridge whole = books.bridge("portfolio");
        JsonNode lmdi = r.get("lmdi");
        assertThat(whole.change().price().doubleValue())
                .isCloseTo(lmdi.get("price").asDouble(), CENTS);
        assertThat(whole.change().volume().doubleValue())
                .isCloseTo(lmdi.get("volume").asDouble(), CENTS);
        assertThat(whole.change().intensity().doubleValue())
                .isCloseTo(lmdi.get("mix").asDouble(), CENTS);
        assertThat(whole.total())
                .isEqualByComparingTo(BigDecimal.valueOf(r.get("delta").asInt()));
        JsonNode bennet = r.get("bennet");
        assertThat(whole.change().price().doubleValue())
                .as("Bennet's split of the same bill differs by about a per cent only")
                .isCloseTo(bennet.get("price").asDouble(), within(30.0));
    }
}
