package io.outlay.job;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The invoices in the sample shop's inbox as a bookkeeper with a pocket calculator would add them up: read and spread by
 * other means than the program's. A credit note that names its bill takes that bill's months, else its month of issue; so
 * only sums over years are comparable.
 */
final class PlainBills {
    private static final Map<String, String> SYSTEM_OF_VENDOR = Map.ofEntries(
            Map.entry("Brevpost Systems Inc.", "newsletter"),
            Map.entry("Sporlys Analytics GmbH", "web_analytics"),
            Map.entry("Kanalo Ltd", "marketplace_hub"),
            Map.entry("Shopify International Limited", "shopify"),
            Map.entry("BETALO Payments AB", "payments"),
            Map.entry("Finnraskt Search Inc.", "site_search"),
            Map.entry("Koeport Ltd", "peak_shield"),
            Map.entry("Produktarkiv Norden AS", "pim"),
            Map.entry("Skyhylle Hosting GmbH", "fit_finder"),
            Map.entry("Svarbord ApS", "helpdesk"),
            Map.entry("Pakkespor AB", "parcel_tracking"),
            Map.entry("Flettverk Ltd", "ipaas"),
            Map.entry("Portvakt Inc.", "api_gateway"),
            Map.entry("Fjordbok Software AS", "erp"),
            Map.entry("Lagerlys GmbH", "wms"),
            Map.entry("Microsoft Ireland Operations Ltd", "power_bi"),
            Map.entry("Google Cloud EMEA Limited", "gmail"),
            Map.entry("Omtale i Norden AB", "reviews"),
            Map.entry("Ringlinje Telefoni AB", "phone"));

    private final List<Bill> bills;

    private PlainBills(List<Bill> bills) {
        this.bills = bills;
    }

    /** @param from first month of service, {@code to} the last */
    private record Bill(String system, String currency, BigDecimal net, YearMonth from, YearMonth to) {
        /** Full months count alike; cents by what is due up to a month less what was due before. */
        BigDecimal within(YearMonth first, YearMonth last) {
            return until(last).subtract(until(first.minusMonths(1)));
        }

        private BigDecimal until(YearMonth last) {
            long all = from.until(to, ChronoUnit.MONTHS) + 1;
            long passed = Math.max(0, Math.min(all, from.until(last, ChronoUnit.MONTHS) + 1));
            return net.multiply(BigDecimal.valueOf(passed)).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        }
    }

    static PlainBills of(Path workspace) {
        // Exports overlap: a line counts once.
        Map<String, Bill> once = new HashMap<>();
        List<Map<String, String>> all = new ArrayList<>();
        files(workspace).forEach(file -> all.addAll(rows(file)));
        Map<String, Map<String, String>> documents = new HashMap<>();
        all.forEach(row -> documents.put(row.get("vendor") + "/" + row.get("invoice_no"), row));
        for (Map<String, String> row : all) {
            Map<String, String> dated = row.getOrDefault("service_start", "").isEmpty()
                    ? documents.getOrDefault(row.get("vendor") + "/" + row.get("original_invoice_no"), row)
                    : row;
            bill(row, dated)
                    .ifPresent(bill ->
                            once.put(row.get("vendor") + "/" + row.get("invoice_no") + "/" + row.get("line_no"), bill));
        }
        return new PlainBills(List.copyOf(once.values()));
    }

    /** System → the sum of its months, in the currency of its invoices; none without a bill for them. */
    Map<String, BigDecimal> year(String first, String last) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        bills.forEach(bill ->
                sums.merge(bill.system(), bill.within(YearMonth.parse(first), YearMonth.parse(last)), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    Set<String> systemsBilledIn(String currency) {
        return bills.stream()
                .filter(bill -> bill.currency().equals(currency))
                .map(Bill::system)
                .collect(toCollection(TreeSet::new));
    }

    /** @param dated the row whose service months count: for a credit note without any, that of the bill it names */
    private static Optional<Bill> bill(Map<String, String> row, Map<String, String> dated) {
        String named = row.getOrDefault("system_id", "");
        String system = named.isEmpty() ? SYSTEM_OF_VENDOR.get(row.get("vendor")) : named;
        if (system == null) {
            return Optional.empty();
        }
        String issued = dated.get("issue_date");
        return Optional.of(new Bill(
                system,
                row.get("currency"),
                new BigDecimal(row.get("net_amount")).setScale(2, RoundingMode.HALF_UP),
                month(dated.getOrDefault("service_start", ""), issued),
                month(dated.getOrDefault("service_end", ""), issued)));
    }

    private static YearMonth month(String date, String otherwise) {
        return YearMonth.from(LocalDate.parse(date.isEmpty() ? otherwise : date));
    }

    private static List<Path> files(Path workspace) {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("payables", "statements", "contracts")) {
            try (Stream<Path> paths = Files.list(workspace.resolve("inbox").resolve(folder))) {
                paths.sorted().forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static List<Map<String, String>> rows(Path file) {
        if (file.toString().endsWith(".xlsx")) {
            return sheet(file);
        }
        return TestWorkspace.rows(file, file.getParent().endsWith("statements") ? ';' : ',');
    }

    private static List<Map<String, String>> sheet(Path file) {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            List<Map<String, String>> tables = new ArrayList<>();
            for (Row row : rows.subList(1, rows.size())) {
                Map<String, String> values = new HashMap<>();
                for (Cell header : rows.get(0)) {
                    String column = header.getText();
                    row.getOptionalCell(header.getColumnIndex())
                            .ifPresent(cell -> values.put(column, text(column, cell)));
                }
                tables.add(values);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String column, Cell cell) {
        boolean date = column.equals("issue_date") || column.startsWith("service_");
        return date ? cell.asDate().toLocalDate().toString() : cell.getText();
    }
}
