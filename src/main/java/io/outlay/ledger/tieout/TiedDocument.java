package io.outlay.ledger.tieout;

import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A document that is posted here.
 *
 * @param id no other document has it
 * @param month of issue
 * @param net in its currency
 * @param posted in the reporting currency; empty when a line has none
 */
record TiedDocument(
        String id,
        String number,
        String vendor,
        String currency,
        YearMonth month,
        BigDecimal net,
        Optional<BigDecimal> posted) {

    /** @param lines of one document */
    static TiedDocument of(List<DocumentLine> lines) {
        DocumentLine first = lines.get(0);
        BigDecimal net = lines.stream().map(line -> line.line().netAmount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<BigDecimal> posted =
                lines.stream().allMatch(line -> line.booked().isPresent())
                        ? Optional.of(lines.stream()
                                .map(line -> line.booked().orElseThrow())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        : Optional.empty();
        return new TiedDocument(
                first.document(),
                first.line().invoiceNo(),
                first.line().vendor(),
                first.line().currency(),
                YearMonth.from(first.line().issueDate()),
                net,
                posted);
    }

    /** What it is worth in a currency; empty when that is neither its own nor the reporting one. */
    Optional<BigDecimal> in(String wanted, String reporting) {
        return wanted.equals(currency) ? Optional.of(net) : posted.filter(amount -> wanted.equals(reporting));
    }
}
