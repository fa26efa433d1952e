package io.outlay.intake.profile;

import io.outlay.intake.table.known.GeneralLedgerTable;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.Sha256;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A profile: how a house format becomes a canonical table.
 *
 * <pre>
 * table: invoices
 * match:   { header: [Amount] }
 * read:    { encoding: windows-1252, delimiter: ";", decimal: ",", date: dd/MM/yyyy, skip-lines: 0, sheet: Export }
 * columns:
 *   invoice_no:   { from: [Trans No, TransNo] }
 *   net_amount:   { from: Amount }
 *   currency:     { value: GBP }
 *   category:     { from: Expenditure Category, map: { "Software Purchase": licence } }
 * where:   { Expenditure Category: [Software Purchase, "Software Maintenance/Running Costs"] }
 * </pre>
 *
 * <ul>
 *   <li>{@code table*} a canonical table
 *   <li>{@code match} {@code header}: headers that must be there, beside those that the table requires; any spelling of
 *       their column will do; {@code path} a pattern of the files that are meant, {@code inbox/ireland/**}: for exports that
 *       are alike and yet not the same, as those of two companies
 *   <li>{@code read} {@code encoding} (UTF-8), {@code delimiter} (found by itself), {@code decimal} (a point and no
 *       thousands separators), {@code date} one pattern or several (ISO), {@code skip-lines} before the header (0),
 *       {@code sheet} (any)
 *   <li>{@code columns} (not needed where the file has the table's own header, and {@code read} says how it is written) by name of the canonical column: {@code from} one header or several spellings of it, the first
 *       that exists counts; or {@code value}, the same in every row; {@code map} with {@code from}: values of the file to
 *       values of the table, blank for not known; {@code negate} turns the sign of a number, in the rows where a header
 *       holds one of some values, or in {@code all}
 *   <li>{@code where} by header: values of which a row must hold one; or one condition, as formulas have it; other rows are
 *       left out and noted
 * </ul>
 *
 * In headers, in keys of {@code map} and in {@code where}, case means nothing, and space, {@code _} and {@code -} are one.
 */
final class ProfileFile {
    private static final List<String> KEYS = List.of("table", "match", "read", "columns", "where", "unpivot", "tables");
    private static final String EXAMPLE = "tables: and below it a list of \"- table: invoices\" with columns: below";

    private final Source source;
    private final String sha256;
    private final ZoneId zone;

    private ProfileFile(Source source, String sha256, ZoneId zone) {
        this.source = source;
        this.sha256 = sha256;
        this.zone = zone;
    }

    /** The mappings that a profile states, one for each table; its faults are added, and it is empty when there are any. */
    static List<Mapping> read(Path file, ZoneId zone, List<String> faults) {
        String name = Profiles.FOLDER + "/" + file.getFileName();
        List<String> found = new ArrayList<>();
        List<Mapping> mappings = text(file, name, found)
                .map(text -> parse(new Source(name, text, found), text, zone, false))
                .orElse(List.of());
        faults.addAll(found);
        return found.isEmpty() ? mappings : List.of();
    }

    /** The mappings of a profile that is in no file yet. */
    static List<Mapping> unsaved(String name, String text, ZoneId zone, List<String> faults) {
        return parse(new Source(name, text, faults), text, zone, false);
    }

    /** The mappings of a profile that comes with the program. */
    static List<Mapping> shipped(String name, String text, ZoneId zone, List<String> faults) {
        return parse(new Source(name, text, faults), text, zone, true);
    }

    private static Optional<String> text(Path file, String name, List<String> faults) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(name + ": the profile is not UTF-8\nSave it as UTF-8 in an editor.");
        } catch (IOException e) {
            faults.add(name + ": the profile cannot be read: " + e.getMessage() + "\nLet this user read it.");
        }
        return Optional.empty();
    }

    private static List<Mapping> parse(Source source, String text, ZoneId zone, boolean shipped) {
        String sha256 =
                new Sha256().add(source.name()).add(text).add(zone.getId()).hex();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                source.fault(0, "the profile is empty", "Write table: and columns:, or remove the file.");
                return List.of();
            }
            return Section.root(source, root)
                    .map(section -> new ProfileFile(source, sha256, zone).mappings(section, shipped))
                    .orElse(List.of());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            source.fault(
                    line, "the profile is not valid YAML: " + e.getProblem().strip(), indent());
        } catch (YAMLException e) {
            source.fault(0, "the profile is not valid YAML: " + e.getMessage(), indent());
        }
        return List.of();
    }

    private static String indent() {
        return "Indent with spaces, write \"key: value\", and put text that holds signs in quotes.";
    }

    private List<Mapping> mappings(Section profile, boolean shipped) {
        profile.allow("a profile", KEYS);
        Optional<Section> match = profile.section("match", "{ header: [Amount] }");
        List<String> header = match.map(this::header).orElse(List.of());
        Optional<String> path = match.flatMap(this::path);
        Mapping.Read read = new ReadSection(profile.section("read", "{ decimal: \",\" }"), zone).read();
        return made(profile).stream()
                .map(made -> new Mapping(
                        source.name(),
                        sha256(made.table()),
                        made.table(),
                        header,
                        read,
                        made.columns(),
                        made.where(),
                        made.kept(),
                        made.unpivot(),
                        path,
                        shipped,
                        List.of()))
                .map(Mapping::knowing)
                .toList();
    }

    /** What a ledger is read for is a setting: its two readings differ. */
    private String sha256(String table) {
        return table.equals(GeneralLedgerTable.KIND)
                ? new Sha256().add(sha256).add(table).hex()
                : sha256;
    }

    private List<TableSection.Made> made(Section profile) {
        if (!profile.has("tables")) {
            return new TableSection(profile).made(profile.has("read")).stream().toList();
        }
        TableSection.KEYS.stream()
                .filter(profile::has)
                .forEach(key -> profile.fault(
                        key, "is given beside tables", "Move it into the entry of tables: that it is for."));
        List<TableSection.Made> made = new ArrayList<>();
        for (Section table : profile.sections("tables", EXAMPLE)) {
            table.allow("a table", TableSection.KEYS);
            new TableSection(table).made(false).ifPresent(one -> {
                boolean twice = made.stream().anyMatch(other -> other.table().equals(one.table()));
                if (twice && !TableSection.isWide(one.table())) {
                    table.fault("table", "makes " + one.table() + " a second time", "Keep one of the two.");
                }
                made.add(one);
            });
        }
        return made;
    }

    private List<String> header(Section match) {
        match.allow("match", List.of("header", "path"));
        if (!match.has("header") && !match.has("path")) {
            match.lacking("header", "is missing", "Name the headers that must be there, or remove match.");
        }
        return List.copyOf(match.texts("header"));
    }

    private Optional<String> path(Section match) {
        Optional<String> path = match.text("path");
        try {
            path.ifPresent(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern));
            return path;
        } catch (PatternSyntaxException e) {
            match.fault("path", "is no pattern of paths", "Write the folder with two stars: inbox/ireland/**");
            return Optional.empty();
        }
    }
}
