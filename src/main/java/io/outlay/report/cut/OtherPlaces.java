package io.outlay.report.cut;

import io.outlay.model.Cursor;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.CloseReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rejection may tell of the place that it contradicts, with that document's total: not of one that is left out.
 *
 * @param own places of the documents of which every line is seen
 */
record OtherPlaces(Set<String> own) {
    private static final Pattern LINE = Pattern.compile(":\\d+");
    private static final Pattern WORD = Pattern.compile("[^\\s(]+");

    /** @param rejections of lines that are seen */
    static List<Rejection> hidden(List<Rejection> rejections, Selection selection, CloseReport.Details all) {
        Set<String> named = rejections.stream()
                .flatMap(row -> Stream.of(row.reason(), row.remedy()))
                .flatMap(text -> LINE.matcher(text).results().flatMap(line -> places(text, line)))
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return rejections;
        }
        OtherPlaces places = new OtherPlaces(own(named, selection, all));
        return rejections.stream().map(places::hidden).toList();
    }

    private static Set<String> own(Set<String> named, Selection selection, CloseReport.Details all) {
        Map<String, String> documents = new HashMap<>();
        try (Cursor<DocumentLine> lines = selection.details(all).lines().get()) {
            lines.forEachRemaining(line -> {
                String place = line.line().source().toString();
                if (named.contains(place)) {
                    documents.put(place, line.document());
                }
            });
        }
        Set<String> whole = new HashSet<>(documents.values());
        try (Cursor<DocumentLine> lines = all.lines().get()) {
            lines.forEachRemaining(line -> {
                if (!selection.holds(line)) {
                    whole.remove(line.document());
                }
            });
        }
        documents.values().retainAll(whole);
        return documents.keySet();
    }

    private Rejection hidden(Rejection row) {
        if (!namesOther(row.reason(), row.source()) && !namesOther(row.remedy(), row.source())) {
            return row;
        }
        boolean incomplete = row.code() == RejectionCode.DOCUMENT_INCOMPLETE;
        return new Rejection(
                row.code(),
                row.table(),
                row.source(),
                row.column(),
                row.value(),
                incomplete
                        ? "belongs to a document of which another line was rejected"
                        : "has other content in another document, which counts",
                incomplete
                        ? "Ask who closes the books to fix that line; a document is accepted or rejected whole."
                        : "Ask who closes the books to compare both documents.",
                row.excerpt(),
                row.amount(),
                row.currency(),
                row.rows());
    }

    private boolean namesOther(String text, SourceRef self) {
        return LINE.matcher(text)
                .results()
                .anyMatch(line ->
                        places(text, line).noneMatch(place -> place.equals(self.toString()) || own.contains(place)));
    }

    /** What may be the place with this line: names of files may hold blanks, so that it may begin at each word before. */
    private static Stream<String> places(String text, MatchResult line) {
        return WORD.matcher(text)
                .results()
                .filter(word -> word.start() < line.start())
                .map(word -> text.substring(word.start(), line.end()));
    }
}
