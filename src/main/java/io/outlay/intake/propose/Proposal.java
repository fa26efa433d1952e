package io.outlay.intake.propose;

import io.outlay.intake.table.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A profile proposed for a file.
 *
 * @param table canonical table; {@code ?} when none was recognised
 * @param written how the file is written, a line each
 * @param text of the profile
 * @param trial the same with examples in place of what a person must say; empty when that would be no trial
 * @param open keys that hold a {@code ?}
 * @param columns of the table
 * @param first rows of the file as those columns would read them
 */
public record Proposal(
        String table,
        List<String> written,
        String text,
        Optional<String> trial,
        List<String> open,
        List<String> columns,
        List<List<String>> first) {
    private static final int SHOWN = 5;

    /** Rows that show whether it is data. */
    private static final int FIRST = 500;

    /**
     * Whether a profile could be proposed for a file, by its first rows.
     *
     * @param workbook whether it is one; else it is text
     * @throws IOException when it cannot be read
     */
    public static boolean isPossible(Path file, boolean workbook) throws IOException {
        return !candidates(file, workbook, FIRST).isEmpty();
    }

    /**
     * Looks at all of a file.
     *
     * @param workbook whether it is one; else it is text
     * @param currency of the workspace, for a file that states none
     * @return empty when it has no rows, or nothing in it is like data: letters, bytes of something else
     * @throws IOException when it cannot be read
     */
    public static Optional<Proposal> of(Path file, boolean workbook, Optional<String> currency) throws IOException {
        List<Candidate> candidates = candidates(file, workbook, Long.MAX_VALUE);
        Optional<Candidate> best = candidates.stream()
                .max(Comparator.comparing(Candidate::score)
                        .thenComparing(candidate -> candidate.table.columns().size()));
        if (best.isEmpty()) {
            return Optional.empty();
        }
        boolean sheets = workbook && candidates.size() > 1;
        return Optional.of(
                best.get().guess.isPresent()
                        ? of(
                                file,
                                new GuessedColumns(
                                        best.get().table, best.get().guess.get(), currency),
                                sheets)
                        : unknown(file, best.get().table));
    }

    private static List<Candidate> candidates(Path file, boolean workbook, long rows) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Layout layout : Layout.of(file, workbook)) {
            SampledTable.of(layout, rows)
                    .filter(table -> table.rows() > 0)
                    .map(table -> new Candidate(table, TableGuess.best(table)))
                    .filter(Candidate::isLikeData)
                    .ifPresent(candidates::add);
        }
        return candidates;
    }

    /** A table of a file, and what it may be. */
    private record Candidate(SampledTable table, Optional<TableGuess> guess) {
        boolean isLikeData() {
            return guess.isPresent() || table.isLikeData();
        }

        int score() {
            return guess.map(TableGuess::score).orElse(0);
        }
    }

    private static Proposal of(Path file, GuessedColumns guessed, boolean sheets) throws IOException {
        ProposedText text = new ProposedText(file.getFileName().toString(), guessed, sheets);
        Optional<String> trial = guessed.isTryable() ? Optional.of(text.text(true)) : Optional.empty();
        String proposed = text.text(false);
        List<List<String>> first = new ArrayList<>();
        for (RawRow row : guessed.file().first(SHOWN)) {
            first.addAll(guessed.read(row));
        }
        return new Proposal(
                guessed.guess().table(),
                text.written(),
                proposed,
                trial,
                text.open(),
                guessed.names(),
                first.stream().limit(SHOWN).toList());
    }

    private static Proposal unknown(Path file, SampledTable table) throws IOException {
        List<String> headers =
                table.columns().stream().map(SampledColumn::header).toList();
        List<List<String>> first = table.first(SHOWN).stream()
                .map(row -> table.columns().stream()
                        .map(column -> row.cell(column.place()))
                        .toList())
                .toList();
        return new Proposal(
                ProposedColumn.OPEN,
                ProposedText.written(table),
                ProposedText.unknown(file.getFileName().toString(), table),
                Optional.empty(),
                List.of("table"),
                headers,
                first);
    }
}
