package io.outlay.intake.table.known;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The history of euro foreign exchange reference rates as the European Central Bank publishes it: units per 1 EUR, newest
 * first, a comma at the end of each line, {@code N/A} where a day has no rate.
 *
 * <pre>
 * Date,USD,JPY,BGN,
 * 2026-04-13,1.1684,186.75,N/A,
 * </pre>
 *
 * <ul>
 *   <li>{@code Date*} the publishing day, once in a file
 *   <li>every other column is an ISO 4217 code; a value is above 0, {@code N/A} or blank
 * </ul>
 *
 * A row is one row read and gives one fact per rate; one bad rate rejects its day.
 */
final class EcbHistory implements Table {
    private static final Column<LocalDate> DATE = Column.required("date", Dates::day);

    @Override
    public String kind() {
        return "fx";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return Stream.concat(Stream.<Column<?>>of(DATE), rates(header)).toList();
    }

    @Override
    public Match match(Header header) {
        List<String> others = currencies(header).toList();
        boolean currencies = !others.isEmpty() && others.stream().allMatch(name -> Words.isCurrency(code(name)));
        boolean dated = header.has(DATE.name());
        List<String> lacks = new ArrayList<>();
        if (!dated) {
            lacks.add(DATE.name());
        }
        if (!currencies) {
            lacks.add("usd");
        }
        return new Match(this, 2 - lacks.size(), lacks, 2 - lacks.size(), 0);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(row.get(DATE)));
    }

    @Override
    public List<Fact> facts(Row row) {
        List<Fact> facts = new ArrayList<>();
        row.values().forEach((name, value) -> {
            if (value instanceof Rate rate) {
                rate.unitsPerEuro.ifPresent(
                        units -> facts.add(new ExchangeRate(row.get(DATE), code(name), units, row.source())));
            }
        });
        return facts;
    }

    /** @param unitsPerEuro empty for {@code N/A} */
    private record Rate(Optional<BigDecimal> unitsPerEuro) {
        static Rate parse(String text) throws Malformed {
            return new Rate("N/A".equals(text) ? Optional.empty() : Optional.of(Numbers.positive(text)));
        }
    }

    private static Stream<Column<?>> rates(Header header) {
        return currencies(header).map(name -> Column.optional(name, Rate::parse));
    }

    private static Stream<String> currencies(Header header) {
        return header.names().stream()
                .filter(name -> !name.isEmpty() && !name.equals(DATE.name()))
                .distinct();
    }

    private static String code(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
