package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Units;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that move shared cost from one system to others.
 *
 * <pre>
 * from_system,to_system,valid_from,share,driver
 * platform,shop,2025-01-01,0.6,
 * warehouse,marketplace,2025-01-01,,parcels
 * </pre>
 *
 * <ul>
 *   <li>{@code from_system*}, {@code to_system*} two systems of the register
 *   <li>{@code valid_from*} first day
 *   <li>{@code share} fraction of the giver's cost, 0 to 1
 *   <li>{@code driver} usage metric of the receivers in whose proportion the cost is shared
 * </ul>
 *
 * Exactly one of {@code share} and {@code driver} is given. A rule stands once per pair of systems and {@code valid_from}.
 * That the shares of a giver do not exceed 1, and that no cost runs in circles, is checked at posting.
 */
final class AllocationsTable implements Table {
    private static final Column<String> FROM_SYSTEM = required("from_system", Words::key);
    private static final Column<String> TO_SYSTEM = required("to_system", Words::key);
    private static final Column<LocalDate> VALID_FROM = required("valid_from", Dates::day);
    private static final Column<BigDecimal> SHARE = optional("share", AllocationsTable::share);
    private static final Column<String> DRIVER = optional("driver", Words::name);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String kind() {
        return "allocations";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(FROM_SYSTEM, TO_SYSTEM, VALID_FROM, SHARE, DRIVER);
    }

    @Override
    public List<Fault> check(Row row) {
        List<Fault> faults = new ArrayList<>(
                TwoSystems.fault(row, FROM_SYSTEM, TO_SYSTEM).stream().toList());
        Optional<String> driver = row.find(DRIVER);
        if (row.isFaulty(SHARE) || row.isFaulty(DRIVER)) {
            return faults;
        }
        if (row.find(SHARE).isPresent() && driver.isPresent()) {
            faults.add(new Fault(
                    NOT_ALLOWED,
                    DRIVER.name(),
                    driver.get(),
                    "is given beside a share",
                    "Give a share or a driver, not both."));
        } else if (row.find(SHARE).isEmpty() && driver.isEmpty()) {
            faults.add(new Fault(
                    MISSING_VALUE, SHARE.name(), "", "is missing, and driver as well", "Give a share or a driver."));
        }
        return faults;
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(row.get(FROM_SYSTEM), row.get(TO_SYSTEM), row.get(VALID_FROM)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new Allocation(
                row.get(FROM_SYSTEM),
                row.get(TO_SYSTEM),
                row.get(VALID_FROM),
                row.find(SHARE),
                row.find(DRIVER),
                row.source()));
    }

    private static BigDecimal share(String text) throws Malformed {
        if (Units.percent(text).isPresent()) {
            return Numbers.share(text);
        }
        BigDecimal share = Numbers.decimal(text);
        if (share.compareTo(BigDecimal.ONE) > 0 && share.compareTo(HUNDRED) <= 0) {
            throw new Malformed(
                    OUT_OF_RANGE,
                    "is more than the whole",
                    "Write a fraction: "
                            + share.divide(HUNDRED).stripTrailingZeros().toPlainString() + " if " + text
                            + " % is meant.");
        }
        return Numbers.share(text);
    }
}
