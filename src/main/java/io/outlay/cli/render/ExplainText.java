package io.outlay.cli.render;

import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.ExplainedFigure.Document;
import io.outlay.job.explain.ExplainedFigure.FileState;
import io.outlay.job.explain.ExplainedFigure.Pool;
import io.outlay.job.explain.ExplainedFigure.Reading;
import io.outlay.job.explain.ExplainedFigure.Row;
import io.outlay.job.explain.ExplainedFigure.Share;
import io.outlay.job.explain.ExplainedFigure.Traced;
import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.model.Reason;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code explain} tells a reader: an audit trail, from the figure down to the rows. */
public final class ExplainText {
    private ExplainText() {}

    /** A figure made of ledger entries. */
    public static List<String> cost(ExplainedFigure figure) {
        List<String> lines = new ArrayList<>(List.of(
                figure.measure() + of(figure) + " in " + figure.month() + ": "
                        + Words.money(figure.figure(), figure.currency()) + " " + figure.currency(),
                report(figure),
                ""));
        lines.addAll(entries(figure));
        section(lines, "Shared cost", shares(figure.shares(), figure.currency()));
        section(lines, "Hours", effort(figure.effort()));
        section(lines, "Rows of files", rows(figure.rows()));
        return lines;
    }

    private static String of(ExplainedFigure figure) {
        return figure.systemId().isEmpty()
                ? ""
                : " of " + figure.systemId() + (figure.name().isEmpty() ? "" : " (" + figure.name() + ")");
    }

    private static String report(ExplainedFigure figure) {
        ExplainedFigure.Report report = figure.report();
        return "Report of " + report.period() + ", revision " + report.revision() + ", " + Words.state(report.state())
                + (report.column().isEmpty() ? "" : ": " + report.file() + ", column " + report.column());
    }

    private static void section(List<String> lines, String title, List<String> body) {
        if (!body.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(body);
        }
    }

    private static List<String> entries(ExplainedFigure figure) {
        TextTable table = new TextTable(
                Set.of(0, 2, 3),
                "amount",
                "basis, pool, document",
                "source amount",
                "rate",
                "service period",
                "posted in",
                "why",
                "from");
        for (Pool pool : figure.pools()) {
            heading(
                    table,
                    Words.money(pool.amount(), figure.currency()),
                    pool.basis().id() + ", " + pool.costPool().id());
            for (Document document : pool.documents()) {
                heading(table, Words.money(document.amount(), figure.currency()), "  " + document.id());
                document.entries().forEach(entry -> entry(table, entry, figure.currency()));
            }
        }
        heading(table, Words.money(figure.figure(), figure.currency()), "= " + figure.measure() + " of the month");
        return table.lines();
    }

    private static void heading(TextTable table, String amount, String what) {
        table.add(amount, what, "", "", "", "", "", "");
    }

    private static void entry(TextTable table, TracedEntry entry, String currency) {
        String other = entry.counterSystem().map(system -> " against " + system).orElse("");
        table.add(
                Words.money(entry.amount(), currency),
                "    " + (entry.correctionOf().isPresent() ? "reversal" : "entry") + other,
                plain(entry.sourceAmount(), MinorUnit.of(entry.sourceCurrency()).digits()) + " "
                        + entry.sourceCurrency(),
                plain(entry.fxRate(), 0),
                entry.line().map(ExplainText::service).orElse(""),
                entry.postedIn().toString(),
                entry.reason().map(Reason::id).orElse(""),
                entry.source().toString());
    }

    private static String service(TracedEntry.Line line) {
        String basis = line.periodBasis().equals("line") ? "" : " (" + Names.plain(line.periodBasis()) + ")";
        return line.period().map(p -> p.start() + " to " + p.end()).orElse("") + basis;
    }

    private static List<String> shares(List<Share> shares, String currency) {
        if (shares.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(Set.of(2, 3, 4), "from", "to", "amount", "cost of the giver", "share");
        shares.forEach(share -> table.add(
                share.from(),
                share.to(),
                Words.money(share.amount(), currency),
                Words.money(share.giverCost(), currency),
                share.share().map(part -> Words.percent(part.doubleValue())).orElse("")));
        return table.lines();
    }

    private static List<String> effort(List<Traced<EffortEntry>> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(Set.of(0), "hours", "date", "activity", "role", "person", "task", "from");
        rows.forEach(traced -> {
            EffortEntry row = traced.row();
            table.add(
                    plain(row.hours(), 2),
                    row.date().toString(),
                    row.activity().id(),
                    row.role().orElse("default"),
                    row.person().orElse(""),
                    row.task().orElse(""),
                    row.source() + note(traced.file()));
        });
        BigDecimal hours = rows.stream().map(traced -> traced.row().hours()).reduce(BigDecimal.ZERO, BigDecimal::add);
        table.add(plain(hours, 2), "= hours of the month", "", "", "", "", "");
        return table.lines();
    }

    private static List<String> rows(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.source() + row.line().map(ExplainText::stated).orElse("") + note(row.file()));
            row.excerpt().ifPresent(text -> lines.add("  " + row.source().line() + " | " + text));
        }
        return lines;
    }

    private static String stated(TracedEntry.Line line) {
        return "  " + line.vendor() + ", " + line.invoiceNo() + " of " + line.issueDate() + ", "
                + plain(line.netAmount(), 2) + " " + line.currency();
    }

    private static String note(FileState file) {
        return switch (file) {
            case AS_READ -> "";
            case CHANGED -> "  (the file has changed since)";
            case GONE -> "  (the file is gone)";
        };
    }

    /** A figure made of readings. */
    public static List<String> metric(ExplainedFigure figure) {
        List<String> lines = new ArrayList<>(List.of(
                figure.measure() + of(figure) + " in " + figure.month() + ": " + plain(figure.figure(), 0)
                        + (figure.currency().isEmpty() ? "" : " " + figure.currency()),
                report(figure),
                ""));
        TextTable table = new TextTable(Set.of(0), "value", "date", "channel", "currency", "from");
        figure.readings().forEach(reading -> add(table, reading));
        table.add(plain(figure.figure(), 0), "= " + figure.aggregation(), "", "", "");
        lines.addAll(table.lines());
        section(lines, "Rows of files", rows(figure.rows()));
        return lines;
    }

    private static void add(TextTable table, Reading reading) {
        String date = reading.row().monthly()
                ? reading.row().date().toString().substring(0, 7)
                : reading.row().date().toString();
        table.add(
                plain(reading.row().value(), 0),
                date,
                reading.row().channel().orElse(""),
                reading.row().currency().orElse(""),
                reading.row().source()
                        + (reading.rows() == 1 ? "" : " and others, " + reading.rows() + " rows")
                        + note(reading.file())
                        + (reading.counts() ? "" : "  (does not count)"));
    }

    /** Exact, with thousands separators. */
    private static String plain(BigDecimal number, int decimals) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return Words.number(stripped.setScale(Math.max(decimals, stripped.scale())));
    }
}
