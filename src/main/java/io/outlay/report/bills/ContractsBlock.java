package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.report.book.Book;
import io.outlay.report.book.ScenarioSaving;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** Every contract by the day to decide, those that bind already last. */
final class ContractsBlock {
    static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    static final Look WHOLE = CELL.right().format(Look.WHOLE);

    private final Book book;
    private final Page page;
    private final int start;
    private final List<Renewal> rows;
    private final LocalDate asOf;

    /** @param start row of its title */
    ContractsBlock(Book book, Page page, int start) {
        this.book = book;
        this.page = page;
        this.start = start;
        this.rows = book.report().analysis().renewals();
        this.asOf = book.period().atEndOfMonth();
    }

    int start() {
        return start;
    }

    void write() {
        page.text(
                start,
                0,
                "All contracts, by the day to decide",
                Look.BODY.size(12).strong());
        for (ContractColumn column : ContractColumn.values()) {
            page.text(start + 1, column.ordinal(), column.title(), column.figure() ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(start + 1, 38);
        for (int i = 0; i < rows.size(); i++) {
            row(start + 2 + i, rows.get(i));
        }
        page.sheet()
                .setAutoFilter(new CellRangeAddress(
                        start + 1, start + 1 + rows.size(), 0, ContractColumn.values().length - 1));
    }

    /** Sum over all rows. */
    Live avoidable() {
        String range =
                ContractColumn.AVOIDABLE.cell(start + 2) + ":" + ContractColumn.AVOIDABLE.cell(start + 1 + rows.size());
        return new Live("SUM(" + range + ")", RenewalsSheet.avoidableSum(book));
    }

    private void row(int row, Renewal r) {
        Look shade = r.locked() ? CELL.fill(Palette.PALE).wrapped() : CELL;
        Look whole = shade.right().format(Look.WHOLE);
        page.text(row, ContractColumn.SYSTEM.ordinal(), r.systemName(), shade.strong());
        page.text(row, ContractColumn.CONTRACT.ordinal(), r.contractId(), shade);
        date(row, ContractColumn.END, r.end(), shade, "open-ended");
        date(row, ContractColumn.DEADLINE, r.noticeDeadline(), shade, r.end().isPresent() ? "none" : "any month");
        page.figure(row, ContractColumn.DAYS.ordinal(), days(row, r), whole);
        page.text(row, ContractColumn.STATUS.ordinal(), status(r), pressing(r) ? shade.strong() : shade);
        page.number(row, ContractColumn.FEE.ordinal(), r.annualFee(), whole);
        page.number(row, ContractColumn.NEXT_FEE.ordinal(), r.nextFee(), whole);
        page.figure(
                row,
                ContractColumn.CHANGE.ordinal(),
                change(row, r),
                shade.right().format(Look.GROWTH));
        page.text(
                row,
                ContractColumn.VERDICT.ordinal(),
                r.verdict().symbol() + " " + r.verdict().title(),
                CELL.fill(Palette.fill(r.verdict())));
        money(row, r, shade);
        if (r.lockedUntil().isPresent()) {
            page.date(
                    row,
                    ContractColumn.LOCKED.ordinal(),
                    r.lockedUntil().get(),
                    shade.strong().right());
        } else {
            page.text(row, ContractColumn.LOCKED.ordinal(), "–", shade.right());
        }
        page.number(row, ContractColumn.COMMITMENT.ordinal(), r.commitment(), whole);
        part(
                page,
                row,
                new Part(
                        ContractColumn.SCENARIO,
                        ScenarioSaving.of(book.report(), r).map(ScenarioSaving::year),
                        "–"),
                whole);
    }

    private void money(int row, Renewal r, Look shade) {
        Look whole = shade.right().format(Look.WHOLE);
        if (r.locked()) {
            page.text(row, ContractColumn.AT_STAKE.ordinal(), "–", shade.right());
        } else {
            page.number(row, ContractColumn.AT_STAKE.ordinal(), r.atStake(), whole);
        }
        parts(page, row, r, whole);
        if (r.avoidable().isPresent()) {
            avoidable(page, row, r.avoidable().get(), whole.strong());
        } else {
            page.text(row, ContractColumn.AVOIDABLE.ordinal(), none(r), shade.right());
        }
    }

    /** Seats and price together, or what is beyond growth where that is more; no more than is at stake. */
    static void avoidable(Page page, int row, BigDecimal value, Look look) {
        String parts = "SUM(" + ContractColumn.SEATS.cell(row) + ":" + ContractColumn.PRICE.cell(row) + ")";
        String larger = "MAX(" + parts + "," + ContractColumn.GROWTH.cell(row) + ")";
        Live least = new Live("MIN(" + ContractColumn.AT_STAKE.cell(row) + "," + larger + ")", value);
        page.live(row, ContractColumn.AVOIDABLE.ordinal(), least, look);
    }

    /** What can be avoided, by its parts; a dash where nothing is asked of a good bill, n/a of one that cannot be judged. */
    static void parts(Page page, int row, Renewal r, Look look) {
        String none = none(r);
        part(page, row, new Part(ContractColumn.SEATS, r.saving().map(Saving::unusedSeats), none), look);
        part(page, row, new Part(ContractColumn.PRICE, r.saving().map(Saving::priceAboveEscalator), none), look);
        part(page, row, new Part(ContractColumn.GROWTH, r.saving().map(Saving::beyondGrowth), none), look);
    }

    /** @param none what stands where the value is none */
    private record Part(ContractColumn column, Optional<BigDecimal> value, String none) {}

    /** What stands where nothing can be avoided, or where that is not known. */
    static String none(Renewal r) {
        return r.isAvoidableUnknown() ? "n/a" : "–";
    }

    private static void part(Page page, int row, Part part, Look look) {
        if (part.value.filter(amount -> amount.signum() != 0).isPresent()) {
            page.number(row, part.column.ordinal(), part.value.get(), look);
        } else {
            page.text(row, part.column.ordinal(), part.none, look);
        }
    }

    private void date(int row, ContractColumn column, Optional<LocalDate> day, Look look, String without) {
        if (day.isPresent()) {
            page.date(row, column.ordinal(), day.get(), look.right());
        } else {
            page.text(row, column.ordinal(), without, look.right());
        }
    }

    /** From the period's end to the notice deadline, else to the end of the term; empty when it is open-ended. */
    private Optional<Live> days(int row, Renewal r) {
        ContractColumn until = r.noticeDeadline().isPresent() ? ContractColumn.DEADLINE : ContractColumn.END;
        return r.noticeDeadline()
                .or(r::end)
                .map(day -> new Live(
                        until.cell(row) + "-EOMONTH(" + Book.PERIOD + ",0)",
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(asOf, day))));
    }

    private static Optional<Live> change(int row, Renewal r) {
        return r.annualFee()
                .filter(fee -> fee.signum() > 0)
                .flatMap(fee -> r.nextFee()
                        .map(next -> new Live(
                                ContractColumn.NEXT_FEE.cell(row) + "/" + ContractColumn.FEE.cell(row) + "-1",
                                next.divide(fee, MathContext.DECIMAL64).subtract(BigDecimal.ONE))));
    }

    private boolean pressing(Renewal r) {
        return r.avoidable().filter(money -> money.signum() > 0).isPresent();
    }

    private String status(Renewal r) {
        if (r.locked()) {
            return "■ Locked";
        }
        boolean soon = book.report().analysis().signals().actBy().stream()
                .anyMatch(act -> act.renewal().equals(r));
        return pressing(r) && soon ? "▲ Act now" : soon ? "△ Decide soon" : pressing(r) ? "▲ Act in time" : "○ Open";
    }
}
