package io.outlay.job.map;

import java.util.Map;

/**
 * A contract that bills imply, as a row of table contracts.
 *
 * @param row by column; what is not known is not in it
 * @param written whether a person filled in what bills do not say, such as end and notice
 */
record ProposedContract(Map<String, String> row, boolean written) {
    /** What a person has filled in is kept as it is. */
    static ProposedContract of(Map<String, String> proposed, Map<String, String> before) {
        boolean written = before.entrySet().stream()
                .anyMatch(cell -> !cell.getValue().isEmpty() && !proposed.containsKey(cell.getKey()));
        return new ProposedContract(written ? before : proposed, written);
    }

    String id() {
        return row.get(RegisterGaps.CONTRACT_ID);
    }
}
