package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.report.FixtureWorkbooks;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.logging.log4j.Logger;
import org.apache.xmlbeans.XmlObject;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every part of every workbook is valid against all schemas of ECMA-376, and cells hold what they show. */
class WorkbookSchemasTest {
    @TempDir
    static Path dir;

    private static URLClassLoader schemas;
    private static Function<Path, List<String>> faults;

    /** With classes of its own: the program brings only the schemas that it uses. */
    @BeforeAll
    @SuppressWarnings("unchecked")
    static void load() throws ReflectiveOperationException {
        System.setProperty("log4j2.statusLoggerLevel", "OFF"); // it would miss a place to log to
        schemas = new URLClassLoader(
                new URL[] {
                    url(BuildFolder.of("ecma-376").resolve("poi-ooxml-full.jar")),
                    place(XmlObject.class),
                    place(Logger.class),
                    place(SchemaFaults.class)
                },
                ClassLoader.getPlatformClassLoader());
        faults = (Function<Path, List<String>>)
                schemas.loadClass(SchemaFaults.class.getName()).getConstructor().newInstance();
    }

    @AfterAll
    static void unload() throws IOException {
        schemas.close();
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(Path jar) {
        assertThat(jar).isRegularFile();
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void workbooksOfTheSampleAreValid() throws IOException {
        try (Stream<Path> files = Files.list(ClosedShop.workbook().getParent())) {
            List<Path> workbooks = files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
            assertThat(workbooks).hasSize(4);
            assertThat(workbooks)
                    .allSatisfy(workbook -> assertThat(faults.apply(workbook))
                            .as(workbook.toString())
                            .isEmpty());
        }
    }

    @Test
    void workbooksThatHoldEverythingAndNothingAreValid() {
        assertThat(Stream.of(FixtureWorkbooks.full(dir), FixtureWorkbooks.continued(dir), FixtureWorkbooks.empty(dir)))
                .allSatisfy(workbook -> assertThat(faults.apply(workbook))
                        .as(workbook.toString())
                        .isEmpty());
    }

    /** That of a chart without its way of grouping, which some programs refuse to open. */
    @Test
    void faultOfOnePartIsFound() throws IOException {
        Path spoilt = dir.resolve("spoilt.xlsx");
        try (ZipFile zip = new ZipFile(FixtureWorkbooks.full(dir).toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoilt))) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                copy(zip, part, out);
            }
        }

        assertThat(faults.apply(spoilt)).isNotEmpty().allMatch(fault -> fault.contains("grouping"));
    }

    private static void copy(ZipFile zip, ZipEntry part, OutputStream out) throws IOException {
        try (InputStream content = zip.getInputStream(part)) {
            String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
            out.write(text.replace("<c:grouping val=\"standard\"/>", "").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** A day or a month is one, so that it sorts and filters; numbers made of text are names alone, on sheets of data. */
    @Test
    void datesAndNumbersAreNoText() throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(ClosedShop.workbook().toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.stream()
                            .filter(cell -> cell != null && looksOtherwise(cell))
                            .forEach(cell -> texts.add(sheet.getName() + "!" + letters(cell))));
                }
            }
        }

        assertThat(texts.stream().distinct())
                .as("numbers of lines, cost centres and a sheet that is called like a year")
                .containsExactlyInAnyOrder(
                        "Months!D", "Cost centres!A", "Journal!H", "Lines!E", "Lines!V", "Sources!D");
    }

    private static boolean looksOtherwise(Cell cell) {
        return cell.getType() == CellType.STRING
                && cell.asString()
                        .matches("[-−+]?[0-9][0-9.,]*(?: ?%)?|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|"
                                + "(?:[0-9]{1,2} )?[A-Z][a-z]{2,8} [0-9]{4}");
    }

    private static String letters(Cell cell) {
        return cell.getAddress().toString().replaceAll("[0-9]", "");
    }
}
