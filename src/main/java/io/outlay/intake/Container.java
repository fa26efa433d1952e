package io.outlay.intake;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What is there to hold invoices or tables, and is not opened: archives, mails, and tables of other programs. It is refused by
 * name, and counts as a table that could not be read, so that no month closes without what is in it.
 */
enum Container implements Format {
    SEVEN_ZIP("an archive (.7z)", Remedy.UNPACK, start -> start.startsWith("7z\u00BC\u00AF'\u001C")),
    RAR("an archive (.rar)", Remedy.UNPACK, start -> start.startsWith("Rar!\u001A\u0007")),
    BZIP2("a packed file (.bz2)", Remedy.UNPACK, start -> start.matches("(?s)BZh[1-9]1AY&SY.*")),
    XZ("a packed file (.xz)", Remedy.UNPACK, start -> start.startsWith("\u00FD7zXZ\0")),
    ZSTD("a packed file (.zst)", Remedy.UNPACK, start -> start.startsWith("(\u00B5/\u00FD")),
    PARTS("an archive in parts (.zip)", Remedy.UNPACK, start -> start.startsWith("PK\u0007\b")),
    TAR("an archive (.tar)", Remedy.UNPACK, start -> start.startsWith("ustar", Remedy.TAR_NAME)),
    MAIL(
            "a mail (.eml)",
            Remedy.ATTACHMENTS,
            start -> Remedy.MAIL_HEADER.matcher(start).lookingAt()),
    OUTLOOK("a mail (.msg)", Remedy.ATTACHMENTS, start -> start.startsWith(Remedy.COMPOUND)) {
        /** Workbooks of old have the same beginning; a mail names its properties. */
        @Override
        public boolean isMeant(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(Remedy.DIRECTORY), StandardCharsets.ISO_8859_1)
                        .contains("_\0_\0s\0u\0b\0s\0t\0g\0001\0");
            }
        }
    },
    OPEN_DOCUMENT(
            "a workbook of OpenDocument (.ods)",
            Remedy.SAVE,
            start -> start.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
    WEB_PAGE(
            "a web page (HTML)",
            Remedy.SAVE,
            start -> Remedy.HTML.matcher(start).lookingAt()),
    JSON("JSON", Remedy.EXPORT, start -> Remedy.OBJECT.matcher(start).lookingAt());

    private final String what;
    private final String remedy;
    private final Predicate<String> begins;

    Container(String what, String remedy, Predicate<String> begins) {
        this.what = what;
        this.remedy = remedy;
        this.begins = begins;
    }

    /** What to do, and how files begin. */
    private static final class Remedy {
        static final String UNPACK = "Unpack it into the inbox, and move the archive out of it.";
        static final String ATTACHMENTS = "Save its attachments into the inbox, and move the mail out of it.";
        static final String SAVE = "Open it in Excel or LibreOffice, save it as .xlsx or CSV, and move this one out.";
        static final String EXPORT = "Export it as CSV in UTF-8 or as .xlsx, and move this one out of the inbox.";
        static final int TAR_NAME = 257;
        static final int DIRECTORY = 1 << 20;
        static final String COMPOUND = "\u00D0\u00CF\u0011\u00E0";
        static final Pattern HTML = Pattern.compile(
                "^(?:\u00EF\u00BB\u00BF)?\\s*+<(?:!doctype\\s++html|html)\\b", Pattern.CASE_INSENSITIVE);
        static final Pattern OBJECT =
                Pattern.compile("^(?:\u00EF\u00BB\u00BF)?\\s*+(?:\\[\\s*+)?\\{\\s*+\"[^\"\\n]{1,80}+\"\\s*+:");

        /** Fields as only mails have them (RFC 5322), behind no other line than such. */
        static final Pattern MAIL_HEADER = Pattern.compile(
                "^(?:[A-Za-z][A-Za-z0-9-]{1,60}+:[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+){0,20}?"
                        + "(?:MIME-Version|Received|Return-Path|Delivered-To|Message-ID|Content-Type): ",
                Pattern.CASE_INSENSITIVE);

        private Remedy() {}
    }

    @Override
    public boolean takes(String start, String name) {
        return begins.test(start);
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) {
        Fault fault = Fault.whole(
                RejectionCode.UNSUPPORTED_FORMAT, "the file is " + what + ", of which nothing is read", remedy);
        new Target(new Place(path, ""), sink).reject(1, "", fault);
        return FileReading.without(FileReading.UNKNOWN);
    }

    /** As one: how much is in it is not known. */
    @Override
    public long rowsLikeData(Path file) {
        return 1;
    }
}
