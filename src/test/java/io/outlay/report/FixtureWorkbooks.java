package io.outlay.report;

import io.outlay.report.sheet.Revision;
import java.nio.file.Path;

/** Workbooks of invented reports, for those who look at workbooks as files. */
public final class FixtureWorkbooks {
    private FixtureWorkbooks() {}

    /** With everything that a report can hold, text that looks like formulas included. */
    public static Path full(Path dir) {
        Path xlsx = dir.resolve("full.xlsx");
        FinanceWorkbook.write(xlsx, ReportFixture.report(), ReportFixture.SECOND);
        return xlsx;
    }

    /** The same with sheets so short that the long ones go on in further sheets. */
    public static Path continued(Path dir) {
        Path xlsx = dir.resolve("continued.xlsx");
        FinanceWorkbook.write(xlsx, ReportFixture.report(), ReportFixture.SECOND, 400);
        return xlsx;
    }

    /** Of a company about which nothing is known yet. */
    public static Path empty(Path dir) {
        Path xlsx = dir.resolve("empty.xlsx");
        FinanceWorkbook.write(xlsx, ReportFixture.empty(), Revision.FIRST);
        return xlsx;
    }
}
