package io.outlay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Rows of a workbook that follow assumptions, by what they are about, wherever they stand. */
final class FollowingRows {
    private static final int LAST = 200;
    /** Row of the headings of Hotspots. */
    private static final int HEADER = 5;

    private static final Pattern SETTING = Pattern.compile("Setting_([\\w.]+)");

    private FollowingRows() {}

    /**
     * What each row shows of its figures: of hotspots threshold, state and money; of contracts status, verdict and what can be
     * avoided; of Payoff the verdict.
     */
    static Map<String, String> of(Path workbook) throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        Map<String, String> rows = new TreeMap<>();
        for (Row row : rows(cells)) {
            rows.put(
                    row.key(),
                    row.figures().map(place -> shown(cells.get(place))).collect(Collectors.joining(" | ")));
        }
        return rows;
    }

    /** Keys of the settings that the formulas of each row name. */
    static Map<String, Set<String>> settings(Path workbook) throws IOException {
        Map<String, Cell> cells = WorkbookCells.of(workbook);
        Map<String, Set<String>> settings = new TreeMap<>();
        for (Row row : rows(cells)) {
            settings.put(
                    row.key(),
                    row.all()
                            .map(cells::get)
                            .filter(cell -> cell != null && cell.getFormula() != null)
                            .flatMap(cell -> SETTING.matcher(cell.getFormula()).results())
                            .map(found -> found.group(1).replace('_', '-'))
                            .collect(Collectors.toSet()));
        }
        return settings;
    }

    private record Row(String key, String sheet, int number, String columns) {
        Stream<String> figures() {
            return Stream.of(columns.split("")).map(column -> sheet + "!" + column + number);
        }

        /** What the figures rest on as well. */
        Stream<String> all() {
            return columns.length() == 1
                    ? figures()
                    : "ABCDEFGHIJKLMNO".chars().mapToObj(column -> sheet + "!" + (char) column + number);
        }
    }

    private static Iterable<Row> rows(Map<String, Cell> cells) {
        Stream.Builder<Row> rows = Stream.builder();
        boolean contracts = false;
        for (int row = 5; row < LAST; row++) {
            if (cells.containsKey("Hotspots!C" + row) && row > HEADER) {
                rows.add(new Row(
                        shown(cells.get("Hotspots!M" + row)) + " " + shown(cells.get("Hotspots!C" + row)),
                        "Hotspots",
                        row,
                        "FGHI"));
            }
            if (cells.containsKey("Payoff!T" + row)) {
                rows.add(new Row("Payoff " + shown(cells.get("Payoff!T" + row)), "Payoff", row, "D"));
            }
            String first = shown(cells.get("Renewals!A" + row));
            contracts |= first.startsWith("All contracts");
            if (first.startsWith("Renewal cash due")) {
                rows.add(new Row("Renewals due", "Renewals", row, "D"));
            }
            if (contracts && cells.containsKey("Renewals!B" + row) && !first.equals("System")) {
                rows.add(new Row(first + " " + shown(cells.get("Renewals!B" + row)), "Renewals", row, "FLO"));
                rows.add(new Row(
                        "verdict of " + first + " " + shown(cells.get("Renewals!B" + row)), "Renewals", row, "J"));
            }
        }
        return rows.build().toList();
    }

    private static String shown(Cell cell) {
        if (cell == null || "–".equals(cell.getValue())) {
            return "0";
        }
        return cell.getType() == CellType.NUMBER || cell.getValue() instanceof Number
                ? new BigDecimal(cell.getRawValue())
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(cell.getValue());
    }
}
