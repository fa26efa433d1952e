package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.table.read.TableShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFaultsTest {
    private static final String ALIASES = """
            table: aliases
            columns:
              billing_name: { from: Supplier }
              system_id: { value: shop }
            """;

    @TempDir
    private Path folder;

    private List<String> faults(String yaml) throws IOException {
        return new Workspace(folder).profile("a.yaml", yaml).faults();
    }

    private static String message(String... lines) {
        return String.join("\n", lines);
    }

    @Test
    void rejectsAPathThatIsNoPattern() throws IOException {
        assertThat(faults(ALIASES + "match: { path: \"inbox/{dk\" }\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .startsWith("profiles/a.yaml:5: match.path is no pattern of paths")
                        .endsWith("Write the folder with two stars: inbox/ireland/**"));
    }

    @Test
    void aProfileWithoutFaultsIsLoaded() throws IOException {
        Profiles profiles = Profiles.load(
                new Workspace(folder)
                        .profile("b.yaml", ALIASES)
                        .profile("a.yml", ALIASES)
                        .root(),
                ZoneOffset.UTC);
        assertThat(profiles.mappings()).extracting("name").containsExactly("profiles/a.yml", "profiles/b.yaml");
        assertThat(Profiles.load(folder, ZoneOffset.UTC).sha256()).isEqualTo(profiles.sha256());
        assertThat(profiles.mappings().get(0).sha256())
                .isNotEqualTo(profiles.mappings().get(1).sha256());
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.createSymbolicLink(profiles.resolve("a.yaml"), Path.of("gone"));
        Files.createDirectory(profiles.resolve("b.yaml"));
        assertThat(new Workspace(folder).faults())
                .containsExactly(
                        message(
                                "profiles/a.yaml is no file, or a link to none",
                                "Put the profile itself there, or take it away."),
                        message(
                                "profiles/b.yaml is no file, or a link to none",
                                "Put the profile itself there, or take it away."));
    }

    @Test
    void aWorkspaceMayHaveNone() {
        assertThat(Profiles.load(folder, ZoneOffset.UTC).mappings()).isEmpty();
    }

    @Test
    void tellsTheFaultsOfAllProfilesAtOnce() throws IOException {
        new Workspace(folder)
                .profile("b.yaml", "")
                .profile("a.yaml", ALIASES + "sheets: x\nread: { decimal: point }\n");
        assertThat(new Workspace(folder).faults())
                .containsExactly(
                        message(
                                "profiles/a.yaml:5: sheets is not a key of a profile",
                                "5 | sheets: x",
                                "Keys are table, match, read, columns, where, unpivot, tables."),
                        message(
                                "profiles/a.yaml:6: read.decimal \"point\" is no decimal sign",
                                "6 | read: { decimal: point }",
                                "Use \",\" or \".\"."),
                        message(
                                "profiles/b.yaml: the profile is empty",
                                "Write table: and columns:, or remove the file."));
    }

    @Test
    void tellsWhatIsNoYaml() throws IOException {
        assertThat(faults("table: aliases\ncolumns: {\n  billing_name: [\n"))
                .containsExactly(message(
                        "profiles/a.yaml:4: the profile is not valid YAML: expected the node content, but found '<stream end>'",
                        "Indent with spaces, write \"key: value\", and put text that holds signs in quotes."));
        assertThat(faults("just a text"))
                .containsExactly(message(
                        "profiles/a.yaml:1: the profile holds no keys",
                        "1 | just a text",
                        "Write table: invoices, and columns: below it."));
    }

    @Test
    void tellsWhatIsNotUtf8() throws IOException {
        Files.createDirectories(folder.resolve("profiles"));
        Files.write(folder.resolve("profiles/a.yaml"), "table: \u00E9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new Workspace(folder).faults())
                .containsExactly(
                        message("profiles/a.yaml: the profile is not UTF-8", "Save it as UTF-8 in an editor."));
    }

    @Test
    void tellsAKeyThatStandsTwice() throws IOException {
        assertThat(faults(ALIASES + "  system_id: { from: System }\n"))
                .containsExactly(message(
                        "profiles/a.yaml:5: columns.system_id is given twice, first in line 4",
                        "5 | system_id: { from: System }",
                        "Keep one of the two."));
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        assertThat(faults("match: { header: [Amount] }\n"))
                .containsExactly(
                        message(
                                "profiles/a.yaml: columns is missing",
                                "Add columns: and below it each column of the table with its from: or value:."),
                        message(
                                "profiles/a.yaml: table is missing",
                                "Add table: with one of " + String.join(", ", TableShape.tables()) + "."));
    }

    @Test
    void tellsAnUnknownTable() throws IOException {
        assertThat(faults(ALIASES.replace("aliases", "alias")))
                .containsExactly(message(
                        "profiles/a.yaml:1: table \"alias\" is no canonical table",
                        "1 | table: alias",
                        "Use one of " + String.join(", ", TableShape.tables()) + "."));
    }

    @Test
    void tellsAnUnknownColumnAndARequiredOneThatIsMissing() throws IOException {
        assertThat(faults(ALIASES.replace("system_id", "system")))
                .containsExactly(
                        message(
                                "profiles/a.yaml:4: columns.system is no column of table aliases",
                                "4 | system: { value: shop }",
                                "Did you mean system_id? Use one of billing_name, system_id, valid_from."),
                        message(
                                "profiles/a.yaml:2: columns.system_id is missing, and table aliases requires it",
                                "2 | columns:",
                                "Add system_id: { from: <its header> } or system_id: { value: <the same in every row> }."));
    }

    @Test
    void tellsAColumnThatComesFromNowhereOrFromTwoPlaces() throws IOException {
        String yaml = """
                table: aliases
                columns:
                  billing_name: { from: Supplier, value: SAP }
                  system_id: { map: { "1": shop } }
                  valid_from: { from: [] }
                """;
        assertThat(faults(yaml))
                .containsExactly(
                        message(
                                "profiles/a.yaml:3: columns.billing_name.value is given beside from",
                                "3 | billing_name: { from: Supplier, value: SAP }",
                                "Keep one: from reads the file, value is the same in every row, formula computes."),
                        message(
                                "profiles/a.yaml:4: columns.system_id has neither from nor value nor formula",
                                "4 | system_id: { map: { \"1\": shop } }",
                                "Write columns.system_id: { from: Number } or { value: GBP }."),
                        message(
                                "profiles/a.yaml:4: columns.system_id.map is given without from",
                                "4 | system_id: { map: { \"1\": shop } }",
                                "Add from: the map says what its values mean."),
                        message(
                                "profiles/a.yaml:5: columns.valid_from.from is an empty list",
                                "5 | valid_from: { from: [] }",
                                "Give it at least one text, or remove the key."));
    }

    @Test
    void tellsBlankAndMisplacedText() throws IOException {
        String yaml = """
                table: aliases
                columns:
                  billing_name: Supplier
                  system_id: { from: }
                  valid_from: { from: { a: b } }
                """;
        assertThat(faults(yaml))
                .containsExactly(
                        message(
                                "profiles/a.yaml:3: columns.billing_name holds no keys",
                                "3 | billing_name: Supplier",
                                "Write columns.billing_name: { from: Number } or { value: GBP }."),
                        message(
                                "profiles/a.yaml:4: columns.system_id.from is blank",
                                "4 | system_id: { from: }",
                                "Fill it in, or remove the key."),
                        message(
                                "profiles/a.yaml:5: columns.valid_from.from is no text",
                                "5 | valid_from: { from: { a: b } }",
                                "Give it one text, in quotes where it holds signs."));
    }

    @Test
    void tellsValuesThatTheTableDoesNotTake() throws IOException {
        String yaml = """
                table: invoices
                columns:
                  invoice_no: { from: No }
                  issue_date: { from: Date, map: { "?": "" } }
                  vendor: { from: Supplier, form: x }
                  net_amount: { from: Amount }
                  currency: { value: GBPX }
                  category:
                    from: Category
                    map:
                      Software: licence
                      Hosting: server
                """;
        assertThat(faults(yaml))
                .containsExactly(
                        message(
                                "profiles/a.yaml:4: columns.issue_date.map.? \"\" is blank in a required column",
                                "4 | issue_date: { from: Date, map: { \"?\": \"\" } }",
                                "Give it a value."),
                        message(
                                "profiles/a.yaml:5: columns.vendor.form is not a key of a column",
                                "5 | vendor: { from: Supplier, form: x }",
                                "Did you mean from? Keys are from, value, formula, map, negate, scale."),
                        message(
                                "profiles/a.yaml:7: columns.currency.value \"GBPX\" is not a currency code",
                                "7 | currency: { value: GBPX }",
                                "Did you mean GBP? Use the three letters of ISO 4217, such as EUR."),
                        message(
                                "profiles/a.yaml:12: columns.category.map.Hosting \"server\" is not one of the allowed values",
                                "12 | Hosting: server",
                                "Use one of licence, usage, support, hosting, implementation, migration, training,"
                                        + " services, other."));
    }

    @Test
    void tellsHowAFileCannotBeRead() throws IOException {
        String read = """
                read:
                  encoding: latin-99
                  delimiter: "#"
                  decimal: ";"
                  date: [dd/mm, bb.yyyy]
                  skip-lines: -1
                  shet: Export
                """;
        assertThat(faults(ALIASES + read))
                .containsExactly(
                        message(
                                "profiles/a.yaml:11: read.shet is not a key of read",
                                "11 | shet: Export",
                                "Did you mean sheet? Keys are encoding, delimiter, decimal, date, skip-lines, sheet, blank, above, file-date, file-currency, row-id."),
                        message(
                                "profiles/a.yaml:6: read.encoding \"latin-99\" is no encoding",
                                "6 | encoding: latin-99",
                                "Use utf-8, windows-1252, iso-8859-1, iso-8859-15 or utf-16."),
                        message(
                                "profiles/a.yaml:7: read.delimiter \"#\" is no delimiter",
                                "7 | delimiter: \"#\"",
                                "Use one of \",\", \";\", \"|\" or tab."),
                        message(
                                "profiles/a.yaml:8: read.decimal \";\" is no decimal sign",
                                "8 | decimal: \";\"",
                                "Use \",\" or \".\"."),
                        message(
                                "profiles/a.yaml:9: read.date \"dd/mm\" does not give year and month",
                                "9 | date: [dd/mm, bb.yyyy]",
                                "Use dd for the day, MM for the month and yyyy for the year, such as dd/MM/yyyy."),
                        message(
                                "profiles/a.yaml:9: read.date \"bb.yyyy\" is not a date pattern",
                                "9 | date: [dd/mm, bb.yyyy]",
                                "Use dd for the day, MM for the month and yyyy for the year, such as dd/MM/yyyy."),
                        message(
                                "profiles/a.yaml:10: read.skip-lines \"-1\" is not a number of lines",
                                "10 | skip-lines: -1",
                                "Use a whole number, such as 3."));
    }

    @Test
    void tellsConditionsWithoutContent() throws IOException {
        assertThat(faults(ALIASES + "match: { headers: [Supplier] }\nwhere: { Supplier: [] }\n"))
                .containsExactly(
                        message(
                                "profiles/a.yaml:5: match.headers is not a key of match",
                                "5 | match: { headers: [Supplier] }",
                                "Did you mean header? Keys are header, path."),
                        message(
                                "profiles/a.yaml:5: match.header is missing",
                                "5 | match: { headers: [Supplier] }",
                                "Name the headers that must be there, or remove match."),
                        message(
                                "profiles/a.yaml:6: where.Supplier is an empty list",
                                "6 | where: { Supplier: [] }",
                                "Give it at least one text, or remove the key."));
        assertThat(faults(ALIASES + "where:\n"))
                .containsExactly(message(
                        "profiles/a.yaml:5: where holds no keys",
                        "5 | where:",
                        "Write where: { Category: [Software] }."));
    }
}
