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
        html.open("table", "data-csv", "renewals").open("thead").open("tr");
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

    private void group(String title, List<Renewal> renewals) {
        if (renewals.isEmpty()) {
            return;
        }
        Table<Renewal> table = RenewalTable.of(source.report());
        html.open("tbody")
                .open("tr")
                .element("th", title, "colspan", "8", "scope", "rowgroup", "class", "group")
                .close();
        for (Renewal r : renewals) {
            html.open("tr", "data-key", r.systemId() + "/" + r.contractId());
            html.element(
                    "td",
                    day(
                            r.actBy(),
                            r.lockedUntil()
                                    .map(day -> "bound until " + Figures.day(day))
                                    .orElse("any day")));
            html.element("th", r.systemName(), "scope", "row");
            html.element("td", r.contractId());
            html.element("td", day(r.end(), "open-ended"));
            figures.cell(table, "annual_fee", r, Style.WHOLE);
            figures.cell(table, "next_fee", r, Style.WHOLE);
            figures.cell(table, "avoidable", r, Style.WHOLE);
            html.element(
                    "td", source.system(r.systemId()).flatMap(s -> s.owner()).orElse("n/a"));
            html.close();
        }
        html.close();
    }

    private static String day(Optional<LocalDate> day, String otherwise) {
        return day.map(Figures::day).orElse(otherwise);
    }
}
