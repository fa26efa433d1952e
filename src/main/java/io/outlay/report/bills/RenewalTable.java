package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.bills.Saving;
import io.outlay.model.BillingCycle;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.ScenarioSaving;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code renewals.csv} and the rows of the sheet Renewals: when each contract can be left next, what staying costs, and what
 * of it can be avoided.
 */
public final class RenewalTable {
    private static final Fields<Renewal> FIELD = new Fields<>();
    private static final String NOTHING = "–";

    private RenewalTable() {}

    public static Table<Renewal> of(CloseReport report) {
        return Table.of(
                "renewals",
                Stream.of(terms(report), money(new SeatFormula(report)), next(report), sheet(report))
                        .flatMap(List::stream)
                        .toList(),
                report.analysis().renewals());
    }

    private static List<Field<Renewal>> terms(CloseReport report) {
        return List.of(
                FIELD.text("system_id", Renewal::systemId),
                FIELD.text("contract_id", Renewal::contractId).titled("Contract"),
                FIELD.date("end", Renewal::end).titled("Ends").right().missing("open-ended"),
                FIELD.date("notice_deadline", Renewal::noticeDeadline)
                        .titled("Notice until")
                        .right()
                        .missing(r -> r.end().isPresent() ? "none" : "any month"),
                FIELD.flag("auto_renew", Renewal::autoRenew),
                FIELD.amount("annual_fee", Renewal::annualFee)
                        .titled("Fee now")
                        .by((r, at) -> new FeeFormula(report).of(r.now())),
                FIELD.amount("next_fee", r -> r.next().fee())
                        .by((r, at) -> new FeeFormula(report).of(r.next().first())),
                FIELD.text("verdict", r -> r.verdict().name())
                        .shown(r -> r.verdict().label())
                        .look((r, look) -> Look.CELL.fill(Palette.fill(r.verdict()))));
    }

    private static List<Field<Renewal>> money(SeatFormula seats) {
        return List.of(
                FIELD.amount("at_stake", r -> r.next().atStake())
                        .missing(r -> r.locked() ? NOTHING : null)
                        .look((r, look) -> r.locked() ? words(look) : look),
                FIELD.amount("avoidable", r -> r.next().avoidable())
                        .format(Look.OR_NOTHING)
                        .shown(r -> r.next().avoidable().isEmpty() && seats.decides(r)
                                ? unavoidable(r)
                                : r.next().avoidable())
                        .by((r, at) -> avoidable(seats, r, at))
                        .missing(RenewalTable::unavoidable)
                        .look((r, look) -> r.next().avoidable().isPresent()
                                ? look.strong()
                                : seats.decides(r) ? look : words(look)),
                FIELD.date("locked_until", Renewal::lockedUntil)
                        .right()
                        .missing(NOTHING)
                        .look((r, look) -> r.locked() ? look.strong() : look));
    }

    private static String avoidable(SeatFormula seats, Renewal r, Cells at) {
        String some = "MIN(" + at.cell("at_stake") + ",MAX(SUM(" + at.cell("unused_seats") + ":"
                + at.cell("price_above_escalator") + ")," + at.cell("beyond_growth") + "))";
        return seats.decides(r) ? seats.ifUnused(at, some, CellText.inFormula(unavoidable(r))) : some;
    }

    private static List<Field<Renewal>> next(CloseReport report) {
        SeatFormula seats = new SeatFormula(report);
        return List.of(
                FIELD.text("system_name", Renewal::systemName).titled("System").strong(),
                FIELD.date("act_by", Renewal::actBy).right(),
                FIELD.date("next_start", r -> r.next().days().start()),
                FIELD.date("next_end", r -> r.end().map(end -> r.next().days().end())),
                FIELD.amount("commitment", r -> r.next().commitment())
                        .titled("Next term in all")
                        .by((r, at) -> new FeeFormula(report).of(r.next().whole())),
                part("unused_seats", Saving::unusedSeats)
                        .shown(r -> live(seats, r, Saving::unusedSeats))
                        .titled("Unused seats")
                        .by((r, at) -> seats.of(r)),
                orNothing("price_above_escalator", r -> r.next().priceAbove())
                        .missing(RenewalTable::unavoidable)
                        .titled("Price above escalator °"),
                part("beyond_growth", Saving::beyondGrowth)
                        .shown(r -> live(seats, r, Saving::beyondGrowth))
                        .titled("Cost beyond growth °")
                        .by(seats::beyond),
                FIELD.text("billing", r -> r.billing().map(BillingCycle::id)),
                FIELD.text("currency", r -> report.head().currency()),
                FIELD.text("scenario", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::scenario)),
                orNothing("scenario_saving", r -> ScenarioSaving.of(report, r).map(ScenarioSaving::year))
                        .titled("Scenario saves a year °"));
    }

    private static List<Field<Renewal>> sheet(CloseReport report) {
        return List.of(
                FIELD.live(
                                "days",
                                (r, at) -> r.noticeDeadline()
                                        .or(r::end)
                                        .map(day -> days(
                                                report,
                                                at.cell(r.noticeDeadline().isPresent() ? "notice_deadline" : "end"),
                                                day)))
                        .titled("Days left"),
                FIELD.text("status", r -> status(report, r))
                        .look((r, look) -> pressing(r) ? look.strong() : look)
                        .sheetOnly(),
                FIELD.number("change", RenewalTable::change)
                        .format(Look.GROWTH)
                        .by((r, at) -> at.cell("next_fee") + "/" + at.cell("annual_fee") + "-1")
                        .sheetOnly());
    }

    /** A number where it follows the seats. */
    private static Optional<BigDecimal> live(SeatFormula seats, Renewal r, Function<Saving, BigDecimal> of) {
        return seats.follows(r)
                ? Optional.of(r.next().saving().map(of).orElse(BigDecimal.ZERO))
                : r.next().saving().map(of).filter(amount -> amount.signum() != 0);
    }

    /** What can be avoided, by its parts; a dash where nothing is asked of a good bill, n/a of one that cannot be judged. */
    private static Field<Renewal> part(String name, Function<Saving, BigDecimal> of) {
        return orNothing(name, r -> r.next().saving().map(of)).missing(RenewalTable::unavoidable);
    }

    private static Field<Renewal> orNothing(String name, Function<Renewal, Optional<BigDecimal>> of) {
        return FIELD.amount(name, of)
                .format(Look.OR_NOTHING)
                .shown(r -> of.apply(r).filter(amount -> amount.signum() != 0))
                .missing(NOTHING);
    }

    /** Of words where figures are. */
    static Look words(Look look) {
        return look.format(Look.BODY.format());
    }

    static String unavoidable(Renewal r) {
        return r.isAvoidableUnknown() ? "n/a" : NOTHING;
    }

    /** From the period's end to a day. */
    static Live days(CloseReport report, String cell, LocalDate day) {
        return new Live(
                cell + "-EOMONTH(" + Book.PERIOD + ",0)",
                BigDecimal.valueOf(
                        ChronoUnit.DAYS.between(report.head().period().atEndOfMonth(), day)));
    }

    private static Optional<BigDecimal> change(Renewal r) {
        return r.annualFee()
                .filter(fee -> fee.signum() > 0)
                .flatMap(fee -> r.next()
                        .fee()
                        .map(next -> next.divide(fee, MathContext.DECIMAL64).subtract(BigDecimal.ONE)));
    }

    static boolean pressing(Renewal r) {
        return r.next().avoidable().filter(money -> money.signum() > 0).isPresent();
    }

    private static String status(CloseReport report, Renewal r) {
        if (r.locked()) {
            return "■ Locked";
        }
        boolean soon = report.analysis().signals().actBy().stream()
                .anyMatch(act -> act.renewal().equals(r));
        return pressing(r) && soon ? "▲ Act now" : soon ? "△ Decide soon" : pressing(r) ? "▲ Act in time" : "○ Open";
    }
}
