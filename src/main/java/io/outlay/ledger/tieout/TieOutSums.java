package io.outlay.ledger.tieout;

import io.outlay.model.InputFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * The sums that a close must tie out. Maps are by currency of the documents; their amounts are in that currency unless said
 * otherwise. Sums of the ledger are read back from where it is stored, not from what was about to be stored.
 *
 * @param currency reporting currency
 * @param tables control totals of all tables of all live files
 * @param lines what became of the invoice lines that the files' readers accepted
 * @param converted documents posted, each total × rate; reporting currency
 * @param booked ledger entries of basis {@code billed}, all months; reporting currency
 * @param effective ledger entries of basis {@code effective}, all months; reporting currency
 * @param cost of the months up to the period, reporting currency
 * @param systems cost of the months up to the period by system, {@code unmapped} among them; reporting currency
 * @param reported the same cost as each report file states it, by what the file is called on the tie-out
 * @param allocated ledger entries of basis {@code allocated}, all months; reporting currency
 */
public record TieOutSums(
        String currency,
        List<InputFile.Table> tables,
        SortedMap<String, Lines> lines,
        SortedMap<String, BigDecimal> converted,
        SortedMap<String, BigDecimal> booked,
        SortedMap<String, BigDecimal> effective,
        Spread spread,
        Cost cost,
        SortedMap<String, BigDecimal> systems,
        SortedMap<String, BigDecimal> reported,
        Effort effort,
        SortedMap<String, BigDecimal> allocated) {
    /** The same with what report files state. */
    public TieOutSums withReported(SortedMap<String, BigDecimal> files) {
        return new TieOutSums(
                currency, tables, lines, converted, booked, effective, spread, cost, systems, files, effort, allocated);
    }

    /**
     * Sums of documents to date.
     *
     * @param asInvoiced in their currencies
     * @param booked in the reporting currency
     * @param amortised what statements cost more than they bill, all months, by their currency; reporting currency
     */
    public record Spread(
            SortedMap<String, ToDate> asInvoiced, ToDate booked, SortedMap<String, BigDecimal> amortised) {}

    /**
     * Effort to date by currency of the hourly costs; reporting currency.
     *
     * @param atRates computed from its facts
     * @param booked ledger entries of basis {@code effort}
     */
    public record Effort(SortedMap<String, BigDecimal> atRates, SortedMap<String, BigDecimal> booked) {}

    /**
     * Net amounts of invoice lines in one currency.
     *
     * @param superseded of rows that a later version of their file, or a later delivery, replaced and that {@code tables}
     *     still count
     * @param duplicate of documents that stand in another file too
     * @param rejected of documents that posting rejected
     */
    public record Lines(
            BigDecimal posted, BigDecimal waiting, BigDecimal superseded, BigDecimal duplicate, BigDecimal rejected) {
        BigDecimal total() {
            return posted.add(waiting).add(superseded).add(duplicate).add(rejected);
        }
    }

    /** Sums of entries up to the period's end, and the balances at its end. */
    public record ToDate(BigDecimal billed, BigDecimal effective, BigDecimal prepaid, BigDecimal accrued) {
        public BigDecimal effectiveAndBalances() {
            return effective.add(prepaid).subtract(accrued);
        }
    }

    /**
     * Cost of the ledger by basis.
     *
     * @param ledger all that counts
     */
    public record Cost(
            BigDecimal ledger, BigDecimal effective, BigDecimal accruals, BigDecimal effort, BigDecimal allocated) {}
}
