package io.outlay.intake.propose;

import io.outlay.intake.propose.SampledTable.Sum;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of credit notes whose amounts are written without a minus, and files in which every cost has one. */
record Credits(SampledTable file, SampledColumn amount, List<ProposedColumn> columns) {
    /** Of ten distinct amounts. */
    private static final int MOST = 8;

    /** The column of the amount that turns their sign; empty when signs are as they should be. */
    Optional<ProposedColumn> column() throws IOException {
        ProposedColumn plain = columns.stream()
                .filter(column -> column.name().equals("net_amount"))
                .findFirst()
                .orElseThrow();
        for (SampledColumn type : file.columns()) {
            if (HeaderWords.USUAL.isOf("types", type.header())) {
                List<String> credits = unsigned(file.sums(type, amount));
                if (!credits.isEmpty()) {
                    String values = credits.stream().map(ProposedColumn::quoted).collect(Collectors.joining(", "));
                    return Optional.of(plain.with(
                            "negate: { " + ProposedColumn.quoted(type.header()) + ": [" + values + "] }",
                            "credit notes are written without a minus"));
                }
            }
        }
        long negative = amount.values().keySet().stream()
                .filter(value -> amount.numbers().canonical(value).startsWith("-"))
                .count();
        return 10 * negative > MOST * amount.values().size()
                ? Optional.of(plain.with("negate: all", "costs are written with a minus"))
                : Optional.empty();
    }

    private static List<String> unsigned(Map<String, Sum> sums) {
        return sums.entrySet().stream()
                .filter(entry -> HeaderWords.USUAL.isOf("credits", entry.getKey()))
                .filter(entry -> !entry.getValue().negative())
                .map(Map.Entry::getKey)
                .toList();
    }
}
