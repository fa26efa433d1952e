package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;
import static io.outlay.model.RejectionCode.PERIOD_REVERSED;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Words;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.Money;
import io.outlay.model.NoticePeriod;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed with vendors.
 *
 * <pre>
 * contract_id,system_id,start,end,notice_days,auto_renew,renewal_months,annual_fee,currency,escalator_pct,seats,billing,category
 * C-17,crm,2025-04-01,2028-03-31,3m,true,12,24000.00,EUR,5,40,annual,licence
 * </pre>
 *
 * <ul>
 *   <li>{@code contract_id*}, {@code system_id*} of the register
 *   <li>{@code start*}, {@code end} first and last day of the first term; without an end it is open-ended, and so it is with one that
 *       lies twenty years after the start or later, such as 2099-12-31
 *   <li>{@code notice_days} before the end, or before any month's end of an open-ended one; {@code 90} are days, {@code 3m}
 *       calendar months
 *   <li>{@code auto_renew} default false
 *   <li>{@code renewal_months} length of the terms after the first, 1 or more; default that of the first
 *   <li>{@code annual_fee} of the first year, 0 or more; wants {@code currency}, ISO 4217
 *   <li>{@code escalator_pct} yearly rise in per cent, -100 to 100: 7 means 7 %; between 0 and 1 it is doubtful
 *   <li>{@code seats} a whole number
 *   <li>{@code billing} {@code annual quarterly monthly usage}, with the suffix {@code _arrears} when billed afterwards
 *   <li>{@code category} as of invoices; default that of the system's documents
 * </ul>
 *
 * A contract stands once per system and start; it may serve several systems, and follow on itself.
 */
final class ContractsTable implements Table {
    private static final int MOST_MONTHS = 120;
    static final Column<String> CONTRACT_ID = required("contract_id", Words::key);
    private static final Column<String> SYSTEM_ID = required("system_id", Words::key);
    static final Column<LocalDate> START = required("start", Dates::day);
    static final Column<LocalDate> END = optional("end", Dates::lastDay);
    private static final Column<NoticePeriod> NOTICE = optional("notice_days", Terms::notice);
    private static final Column<Boolean> AUTO_RENEW = optional("auto_renew", Words::flag);
    private static final Column<Integer> RENEWAL_MONTHS = optional("renewal_months", Numbers::count);
    private static final Column<BigDecimal> ANNUAL_FEE =
            optional("annual_fee", Numbers::amountNotNegative).statedIn("currency");
    private static final Column<String> CURRENCY = optional("currency", Words::currency);
    private static final Column<BigDecimal> ESCALATOR = optional("escalator_pct", Terms::escalator);
    private static final Column<Integer> SEATS = optional("seats", Numbers::count);
    private static final Column<BillingCycle> BILLING =
            optional("billing", Words.oneOf(List.of(BillingCycle.values()), BillingCycle::id));
    private static final Column<CostPool> CATEGORY = optional("category", CostPools.CATEGORY);

    @Override
    public String kind() {
        return "contracts";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(
                CONTRACT_ID,
                SYSTEM_ID,
                START,
                END,
                NOTICE,
                AUTO_RENEW,
                RENEWAL_MONTHS,
                ANNUAL_FEE,
                CURRENCY,
                ESCALATOR,
                SEATS,
                BILLING,
                CATEGORY);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(row.get(CONTRACT_ID), row.get(SYSTEM_ID), row.get(START)));
    }

    @Override
    public Optional<Money> money(Row row) {
        return row.find(ANNUAL_FEE).flatMap(fee -> row.find(CURRENCY).map(currency -> new Money(fee, currency)));
    }

    @Override
    public List<Fault> check(Row row) {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> start = row.find(START);
        row.find(END)
                .filter(end -> start.isPresent() && end.isBefore(start.get()))
                .ifPresent(end -> faults.add(reversed(start.orElseThrow(), end)));
        row.find(RENEWAL_MONTHS)
                .filter(months -> months < 1 || months > MOST_MONTHS)
                .ifPresent(months -> faults.add(renewal(months)));
        if (row.find(ANNUAL_FEE).isPresent() && row.find(CURRENCY).isEmpty() && !row.isFaulty(CURRENCY)) {
            faults.add(new Fault(
                    MISSING_VALUE,
                    CURRENCY.name(),
                    "",
                    "is missing, while annual_fee is given",
                    "Give the currency of annual_fee, such as EUR."));
        }
        return faults;
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new Contract(
                row.get(CONTRACT_ID),
                row.get(SYSTEM_ID),
                row.get(START),
                row.find(END),
                row.find(NOTICE),
                row.find(AUTO_RENEW).orElse(false),
                row.find(RENEWAL_MONTHS),
                row.find(ANNUAL_FEE),
                row.find(CURRENCY),
                row.find(ESCALATOR),
                row.find(SEATS),
                row.find(BILLING),
                row.find(CATEGORY),
                row.source()));
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new OpenEnds(Table.super.admission(tally, header), tally);
    }

    private static Fault renewal(int months) {
        return new Fault(
                OUT_OF_RANGE,
                RENEWAL_MONTHS.name(),
                String.valueOf(months),
                "is no length of a term in months",
                "Give 1 to " + MOST_MONTHS
                        + ", such as 12, or leave it blank when renewals are as long as the first term.");
    }

    private static Fault reversed(LocalDate start, LocalDate end) {
        return new Fault(
                PERIOD_REVERSED,
                END.name(),
                end.toString(),
                "is before start \"" + start + "\"",
                "Swap the two dates; end is the last day of the term.");
    }
}
