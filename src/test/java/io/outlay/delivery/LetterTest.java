package io.outlay.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.TechLayer;
import io.outlay.model.ledger.Digest;
import io.outlay.settings.MailSettings;
import io.outlay.settings.MailSettings.Attach;
import io.outlay.settings.MailSettings.Recipient;
import io.outlay.settings.MailSettings.Tls;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterTest {
    private static final Instant DATE = Instant.parse("2026-10-03T06:00:00Z");

    @TempDir
    Path report;

    @Test
    void tellsHeadlineFiguresFindingsAndLayers() throws IOException {
        Letter letter = letter(new Recipient("cfo@acme.example", List.of(), List.of(), Attach.WORKBOOK), 3);

        assertThat(letter.subject())
                .isEqualTo(
                        "Tech cost September 2026 · ACME: EUR 84,120, 3 systems beyond growth (revision 2) (preliminary)");
        assertThat(letter.attachment()).contains(report.resolve("tech-cost-2026-09.xlsx"));
        assertThat(letter.text()).isEqualTo("""
                ACME · Technology cost · September 2026

                3 systems cost 48,200 a year more than growth explains
                Tech cost +9.0 %, orders +2.0 % in twelve months; 28 systems, 3 of them to act on.

                Cost of the month: EUR 84,120
                Last twelve months: EUR 1,000,000 (+9.0\u00A0%)
                Beyond growth, a year: EUR 48,200 (3 systems)

                What to do
                1. Search & find: EUR 30,000 a year beyond what growth explains since March 2026.
                   Renegotiate it.
                2. Helpdesk and chat did not follow: EUR 18,200 a year.
                   Shrink them together.

                Layers, 12 months
                - Commerce: 700,000, cost +12.0\u00A0%, orders +2.0\u00A0% – Rising, no payoff
                - Service: 300,000 – Not enough data
                Service: 20 months with cost and tickets, a verdict needs 26.

                The workbook tech-cost-2026-09.xlsx is attached.
                Preliminary: the month was not over · revision 2 · amounts in EUR
                """);
        assertThat(letter.html())
                .contains("<h1", "Search &amp; find", "▲ Rising, no payoff", "orders +2.0\u00A0%")
                .doesNotContain("<style", "<img", "src=", "class=");
    }

    @Test
    void whoSeesOneLayerIsToldNothingThatFollowsFromAnother() throws IOException {
        Letter letter =
                letter(new Recipient("service@acme.example", List.of(TechLayer.SERVICE), List.of(), Attach.NONE), 3);

        assertThat(letter.attachment()).isEmpty();
        assertThat(letter.subject())
                .isEqualTo("Tech cost September 2026 · ACME · Service: EUR 24,120, 1 system beyond growth (revision 2)"
                        + " (preliminary)");
        assertThat(letter.text()).isEqualTo("""
                ACME · Technology cost · September 2026

                Service: EUR 8,200 a year beyond growth, in 1 system
                This letter is about Service only.

                Cost of the month: EUR 24,120
                Last twelve months: EUR 300,000
                Beyond growth, a year: EUR 8,200 (1 system)

                What to do
                1. Helpdesk: Cost +20.0 %, tickets −10.0 %.
                   Cut seats.

                Layers, 12 months
                - Service: 300,000 – Not enough data
                Service: 20 months with cost and tickets, a verdict needs 26.

                Preliminary: the month was not over · revision 2 · amounts in EUR
                """);
        assertThat(letter.html())
                .doesNotContain("Search", "Commerce", "48,200", "18,200", "84,120", "1,000,000", "xlsx");
    }

    /** The digest is then that of the cut: its own headline, and all that it holds. */
    @Test
    void whoSeesCostCentresIsToldWhatTheirReportSays() throws IOException {
        Recipient recipient = new Recipient("stores@acme.example", List.of(), List.of("4100", "4200"), Attach.NONE);

        Letter letter = letter(recipient, 3);

        assertThat(letter.subject()).contains(" · ACME · cost centres 4100, 4200: EUR 84,120");
        assertThat(letter.text())
                .contains("cost centres 4100, 4200: " + digest().headline())
                .contains("This letter is about cost centres 4100, 4200 only.");
    }

    @Test
    void aLayerWithoutCostHasNoTable() throws IOException {
        Letter letter = letter(new Recipient("crm@acme.example", List.of(TechLayer.MARKETING), List.of(), null), 3);

        assertThat(letter.text())
                .contains("Marketing: no system beyond growth\n", "Cost of the month: EUR 0\n")
                .doesNotContain("Layers, 12 months", "What to do");
        assertThat(letter.html()).doesNotContain("Layers, cost against growth");
    }

    @Test
    void aLetterOfTheFirstMonthReadsNothingAsAYearAndNothingAsInOrder() throws IOException {
        Digest young = new Digest(
                "ACME",
                "EUR",
                YearMonth.of(2026, 9),
                1,
                false,
                List.of("hours"),
                "There is too little history yet to hold cost against growth",
                "3 systems, none of which can be judged. Figures are of the one month known, not of a year.",
                Optional.of(line("portfolio", "All", null, "1000", null, null, null, null)),
                List.of(line("service", "Service", "service", "1000", null, null, null, null)),
                List.of(),
                List.of(),
                1,
                List.of(new Digest.Judged("service", 3, 3)),
                List.of(),
                List.of());
        Letter letter = letter(young, new Recipient("cfo@acme.example", List.of(), List.of(), null));

        assertThat(letter.subject()).endsWith(": EUR 84,120, no verdict yet (incomplete)");
        assertThat(letter.text())
                .contains(
                        "The one month known: EUR 1,000\n",
                        "Beyond growth, a year: not known\n",
                        "Layers, one month known\n",
                        "Final, closed without hours · revision 1")
                .doesNotContain("welve", "no system");
    }

    /** Two of three were judged, and none of them is flagged. */
    @Test
    void aLetterCountsWhatCouldNotBeJudged() throws IOException {
        Digest digest = digest();
        Digest some = new Digest(
                digest.company(),
                digest.currency(),
                digest.period(),
                1,
                false,
                List.of(),
                digest.headline(),
                digest.beneath(),
                digest.portfolio(),
                digest.layers(),
                List.of(),
                List.of(),
                12,
                List.of(new Digest.Judged("service", 3, 1)),
                List.of(),
                List.of());
        assertThat(letter(some, new Recipient("s@acme.example", List.of(TechLayer.SERVICE), List.of(), null))
                        .text())
                .contains("Service: no system beyond growth, 1 not judged\n", "a year: – (no system, 1 not judged)\n");
    }

    @Test
    void sendsNobodyToAWorkbookThatHeDoesNotGet() throws IOException {
        Path workbook = Files.write(report.resolve("w.xlsx"), new byte[3]);
        MailSettings settings =
                new MailSettings("smtp", 587, "", "outlay@acme.example", Tls.STARTTLS, 1, "", 5, List.of());

        assertThat(Enclosure.of(workbook, "place", Attach.NONE, settings).more(2))
                .isEqualTo("… and 2 more.");
        assertThat(Enclosure.of(workbook, "place", Attach.LINK, settings).more(2))
                .isEqualTo("… and 2 more in the workbook.");
    }

    @Test
    void attachesUpToTheLimitAndNamesThePlaceAboveIt() throws IOException {
        Recipient recipient = new Recipient("cfo@acme.example", List.of(), List.of(), Attach.WORKBOOK);

        assertThat(letter(recipient, 1_000_000).attachment()).isPresent();
        Letter above = letter(recipient, 1_000_001);
        assertThat(above.attachment()).isEmpty();
        assertThat(above.text())
                .contains("The workbook is too large for a mail (1.1 MB). You find it here: https://files/2026-09/"
                        + "tech-cost-2026-09.xlsx\n");
        assertThat(above.html()).contains("<a href=\"https://files/2026-09/tech-cost-2026-09.xlsx\"");
    }

    @Test
    void idIsTheSameForTheSameReportAndRecipientOnly() {
        YearMonth september = YearMonth.of(2026, 9);
        String id = MessageId.of("w", september, 1, "CFO@acme.example", "Outlay <outlay@acme.example>");

        assertThat(id)
                .matches("<outlay\\.2026-09\\.r1\\.[0-9a-f]{32}@acme\\.example>")
                .isEqualTo(MessageId.of("w", september, 1, "cfo@acme.example", "outlay@acme.example"))
                .isNotEqualTo(MessageId.of("v", september, 1, "cfo@acme.example", "outlay@acme.example"))
                .isNotEqualTo(MessageId.of("w", september, 2, "cfo@acme.example", "outlay@acme.example"))
                .isNotEqualTo(MessageId.of("w", september.plusMonths(1), 1, "cfo@acme.example", "outlay@acme.example"))
                .isNotEqualTo(MessageId.of("w", september, 1, "it@acme.example", "outlay@acme.example"));
    }

    private Letter letter(Recipient recipient, int bytes) throws IOException {
        return letter(digest(), recipient, bytes);
    }

    private Letter letter(Digest digest, Recipient recipient) throws IOException {
        return letter(digest, recipient, 3);
    }

    private Letter letter(Digest digest, Recipient recipient, int bytes) throws IOException {
        Path workbook = report.resolve("tech-cost-2026-09.xlsx");
        Files.write(workbook, new byte[bytes]);
        MailSettings settings =
                new MailSettings("smtp", 587, "", "outlay@acme.example", Tls.STARTTLS, 1, "", 5, List.of(recipient));
        Post post = new Post(settings, report, "https://files", "w", Optional.empty());
        return post.letter(
                digest,
                recipient,
                DATE,
                Enclosure.of(workbook, "https://files/2026-09/tech-cost-2026-09.xlsx", recipient.attach(), settings));
    }

    private static Digest digest() {
        Digest.Line commerce = line("commerce", "Commerce", "commerce", "700000", "0.12", "orders", "0.02", "40000");
        Digest.Line service = line("service", "Service", "service", "300000", null, null, null, null);
        Digest.Line search = line("search", "Search & find", "commerce", "90000", "0.5", "orders", "0.02", "30000");
        Digest.Line chat = line("chat", "Chat", "commerce", "90000", "0.5", "orders", "0.02", "10000");
        Digest.Line helpdesk = new Digest.Line(
                "helpdesk",
                "Helpdesk",
                Optional.of("service"),
                "Same bill, less business",
                "▼",
                true,
                new BigDecimal("4000.00"),
                new BigDecimal("48000.00"),
                Optional.of(new BigDecimal("0.2000")),
                Optional.of("tickets"),
                Optional.of(new BigDecimal("-0.1000")),
                Optional.of(new BigDecimal("8200.00")),
                Optional.empty(),
                "Cost +20.0 %, tickets −10.0 %.",
                "Cut seats.");
        return new Digest(
                "ACME",
                "EUR",
                YearMonth.of(2026, 9),
                2,
                true,
                List.of(),
                "3 systems cost 48,200 a year more than growth explains",
                "Tech cost +9.0 %, orders +2.0 % in twelve months; 28 systems, 3 of them to act on.",
                Optional.of(line("portfolio", "All", null, "1000000", "0.09", "orders", "0.02", null)),
                List.of(commerce, service),
                List.of(search, chat, helpdesk),
                List.of(
                        new Digest.Found(
                                "Search & find: EUR 30,000 a year beyond what growth explains since March 2026.",
                                List.of("search"),
                                new BigDecimal("30000"),
                                Optional.of(YearMonth.of(2026, 3)),
                                "Renegotiate it."),
                        new Digest.Found(
                                "Helpdesk and chat did not follow: EUR 18,200 a year.",
                                List.of("chat", "helpdesk"),
                                new BigDecimal("18200"),
                                Optional.empty(),
                                "Shrink them together.")),
                12,
                List.of(new Digest.Judged("commerce", 5, 0), new Digest.Judged("service", 3, 0)),
                List.of(),
                List.of());
    }

    private static Digest.Line line(
            String id,
            String name,
            String layer,
            String year,
            String growth,
            String driver,
            String business,
            String money) {
        boolean known = growth != null;
        return new Digest.Line(
                id,
                name,
                Optional.ofNullable(layer),
                known ? "Rising, no payoff" : "Not enough data",
                known ? "▲" : "?",
                known,
                new BigDecimal(id.equals("portfolio") ? "84120.40" : id.equals("service") ? "24120.00" : "60000.00"),
                new BigDecimal(year + ".00"),
                Optional.ofNullable(growth).map(BigDecimal::new),
                Optional.ofNullable(driver),
                Optional.ofNullable(business).map(BigDecimal::new),
                Optional.ofNullable(money).map(BigDecimal::new),
                Optional.empty(),
                known ? "" : "20 months with cost and tickets, a verdict needs 26.",
                "");
    }
}
