package io.outlay.report.page;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.bills.RenewalTable;
import io.outlay.report.page.Figures.Style;
import io.outlay.report.sheet.Table;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The calendar of renewals: by month the contracts that can be left, then those that bind already or end at any time. */
record RenewalPart(PageSource source, Html html, Figures figures) {
    void write() {
        List<Renewal> all = source.report().analysis().renewals();
        html.open("section", "id", "renewals").element("h2", "Renewals by the day to decide");
        if (all.isEmpty()) {
            html.element(
                    "p",
                    source.report().head().isCut()
                            ? "No contract to show here: those of systems that this report holds in part are in the whole report."
                            : "No contract is known.");
        } else {
            calendar(all);
        }
        html.close();
    }

    private void calendar(List<Renewal> all) {
        Map<YearMonth, List<Renewal>> months = all.stream()
                .filter(r -> r.actBy().isPresent())
                .collect(Collectors.groupingBy(
                        r -> YearMonth.from(r.actBy().orElseThrow()), TreeMap::new, Collectors.toList()));
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Renewals");
        html.open("table", "data-csv", "renewals", "class", "cards")
                .open("thead")
                .open("tr");
        for (String head :
                List.of("Act by", "System", "Contract", "Ends", "Fee now", "Next fee", "Avoidable", "Owner")) {
            html.element("th", head, "scope", "col");
        }
        html.close().close();
        months.forEach((month, renewals) -> group(Figures.month(month), renewals));
        group(
                "No day to decide: bound already, or any day will do",
                all.stream().filter(r -> r.actBy().isEmpty()).toList());
        html.close().close();
    }

    private void amount(Table<Renewal> table, String field, Renewal renewal, String label) {
        html.open("td", "class", "n", SummaryPart.LABEL, label);
        figures.of(table, field, renewal, Style.WHOLE);
        html.close();
    }

    private void group(String title, List<Renewal> renewals) {
        if (renewals.isEmpty()) {
            return;
        }
        Table<Renewal> table = RenewalTable.of(source.report());
        html.open("tbody")
                .open("tr")
                .element("th", title, "colspan", "8", "scope", "rowgroup", "class", "group")
                .close();
        renewals.forEach(renewal -> row(table, renewal));
        html.close();
    }

    private void row(Table<Renewal> table, Renewal r) {
        html.open("tr", "data-key", r.systemId() + "/" + r.contractId());
        html.element(
                "td",
                day(
                        r.actBy(),
                        r.lockedUntil()
                                .map(day -> "bound until " + Figures.day(day))
                                .orElse("any day")),
                SummaryPart.LABEL,
                "Act by");
        html.element("th", r.systemName(), "scope", "row");
        html.element("td", r.contractId(), SummaryPart.LABEL, "Contract");
        html.element("td", day(r.end(), "open-ended"), SummaryPart.LABEL, "Ends");
        amount(table, "annual_fee", r, "Fee now");
        amount(table, "next_fee", r, "Next fee");
        amount(table, "avoidable", r, "Avoidable");
        html.element(
                "td", source.system(r.systemId()).flatMap(s -> s.owner()).orElse("n/a"), SummaryPart.LABEL, "Owner");
        html.close();
    }

    private static String day(Optional<LocalDate> day, String otherwise) {
        return day.map(Figures::day).orElse(otherwise);
    }
}
