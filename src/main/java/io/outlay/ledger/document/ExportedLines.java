package io.outlay.ledger.document;

import io.outlay.ledger.document.ExportedParts.Fate;
import io.outlay.ledger.document.ExportedParts.Part;
import io.outlay.ledger.document.ExportedParts.Verdict;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.ledger.document.SourceDocument.Line;
import io.outlay.model.MinorUnit;
import io.outlay.model.RejectionCode;
import io.outlay.model.Sum;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which lines of documents that profiles make of exports count, by the rules of {@link ExportedParts}: all that do, of
 * whatever file, are one document.
 */
public final class ExportedLines {
    private final Map<InvoiceLine, InvoiceLine> duplicates = new IdentityHashMap<>();
    private final Map<InvoiceLine, InvoiceLine> conflicts = new IdentityHashMap<>();

    private ExportedLines() {}

    /** @param staged the earlier first */
    public static ExportedLines of(List<StagedLine> staged) {
        ExportedLines lines = new ExportedLines();
        List<InvoiceLine> exported = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (StagedLine one : staged) {
            InvoiceLine line = one.line();
            line.exported().ifPresent(rows -> {
                exported.add(line);
                parts.add(new Part(
                        LineContent.withoutAmounts(line),
                        rows.day(),
                        line.source().place(),
                        rows,
                        line.netAmount()));
            });
        }
        List<Verdict> verdicts = ExportedParts.of(parts);
        for (int i = 0; i < parts.size(); i++) {
            InvoiceLine with = exported.get(verdicts.get(i).with());
            if (verdicts.get(i).fate() == Fate.DUPLICATE) {
                lines.duplicates.put(exported.get(i), with);
            } else if (verdicts.get(i).fate() == Fate.CONFLICT) {
                lines.conflicts.put(exported.get(i), with);
            }
        }
        return lines;
    }

    /** Why a line does not count; empty when it does, as every line of an invoice. */
    Optional<State> aside(StagedLine staged) {
        if (duplicates.containsKey(staged.line())) {
            return Optional.of(State.DUPLICATE);
        }
        return conflicts.containsKey(staged.line()) ? Optional.of(State.REJECTED) : Optional.empty();
    }

    /** What is wrong with lines of one file that contradict others: of each other file one conflict. */
    public List<RejectedLine> rejected(SourceDocument document) {
        Map<String, List<Line>> byFile = document.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> conflicts.get(line.line()).source().place(), TreeMap::new, Collectors.toList()));
        return byFile.values().stream()
                .map(lines -> RejectedLine.once(lines, conflict(lines)))
                .toList();
    }

    private Fault conflict(List<Line> lines) {
        List<InvoiceLine> later = lines.stream()
                .map(Line::line)
                .sorted(Comparator.comparing(line -> line.source().line()))
                .toList();
        List<InvoiceLine> earlier =
                later.stream().map(conflicts::get).distinct().toList();
        List<String> days = later.stream()
                .flatMap(line -> line.exported().stream())
                .map(ExportedRows::day)
                .toList();
        String other = earlier.get(0).source().toString();
        return new Fault(
                RejectionCode.CONFLICT,
                "invoice_no",
                later.get(0).invoiceNo(),
                ExportedParts.otherRows(days, other) + " (" + money(earlier) + "; here " + money(later) + ")",
                ExportedParts.remedy(other, later.get(0).source().toString()));
    }

    private static String money(List<InvoiceLine> lines) {
        long rows = lines.stream().mapToLong(InvoiceLine::rows).sum();
        MinorUnit unit = MinorUnit.of(lines.get(0).currency());
        return rows + (rows == 1 ? " row, " : " rows, ")
                + unit.round(Sum.of(lines.stream().map(InvoiceLine::netAmount))).toPlainString() + " "
                + lines.get(0).currency();
    }
}
