package io.outlay.intake.table.known;

import static io.outlay.model.RejectionCode.DOCUMENT_INCOMPLETE;
import static io.outlay.model.RejectionCode.DUPLICATE_KEY;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Tally;
import io.outlay.model.DocumentType;
import io.outlay.model.fact.ExportedRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Accepts or rejects documents whole. A document is (vendor, entity, type, number, year of issue) within the file; one bad line
 * rejects its others. A bad line may hide whose it is: what cannot be read of its identity is taken to fit, and a row whose
 * cells are shifted belongs to every document whose number, and vendor or year, stand anywhere in it. A document is rather
 * refused than booked without one of its lines.
 *
 * <p>An equal line under the same {@code line_no} is a duplicate; other content there contradicts the first and rejects the
 * document. Lines without {@code line_no} are never duplicates of each other. Rows are held until the file ends.
 *
 * <p>The vendor is taken as it is spelled here: which spellings are one vendor is known to the register, and posting brings
 * them together.
 */
final class InvoiceDocuments implements Admission {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Tally tally;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Row, Fault> contradictions = new IdentityHashMap<>();
    private final Set<Row> duplicates = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Set<Document>> byNumber = new HashMap<>();
    private final Map<Document, Long> spoiledBy = new HashMap<>();

    InvoiceDocuments(Tally tally) {
        this.tally = tally;
    }

    private record Document(String vendor, String entity, DocumentType type, String number, int year) {
        static Document of(Row row) {
            return new Document(
                    vendorKey(row.get(InvoicesTable.VENDOR)),
                    entityKey(row),
                    row.find(InvoicesTable.DOCUMENT_TYPE).orElse(DocumentType.INVOICE),
                    row.get(InvoicesTable.INVOICE_NO),
                    row.get(InvoicesTable.ISSUE_DATE).getYear());
        }
    }

    /** @param day of rows that a profile adds up by day */
    private record LineKey(Document document, String lineNo, String day) {}

    @Override
    public void offer(Row row) {
        rows.add(row);
    }

    @Override
    public void end() {
        Map<LineKey, Row> firsts = new HashMap<>();
        rows.stream().filter(row -> row.faults().isEmpty()).forEach(row -> compare(row, firsts));
        rows.stream().filter(row -> !row.faults().isEmpty()).forEach(this::spoil);
        rows.forEach(this::decide);
    }

    private void compare(Row row, Map<LineKey, Row> firsts) {
        Document document = Document.of(row);
        byNumber.computeIfAbsent(document.number, n -> new LinkedHashSet<>()).add(document);
        Optional<String> lineNo = row.find(InvoicesTable.LINE_NO);
        Row first = lineNo.map(no -> firsts.putIfAbsent(new LineKey(document, no, day(row)), row))
                .orElse(null);
        if (first == null) {
            return;
        }
        if (content(first).equals(content(row))) {
            duplicates.add(row);
        } else {
            contradictions.put(
                    row, contradiction(lineNo.orElseThrow(), first.raw().line()));
            spoil(document, row);
        }
    }

    private static String day(Row row) {
        return row.raw().exported().map(ExportedRows::day).orElse("");
    }

    private void spoil(Row faulty) {
        if (faulty.raw().broken().isPresent()) {
            faulty.raw().cells().stream()
                    .distinct()
                    .flatMap(cell -> byNumber.getOrDefault(cell, Set.of()).stream())
                    .filter(document -> appears(document, faulty.raw().cells()))
                    .forEach(document -> spoil(document, faulty));
            return;
        }
        faulty
                .find(InvoicesTable.INVOICE_NO)
                .map(number -> byNumber.getOrDefault(number, Set.of()))
                .orElse(Set.of())
                .stream()
                .filter(document -> fits(document, faulty))
                .forEach(document -> spoil(document, faulty));
    }

    private void spoil(Document document, Row faulty) {
        spoiledBy.merge(document, faulty.raw().line(), Math::min);
    }

    private void decide(Row row) {
        if (!row.faults().isEmpty()) {
            tally.reject(row, row.faults());
        } else if (duplicates.contains(row)) {
            tally.duplicate(row);
        } else if (contradictions.containsKey(row)) {
            tally.reject(row, List.of(contradictions.get(row)));
        } else {
            Long culprit = spoiledBy.get(Document.of(row));
            if (culprit == null) {
                tally.accept(row);
            } else {
                tally.reject(row, List.of(incomplete(row.get(InvoicesTable.INVOICE_NO), culprit)));
            }
        }
    }

    /** What a row says, however it spells who bills whom. */
    private static Map<String, Object> content(Row row) {
        Map<String, Object> content = new HashMap<>(row.content());
        content.put(InvoicesTable.VENDOR.name(), vendorKey(row.get(InvoicesTable.VENDOR)));
        content.put(InvoicesTable.ENTITY.name(), entityKey(row));
        return content;
    }

    private static boolean fits(Document document, Row faulty) {
        boolean vendor = faulty.find(InvoicesTable.VENDOR)
                .map(name -> vendorKey(name).equals(document.vendor))
                .orElse(true);
        boolean entity =
                faulty.isFaulty(InvoicesTable.ENTITY) || entityKey(faulty).equals(document.entity);
        boolean year = faulty.find(InvoicesTable.ISSUE_DATE)
                .map(day -> day.getYear() == document.year)
                .orElse(true);
        boolean typeUnknown = faulty.isFaulty(InvoicesTable.DOCUMENT_TYPE);
        DocumentType type = faulty.find(InvoicesTable.DOCUMENT_TYPE).orElse(DocumentType.INVOICE);
        return vendor && entity && year && (typeUnknown || type == document.type);
    }

    private static boolean appears(Document document, List<String> cells) {
        return cells.stream().anyMatch(cell -> vendorKey(cell).equals(document.vendor) || inYear(cell, document.year));
    }

    private static boolean inYear(String cell, int year) {
        try {
            return Dates.day(cell).getYear() == year;
        } catch (Malformed e) {
            return false;
        }
    }

    private static String vendorKey(String vendor) {
        return SPACES.matcher(vendor.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static String entityKey(Row row) {
        return row.find(InvoicesTable.ENTITY).map(InvoiceDocuments::vendorKey).orElse("");
    }

    private static Fault contradiction(String lineNo, long line) {
        return new Fault(
                DUPLICATE_KEY,
                InvoicesTable.LINE_NO.name(),
                lineNo,
                "is in line " + line + " of the file already, with other content",
                "Keep one of the two rows, or number the lines of the document apart.");
    }

    private static Fault incomplete(String number, long culprit) {
        return new Fault(
                DOCUMENT_INCOMPLETE,
                InvoicesTable.INVOICE_NO.name(),
                number,
                "cannot be booked without its line " + culprit + " of the file, which is rejected",
                "Fix line " + culprit + "; a document is accepted or rejected whole.");
    }
}
