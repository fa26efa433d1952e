package io.outlay.job.check;

import io.outlay.model.InputFile;
import io.outlay.model.InputFile.Amounts;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a check with what posting would do to rows whose form is sound: reject them, or skip them as duplicate. */
final class CheckedFiles {
    private static final Set<String> OF_LINES = Set.of("invoices", "focus", "focus_invoice_detail");

    private final List<Rejection> rejected;
    private final List<DocumentLine> duplicates;

    /**
     * @param rejected after reading
     * @param lines as posting left them
     */
    CheckedFiles(List<Rejection> rejected, List<DocumentLine> lines) {
        this.rejected = rejected;
        duplicates = lines.stream()
                .filter(line -> line.state() == DocumentLine.State.DUPLICATE)
                .toList();
    }

    List<InputFile> of(List<InputFile> files) {
        return files.stream()
                .map(file -> new InputFile(
                        file.path(),
                        file.sha256(),
                        file.state(),
                        file.tables().stream().map(table -> of(file, table)).toList(),
                        file.notes()))
                .toList();
    }

    private InputFile.Table of(InputFile file, InputFile.Table table) {
        if (file.state().equals("duplicate")) {
            return copied(table);
        }
        String place = file.path() + (table.sheet().isEmpty() ? "" : "#" + table.sheet());
        List<Rejection> faults = rejected.stream()
                .filter(r ->
                        r.table().equals(table.kind()) && r.source().place().equals(place))
                .toList();
        List<DocumentLine> twice = OF_LINES.contains(table.kind())
                ? duplicates.stream()
                        .filter(l -> l.line().source().place().equals(place))
                        .toList()
                : List.of();
        SortedMap<String, Amounts> amounts = new TreeMap<>(table.amounts());
        faults.forEach(r -> r.amount().ifPresent(a -> move(amounts, r.currency(), a, BigDecimal.ZERO)));
        twice.forEach(l ->
                move(amounts, l.line().currency(), BigDecimal.ZERO, l.line().netAmount()));
        long faulty = rows(faults);
        long repeated = twice.stream().mapToLong(l -> l.line().rows()).sum();
        return new InputFile.Table(
                table.kind(),
                table.sheet(),
                table.rowsRead(),
                table.rowsAccepted() - faulty - repeated,
                table.rowsRejected() + faulty,
                table.rowsDuplicate() + repeated,
                amounts);
    }

    /** Rows of a copy count where they are read first. */
    private static InputFile.Table copied(InputFile.Table table) {
        SortedMap<String, Amounts> amounts = new TreeMap<>(table.amounts());
        table.amounts().forEach((currency, a) -> move(amounts, currency, BigDecimal.ZERO, a.accepted()));
        return new InputFile.Table(
                table.kind(),
                table.sheet(),
                table.rowsRead(),
                0,
                table.rowsRejected(),
                table.rowsDuplicate() + table.rowsAccepted(),
                amounts);
    }

    /** Rows of the file that are rejected; a line of a statement adds up several. */
    private static long rows(List<Rejection> faults) {
        return faults.stream()
                .collect(Collectors.toMap(r -> r.source().line(), Rejection::rows, Math::max))
                .values()
                .stream()
                .mapToLong(rows -> rows)
                .sum();
    }

    private static void move(
            SortedMap<String, Amounts> amounts, String currency, BigDecimal rejected, BigDecimal duplicate) {
        amounts.computeIfPresent(
                currency,
                (key, a) -> new Amounts(
                        a.read(),
                        a.accepted().subtract(rejected).subtract(duplicate),
                        a.rejected().add(rejected),
                        a.duplicate().add(duplicate),
                        a.readWeight(),
                        a.rejectedWeight().add(rejected.abs())));
    }
}
