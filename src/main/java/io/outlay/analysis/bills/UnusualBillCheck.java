package io.outlay.analysis.bills;

import io.outlay.analysis.bills.InvoiceSignal.Kind;
import io.outlay.analysis.bills.LikeBills.Bill;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Subject;
import io.outlay.model.MinorUnit;
import io.outlay.settings.BillSettings.InvoiceChecks;
import io.outlay.statistics.ModifiedZScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Bills whose price or amount is unlike that of like documents. Not unusual are: a level that the bill before or after has
 * too (a new price, a new tier), what the same month of the year before had (a season), and what follows the system's driver
 * (volume).
 */
final class UnusualBillCheck {
    /** Days of service that a month may have more or less: a first or last month in part is no like document. */
    private static final double PART = 0.15;

    private static final double DAYS_OF_MONTH = 365.25 / 12;

    private final YearMonth period;
    private final MinorUnit unit;
    private final InvoiceChecks checks;
    private final Map<String, Driver> drivers;
    private final double least;
    private final double limit;
    private final double tolerance;

    /** @param drivers of the systems, by their ids */
    UnusualBillCheck(AnalysisInput input, Map<String, Driver> drivers) {
        this.period = input.period();
        this.unit = input.unit();
        this.checks = input.bills().checks();
        this.drivers = drivers;
        this.least = checks.minDeviation().doubleValue();
        this.limit = checks.maxScore().doubleValue();
        this.tolerance = ModifiedZScore.deviation(limit, least);
    }

    /** In the order of kinds, then of service. */
    List<InvoiceSignal> signals(List<LikeBills> kinds) {
        List<InvoiceSignal> signals = new ArrayList<>();
        kinds.forEach(like -> check(like, signals));
        return signals;
    }

    private void check(LikeBills like, List<InvoiceSignal> signals) {
        LocalDate from = period.minusMonths(checks.windowMonths()).atEndOfMonth();
        List<Bill> bills = like.bills().stream()
                .filter(bill -> bill.period().start().isAfter(from)
                        && isWhole(bill, like.kind().months()))
                .toList();
        if (bills.size() < checks.minDocuments()) {
            return;
        }
        LocalDate told = period.minusMonths(Subject.YEAR).atEndOfMonth();
        for (int i = 0; i < bills.size(); i++) {
            if (bills.get(i).charge().issueDate().isAfter(told)) {
                signal(like, bills, i).ifPresent(signals::add);
            }
        }
    }

    private Optional<InvoiceSignal> signal(LikeBills like, List<Bill> bills, int at) {
        if (!like.kind().isFlat() && isUnlike(bills, at, UnusualBillCheck::price)) {
            return Optional.of(signal(Kind.UNUSUAL_PRICE, bills, at, UnusualBillCheck::price));
        }
        return isUnlike(bills, at, UnusualBillCheck::amount) && !isSeason(like, bills, at) && !isVolume(like, bills, at)
                ? Optional.of(signal(Kind.UNUSUAL_AMOUNT, bills, at, UnusualBillCheck::amount))
                : Optional.empty();
    }

    private static double price(Bill bill) {
        return bill.price().doubleValue();
    }

    private static double amount(Bill bill) {
        return bill.charge().netAmount().doubleValue();
    }

    private boolean isUnlike(List<Bill> bills, int at, ToDoubleFunction<Bill> figure) {
        double x = figure.applyAsDouble(bills.get(at));
        boolean holds = at > 0 && near(x, figure.applyAsDouble(bills.get(at - 1)), least)
                || at + 1 < bills.size() && near(x, figure.applyAsDouble(bills.get(at + 1)), least);
        return !holds && isBeyond(middle(bills, figure), x);
    }

    private boolean isBeyond(ModifiedZScore middle, double x) {
        return Math.abs(middle.score(x)) > limit && !near(x, middle.median(), least);
    }

    private ModifiedZScore middle(List<Bill> bills, ToDoubleFunction<Bill> figure) {
        return ModifiedZScore.of(bills.stream().mapToDouble(figure).toArray(), least);
    }

    /** Whether the same month of the year before, grown as such bills do, was like it. */
    private boolean isSeason(LikeBills like, List<Bill> bills, int at) {
        double[] growths = bills.stream()
                .map(bill -> yearBefore(like, bill).map(before -> amount(bill) / amount(before)))
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (growths.length < checks.minDocuments()) {
            return false;
        }
        double growth = ModifiedZScore.of(growths, least).median();
        return yearBefore(like, bills.get(at))
                .filter(before -> near(amount(bills.get(at)), amount(before) * growth, tolerance))
                .isPresent();
    }

    private static Optional<Bill> yearBefore(LikeBills like, Bill bill) {
        LocalDate day = bill.period().start().minusYears(1);
        return like.bills().stream()
                .filter(other -> other.period().start().equals(day))
                .findFirst();
    }

    /** Whether the amount follows the driver; only for bills that vary at all, a flat fee has no volume. */
    private boolean isVolume(LikeBills like, List<Bill> bills, int at) {
        ModifiedZScore amounts = middle(bills, UnusualBillCheck::amount);
        Optional<Driver> driver = Optional.ofNullable(drivers.get(like.kind().systemId()));
        if (driver.isEmpty() || amounts.mad() <= least * amounts.median()) {
            return false;
        }
        double[] units = bills.stream()
                .map(bill -> perUnit(driver.get(), bill))
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        OptionalDouble own = perUnit(driver.get(), bills.get(at));
        return own.isPresent()
                && units.length >= checks.minDocuments()
                && !isBeyond(ModifiedZScore.of(units, least), own.getAsDouble());
    }

    private static OptionalDouble perUnit(Driver driver, Bill bill) {
        double volume = 0;
        for (YearMonth month : bill.period().months()) {
            Optional<BigDecimal> value = driver.value(month).filter(v -> v.signum() > 0);
            if (value.isEmpty()) {
                return OptionalDouble.empty();
            }
            volume += value.get().doubleValue();
        }
        return OptionalDouble.of(amount(bill) / volume);
    }

    private InvoiceSignal signal(Kind kind, List<Bill> bills, int at, ToDoubleFunction<Bill> figure) {
        Bill bill = bills.get(at);
        ModifiedZScore middle = middle(bills, figure);
        BigDecimal factor = new BigDecimal(middle.median() / figure.applyAsDouble(bill), MathContext.DECIMAL64);
        double share = figure.applyAsDouble(bill) / middle.median() - 1;
        String off = new BigDecimal(Math.abs(share) * 100, MathContext.DECIMAL64)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        String what = kind == Kind.UNUSUAL_PRICE ? "Price" : "Amount";
        return new InvoiceSignal(
                kind,
                bill.charge().systemId(),
                InvoiceSignal.Bill.of(bill.charge()),
                bill.charge().costPool(),
                bill.charge().booked(),
                unit.round(bill.charge().booked().multiply(factor)),
                OptionalDouble.of(middle.score(figure.applyAsDouble(bill))),
                bills.size(),
                Optional.empty(),
                Optional.empty(),
                what + " " + off + " % " + (share < 0 ? "below" : "above") + " the middle of " + bills.size()
                        + " bills of its kind.");
    }

    private static boolean near(double x, double other, double share) {
        return Math.abs(x - other) <= share * Math.abs(other);
    }

    private static boolean isWhole(Bill bill, int months) {
        double days = bill.period().end().toEpochDay() - bill.period().start().toEpochDay() + 1;
        return Math.abs(days / (months * DAYS_OF_MONTH) - 1) <= PART;
    }
}
