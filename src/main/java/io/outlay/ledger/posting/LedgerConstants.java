package io.outlay.ledger.posting;

import static io.outlay.model.MethodConstant.JUDGEMENT;

import io.outlay.ledger.accrual.Accruals;
import io.outlay.ledger.accrual.ContractTerm;
import io.outlay.ledger.accrual.CostHistory;
import io.outlay.ledger.accrual.Expectations;
import io.outlay.ledger.document.ExchangeRates;
import io.outlay.ledger.effort.ImplausibleHours;
import io.outlay.ledger.metric.DailyMetric;
import io.outlay.ledger.period.Originals;
import io.outlay.ledger.period.ServicePeriods;
import io.outlay.model.MethodConstant;
import io.outlay.model.ledger.ContractPools;
import java.util.List;

/** Values of posting that no setting changes. */
public final class LedgerConstants {
    private static final String MONTHS = "months";
    private static final String DAYS = "days";

    private LedgerConstants() {}

    /** In the order in which posting meets them. */
    public static List<MethodConstant> all() {
        return List.of(
                MethodConstant.of(
                        "months before a credit note in which the document of equal amount is looked for",
                        Originals.MONTHS_BACK,
                        MONTHS,
                        JUDGEMENT),
                MethodConstant.of(
                        "days that a bill of a cycle may come ahead of it", ContractTerm.DAYS_AHEAD, DAYS, JUDGEMENT),
                MethodConstant.of(
                        "last days of a month or cycle in which a bill in arrears is for it",
                        ContractTerm.LAST_DAYS,
                        DAYS,
                        JUDGEMENT),
                MethodConstant.of(
                        "a contract without a billing cycle takes that of its bill, which differs from the fee by at most",
                        ContractTerm.ABOUT,
                        "fraction",
                        JUDGEMENT),
                MethodConstant.of(
                        "years around its issue in which a description may name a period",
                        ServicePeriods.YEARS_AROUND_ISSUE,
                        "years",
                        JUDGEMENT),
                MethodConstant.of(
                        "days that documents may leave out of a month that they serve",
                        Accruals.DAYS_LEFT_OUT,
                        DAYS,
                        JUDGEMENT),
                MethodConstant.of(
                        "documents of another category are a contract's up to this multiple of its fee, and down to its inverse",
                        ContractPools.ALIKE,
                        "times",
                        JUDGEMENT),
                MethodConstant.of(
                        "age up to which the last published rate serves an invoice date",
                        ExchangeRates.MAX_AGE_DAYS,
                        DAYS,
                        JUDGEMENT),
                MethodConstant.of(
                        "a stated fx_rate is doubted when it is off the published one by",
                        StatedRates.DEVIATION,
                        "fraction",
                        JUDGEMENT),
                MethodConstant.of(
                        "hours of one person on one day are doubted above",
                        ImplausibleHours.OF_A_DAY,
                        "hours",
                        JUDGEMENT),
                MethodConstant.of("decimal places of an exchange rate", ExchangeRates.SCALE, "decimals", JUDGEMENT),
                MethodConstant.of("a steady cadence: months with a document", Expectations.CADENCE, MONTHS, JUDGEMENT),
                MethodConstant.of("a steady cadence: out of the last", Expectations.CADENCE_WINDOW, MONTHS, JUDGEMENT),
                MethodConstant.of("an estimate: median of the last", CostHistory.MONTHS, MONTHS, JUDGEMENT),
                MethodConstant.of(
                        "an unconfirmed accrual is released after", Expectations.MONTHS_OPEN, MONTHS, JUDGEMENT),
                MethodConstant.of(
                        "a true-up is one summed line below this share of the estimate",
                        TrueUps.SHARE,
                        "fraction",
                        JUDGEMENT),
                MethodConstant.of(
                        "a true-up is one summed line below", TrueUps.AMOUNT, "reporting currency", JUDGEMENT),
                MethodConstant.of(
                        "a daily metric is complete with one of the month's last working days",
                        DailyMetric.LAST_WORKING_DAYS,
                        "working days",
                        JUDGEMENT));
    }
}
