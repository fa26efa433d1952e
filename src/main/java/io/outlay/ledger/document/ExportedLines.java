package io.outlay.ledger.document;

import io.outlay.ledger.document.ExportedParts.Fate;
import io.outlay.ledger.document.ExportedParts.Part;
import io.outlay.ledger.document.ExportedParts.Verdict;
import io.outlay.ledger.document.RejectedLine.Fault;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
                parts.add(
                        new Part(LineContent.withoutAmounts(line), line.source().place(), rows, line.netAmount()));
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

    /** What is wrong with lines that contradict others. */
    public List<RejectedLine> rejected(SourceDocument document) {
        return RejectedLine.all(document, line -> conflict(line.line(), conflicts.get(line.line())));
    }

    private static Fault conflict(InvoiceLine later, InvoiceLine earlier) {
        String day = later.exported()
                .map(ExportedRows::day)
                .filter(d -> !d.isEmpty())
                .map(d -> " on " + d)
                .orElse("");
        return new Fault(
                RejectionCode.CONFLICT,
                "invoice_no",
                later.invoiceNo(),
                "has other rows" + day + " at " + earlier.source() + ", which count (" + money(earlier) + "; here "
                        + money(later) + ")",
                "Compare " + earlier.source() + " with " + later.source()
                        + ": a row has changed, or each file has rows that the other lacks. Remove the file that is out"
                        + " of date, or export the whole month once more.");
    }

    private static String money(InvoiceLine line) {
        return line.rows() + (line.rows() == 1 ? " row, " : " rows, ")
                + line.netAmount().toPlainString() + " " + line.currency();
    }
}
