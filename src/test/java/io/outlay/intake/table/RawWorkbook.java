package io.outlay.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that it can say what no program writes. */
public final class RawWorkbook {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** One alias, {@code SAP} of the system {@code erp}. */
    public static final String ALIAS = """
            <row r="1"><c r="A1" t="inlineStr"><is><t>billing_name</t></is></c>\
            <c r="B1" t="inlineStr"><is><t>system_id</t></is></c></row>\
            <row r="2"><c r="A2" t="inlineStr"><is><t>SAP</t></is></c>\
            <c r="B2" t="inlineStr"><is><t>erp</t></is></c></row>""";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private RawWorkbook() {}

    /** With a sheet of these rows, no shared text and one plain style. */
    public static RawWorkbook of(String rows) {
        RawWorkbook workbook = new RawWorkbook();
        workbook.parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\">" + type("workbook", "sheet.main+xml")
                        + type("sharedStrings", "sharedStrings+xml") + type("styles", "styles+xml")
                        + type("worksheets/sheet1", "worksheet+xml") + "</Types>");
        workbook.parts.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        workbook.parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Sheet\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        workbook.parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "sharedStrings", "sharedStrings.xml")
                        + relation("rId3", "styles", "styles.xml")));
        return workbook.texts("").styles("", "<xf numFmtId=\"0\"/>").rows(rows);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private RawWorkbook rows(String rows) {
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    /** @param items of the shared texts, each an {@code <si>} */
    public RawWorkbook texts(String items) {
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
        return this;
    }

    /**
     * @param formats each a {@code <numFmt>}
     * @param styles of cells, each an {@code <xf>}
     */
    public RawWorkbook styles(String formats, String styles) {
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
        return this;
    }

    /** With a text behind the end of a part. */
    public RawWorkbook behind(String part, String text) {
        parts.computeIfPresent(part, (name, xml) -> xml + text);
        return this;
    }

    /** With one text of a part in place of another. */
    public RawWorkbook with(String part, String text, String other) {
        parts.computeIfPresent(part, (name, xml) -> xml.replace(text, other));
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((XML + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
