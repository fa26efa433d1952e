package io.outlay.job.map;

import io.outlay.job.workspace.Exit;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the register lacks, and where it is written.
 *
 * @param last month up to which bills are known
 * @param registered systems that the register has
 * @param systems not in the register: by part, then the larger cost first
 * @param aliases names on bills that probably belong to one of its systems, the larger cost first
 * @param file that lists the proposed systems; empty where none is proposed
 * @param contracts file that lists the contracts that bills imply; empty where none does
 * @param accepted what went into the register and the inbox, and is in the files no more; empty unless that was asked for
 * @param notes on files and registers, a sentence each
 */
public record MapOutcome(
        Exit exit,
        String company,
        String currency,
        YearMonth last,
        int registered,
        List<Proposed> systems,
        List<Name> aliases,
        Gaps gaps,
        Optional<Path> file,
        Optional<Path> contracts,
        Optional<Accepted> accepted,
        List<String> notes) {

    /**
     * @param layer empty where nothing says what it is for
     * @param type empty where nothing says what it is for
     * @param part {@code main}, {@code rest}, {@code one_off} or {@code not_software}
     * @param evidence {@code catalogue}, {@code category} or {@code unknown}
     * @param sure whether {@code --accept} takes it
     * @param why a clause
     * @param cost of the twelve months up to the last, reporting currency; empty where it is not known
     */
    public record Proposed(
            String systemId,
            String name,
            Optional<TechLayer> layer,
            Optional<SystemType> type,
            String part,
            String evidence,
            boolean sure,
            String why,
            List<String> billingNames,
            Optional<LocalDate> firstInvoice,
            Optional<LocalDate> lastInvoice,
            Optional<BigDecimal> cost) {}

    /**
     * @param sure whether {@code --accept} takes it
     * @param why a clause
     */
    public record Name(String billingName, String systemId, boolean sure, String why, Optional<BigDecimal> cost) {}

    /**
     * @param file that holds the systems now
     * @param systems ids of new rows
     * @param billingNames names added to rows that were there
     * @param contracts ids of contracts that were added to {@code inbox/contracts-accepted.csv}
     */
    public record Accepted(Path file, List<String> systems, List<String> billingNames, List<String> contracts) {}
}
