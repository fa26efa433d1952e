package io.outlay.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who works on the systems, in which role, and what an hour of a role costs; all rose on the first day of 2025. */
final class ShopTeam {
    static final List<String> RATE_HEADER = List.of("role", "valid_from", "hourly_cost", "currency");

    private static final Map<String, String> ROLES = Map.of(
            "P01", "developer",
            "P02", "developer",
            "P03", "senior developer",
            "P04", "data engineer",
            "P05", "system administrator",
            "P06", "system administrator",
            "P07", "product owner",
            "P08", "key user",
            "P09", "key user",
            "P10", "contractor");

    private static final List<List<String>> RATES = ShopTables.cells("""
            default|2023-01-01|48.00|EUR
            default|2025-01-01|50.00|EUR
            developer|2023-01-01|62.00|EUR
            developer|2025-01-01|64.50|EUR
            senior developer|2023-01-01|74.00|EUR
            senior developer|2025-01-01|77.00|EUR
            data engineer|2023-01-01|68.00|EUR
            data engineer|2025-01-01|70.70|EUR
            system administrator|2023-01-01|58.00|EUR
            system administrator|2025-01-01|60.30|EUR
            product owner|2023-01-01|66.00|EUR
            product owner|2025-01-01|68.60|EUR
            contractor|2023-01-01|985.00|SEK
            contractor|2025-01-01|1025.00|SEK
            """);

    private ShopTeam() {}

    /** The people by their numbers: an export of hours names nobody. */
    static List<String> people() {
        return ROLES.keySet().stream().sorted().toList();
    }

    static String role(String person) {
        return ROLES.get(person);
    }

    /** The rows of {@code rates.csv}; key users are served by {@code default}. */
    static List<List<String>> rates() {
        return RATES;
    }

    /** What an hour of a person costs on a day, in the currency of {@link #currency}. */
    static BigDecimal hourlyCost(String person, LocalDate day) {
        return new BigDecimal(rate(person, day).get(2));
    }

    static String currency(String person, LocalDate day) {
        return rate(person, day).get(3);
    }

    private static List<String> rate(String person, LocalDate day) {
        boolean own = RATES.stream().anyMatch(row -> row.get(0).equals(role(person)));
        String role = own ? role(person) : "default";
        return RATES.stream()
                .filter(row -> row.get(0).equals(role))
                .filter(row -> !LocalDate.parse(row.get(1)).isAfter(day))
                .max(Comparator.comparing(row -> row.get(1)))
                .orElseThrow();
    }
}
