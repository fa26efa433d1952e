package io.outlay.job.check;

import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.LedgerChange;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a run would accept and reject.
 *
 * @param notes plain sentences on the whole: duplicates, unmapped vendors; what concerns one file stands with it
 * @param period the month that the run would close
 * @param shares of each table, rejected beside the limit of gate 1
 * @param lines what would become of the invoice lines that were accepted for their form
 * @param faults why the run would stop at gate 1; empty when it would go on
 * @param missing what the close lacks
 * @param change what it would change in the ledger; empty where no month is closed yet, or the ledger cannot be opened
 * @param toDo what is left to do, what stops the close first, then the larger money
 * @param currency of the report
 */
public record CheckOutcome(
        Exit exit,
        List<InputFile> inputs,
        List<Rejection> rejections,
        List<String> notes,
        YearMonth period,
        List<TableShare> shares,
        List<LineSum> lines,
        List<CheckFault> faults,
        List<MissingInput> missing,
        Optional<LedgerChange> change,
        List<ToDo> toDo,
        String currency) {

    /**
     * How much of a table would be rejected; shares are fractions.
     *
     * @param ofRows rejected rows ÷ rows read
     * @param ofMoney rejected money ÷ money read, in the reporting currency
     * @param limit above which the run would stop
     */
    public record TableShare(
            String table, long rowsRead, long rowsRejected, double ofRows, double ofMoney, double limit) {
        public boolean stops() {
            return Math.max(ofRows, ofMoney) > limit;
        }
    }

    /**
     * Invoice lines of one fate.
     *
     * @param fate {@code posted}, {@code unmapped} (the part of {@code posted} that belongs to no system), {@code waiting},
     *     {@code duplicate} or {@code rejected}
     * @param amounts net, by currency
     */
    public record LineSum(String fate, long lines, SortedMap<String, BigDecimal> amounts) {}
}
