package io.outlay.report;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.Reason;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.SystemRow;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Monthly invoices of twelve systems over 36 months, and their entries; the same on every machine. */
final class FixtureLedger {
    /** An invoice of August that came in September. */
    static final BigDecimal LATE = ReportFixture.amount(1830.25);

    /** An invoice of the year before that came in July. */
    static final BigDecimal PRIOR = ReportFixture.amount(640.4);

    static final YearMonth PRIOR_YEAR = YearMonth.of(2025, 8);

    private final Random random = new Random(20260930);
    private final List<TechSystem> systems = new ArrayList<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<DocumentLine> lines = new ArrayList<>();

    FixtureLedger() {
        add("shop", "Nordcloud Shop Platform", TechLayer.COMMERCE, 18_000, 1.003);
        add("search", "Findly Search and Merchandising Cloud, Enterprise Edition", TechLayer.COMMERCE, 5_200, 1.021);
        add("helpdesk", "Helpdesk", TechLayer.SERVICE, 4_100, 1.018);
        add("newsletter", "Mailwerk", TechLayer.MARKETING, 1_900, 1.0);
        add("ads", "=Ads+Feed", TechLayer.MARKETING, 2_400, 1.001);
        add("shipping", "Cargo labels", TechLayer.OPERATIONS, 3_300, 1.012);
        add("erp", "ERP", TechLayer.OPERATIONS, 9_700, 1.002);
        add("ipaas", "Integration bus", TechLayer.INTEGRATIONS, 1_450, 1.0);
        add("market", "Marketplace connector", TechLayer.SALES_CHANNELS, 2_050, 1.002);
        add("bi", "Power reports", TechLayer.OPERATIONS, 880, 1.0);
        add("mail", "Mail", TechLayer.SERVICE, 320, 1.0);
        add("legacy", "Old shop", TechLayer.SALES_CHANNELS, 400, 0.9);
        add(TechSystem.UNMAPPED, "", null, 150, 1.0);
        extras();
        effort("erp", CostPool.RUN, 2_100, 0, 36);
        effort("erp", CostPool.GROW, 700, 20, 36);
        effort("erp", CostPool.TRANSFORM, 1_250, 28, 36);
        effort("shop", CostPool.RUN, 900, 12, 36);
        other("mail", Basis.ACCRUAL, PERIOD, ReportFixture.amount(321.5));
        other("ipaas", Basis.ALLOCATED, PERIOD, ReportFixture.amount(-600));
        other("shop", Basis.ALLOCATED, PERIOD, ReportFixture.amount(400));
        other("helpdesk", Basis.ALLOCATED, PERIOD, ReportFixture.amount(200));
        entries.sort(Comparator.comparing(LedgerEntry::month)
                .thenComparing(LedgerEntry::systemId)
                .thenComparing(LedgerEntry::document)
                .thenComparing(LedgerEntry::basis)
                .thenComparing(LedgerEntry::entryId));
    }

    List<TechSystem> systems() {
        return systems;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    List<DocumentLine> lines() {
        return lines;
    }

    private void add(String id, String name, TechLayer layer, double start, double growth) {
        if (layer != null) {
            systems.add(system(id, name, layer));
        }
        for (int m = 0; m < 36; m++) {
            YearMonth month = ReportFixture.PERIOD.minusMonths(35 - m);
            if (id.equals("ipaas") && m < 25 || id.equals("legacy") && m > 32) {
                continue;
            }
            double noise = 1 + random.nextInt(401) / 10_000.0 - 0.02;
            BigDecimal amount = ReportFixture.amount(start * Math.pow(growth, m) * noise);
            YearMonth posted = month.equals(ReportFixture.PERIOD) ? month : ReportFixture.PERIOD.minusMonths(1);
            book(id, month, amount, posted, false, Optional.empty());
        }
    }

    private void extras() {
        YearMonth period = ReportFixture.PERIOD;
        book("shop", period.minusMonths(1), LATE, period, false, Optional.of(Reason.LATE));
        book("erp", period.minusMonths(3), ReportFixture.amount(14_000), period.minusMonths(1), true, Optional.empty());
        book(
                "newsletter",
                period.minusMonths(4),
                ReportFixture.amount(-250),
                period.minusMonths(2),
                false,
                Optional.of(Reason.CREDIT));
        book("search", PRIOR_YEAR, PRIOR, period.minusMonths(2), false, Optional.of(Reason.LATE));
        book("shop", period.plusMonths(1), ReportFixture.amount(18_400), period, false, Optional.empty());
    }

    private void book(
            String id, YearMonth month, BigDecimal amount, YearMonth posted, boolean oneOff, Optional<Reason> reason) {
        int n = lines.size() + 1;
        String document = id.toUpperCase(Locale.ROOT) + "|invoice|" + n + "|" + month.getYear();
        SourceRef source = new SourceRef("inbox/invoices.csv", "", n + 1L);
        CostPool pool = oneOff ? CostPool.IMPLEMENTATION : CostPool.LICENCE;
        entries.add(entry(document, "e", Basis.EFFECTIVE, id, month, amount, posted, pool, reason, source));
        entries.add(entry(document, "b", Basis.BILLED, id, month, amount, posted, pool, reason, source));
        lines.add(line(document, id, month, amount, pool, n, source));
    }

    private static final YearMonth PERIOD = ReportFixture.PERIOD;

    private void effort(String id, CostPool pool, double monthly, int from, int to) {
        for (int m = from; m < to; m++) {
            YearMonth month = PERIOD.minusMonths(35 - m);
            plain(id, pool, Basis.EFFORT, month, ReportFixture.amount(monthly + 7 * m));
        }
    }

    private void other(String id, Basis basis, YearMonth month, BigDecimal amount) {
        plain(id, CostPool.LICENCE, basis, month, amount);
    }

    private void plain(String id, CostPool pool, Basis basis, YearMonth month, BigDecimal amount) {
        SourceRef source = new SourceRef("inbox/hours.csv", "", entries.size() + 2L);
        String document = basis.id() + "|" + id + "|" + month;
        YearMonth posted = month.equals(PERIOD) ? month : PERIOD.minusMonths(1);
        entries.add(entry(document, "x", basis, id, month, amount, posted, pool, Optional.empty(), source));
    }

    private static LedgerEntry entry(
            String document,
            String kind,
            Basis basis,
            String id,
            YearMonth month,
            BigDecimal amount,
            YearMonth posted,
            CostPool pool,
            Optional<Reason> reason,
            SourceRef source) {
        return new LedgerEntry(
                String.format(Locale.ROOT, "%s%031x", kind, source.line()),
                month,
                posted,
                id,
                pool,
                basis,
                amount,
                "EUR",
                amount,
                "EUR",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                pool == CostPool.IMPLEMENTATION,
                document,
                reason,
                Optional.empty(),
                Optional.empty(),
                source,
                1);
    }

    private static DocumentLine line(
            String document, String id, YearMonth month, BigDecimal amount, CostPool pool, int n, SourceRef source) {
        DocumentLine.State state = n % 97 == 0 ? DocumentLine.State.DUPLICATE : DocumentLine.State.POSTED;
        InvoiceLine line = new InvoiceLine(
                "INV-" + n,
                month.atDay(3),
                id.equals("ads") ? "@Ads GmbH" : id + " Ltd",
                amount,
                "EUR",
                Optional.empty(),
                id.equals(TechSystem.UNMAPPED) ? Optional.empty() : Optional.of(id),
                Optional.of("1"),
                amount.signum() < 0 ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE,
                Optional.of("Plan, " + month),
                pool,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pool == CostPool.IMPLEMENTATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source);
        return new DocumentLine(
                line,
                document,
                state,
                id,
                Optional.of(ServicePeriod.of(month)),
                "issue_month",
                false,
                Optional.of(BigDecimal.ONE),
                state == DocumentLine.State.POSTED ? Optional.of(amount) : Optional.empty());
    }

    private static TechSystem system(String id, String name, TechLayer layer) {
        return SystemRow.of(id).named(name).layer(layer).row();
    }
}
