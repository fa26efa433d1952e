package io.outlay.job.explain;

import io.outlay.model.Basis;
import io.outlay.model.CloseState;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A figure with what it is made of; every level adds up to the one above it, to the cent.
 *
 * @param measure {@code cost} and its parts, usage or seats of a system, or a metric of the business
 * @param systemId blank for a metric of the business
 * @param name of the system; blank when it is not in the register
 * @param currency of {@code figure}; blank for counts and hours
 * @param pools by basis and cost pool; empty for a business metric
 * @param shares of allocations in and out of the system
 * @param effort rows behind entries of effort
 * @param readings rows behind usage, seats or a metric of the business
 * @param aggregation how the readings make the figure; blank for cost
 * @param rows files' rows behind the documents
 */
public record ExplainedFigure(
        String measure,
        String systemId,
        String name,
        YearMonth month,
        BigDecimal figure,
        String currency,
        Report report,
        List<Pool> pools,
        List<Share> shares,
        List<Traced<EffortEntry>> effort,
        List<Reading> readings,
        String aggregation,
        List<Row> rows) {

    /** The published report that shows the figure, and the column in {@code csv/cost_by_month.csv}; blank when none has it. */
    public record Report(YearMonth period, int revision, CloseState state, String column) {
        /** The file of the report that has the column. */
        public String file() {
            return "csv/cost_by_month.csv";
        }
    }

    /** Entries of one basis and cost pool. */
    public record Pool(Basis basis, CostPool costPool, BigDecimal amount, List<Document> documents) {}

    /** Entries of one document, or of what stands for one. */
    public record Document(String id, BigDecimal amount, List<TracedEntry> entries) {}

    /**
     * An allocation from one system to another.
     *
     * @param amount that the receiver got
     * @param giverCost what the giver had to pass on, its own cost and what it got from others
     * @param share amount ÷ giverCost; empty when that is 0
     */
    public record Share(String from, String to, BigDecimal amount, BigDecimal giverCost, Optional<BigDecimal> share) {}

    /** Whether the file still is what was read. */
    public enum FileState {
        AS_READ,
        CHANGED,
        GONE
    }

    /** A row of which the figure was made, and whether its file still is as it was read. */
    public record Traced<T>(T row, FileState file) {}

    /**
     * A row, or several of a file that say the same of one day or month.
     *
     * @param counts whether it is part of the figure; else it stands in an earlier file, or a month row covers it
     * @param rows of the file, of which {@link #source} is the first
     */
    public record Reading(MetricReading row, FileState file, boolean counts, long rows) {
        public SourceRef source() {
            return row.source();
        }
    }

    /**
     * A file's row.
     *
     * @param line what it said of an invoice; empty for rows of other tables
     * @param excerpt as it stands in the file; empty unless the file is as it was read
     */
    public record Row(SourceRef source, FileState file, Optional<TracedEntry.Line> line, Optional<String> excerpt) {
        public Optional<String> vendor() {
            return line.map(TracedEntry.Line::vendor);
        }

        public Optional<String> invoiceNo() {
            return line.map(TracedEntry.Line::invoiceNo);
        }

        public Optional<LocalDate> issueDate() {
            return line.map(TracedEntry.Line::issueDate);
        }

        /** Of the whole invoice line, in {@link #currency}. */
        public Optional<BigDecimal> netAmount() {
            return line.map(TracedEntry.Line::netAmount);
        }

        public Optional<String> currency() {
            return line.map(TracedEntry.Line::currency);
        }
    }
}
