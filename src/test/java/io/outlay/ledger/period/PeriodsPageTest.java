package io.outlay.ledger.period;

import io.outlay.architecture.Page;
import io.outlay.model.ServicePeriod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/posting.md} lists how a description may name its period, and what is understood. */
class PeriodsPageTest {
    private static final List<Form> FORMS = List.of(
            new Form("two dates", "Licence 01.06.2026–30.06.2026"),
            new Form("two dates", "Plan 2026-06-01 to 2027-05-31"),
            new Form("two dates, day first", "Support 01/06/2026 - 30/06/2026"),
            new Form("two dates, the year once", "1.–30. Juni 2026"),
            new Form("two dates, the year once", "du 1er juin au 30 juin 2026"),
            new Form("two dates, the year once", "June 1 – 30, 2026"),
            new Form("a month with its year", "Orders June 2026"),
            new Form("a month with its year", "Servicios de junio de 2026"),
            new Form("a month as a number", "Wartung 06/2026"),
            new Form("a month as a number", "Wartung 06.2026"),
            new Form("a quarter", "Q2 2026"),
            new Form("a quarter", "2. Quartal 2026"),
            new Form("a quarter", "2e kwartaal 2026"),
            new Form("two months or quarters", "Jan–Mar 2026"),
            new Form("two months or quarters", "11/2025–01/2026"),
            new Form("two months or quarters", "Q1–Q2 2026"),
            new Form("none: two periods", "June 2026 and August 2026"),
            new Form("none: a single date", "Order of 12.06.2026"),
            new Form("none: from a month on", "Price from June 2026"),
            new Form("none: a number", "Auftrag Nr. 06/2026"));

    private record Form(String form, String description) {
        private List<String> cells() {
            return List.of(form, "`" + description + "`", understood());
        }

        private String understood() {
            return DescribedPeriod.in(description).map(Form::days).orElse("no period");
        }

        private static String days(ServicePeriod period) {
            return period.start() + " to " + period.end();
        }
    }

    @Test
    void listsTheFormsOfPeriodsWithWhatIsUnderstood() {
        new Page("docs/posting.md")
                .holds("periods", Page.table(List.of("form", "description", "service period"), FORMS, Form::cells));
    }
}
