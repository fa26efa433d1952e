package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Revision;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows a second of the whole workbook with a million lines, against two libraries that write the same cells as a plain
 * sheet. The heap is the JVM's: {@code mvn -Pbench -Doutlay.test-heap=256m -Dtest=DetailRowsBenchmark test}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DetailRowsBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int COLUMNS = 21;

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void fastexcel() {
        measure("fastexcel, one plain sheet", () -> {
            Path file = folder.resolve("fastexcel.xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "bench", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Lines");
                int r = 0;
                for (Cursor<DocumentLine> lines = lines(); lines.hasNext(); r++) {
                    Object[] cells = cells(lines.next());
                    for (int c = 0; c < COLUMNS; c++) {
                        if (cells[c] instanceof BigDecimal number) {
                            sheet.value(r, c, number);
                        } else if (cells[c] != null) {
                            sheet.inlineString(r, c, cells[c].toString());
                        }
                    }
                    if (r % 1000 == 0) {
                        sheet.flush();
                    }
                }
            }
            return file;
        });
    }

    @Test
    @Order(2)
    void sxssf() {
        measure("SXSSF, one plain sheet", () -> {
            Path file = folder.resolve("sxssf.xlsx");
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                    OutputStream out = Files.newOutputStream(file)) {
                SXSSFSheet sheet = workbook.createSheet("Lines");
                int r = 0;
                for (Cursor<DocumentLine> lines = lines(); lines.hasNext(); r++) {
                    SXSSFRow row = sheet.createRow(r);
                    Object[] cells = cells(lines.next());
                    for (int c = 0; c < COLUMNS; c++) {
                        SXSSFCell cell = row.createCell(c);
                        if (cells[c] instanceof BigDecimal number) {
                            cell.setCellValue(number.doubleValue());
                        } else if (cells[c] != null) {
                            cell.setCellValue(cells[c].toString());
                        }
                    }
                }
                workbook.write(out);
            }
            return file;
        });
    }

    @Test
    @Order(3)
    void wholeWorkbook() throws IOException {
        Path file = measure("whole workbook", () -> {
            Path xlsx = folder.resolve("workbook.xlsx");
            FinanceWorkbook.write(xlsx, ReportFixture.report(DetailRowsBenchmark::lines), Revision.FIRST);
            return xlsx;
        });
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.findSheet("Lines").orElseThrow().openStream()) {
            assertThat(rows.count()).isEqualTo(ROWS + Extent.HEADER + 1);
        }
    }

    private interface Work {
        Path write() throws IOException;
    }

    private static Path measure(String what, Work work) {
        try {
            long start = System.nanoTime();
            Path file = work.write();
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %,9.0f rows/s, %.1f s, %,d kB, heap limit %d MB%n",
                    what,
                    ROWS / seconds,
                    seconds,
                    Files.size(file) / 1024,
                    Runtime.getRuntime().maxMemory() >> 20);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A million lines, each with texts of its own. */
    private static Cursor<DocumentLine> lines() {
        List<DocumentLine> few = ReportFixture.lines();
        return new Cursor<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < ROWS;
            }

            @Override
            public DocumentLine next() {
                DocumentLine line = few.get(next % few.size());
                next++;
                return new DocumentLine(
                        line.line(),
                        line.document() + "|" + next,
                        line.state(),
                        line.systemId(),
                        line.period(),
                        line.periodBasis(),
                        line.inferred(),
                        line.fxRate(),
                        line.booked());
            }

            @Override
            public void close() {}
        };
    }

    private static Object[] cells(DocumentLine l) {
        return new Object[] {
            l.state().name(),
            l.systemId(),
            l.line().vendor(),
            l.line().invoiceNo(),
            l.line().lineNo().orElse(null),
            l.line().documentType().id(),
            day(l.line().issueDate()),
            l.line().description().orElse(null),
            l.line().category().id(),
            l.line().oneOff() ? "yes" : "no",
            l.line().netAmount(),
            l.line().currency(),
            l.fxRate().orElse(null),
            l.booked().orElse(null),
            l.period().map(p -> day(p.start())).orElse(null),
            l.period().map(p -> day(p.end())).orElse(null),
            l.periodBasis(),
            l.inferred() ? "yes" : "no",
            l.line().source().place(),
            BigDecimal.valueOf(l.line().source().line()),
            l.document()
        };
    }

    private static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay());
    }
}
