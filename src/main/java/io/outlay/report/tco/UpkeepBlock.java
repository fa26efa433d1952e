package io.outlay.report.tco;

import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.model.Sourcing;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What systems cost to keep, a year and ahead, against what it cost to build them or to bring them in. */
record UpkeepBlock(Book book, Page page) {
    private static final int BUILD = 2;
    private static final int PLAN = 4;
    private static final int UPKEEP = 5;
    private static final int SHARE = 6;
    private static final List<String> TITLES = List.of(
            "System",
            "Sourcing",
            "Build cost °",
            "Known from",
            "Planned upkeep a year",
            "Upkeep T12M °",
            "of build cost",
            "Next 36 months °",
            "Next 60 months °",
            "60 months ÷ build cost",
            "",
            "",
            "",
            "Key");

    /** @return the row behind the block and its gap; the given one when no build cost is known */
    int write(int start) {
        List<TcoAhead> rows = book.report().analysis().outlook().tco().stream()
                .filter(tco -> tco.upkeep().flatMap(TcoAhead.Upkeep::buildCost).isPresent())
                .toList();
        if (rows.isEmpty()) {
            return start;
        }
        page.text(start, 0, "Upkeep against build cost", Look.BODY.size(12).strong());
        page.text(
                start + 1,
                0,
                "Systems that are not simply bought. Upkeep: invoices without one-offs, and hours of running. Build cost: the register's, else one-offs and"
                        + " project hours up to half a year after go-live, where the ledger reaches back that far.",
                Look.NOTE);
        TcoSheet.header(book, page, new TcoSheet.Header(start + 2, TITLES, BUILD));
        page.text(start + 2, 3, TITLES.get(3), Look.HEADER);
        for (int i = 0; i < rows.size(); i++) {
            row(start + 3 + i, rows.get(i));
        }
        return start + 4 + rows.size();
    }

    private void row(int row, TcoAhead tco) {
        TcoAhead.Upkeep upkeep = tco.upkeep().orElseThrow();
        Look left = TcoSheet.CELL.align(HorizontalAlignment.LEFT);
        Look share = TcoSheet.CELL.right().format(Look.SHARE);
        page.text(row, 0, tco.name(), left.strong());
        page.text(row, 1, tco.sourcing().map(Sourcing::id).orElse("n/a").replace('_', ' '), left);
        page.number(row, BUILD, upkeep.buildCost(), TcoSheet.WHOLE);
        page.text(row, 3, upkeep.registered() ? "register" : "ledger", left);
        page.number(row, PLAN, upkeep.planned(), share);
        page.number(row, UPKEEP, upkeep.twelveMonths(), TcoSheet.WHOLE);
        page.figure(row, SHARE, upkeep.share().map(value -> ratio(row, UPKEEP, value)), share.strong());
        page.number(row, SHARE + 1, upkeep.next36(), TcoSheet.WHOLE);
        page.number(row, SHARE + 2, upkeep.next60(), TcoSheet.WHOLE);
        Optional<BigDecimal> times = upkeep.buildCost()
                .filter(cost -> cost.signum() > 0)
                .map(cost -> Decimals.quotient(upkeep.next60(), cost));
        page.figure(row, SHARE + 3, times.map(value -> ratio(row, SHARE + 2, value)), share.format("0.0\" ×\""));
        page.text(row, TcoSheet.KEY, tco.systemId(), left.colour(Palette.MUTED));
    }

    private static Live ratio(int row, int column, BigDecimal value) {
        return new Live(TcoSheet.cell(column, row) + "/" + TcoSheet.cell(BUILD, row), value);
    }
}
