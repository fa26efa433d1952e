package io.outlay.report.ledger;

import io.outlay.analysis.series.FiscalYear;
import io.outlay.model.MinorUnit;
import io.outlay.report.book.CloseReport;
import io.outlay.settings.JournalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The journal proposal as DATEV imports it: a booking batch (EXTF 700, category 21, format 9) of the period, and one of the
 * month after that reverses it. A booking holds an expense line against the balance sheet's account of its entry, so that the
 * sums of both sides are those of {@code journal.csv}. In windows-1252; a sign that it lacks becomes a question mark.
 */
public final class DatevBatch {
    /** Of the entries; their reversal has {@code _reversal} behind it. */
    public static final String FILE = "EXTF_journal";

    private static final String SETTING = "outlay.journal.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("ddMM", Locale.ROOT);
    private static final int COLUMNS = 120;
    private static final int TEXT_LENGTH = 60;
    /** Names of the columns, in the format's order; a resource in UTF-8. */
    private static final String CAPTIONS = "/journal/datev-captions.csv";

    private final CloseReport report;
    private final Map<String, String> settings;
    private final boolean reversal;

    private DatevBatch(CloseReport report, boolean reversal) {
        this.report = report;
        this.settings = report.evidence().parameters();
        this.reversal = reversal;
    }

    /** Writes both batches where {@code journal.format} asks for them. */
    public static void write(Path folder, CloseReport report) {
        if (!JournalSettings.DATEV.equals(report.evidence().parameters().get(SETTING + "format"))) {
            return;
        }
        List<JournalLine> lines = JournalLine.of(report);
        new DatevBatch(report, false).write(folder.resolve(FILE + ".csv"), lines);
        new DatevBatch(report, true).write(folder.resolve(FILE + "_reversal.csv"), lines);
    }

    private void write(Path file, List<JournalLine> lines) {
        Map<Integer, String> sheets = lines.stream()
                .filter(line -> !isExpense(line))
                .collect(Collectors.toMap(JournalLine::entry, JournalLine::account));
        StringBuilder text = new StringBuilder();
        Stream.concat(
                        Stream.of(head(), captions()),
                        lines.stream()
                                .filter(line -> isExpense(line) && line.amount().signum() != 0)
                                .map(line -> booking(line, sheets.get(line.entry()))))
                .forEach(line -> text.append(line).append("\r\n"));
        try {
            Files.write(file, encoded(text));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static String captions() {
        try (InputStream in = DatevBatch.class.getResourceAsStream(CAPTIONS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isExpense(JournalLine line) {
        return line.account().equals(settings.get(SETTING + "expense-account"));
    }

    private YearMonth month() {
        return report.head().period().plusMonths(reversal ? 1 : 0);
    }

    private LocalDate day() {
        return reversal ? month().atDay(1) : month().atEndOfMonth();
    }

    /** Of 31 fields; the time of making is the end of the period's last day, as the same input gives the same bytes. */
    private String head() {
        YearMonth year = FiscalYear.of(month(), report.head().fiscalYearStart()).start();
        return String.join(
                ";",
                "\"EXTF\";700;21;\"Buchungsstapel\";9",
                report.head().period().atEndOfMonth().format(DAY) + "235959000",
                ";\"\";\"Outlay\";\"\"",
                settings.get(SETTING + "datev-consultant"),
                settings.get(SETTING + "datev-client"),
                year.atDay(1).format(DAY),
                String.valueOf(settings.get(SETTING + "expense-account").length()),
                month().atDay(1).format(DAY),
                month().atEndOfMonth().format(DAY),
                "\"" + (reversal ? "Reversal of " : "Balances of ")
                        + report.head().period() + "\"",
                "\"\";1;;0",
                "\"" + report.head().currency() + "\"",
                "\"\";\"\";\"\";\"\";\"\";;;\"\";\"\"");
    }

    private String booking(JournalLine line, String sheet) {
        String[] fields = new String[COLUMNS];
        Arrays.fill(fields, "");
        MinorUnit unit = MinorUnit.of(report.head().currency());
        boolean debit = line.amount().signum() > 0 != reversal;
        fields[0] = unit.stated(line.amount().abs()).toPlainString().replace('.', ',');
        fields[1] = quoted(debit ? "S" : "H");
        fields[2] = quoted(report.head().currency());
        fields[6] = line.account();
        fields[7] = sheet;
        fields[9] = day().format(DAY_AND_MONTH);
        fields[10] = quoted(report.head().period() + "-" + line.entry());
        fields[13] = quoted(cut(line.text() + " " + line.balance().systemId() + ", "
                + line.balance().document().replace('|', ' ')));
        fields[36] = quoted(line.costCentre());
        return String.join(";", fields);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String cut(String text) {
        return text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
    }

    private static byte[] encoded(CharSequence text) throws IOException {
        ByteBuffer bytes = Charset.forName("windows-1252")
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text));
        return Arrays.copyOf(bytes.array(), bytes.limit());
    }
}
