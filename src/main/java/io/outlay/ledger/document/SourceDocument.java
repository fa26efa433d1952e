package io.outlay.ledger.document;

import io.outlay.model.DocumentType;
import io.outlay.model.PartyName;
import io.outlay.model.Sum;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of one document in one file (and sheet); of a statement of a cloud across the files of its delivery, see {@link
 * CloudDeliveries}, and of a document that a profile makes of exports across all files, see {@link ExportedLines}. Where a file spells the vendor of one document in two ways, each spelling is a document of its own, which
 * {@link DocumentSelection} then finds to be a duplicate or a conflict: entered twice, it would otherwise count twice. Only
 * lines whose numbers tell them apart stay one document.
 *
 * @param place file and sheet; empty for a statement or a document of exports that counts
 * @param aside why it does not count, whatever else is there; empty when it may
 * @param lines in order of content, so that their order in the file has no effect
 */
public record SourceDocument(DocumentId id, String place, Optional<State> aside, List<Line> lines) {
    /**
     * One of its lines.
     *
     * @param index place among all lines handed in
     * @param id identity in its document: the line number, else the rank by content
     * @param systemId as stated or matched, else {@code unmapped}
     */
    public record Line(int index, InvoiceLine line, String id, String systemId) {
        /** What it says, places in files excluded; made anew each time, as it is longer than the line. */
        String content() {
            return LineContent.of(line);
        }
    }

    /** Documents in the order in which their first lines are handed in. */
    public static List<SourceDocument> of(
            List<StagedLine> lines, BillingNames names, CloudDeliveries deliveries, ExportedLines exported) {
        return new Grouping(names, deliveries, exported).group(lines);
    }

    private Stream<InvoiceLine> stated() {
        return lines.stream().map(Line::line);
    }

    InvoiceLine first() {
        return lines.get(0).line();
    }

    /** The line handed in first. */
    Line earliest() {
        return lines.stream().reduce((a, b) -> a.index() < b.index() ? a : b).orElseThrow();
    }

    public String currency() {
        return first().currency();
    }

    /** The earliest date on its lines. */
    public LocalDate issued() {
        return stated().map(InvoiceLine::issueDate).min(LocalDate::compareTo).orElseThrow();
    }

    public BigDecimal total() {
        return Sum.of(stated().map(InvoiceLine::netAmount));
    }

    /** A credit note, or a document that gives money back under another name. */
    public boolean isCredit() {
        return !isStatement() && (id.type() == DocumentType.CREDIT_NOTE || total().signum() < 0);
    }

    /** A cloud's statement of an account's month: its charges name their months, whatever their sign. */
    public boolean isStatement() {
        return id.type() == DocumentType.STATEMENT;
    }

    public Optional<String> originalNumber() {
        return stated().flatMap(line -> line.originalInvoiceNo().stream()).findFirst();
    }

    /** The rate as booked, where its lines state one. */
    public Optional<BigDecimal> statedRate() {
        return stated().flatMap(line -> line.fxRate().stream()).findFirst();
    }

    public String content() {
        return LineContent.hash(lines.stream().map(Line::content));
    }

    public String mapping() {
        return LineContent.hash(lines.stream().map(line -> line.id() + "=" + line.systemId()));
    }

    long filledColumns() {
        return stated().mapToLong(LineContent::filled).sum();
    }

    /** Finds which lines are one document. */
    private static final class Grouping {
        private static final Pattern SPACES = Pattern.compile("\\s+");

        private record Key(DocumentId id, String place, Optional<State> aside) {}

        private record Vendor(String name, Object vendorId, Object issued) {}

        private final BillingNames names;
        private final Map<Vendor, VendorMatch> matches = new HashMap<>();
        private final CloudDeliveries deliveries;
        private final ExportedLines exported;

        Grouping(BillingNames names, CloudDeliveries deliveries, ExportedLines exported) {
            this.names = names;
            this.deliveries = deliveries;
            this.exported = exported;
        }

        List<SourceDocument> group(List<StagedLine> staged) {
            Map<Key, List<Line>> groups = new LinkedHashMap<>();
            for (int i = 0; i < staged.size(); i++) {
                InvoiceLine line = staged.get(i).line();
                VendorMatch match = match(line);
                StagedLine each = staged.get(i);
                Optional<State> aside = deliveries.aside(each).or(() -> exported.aside(each));
                boolean isJoined = isOfExports(line) && aside.isEmpty();
                Key key = new Key(id(line, match), isJoined ? "" : line.source().place(), aside);
                String system = names.system(line, match).orElse(TechSystem.UNMAPPED);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(new Line(i, line, "", system));
            }
            return groups.entrySet().stream()
                    .flatMap(group -> bySpelling(group.getValue()).stream()
                            .map(lines -> new SourceDocument(
                                    group.getKey().id(),
                                    group.getKey().place(),
                                    group.getKey().aside(),
                                    identified(lines))))
                    .sorted(Comparator.comparing(document -> document.earliest().index()))
                    .toList();
        }

        private static Collection<List<Line>> bySpelling(List<Line> lines) {
            long numbers = lines.stream()
                    .map(Grouping::number)
                    .filter(number -> !number.isEmpty())
                    .distinct()
                    .count();
            return numbers == lines.size() || isOfExports(lines.get(0).line())
                    ? List.of(lines)
                    : lines.stream()
                            .collect(Collectors.groupingBy(
                                    line -> SPACES.matcher(line.line().vendor().toLowerCase(Locale.ROOT))
                                            .replaceAll(" "),
                                    LinkedHashMap::new,
                                    Collectors.toList()))
                            .values();
        }

        /** Whether lines of several files may be one document. */
        private static boolean isOfExports(InvoiceLine line) {
            return line.cloud().isPresent() || line.exported().isPresent();
        }

        private VendorMatch match(InvoiceLine line) {
            return matches.computeIfAbsent(
                    new Vendor(line.vendor(), line.vendorId(), line.issueDate()),
                    vendor -> names.match(line.vendor(), line.vendorId(), line.issueDate()));
        }

        private static DocumentId id(InvoiceLine line, VendorMatch match) {
            return new DocumentId(
                    match.vendor() + entity(line),
                    line.documentType(),
                    line.invoiceNo().strip() + currency(line),
                    line.issueDate().getYear());
        }

        /** A statement has one for each currency. */
        private static String currency(InvoiceLine line) {
            return line.cloud().isPresent() ? " " + line.currency() : "";
        }

        private static String entity(InvoiceLine line) {
            return line.entity()
                    .map(entity -> PartyName.of(entity).key())
                    .filter(key -> !key.isEmpty())
                    .map(key -> "@" + key)
                    .orElse("");
        }

        /** A line number that stands once is the line's identity; lines that share one, or have none, add their rank. */
        private static List<Line> identified(List<Line> lines) {
            Map<String, Long> uses =
                    lines.stream().collect(Collectors.groupingBy(Grouping::number, Collectors.counting()));
            Map<String, Integer> ranks = new HashMap<>();
            return byContent(lines).stream()
                    .map(line -> {
                        String number = number(line);
                        boolean identifies = !number.isEmpty() && uses.get(number) == 1;
                        String id = identifies ? number : number + "#" + ranks.merge(number, 1, Integer::sum);
                        return new Line(line.index(), line.line(), id, line.systemId());
                    })
                    .toList();
        }

        private static List<Line> byContent(List<Line> lines) {
            if (lines.size() == 1) {
                return lines;
            }
            Map<Line, String> contents = new IdentityHashMap<>();
            lines.forEach(line -> contents.put(line, line.content()));
            return lines.stream()
                    .sorted(Comparator.comparing((Line line) -> contents.get(line))
                            .thenComparing(Line::index))
                    .toList();
        }

        private static String number(Line line) {
            return line.line()
                    .lineNo()
                    .map(String::strip)
                    .or(() -> line.line().exported().map(ExportedRows::day))
                    .orElse("");
        }
    }
}
