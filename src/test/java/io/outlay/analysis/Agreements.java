package io.outlay.analysis;

import io.outlay.analysis.series.AnalysisFacts;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.NoticePeriod;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contracts, bills and seats of a test, word by word; rates of the period: 0.90 EUR for a USD. */
public final class Agreements {
    public final List<Contract> contracts = new ArrayList<>();
    private final List<DocumentCharge> charges = new ArrayList<>();
    private final List<UsageReading> usage = new ArrayList<>();
    private String vendorKey = "vendor";
    private Optional<String> vendor = Optional.empty();

    /** {@code id system start end notice renews fee currency escalator seats billing}; {@code -} for what is not stated. */
    public Agreements contract(String text) {
        String[] word = text.split(" ");
        contracts.add(new Contract(
                word[0],
                word[1],
                LocalDate.parse(word[2]),
                stated(word[3]).map(LocalDate::parse),
                stated(word[4]).map(Agreements::notice),
                word[5].equals("renews"),
                Optional.empty(),
                stated(word[6]).map(BigDecimal::new),
                stated(word[7]),
                stated(word[8]).map(BigDecimal::new),
                stated(word[9]).map(Integer::valueOf),
                stated(word[10]).map(BillingCycle::valueOf),
                Optional.empty(),
                new SourceRef("contracts.csv", "", contracts.size() + 2L)));
        return this;
    }

    /** Renewals of the contract added last are of so many months. */
    public Agreements renewedFor(int months) {
        Contract c = contracts.remove(contracts.size() - 1);
        contracts.add(new Contract(
                c.contractId(),
                c.systemId(),
                c.start(),
                c.end(),
                c.notice(),
                c.autoRenew(),
                Optional.of(months),
                c.annualFee(),
                c.currency(),
                c.escalatorPct(),
                c.seats(),
                c.billing(),
                c.category(),
                c.source()));
        return this;
    }

    /** How the documents that follow spell their vendor, and what the register makes of it. */
    public Agreements from(String spelled, String key) {
        vendor = Optional.of(spelled);
        vendorKey = key;
        return this;
    }

    /** {@code invoice system start end amount currency quantity unit}. */
    public Agreements bill(String text) {
        String[] word = text.split(" ");
        LocalDate start = LocalDate.parse(word[2]);
        charges.add(new DocumentCharge(
                vendorKey + "|invoice|" + word[0] + "|" + start.getYear(),
                word[0],
                start,
                vendor.orElse("Vendor of " + word[1]),
                word[4].startsWith("-") ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                word[1],
                CostPool.LICENCE,
                new BigDecimal(word[4]),
                word[5],
                stated(word[6]).map(BigDecimal::new),
                stated(word[7]),
                Optional.of(new ServicePeriod(start, LocalDate.parse(word[3]))),
                false,
                new BigDecimal(word[4]),
                new SourceRef("invoices.csv", "", charges.size() + 2L)));
        return this;
    }

    /** A bill for each month, both ends inside. */
    public Agreements monthly(String systemId, String from, String to, String amount, String quantityAndUnit) {
        YearMonth last = YearMonth.parse(to);
        for (YearMonth month = YearMonth.parse(from); !month.isAfter(last); month = month.plusMonths(1)) {
            bill(systemId + "-" + month + " " + systemId + " " + month.atDay(1) + " " + month.atEndOfMonth() + " "
                    + amount + " EUR " + quantityAndUnit);
        }
        return this;
    }

    public Agreements seats(String systemId, String month, String metric, String value) {
        usage.add(new UsageReading(
                systemId,
                YearMonth.parse(month).atDay(1),
                true,
                metric,
                new BigDecimal(value),
                Optional.of("seat"),
                1,
                Optional.empty(),
                new SourceRef("usage.csv", "", usage.size() + 2L)));
        return this;
    }

    public AnalysisFacts facts() {
        AnalysisFacts none = Books.NO_FACTS;
        return new AnalysisFacts(
                none.sums(),
                List.copyOf(charges),
                List.copyOf(contracts),
                none.integrations(),
                none.effort(),
                none.hourlyCosts(),
                List.copyOf(usage),
                none.budgets(),
                Map.of("USD", new BigDecimal("0.90")),
                Books.NO_BRIDGE);
    }

    private static NoticePeriod notice(String text) {
        int count = Integer.parseInt(text.substring(0, text.length() - 1));
        return text.endsWith("m") ? new NoticePeriod(0, count) : new NoticePeriod(count, 0);
    }

    private static Optional<String> stated(String word) {
        return word.equals("-") ? Optional.empty() : Optional.of(word);
    }
}
