package io.outlay.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.model.FileHashes;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Revision;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTotalsTest {
    @TempDir
    Path dir;

    @BeforeEach
    void write() throws IOException {
        CloseReport report = ReportFixture.report();
        CsvReports.write(Files.createDirectories(dir.resolve("csv")), report);
        FinanceWorkbook.write(dir.resolve("tech-cost-2026-09.xlsx"), report, Revision.FIRST);
        Manifest.write(dir, report, 1, new FileHashes());
    }

    @Test
    void readsTheSameTotalsFromEveryFile() {
        List<ReportTotals> totals = ReportTotals.read(dir, ReportFixture.PERIOD, MinorUnit.of("EUR"));
        BigDecimal prepaid = new BigDecimal("18400.00");
        BigDecimal upTo = totals.get(1).total();
        assertEquals(
                List.of(
                        "ledger.csv",
                        "cost_by_month.csv",
                        "tech-cost-2026-09.xlsx#Ledger",
                        "tech-cost-2026-09.xlsx#Ledger, total"),
                totals.stream().map(ReportTotals::file).toList());
        assertEquals(upTo.add(prepaid), totals.get(0).total());
        assertEquals(upTo, totals.get(0).upTo(ReportFixture.PERIOD));
        assertEquals(totals.get(0).byMonth(), totals.get(2).byMonth());
        assertEquals(totals.get(0).total(), totals.get(3).total());
    }

    @Test
    void seesACentThatAFileLost() throws IOException {
        Path ledger = dir.resolve("csv/ledger.csv");
        String row = Files.readAllLines(ledger).get(1);
        assertTrue(row.contains("effective,2366.64,"), row);
        Files.writeString(ledger, Files.readString(ledger).replaceFirst("effective,2366\\.64,", "effective,2366.63,"));
        List<ReportTotals> totals = ReportTotals.read(dir, ReportFixture.PERIOD, MinorUnit.of("EUR"));
        YearMonth first = YearMonth.of(2023, 10);
        assertEquals(
                new BigDecimal("-0.01"),
                totals.get(0)
                        .byMonth()
                        .get(first)
                        .subtract(totals.get(1).byMonth().get(first)));
    }

    @Test
    void manifestNamesEveryFileAndNoTime() throws IOException {
        String manifest = Files.readString(dir.resolve(Manifest.FILE));
        try (Stream<Path> csv = Files.list(dir.resolve("csv"))) {
            csv.forEach(file -> assertTrue(manifest.contains("\"csv/" + file.getFileName() + "\"")));
        }
        assertTrue(manifest.contains("\"tech-cost-2026-09.xlsx\" : \""));
        assertTrue(manifest.contains("\"status\" : \"final\""));
        assertTrue(manifest.contains("\"revision\" : 1"));
        assertTrue(manifest.contains("\"outlay.company\" : \"Fjell & Fjord Outdoor\""));
        assertTrue(manifest.endsWith("}\n") && !manifest.contains("\r"));
        Manifest.write(dir, ReportFixture.report(), 1, new FileHashes());
        assertEquals(manifest, Files.readString(dir.resolve(Manifest.FILE)));
    }
}
