package io.outlay.intake.propose;

import io.outlay.intake.table.read.TableShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A profile as text, each guess with its reason behind it. */
final class ProposedText {
    private static final String PROPOSED = "# Proposed for ";
    private static final int MOST_KINDS = 300;

    private final String name;
    private final GuessedColumns guessed;
    private final boolean sheets;
    private final Spellings spellings;
    private final List<String> open = new ArrayList<>();

    /** @param sheets whether the workbook has several sheets with tables */
    ProposedText(String name, GuessedColumns guessed, boolean sheets) throws IOException {
        this.name = name;
        this.guessed = guessed;
        this.sheets = sheets;
        this.spellings = Spellings.of(guessed.file());
    }

    /** Keys that a person must fill; known after {@link #text}. */
    List<String> open() {
        return List.copyOf(open);
    }

    /** @param tried with examples in place of what a person must say */
    String text(boolean tried) throws IOException {
        open.clear();
        List<String> lines = new ArrayList<>();
        lines.add(PROPOSED + name + ". Read each line: what is behind # is why it is so.");
        if (!spellings.files().isEmpty()) {
            lines.add("# Other files of this form spell headers otherwise, each is listed: "
                    + String.join(", ", spellings.files()));
        }
        lines.add("table: " + guessed.guess().table());
        lines.addAll(read(tried));
        guessed.guess().across().ifPresent(across -> lines.addAll(unpivot(across)));
        lines.add("columns:");
        for (ProposedColumn column : guessed.columns()) {
            if (column.isOpen()) {
                open.add("columns." + column.name());
            }
            if (column.map().containsValue(ProposedColumn.OPEN)) {
                open.add("columns." + column.name() + ".map");
            }
            lines.add("  " + (tried ? column.tried() : column).yaml(spellings) + "   # " + column.why());
        }
        lines.addAll(comments());
        return String.join("\n", lines) + "\n";
    }

    private List<String> unpivot(Across across) {
        String names = across.patterns().stream().map(ProposedColumn::quoted).collect(Collectors.joining(", "));
        return List.of("unpivot: { columns: [" + names + "], name: " + GuessedColumns.NAME + ", value: "
                + GuessedColumns.FIGURE + " }   # columns beside each other become rows");
    }

    private List<String> read(boolean tried) {
        List<String> lines = new ArrayList<>();
        Layout layout = guessed.file().layout();
        layout.encoding()
                .ifPresent(charset -> lines.add(
                        "encoding: " + charset.name().toLowerCase(Locale.ROOT) + "   # the file is not UTF-8"));
        layout.delimiter()
                .filter(delimiter -> delimiter != ',')
                .ifPresent(delimiter -> lines.add("delimiter: " + ProposedColumn.quoted(String.valueOf(delimiter))));
        if (sheets) {
            lines.add("sheet: " + ProposedColumn.quoted(layout.sheet()) + "   # the workbook has others");
        }
        decimal(tried).ifPresent(lines::add);
        date(tried).ifPresent(lines::add);
        lines.replaceAll(line -> "  " + line);
        if (!lines.isEmpty()) {
            lines.add(0, "read:");
        }
        return lines;
    }

    private Optional<String> decimal(boolean tried) {
        List<WrittenNumbers> numbers = ofKind(false).stream()
                .map(SampledColumn::numbers)
                .filter(written -> written.decimal().isPresent())
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        Optional<WrittenNumbers> sure =
                numbers.stream().filter(written -> !written.open()).findFirst();
        WrittenNumbers written = sure.orElse(numbers.get(0));
        if (sure.isEmpty() && !tried) {
            open.add("read.decimal");
            return Optional.of("decimal: \"?\"   # " + written.shown()
                    + " may be thousands or decimals: write \",\" or \".\", the sign before decimals");
        }
        return Optional.of("decimal: \"" + written.decimal().get() + "\"   # " + written.shown());
    }

    private Optional<String> date(boolean tried) {
        List<WrittenDates> dates = new ArrayList<>();
        ofKind(true).forEach(column -> dates.add(column.dates()));
        guessed.guess()
                .across()
                .filter(across -> across.metrics().isEmpty())
                .ifPresent(across -> dates.add(across.dates()));
        Optional<WrittenDates> doubt =
                dates.stream().filter(d -> d.rival().isPresent()).findFirst();
        Set<String> patterns = new LinkedHashSet<>();
        dates.stream().filter(d -> d.rival().isEmpty()).forEach(d -> patterns.addAll(d.patterns()));
        if (patterns.isEmpty() && doubt.isPresent()) {
            patterns.addAll(doubt.get().patterns());
            if (!tried) {
                return Optional.of(either(doubt.get()));
            }
        }
        String why = dates.stream()
                .map(WrittenDates::shown)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse("");
        List<String> all = patterns.stream().map(p -> "\"" + p + "\"").toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of("date: " + (all.size() == 1 ? all.get(0) : "[" + String.join(", ", all) + "]") + "   # "
                        + GuessedColumns.shown(why));
    }

    private String either(WrittenDates doubt) {
        open.add("read.date");
        return "date: \"?\"   # " + doubt.shown() + " may be written "
                + doubt.patterns().get(0) + " or " + doubt.rival().orElseThrow() + ": write the one that is meant";
    }

    /** Columns of dates, or of numbers. */
    private List<SampledColumn> ofKind(boolean dates) {
        TableShape shape = TableShape.of(guessed.guess().table(), List.of()).orElseThrow();
        List<SampledColumn> columns = guessed.guess().columns().entrySet().stream()
                .filter(entry -> dates ? shape.isDate(entry.getKey()) : shape.isNumber(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(ArrayList::new));
        guessed.guess().across().filter(across -> !dates).ifPresent(across -> columns.addAll(across.columns()));
        return columns;
    }

    /** What else a person may want to say. */
    private List<String> comments() throws IOException {
        List<String> lines = new ArrayList<>();
        guessed.left().forEach(line -> lines.add("# " + line));
        SampledColumn amount = guessed.guess().columns().get("net_amount");
        for (SampledColumn kind : guessed.file().columns()) {
            if (amount != null
                    && HeaderWords.USUAL.isOf("kinds", kind.header())
                    && kind.values().size() <= MOST_KINDS) {
                lines.addAll(new ProposedWhere(guessed, spellings).lines(kind, amount));
                break;
            }
        }
        return lines;
    }

    /** How the file is written, for the screen. */
    List<String> written() {
        return written(guessed.file());
    }

    static List<String> written(SampledTable file) {
        Layout layout = file.layout();
        List<String> lines = new ArrayList<>();
        String text = layout.delimiter()
                .map(delimiter -> "text in " + layout.encoding().orElse(StandardCharsets.UTF_8) + ", cells divided by "
                        + (delimiter == '\t' ? "tabs" : "\"" + delimiter + "\""))
                .orElse("sheet " + layout.sheet());
        lines.add(text);
        lines.add("header in line " + file.start().header().line() + ", " + file.rows()
                + (file.rows() == 1 ? " row" : " rows") + " below it");
        return lines;
    }

    /** A profile that leaves it to a person what the file is. */
    static String unknown(String name, SampledTable file) {
        List<String> lines = new ArrayList<>(List.of(
                PROPOSED + name + ", of which no header is known.",
                "table: \"?\"   # one of " + String.join(", ", HeaderWords.USUAL.tables())));
        file.layout()
                .delimiter()
                .filter(delimiter -> delimiter != ',')
                .ifPresent(delimiter -> lines.addAll(List.of("read:", "  delimiter: \"" + delimiter + "\"")));
        lines.addAll(List.of(
                "columns:", "  # Write each column of the table with the header that it is read from. The file has:"));
        file.columns()
                .forEach(column -> lines.add("  #   " + ProposedColumn.quoted(column.header()) + "  "
                        + column.first(2).stream().map(GuessedColumns::shown).collect(Collectors.joining(", "))));
        return String.join("\n", lines) + "\n";
    }
}
