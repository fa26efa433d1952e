package io.outlay.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Tables as bytes: CSV in UTF-8 with line feeds, and workbooks that hold no time of writing. */
final class ShopTables {
    private static final Set<String> DATES = Set.of("issue_date", "service_start", "service_end", "start", "end");
    private static final Set<String> NUMBERS = Set.of(
            "line_no",
            "quantity",
            "unit_price",
            "net_amount",
            "annual_fee",
            "escalator_pct",
            "seats",
            "amount",
            "hours",
            "likely",
            "low",
            "high");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2026, 9, 30, 0, 0);

    /** A sheet of a workbook; its header decides what its cells are. */
    record Sheet(String name, List<String> header, List<List<String>> rows) {}

    private ShopTables() {}

    /** Rows written one to a line, with bars between the cells. */
    static List<List<String>> cells(String table) {
        return table.lines().map(line -> List.of(line.split("\\|", -1))).toList();
    }

    static byte[] csv(char separator, List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With the byte order mark that some exports begin with. */
    static byte[] withMark(byte[] csv) {
        byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[mark.length + csv.length];
        System.arraycopy(mark, 0, marked, 0, mark.length);
        System.arraycopy(csv, 0, marked, mark.length, csv.length);
        return marked;
    }

    /** Dates and numbers are cells of their kind, blank cells do not exist. */
    static byte[] xlsx(Sheet... sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCreated("2026-09-30T00:00:00Z");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
            for (Sheet content : sheets) {
                XSSFSheet sheet = workbook.createSheet(content.name());
                write(sheet.createRow(0), content.header(), List.of(), date);
                for (int i = 0; i < content.rows().size(); i++) {
                    write(sheet.createRow(i + 1), content.rows().get(i), content.header(), date);
                }
            }
            workbook.write(bytes);
            return withoutTimes(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("cannot write a workbook of the sample", e);
        }
    }

    private static void write(Row row, List<String> cells, List<String> header, CellStyle date) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            String column = header.isEmpty() ? "" : header.get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (DATES.contains(column)) {
                row.createCell(i).setCellValue(LocalDate.parse(text));
                row.getCell(i).setCellStyle(date);
            } else if (NUMBERS.contains(column) && NUMBER.matcher(text).matches()) {
                row.createCell(i).setCellValue(new BigDecimal(text).doubleValue());
            } else {
                row.createCell(i).setCellValue(text);
            }
        }
    }

    /** Stored rather than deflated: another JDK's deflater would give other bytes. */
    private static byte[] withoutTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry stored = new ZipEntry(entry.getName());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(content.length);
                stored.setCrc(sum.getValue());
                stored.setTimeLocal(ZIP_TIME);
                out.putNextEntry(stored);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
