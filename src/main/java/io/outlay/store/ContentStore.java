package io.outlay.store;

import io.outlay.model.Alias;
import io.outlay.model.ExchangeRate;
import io.outlay.model.Fact;
import io.outlay.model.InputFile;
import io.outlay.model.InvoiceLine;
import io.outlay.model.MetricReading;
import io.outlay.model.Rejection;
import io.outlay.model.TechSystem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** File contents, each staged once: its facts, rejections, counts and control totals. */
public final class ContentStore {
    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public ContentStore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The content read before under the same mapping by the same reader. */
    public Optional<Long> find(String sha256, String mapping, int readerVersion) {
        return jdbc.sql("select content_id from content where sha256 = ? and mapping_sha256 = ? and reader_version = ?")
                .params(sha256, mapping, readerVersion)
                .query(Long.class)
                .optional();
    }

    /** The content of a file that has been staged. */
    public Layering.Found found(String path, String sha256, int readerVersion) {
        return jdbc.sql(
                        "select content_id, state from content where sha256 = ? and mapping_sha256 = '' and reader_version = ?")
                .params(sha256, readerVersion)
                .query((row, n) -> new Layering.Found(path, sha256, row.getLong("content_id"), row.getString("state")))
                .single();
    }

    /**
     * Stages a content in the transaction at hand.
     *
     * @param read reads the file, streaming facts and rejections
     * @return its id
     */
    public long stage(
            String sha256,
            String mapping,
            int readerVersion,
            BiFunction<Consumer<Fact>, Consumer<Rejection>, InputFile> read) {
        long id = jdbc.sql(
                        "insert into content (sha256, mapping_sha256, reader_version, state) values (?, ?, ?, 'read')"
                                + " returning content_id")
                .params(sha256, mapping, readerVersion)
                .query(Long.class)
                .single();
        try (FactRows facts = new FactRows(dataSource, id);
                RejectionRows rejections = RejectionRows.ofContent(dataSource, id)) {
            InputFile file = read.apply(facts::add, rejections::add);
            jdbc.sql("update content set state = ? where content_id = ?")
                    .params(file.state(), id)
                    .update();
            counts(id, file, facts);
        }
        return id;
    }

    private void counts(long id, InputFile file, FactRows facts) {
        try (CopyRows tables = new CopyRows(
                        dataSource,
                        "content_table",
                        "content_id, kind, sheet, rows_read, rows_accepted, rows_rejected, rows_duplicate, month_from,"
                                + " month_to");
                CopyRows amounts = new CopyRows(
                        dataSource,
                        "content_amount",
                        "content_id, kind, sheet, currency, read, accepted, rejected, duplicate");
                CopyRows notes = new CopyRows(dataSource, "content_note", "content_id, ordinal, note")) {
            for (InputFile.Table t : file.tables()) {
                Optional<Months> months = facts.months(t.kind(), t.sheet());
                tables.add(
                        id,
                        t.kind(),
                        t.sheet(),
                        t.rowsRead(),
                        t.rowsAccepted(),
                        t.rowsRejected(),
                        t.rowsDuplicate(),
                        months.map(Months::from),
                        months.map(Months::to));
                t.amounts()
                        .forEach((currency, a) -> amounts.add(
                                id,
                                t.kind(),
                                t.sheet(),
                                currency,
                                a.read(),
                                a.accepted(),
                                a.rejected(),
                                a.duplicate()));
            }
            int ordinal = 0;
            for (String note : file.notes()) {
                notes.add(id, ordinal++, note);
            }
        }
    }

    /** First and last month that the rows of a table cover. */
    private record Months(YearMonth from, YearMonth to) {
        Months with(YearMonth month) {
            return new Months(month.isBefore(from) ? month : from, month.isAfter(to) ? month : to);
        }
    }

    /** Facts of one content on their way into their tables. */
    private static final class FactRows implements AutoCloseable {
        private final long id;
        private final CopyRows systems;
        private final CopyRows invoices;
        private final CopyRows metrics;
        private final CopyRows aliases;
        private final CopyRows rates;
        private final Map<String, Months> months = new HashMap<>();

        FactRows(DataSource db, long id) {
            this.id = id;
            systems = new CopyRows(
                    db,
                    "system_fact",
                    "content_id, sheet, line, system_id, name, layer, type, sourcing, vendor, class, capability, owner,"
                            + " driver, go_live, retired, build_cost, build_estimate, planned_upkeep_share, users,"
                            + " masters, modules_paid, modules_used, billing_names");
            invoices = new CopyRows(
                    db,
                    "invoice_fact",
                    "content_id, sheet, line, month, invoice_no, issue_date, vendor, net_amount, currency, vendor_id,"
                            + " system_id, line_no, document_type, description, category, quantity, unit, unit_price,"
                            + " service_start, service_end, original_invoice_no, one_off, cost_centre, fx_rate");
            metrics = new CopyRows(
                    db,
                    "metric_fact",
                    "content_id, sheet, line, month, date, monthly, metric, value, channel, currency");
            aliases = new CopyRows(db, "alias_fact", "content_id, sheet, line, billing_name, system_id, valid_from");
            rates = new CopyRows(db, "rate_fact", "content_id, sheet, line, month, date, currency, units_per_euro");
        }

        void add(Fact fact) {
            if (fact instanceof InvoiceLine line) {
                invoice(line);
            } else if (fact instanceof MetricReading reading) {
                metric(reading);
            } else if (fact instanceof ExchangeRate rate) {
                rate(rate);
            } else if (fact instanceof Alias alias) {
                aliases.add(
                        id,
                        alias.source().sheet(),
                        alias.source().line(),
                        alias.billingName(),
                        alias.systemId(),
                        alias.validFrom());
            } else if (fact instanceof TechSystem system) {
                system(system);
            }
        }

        private void invoice(InvoiceLine f) {
            YearMonth month = month("invoices", f, f.issueDate());
            invoices.add(
                    id,
                    f.source().sheet(),
                    f.source().line(),
                    month,
                    f.invoiceNo(),
                    f.issueDate(),
                    f.vendor(),
                    f.netAmount(),
                    f.currency(),
                    f.vendorId(),
                    f.systemId(),
                    f.lineNo(),
                    f.documentType().id(),
                    f.description(),
                    f.category().id(),
                    f.quantity(),
                    f.unit(),
                    f.unitPrice(),
                    f.serviceStart(),
                    f.serviceEnd(),
                    f.originalInvoiceNo(),
                    f.oneOff(),
                    f.costCentre(),
                    f.fxRate());
        }

        private void metric(MetricReading f) {
            YearMonth month = month("business", f, f.date());
            metrics.add(
                    id,
                    f.source().sheet(),
                    f.source().line(),
                    month,
                    f.date(),
                    f.monthly(),
                    f.metric(),
                    f.value(),
                    f.channel(),
                    f.currency());
        }

        private void rate(ExchangeRate f) {
            YearMonth month = month("fx", f, f.date());
            rates.add(id, f.source().sheet(), f.source().line(), month, f.date(), f.currency(), f.unitsPerEuro());
        }

        private void system(TechSystem f) {
            systems.add(
                    id,
                    f.source().sheet(),
                    f.source().line(),
                    f.systemId(),
                    f.name(),
                    f.layer().id(),
                    f.type().id(),
                    f.sourcing().id(),
                    f.vendor(),
                    f.systemClass().map(c -> c.id()),
                    f.capability(),
                    f.owner(),
                    f.driver(),
                    f.goLive(),
                    f.retired(),
                    f.buildCost(),
                    f.buildEstimate(),
                    f.plannedUpkeepShare(),
                    f.users(),
                    f.masters(),
                    f.modulesPaid(),
                    f.modulesUsed(),
                    f.billingNames());
        }

        private YearMonth month(String kind, Fact fact, LocalDate date) {
            YearMonth month = YearMonth.from(date);
            months.merge(kind + "#" + fact.source().sheet(), new Months(month, month), (a, b) -> a.with(month));
            return month;
        }

        Optional<Months> months(String kind, String sheet) {
            return Optional.ofNullable(months.get(kind + "#" + sheet));
        }

        @Override
        public void close() {
            systems.close();
            invoices.close();
            metrics.close();
            aliases.close();
            rates.close();
        }
    }
}
