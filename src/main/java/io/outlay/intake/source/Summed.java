package io.outlay.intake.source;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a source, summed.
 *
 * @param header of the text
 * @param lines below it, one a sum, in the order of their text
 * @param rows of the table that they stand for
 * @param sql that was asked
 * @param snapshot of the table that was read, where its format has snapshots
 */
public record Summed(String header, List<String> lines, long rows, String sql, Optional<String> snapshot) {
    public Summed {
        lines = List.copyOf(lines);
    }

    /** As a file: see {@link SumsFormat}. */
    public String text() {
        StringBuilder text = new StringBuilder(header).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
