package io.outlay.cli.render;

import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.ExplainedFigure.FileState;
import io.outlay.job.explain.ExplainedFigure.Reading;
import io.outlay.job.explain.ExplainedFigure.Row;
import io.outlay.job.explain.ExplainedFigure.Traced;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The JSON document of {@code explain}; every level adds up to {@code figure}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "measure": "cost", "system_id": "shop", "name": "Shop", "month": "2026-08",
 *  "figure": 90.00, "currency": "EUR",
 *  "report": {"period": "2026-09", "revision": 1, "state": "final", "file": "csv/cost_by_month.csv", "column": "total"},
 *  "pools": [{"basis": "effective", "cost_pool": "licence", "amount": 90.00, "documents": [{"document": "…",
 *    "amount": 90.00, "entries": [{"entry_id": "…", "amount": 100.00, "source_amount": 100.00, …}]}]}],
 *  "shares": [], "effort": [], "readings": [], "aggregation": "",
 *  "rows": [{"file": "inbox/a.csv", "sheet": "", "line": 2, "file_state": "as_read", "excerpt": "…"}]}
 * </pre>
 */
public record ExplainJson(
        int exitCode,
        String exit,
        String measure,
        String systemId,
        String name,
        String month,
        BigDecimal figure,
        String currency,
        Report report,
        List<Pool> pools,
        List<Share> shares,
        List<Effort> effort,
        List<Value> readings,
        String aggregation,
        List<SourceRow> rows) {
    record Report(String period, int revision, String state, String file, String column) {
        public static Report of(ExplainedFigure.Report report) {
            return new Report(
                    report.period().toString(),
                    report.revision(),
                    report.state().id(),
                    "csv/cost_by_month.csv",
                    report.column());
        }
    }

    record Pool(String basis, String costPool, BigDecimal amount, List<Document> documents) {
        public static Pool of(ExplainedFigure.Pool pool) {
            return new Pool(
                    pool.basis().id(),
                    pool.costPool().id(),
                    pool.amount(),
                    pool.documents().stream().map(Document::of).toList());
        }
    }

    record Document(String document, BigDecimal amount, List<Entry> entries) {
        public static Document of(ExplainedFigure.Document document) {
            return new Document(
                    document.id(),
                    document.amount(),
                    document.entries().stream().map(Entry::of).toList());
        }
    }

    record Entry(
            String entryId,
            BigDecimal amount,
            BigDecimal sourceAmount,
            String sourceCurrency,
            BigDecimal fxRate,
            BigDecimal quantity,
            String unit,
            String serviceStart,
            String serviceEnd,
            String periodBasis,
            String postedIn,
            String reason,
            String correctionOf,
            String counterSystem,
            String sourceFile,
            String sourceSheet,
            long sourceLine) {
        public static Entry of(TracedEntry entry) {
            return new Entry(
                    entry.entryId(),
                    entry.amount(),
                    entry.sourceAmount(),
                    entry.sourceCurrency(),
                    entry.fxRate(),
                    entry.quantity().orElse(null),
                    entry.unit().orElse(null),
                    entry.line()
                            .flatMap(TracedEntry.Line::period)
                            .map(p -> p.start().toString())
                            .orElse(null),
                    entry.line()
                            .flatMap(TracedEntry.Line::period)
                            .map(p -> p.end().toString())
                            .orElse(null),
                    entry.line().map(TracedEntry.Line::periodBasis).orElse(null),
                    entry.postedIn().toString(),
                    entry.reason().map(Reason::id).orElse(null),
                    entry.correctionOf().orElse(null),
                    entry.counterSystem().orElse(null),
                    entry.source().file(),
                    entry.source().sheet(),
                    entry.source().line());
        }
    }

    record Share(String fromSystem, String toSystem, BigDecimal amount, BigDecimal giverCost, BigDecimal share) {
        public static Share of(ExplainedFigure.Share share) {
            return new Share(
                    share.from(),
                    share.to(),
                    share.amount(),
                    share.giverCost(),
                    share.share().orElse(null));
        }
    }

    record Effort(
            String date,
            BigDecimal hours,
            String activity,
            String role,
            String person,
            String task,
            String file,
            String sheet,
            long line,
            String fileState) {
        public static Effort of(Traced<EffortEntry> traced) {
            EffortEntry row = traced.row();
            return new Effort(
                    row.date().toString(),
                    row.hours(),
                    row.activity().id(),
                    row.role().orElse(null),
                    row.person().orElse(null),
                    row.task().orElse(null),
                    row.source().file(),
                    row.source().sheet(),
                    row.source().line(),
                    state(traced.file()));
        }
    }

    record Value(
            String date,
            boolean monthly,
            BigDecimal value,
            String channel,
            String currency,
            boolean counts,
            String file,
            String sheet,
            long line,
            String fileState) {
        public static Value of(Reading reading) {
            SourceRef source = reading.row().source();
            return new Value(
                    reading.row().date().toString(),
                    reading.row().monthly(),
                    reading.row().value(),
                    reading.row().channel().orElse(null),
                    reading.row().currency().orElse(null),
                    reading.counts(),
                    source.file(),
                    source.sheet(),
                    source.line(),
                    state(reading.file()));
        }
    }

    /** @param netAmount of the whole invoice line, in {@code currency}; null for rows of other tables */
    record SourceRow(
            String file,
            String sheet,
            long line,
            String fileState,
            String vendor,
            String invoiceNo,
            String issueDate,
            BigDecimal netAmount,
            String currency,
            String excerpt) {
        public static SourceRow of(Row row) {
            return new SourceRow(
                    row.source().file(),
                    row.source().sheet(),
                    row.source().line(),
                    state(row.file()),
                    row.line().map(TracedEntry.Line::vendor).orElse(null),
                    row.line().map(TracedEntry.Line::invoiceNo).orElse(null),
                    row.line().map(l -> l.issueDate().toString()).orElse(null),
                    row.line().map(TracedEntry.Line::netAmount).orElse(null),
                    row.line().map(TracedEntry.Line::currency).orElse(null),
                    row.excerpt().orElse(null));
        }
    }

    public static ExplainJson of(ExplainedFigure figure) {
        return new ExplainJson(
                Exit.DONE.code(),
                FailureJson.name(Exit.DONE),
                figure.measure(),
                figure.systemId().isEmpty() ? null : figure.systemId(),
                figure.name().isEmpty() ? null : figure.name(),
                figure.month().toString(),
                figure.figure(),
                figure.currency().isEmpty() ? null : figure.currency(),
                Report.of(figure.report()),
                figure.pools().stream().map(Pool::of).toList(),
                figure.shares().stream().map(Share::of).toList(),
                figure.effort().stream().map(Effort::of).toList(),
                figure.readings().stream().map(Value::of).toList(),
                figure.aggregation().isEmpty() ? null : figure.aggregation(),
                figure.rows().stream().map(SourceRow::of).toList());
    }

    private static String state(FileState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
