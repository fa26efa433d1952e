package io.outlay.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Aligned columns for a terminal. */
final class TextTable {
    private final Set<Integer> rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param rightAligned columns of figures, from 0 */
    TextTable(Set<Integer> rightAligned, String... header) {
        this.rightAligned = rightAligned;
        rows.add(List.of(header));
    }

    TextTable add(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String blanks = " ".repeat(width(column) - row.get(column).length());
            line.append(column == 0 ? "" : "  ")
                    .append(rightAligned.contains(column) ? blanks + row.get(column) : row.get(column) + blanks);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
