package io.outlay.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Every part of a workbook as text, by name, without the times of writing: what two workbooks of one content share. */
final class WorkbookParts {
    private WorkbookParts() {}

    static Map<String, String> of(Path xlsx) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                parts.put(entry.getName(), text.replaceAll("<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>", ""));
            }
        }
        return parts;
    }
}
