package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Revision;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows a second of processor time of the whole workbook with a million lines, against a library that writes the same cells as a plain
 * sheet. The heap is the JVM's: {@code mvn -Pbench -Doutlay.test-heap=256m -Dtest=DetailRowsBenchmark test}.
 */
class DetailRowsBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 5;
    /** Half of the 137 MB that the workbook took when cells had references and texts of their own. */
    private static final long HALF_OF_BEFORE = 137_000_000 / 2;

    private final CloseReport report = ReportFixture.report(DetailRowsBenchmark::lines);

    @TempDir
    private Path folder;

    /** The best of five rounds of each by turns. */
    @Test
    void rowsOfAProcessorSecond() throws IOException {
        Best library = new Best("fastexcel, one plain sheet");
        Best whole = new Best("whole workbook");
        for (int round = 0; round < ROUNDS; round++) {
            library.measure(this::fastexcel);
            whole.measure(this::workbook);
        }
        library.print();
        whole.print();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(folder.resolve("workbook.xlsx").toFile());
                var rows = workbook.findSheet("Lines").orElseThrow().openStream()) {
            assertThat(rows.count()).isEqualTo(ROWS + Extent.HEADER + 1);
        }
        assertThat(whole.seconds).as("processor time, s").isLessThan(library.seconds / 2);
        assertThat(whole.size).as("bytes").isLessThan(HALF_OF_BEFORE);
    }

    private Path workbook() {
        Path xlsx = folder.resolve("workbook.xlsx");
        FinanceWorkbook.write(xlsx, report, Revision.FIRST);
        return xlsx;
    }

    private Path fastexcel() throws IOException {
        Path file = folder.resolve("fastexcel.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Lines");
            int r = 0;
            for (Cursor<DocumentLine> lines = lines(); lines.hasNext(); r++) {
                Object[] cells = cells(lines.next());
                for (int c = 0; c < cells.length; c++) {
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
    }

    @FunctionalInterface
    private interface Work {
        Path write() throws IOException;
    }

    private static final class Best {
        private final String what;
        private double seconds = Double.MAX_VALUE;
        private double elapsed = Double.MAX_VALUE;
        private long heap;
        private long size;

        Best(String what) {
            this.what = what;
        }

        void measure(Work work) throws IOException {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            System.gc();
            pools.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            long before = system.getProcessCpuTime();
            size = Files.size(work.write());
            seconds = Math.min(seconds, (system.getProcessCpuTime() - before) / 1e9);
            elapsed = Math.min(elapsed, (System.nanoTime() - start) / 1e9);
            heap = Math.max(
                    heap,
                    pools.stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum());
        }

        void print() {
            System.out.printf(
                    Locale.ROOT,
                    "%-28s processor time %.2f s, %,9.0f rows/s of it; %.2f s elapsed; %,d kB; heap %d of %d MB%n",
                    what,
                    seconds,
                    ROWS / seconds,
                    elapsed,
                    size / 1024,
                    heap >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
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
            l.document(),
            l.line().costCentre().orElse("not stated"),
            "no"
        };
    }

    private static BigDecimal day(LocalDate date) {
        return BigDecimal.valueOf(date.toEpochDay());
    }
}
