package io.outlay.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopSampleTest {
    private static final Path COMMITTED = Path.of("sample-data", "shop");

    @TempDir
    private Path folder;

    /** {@code -Doutlay.sample.update=true} writes the files anew instead. */
    @Test
    void committedFilesAreThoseOfTheDefaultSeed() throws IOException {
        if (Boolean.getBoolean("outlay.sample.update")) {
            ShopSample.write(COMMITTED, ShopSample.DEFAULT_SEED);
        }
        Map<String, byte[]> expected = ShopSample.files(ShopSample.DEFAULT_SEED);
        assertEquals(new TreeSet<>(expected.keySet()), committedPaths());
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            byte[] committed = Files.readAllBytes(COMMITTED.resolve(file.getKey()));
            if (file.getKey().endsWith(".xlsx")) {
                assertEquals(cells(file.getValue()), cells(committed), file.getKey());
            } else {
                assertArrayEquals(file.getValue(), committed, file.getKey());
            }
        }
    }

    @Test
    void sameSeedGivesSameBytes() {
        Map<String, byte[]> once = ShopSample.files(ShopSample.SECOND_SEED);
        Map<String, byte[]> again = ShopSample.files(ShopSample.SECOND_SEED);
        assertEquals(once.keySet(), again.keySet());
        once.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
    }

    @Test
    void anotherSeedGivesOtherFiguresInTheSameFiles() {
        Map<String, byte[]> one = ShopSample.files(ShopSample.DEFAULT_SEED);
        Map<String, byte[]> other = ShopSample.files(ShopSample.SECOND_SEED);
        assertEquals(one.keySet(), other.keySet());
        List<String> equal = one.keySet().stream()
                .filter(path -> Arrays.equals(one.get(path), other.get(path)))
                .toList();
        assertEquals(
                List.of(
                        "inbox/aliases.csv",
                        "inbox/contracts/prepaid-licences.xlsx",
                        "inbox/effort/rates.csv",
                        "inbox/plans/allocations.csv",
                        "inbox/plans/budgets.xlsx",
                        "inbox/plans/integrations.csv",
                        "inbox/what-if/helpdesk.xlsx",
                        "inbox/what-if/order-routing.csv",
                        "inbox/what-if/site-search.csv",
                        "outlay.yaml",
                        "systems.csv"),
                equal);
    }

    @Test
    void writesBesideWhatIsThere() throws IOException {
        Path note = folder.resolve("note.txt");
        Files.writeString(note, "kept");
        ShopSample.write(folder, ShopSample.SECOND_SEED);
        assertEquals("kept", Files.readString(note));
        ShopSample.files(ShopSample.SECOND_SEED)
                .keySet()
                .forEach(path -> assertTrue(Files.isRegularFile(folder.resolve(path)), path));
    }

    @Test
    void staysSmall() {
        long bytes = ShopSample.files(ShopSample.DEFAULT_SEED).values().stream()
                .mapToLong(content -> content.length)
                .sum();
        assertTrue(bytes < 3_000_000, "the sample has " + bytes + " bytes");
    }

    @Test
    void readmeSaysThatAllIsInventedAndNotWhatIsPlanted() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        assertTrue(readme.contains("invented"));
        PlantedTruth.all().stream()
                .filter(truth -> truth.plant().bad())
                .forEach(truth -> assertFalse(readme.contains(truth.systemId()), truth.systemId()));
    }

    /** What lies there apart from the README and from what a run leaves behind. */
    private static TreeSet<String> committedPaths() throws IOException {
        TreeSet<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            files.filter(Files::isRegularFile)
                    .map(file -> COMMITTED.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("README.md"))
                    .filter(path -> !path.startsWith(".outlay/") && !path.startsWith("reports/"))
                    .forEach(paths::add);
        }
        return paths;
    }

    private static List<String> cells(byte[] workbook) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(
                                sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellType() + " " + cell);
                    }
                }
            }
        }
        return cells;
    }
}
