package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.intake.table.known.KnownTables;
import io.outlay.model.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each table's bad inputs and what is said of them, one text a table in {@code faults}: after {@code ==} a title and the
 * file, after {@code --} the messages. <code>{E9}</code> stands for a byte, <code>{x*9}</code> for nine x.
 * {@code -Doutlay.faults.update=true} writes the messages.
 */
class FaultsOfTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/outlay/intake/table/faults");
    private static final Pattern MACRO = Pattern.compile("\\{([0-9A-F]{2})}|\\{x\\*(\\d+)}");
    private static final List<String> OF_EVERY_TABLE = List.of(
            "missing value",
            "missing column",
            "broken quote",
            "wrong encoding",
            "huge field",
            "duplicate header",
            "too many fields",
            "two tables in one file",
            "empty file");

    private record Case(String title, String file, String says) {}

    static Stream<String> tables() {
        return KnownTables.ALL.stream().filter(Table::isWritten).map(Table::kind);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areToldInTheseWords(String table) throws IOException {
        List<Case> told = new ArrayList<>();
        for (Case each : cases(table)) {
            told.add(new Case(each.title, each.file, says(each.file)));
        }
        if (Boolean.getBoolean("outlay.faults.update")) {
            String text = told.stream()
                    .map(c -> "== " + c.title + "\n" + c.file + "\n--\n" + c.says)
                    .collect(Collectors.joining("\n"));
            Files.writeString(FOLDER.resolve(table + ".txt"), text, StandardCharsets.UTF_8);
        }
        assertThat(told).isEqualTo(cases(table));
        assertThat(told).allSatisfy(c -> assertThat(c.says).as(c.title).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void areProvokedInEveryKind(String table) throws IOException {
        assertThat(cases(table)).extracting(Case::title).containsAll(OF_EVERY_TABLE);
    }

    @Test
    void areFollowedByNothingUnread() throws IOException {
        for (String table : tables().toList()) {
            for (Case each : cases(table)) {
                ReadFile.bytes(bytes(each.file))
                        .file()
                        .tables()
                        .forEach(t -> assertThat(t.rowsAccepted() + t.rowsRejected() + t.rowsDuplicate())
                                .as(table + ", " + each.title)
                                .isEqualTo(t.rowsRead()));
            }
        }
    }

    private static List<Case> cases(String table) throws IOException {
        String text = Files.readString(FOLDER.resolve(table + ".txt"), StandardCharsets.UTF_8);
        List<Case> cases = new ArrayList<>();
        for (String part : text.substring("== ".length()).split("\n== ")) {
            int title = part.indexOf('\n');
            int says = part.indexOf("\n--\n");
            String file = title == says ? "" : part.substring(title + 1, says);
            cases.add(new Case(part.substring(0, title), file, part.substring(says + "\n--\n".length())));
        }
        return cases;
    }

    private static String says(String file) throws IOException {
        return ReadFile.bytes(bytes(file)).rejections().stream()
                .map(FaultsOfTablesTest::told)
                .collect(Collectors.joining());
    }

    private static String told(Rejection rejection) {
        return rejection.code().id() + "\n" + rejection.message() + "\n";
    }

    private static byte[] bytes(String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher macro = MACRO.matcher(file);
        int from = 0;
        while (macro.find()) {
            bytes.writeBytes(file.substring(from, macro.start()).getBytes(StandardCharsets.UTF_8));
            if (macro.group(1) != null) {
                bytes.write(Integer.parseInt(macro.group(1), 16));
            } else {
                bytes.writeBytes("x".repeat(Integer.parseInt(macro.group(2))).getBytes(StandardCharsets.UTF_8));
            }
            from = macro.end();
        }
        bytes.writeBytes(file.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
