package io.outlay.report.sheet;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose bytes follow from its content alone, on one JDK.
 *
 * @param period its end stands for the time of writing: no clock is read
 */
public record FixedWorkbook(XSSFWorkbook workbook, String title, YearMonth period) {
    public void write(WorkbookFile file) throws IOException {
        Date end = Date.from(period.atEndOfMonth().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("Outlay");
        core.setLastModifiedByUser("Outlay");
        core.setTitle(title);
        core.setCreated(Optional.of(end));
        core.setModified(Optional.of(end));
        file.write(workbook);
    }
}
