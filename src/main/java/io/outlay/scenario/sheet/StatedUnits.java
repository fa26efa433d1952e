package io.outlay.scenario.sheet;

import static io.outlay.model.RejectionCode.MISSING_RATE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;

import io.outlay.model.Rejection;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the column {@code unit}: a value stated in another currency, per month instead of per year or in per cent is turned
 * into the parameter's own unit, and says so; a unit that is not understood is refused. Amounts of two currencies are never
 * added.
 *
 * @param rows in the units of their parameters; those refused as they are
 * @param notes what was turned, a sentence each
 */
public record StatedUnits(List<ScenarioRow> rows, List<Rejection> rejections, List<String> notes) {

    /**
     * @param currency of the answer; empty for the first that the units name
     * @param rates units of {@code currency} per one of another; none where there is no workspace
     */
    public static StatedUnits of(
            List<ScenarioRow> rows, Optional<String> currency, Function<String, Optional<BigDecimal>> rates) {
        Reader reader = new Reader(currency.or(() -> currency(rows)).orElse(""), currency.isPresent(), rates);
        List<ScenarioRow> read = rows.stream().map(reader::read).toList();
        return new StatedUnits(read, reader.faults.all(), List.copyOf(reader.notes));
    }

    /** The first currency that the unit of an amount names. */
    public static Optional<String> currency(List<ScenarioRow> rows) {
        return rows.stream()
                .filter(row ->
                        parameter(row).filter(p -> p.quantity().isMoney()).isPresent())
                .flatMap(row -> UnitText.of(row.unit()).currency().stream())
                .findFirst();
    }

    private static Optional<Parameter> parameter(ScenarioRow row) {
        return OptionRows.threshold(row.parameter()).isPresent()
                ? Optional.of(Parameter.FEE_PER_UNIT)
                : Parameter.of(row.parameter());
    }

    private static final String PERCENT = "%";

    private static final class Reader {
        private final String currency;
        private final boolean workspace;
        private final Function<String, Optional<BigDecimal>> rates;
        private final Faults faults = new Faults();
        private final List<String> notes = new ArrayList<>();

        private Reader(String currency, boolean workspace, Function<String, Optional<BigDecimal>> rates) {
            this.currency = currency;
            this.workspace = workspace;
            this.rates = rates;
        }

        private ScenarioRow read(ScenarioRow row) {
            Optional<Parameter> parameter = parameter(row).filter(p -> p.quantity() != Quantity.TEXT);
            boolean percent = row.likely().strip().endsWith(PERCENT);
            if (parameter.isEmpty() || isBlank(row) || row.unit().isBlank() && !percent) {
                return row;
            }
            UnitText unit = UnitText.of(row.unit() + (percent ? " " + PERCENT : ""));
            UnitRule rule = new UnitRule(parameter.get());
            Optional<BigDecimal> factor = rule.factor(unit);
            if (factor.isEmpty()) {
                faults.add(
                        NOT_ALLOWED,
                        row,
                        percent ? "likely" : "unit",
                        percent
                                ? "is a percentage, which " + row.parameter() + " is not"
                                : "is no unit that " + row.parameter() + " is read in",
                        "State the value in " + rule.own(currency.isEmpty() ? "EUR" : currency)
                                + ", or leave unit blank.");
                return row;
            }
            Optional<BigDecimal> rate = rate(row, unit);
            return rate.isEmpty() ? row : turned(row, rule, factor.get(), rate.get());
        }

        private static boolean isBlank(ScenarioRow row) {
            return row.likely().isBlank() && row.low().isEmpty() && row.high().isEmpty();
        }

        private Optional<BigDecimal> rate(ScenarioRow row, UnitText unit) {
            if (unit.currency().filter(named -> !named.equals(currency)).isEmpty()) {
                return Optional.of(BigDecimal.ONE);
            }
            String other = unit.currency().get();
            Optional<BigDecimal> rate = rates.apply(other);
            if (rate.isEmpty()) {
                faults.add(
                        MISSING_RATE,
                        row,
                        "unit",
                        "names " + other + ", and there is no exchange rate to " + currency,
                        "State the value in " + currency
                                + (workspace
                                        ? ", or put the ECB's history file into inbox/."
                                        : ", or name a --workspace that has the ECB's history file."));
            }
            return rate;
        }

        private ScenarioRow turned(ScenarioRow row, UnitRule rule, BigDecimal factor, BigDecimal rate) {
            BigDecimal by = factor.multiply(rate, MathContext.DECIMAL128);
            Optional<String> likely =
                    InputReader.decimal(row.likely().replace(PERCENT, "")).map(value -> plain(value, by));
            if (by.compareTo(BigDecimal.ONE) == 0
                    || likely.isEmpty() && !row.likely().isBlank()) {
                return row;
            }
            String what = likely.isEmpty() ? "low and high in" : row.likely().strip();
            String stated = (what + " " + row.unit().strip()).strip()
                    + (rate.compareTo(BigDecimal.ONE) == 0 ? "" : " at " + plain(rate, BigDecimal.ONE));
            notes.add("scenario \"" + row.scenario() + "\": " + row.parameter() + " of \"" + row.option() + "\", "
                    + stated + ", is taken as "
                    + likely.map(number -> number + " ").orElse("") + rule.own(currency));
            return new ScenarioRow(
                    row.scenario(),
                    row.option(),
                    row.kind(),
                    row.parameter(),
                    likely.orElse(""),
                    row.low().map(value -> new BigDecimal(plain(value, by))),
                    row.high().map(value -> new BigDecimal(plain(value, by))),
                    rule.own(currency),
                    (row.origin().isBlank() ? "" : row.origin() + "; ") + "stated as " + stated,
                    row.note(),
                    row.source());
        }

        private static String plain(BigDecimal value, BigDecimal by) {
            return value.multiply(by, MathContext.DECIMAL64)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
