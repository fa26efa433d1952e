package io.outlay.intake.propose;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Words;
import io.outlay.intake.table.read.TableShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The columns that a profile proposes, each with the reason. */
final class GuessedColumns {
    /** Names of the columns that a wide table gets for header and cell. */
    static final String NAME = "Name";

    static final String FIGURE = "Figure";

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");
    private static final int SAMPLES = 2;

    private final SampledTable file;
    private final TableGuess guess;
    private final Optional<String> currency;
    private final List<ProposedColumn> columns = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    GuessedColumns(SampledTable file, TableGuess guess, Optional<String> currency) throws IOException {
        this.file = file;
        this.guess = guess;
        this.currency = currency;
        TableShape shape = TableShape.of(guess.table(), List.of()).orElseThrow();
        guess.columns().forEach((name, column) -> found(shape, name, column));
        guess.across().ifPresent(this::across);
        TableGuess.required(guess.table()).stream()
                .filter(name ->
                        columns.stream().noneMatch(column -> column.name().equals(name)))
                .forEach(name -> columns.add(stated(name)));
        Optional<ProposedColumn> credits = Optional.empty();
        if (guess.table().equals("invoices") && guess.columns().containsKey("net_amount")) {
            credits = new Credits(file, guess.columns().get("net_amount"), columns).column();
        }
        credits.ifPresent(column -> columns.replaceAll(old -> old.name().equals(column.name()) ? column : old));
    }

    SampledTable file() {
        return file;
    }

    TableGuess guess() {
        return guess;
    }

    List<ProposedColumn> columns() {
        return columns;
    }

    /** Lines on columns that were recognised and are left out, as comments of the profile. */
    List<String> left() {
        return left;
    }

    List<String> names() {
        return columns.stream().map(ProposedColumn::name).toList();
    }

    boolean isTryable() {
        return columns.stream().allMatch(ProposedColumn::isTryable);
    }

    private void found(TableShape shape, String name, SampledColumn column) {
        String samples =
                column.first(SAMPLES).stream().map(GuessedColumns::shown).collect(Collectors.joining(", "));
        ProposedColumn plain = ProposedColumn.from(
                name,
                column.header(),
                name.equals("system_id") ? samples + "; what is no id of systems.csv needs a map" : samples);
        if (name.equals("escalator_pct") && column.values().keySet().stream().allMatch(GuessedColumns::isFraction)) {
            columns.add(plain.with("scale: 100", "fractions, to per cent: " + samples));
        } else if (shape.isDate(name) || shape.isNumber(name) && !name.equals("notice_days")) {
            columns.add(plain);
        } else {
            Map<String, String> map = name.equals("metric")
                    ? GuessedValues.metrics(guess.table(), column)
                    : GuessedValues.map(shape, name, column);
            boolean required = TableGuess.required(guess.table()).contains(name);
            boolean unknown = map.containsValue(ProposedColumn.OPEN);
            if (unknown && !required) {
                map.values().removeIf(ProposedColumn.OPEN::equals);
            }
            if (unknown && !required && map.isEmpty()) {
                left.add(name + " may be " + ProposedColumn.quoted(column.header()) + ", but " + samples
                        + " are none of its values: say what they mean by map: in " + plain.yaml(Spellings.NONE));
            } else {
                columns.add(map.isEmpty() ? plain : plain.mapping(map, samples));
            }
        }
    }

    private void across(Across across) {
        if (across.metrics().isEmpty()) {
            String table = guess.table();
            columns.add(ProposedColumn.from(Across.day(table), NAME, "the header of each column"));
            columns.add(ProposedColumn.from(Across.FIGURES.get(table), FIGURE, "the cell below it"));
            if (table.equals("usage") && !guess.columns().containsKey("metric")) {
                columns.add(ProposedColumn.value(
                        "metric", "seats_paid", "the file speaks of seats; seats_active if these are the ones in use"));
            }
            return;
        }
        Map<String, String> map = new LinkedHashMap<>(across.metrics());
        map.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        columns.add(ProposedColumn.from("metric", NAME, "the header of each column")
                .mapping(map, "the header of each column"));
        columns.add(ProposedColumn.from("value", FIGURE, "the cell below it"));
    }

    /** A column that the file does not have. */
    private ProposedColumn stated(String name) {
        Optional<String> found = name.equals("currency") ? headerCurrency().or(() -> currency) : Optional.empty();
        if (found.isPresent()) {
            return ProposedColumn.value(
                    name,
                    found.get(),
                    headerCurrency().isPresent()
                            ? "as a header says"
                            : "the file states none; this is the currency of the workspace");
        }
        return ProposedColumn.value(
                name,
                ProposedColumn.OPEN,
                unfit(name).map(header -> "not of " + header).orElse("no header looks like it")
                        + ": write from: and a header, or value: and " + GuessedValues.example(name));
    }

    /** A header that means a column, and what it holds, which is nothing of that kind. */
    private Optional<String> unfit(String name) {
        return file.columns().stream()
                .filter(column -> HeaderWords.USUAL
                        .column(guess.table(), column.header())
                        .filter(meaning -> meaning.isExact() && meaning.name().equals(name))
                        .isPresent())
                .findFirst()
                .map(column -> column.header()
                        + column.first(1).stream()
                                .map(value -> ", which holds " + shown(value))
                                .findFirst()
                                .orElse(", which is blank"));
    }

    private Optional<String> headerCurrency() {
        for (SampledColumn column : guess.columns().values()) {
            Matcher code = CODE.matcher(column.header());
            while (code.find()) {
                if (Words.isCurrency(code.group())) {
                    return Optional.of(code.group());
                }
            }
        }
        return Optional.empty();
    }

    /** A row of the file as the columns read it; of a wide table several. */
    List<List<String>> read(RawRow row) {
        List<SampledColumn> across = guess.across().map(Across::columns).orElse(List.of());
        if (across.isEmpty()) {
            return List.of(cells(row, Optional.empty()));
        }
        return IntStream.range(0, across.size())
                .filter(at -> !row.cell(across.get(at).place()).isEmpty())
                .mapToObj(at -> cells(row, Optional.of(across.get(at))))
                .toList();
    }

    private List<String> cells(RawRow row, Optional<SampledColumn> figure) {
        return columns.stream().map(column -> cell(row, figure, column)).toList();
    }

    private String cell(RawRow row, Optional<SampledColumn> figure, ProposedColumn column) {
        if (column.from().isEmpty()) {
            return column.value();
        }
        if (figure.isPresent() && column.from().get().equals(FIGURE)) {
            return figure.get().numbers().canonical(row.cell(figure.get().place()));
        }
        if (figure.isPresent() && column.from().get().equals(NAME)) {
            String header = figure.get().header();
            return guess.across().get().metrics().isEmpty()
                    ? guess.across().get().dates().canonical(header)
                    : column.map().getOrDefault(header, header);
        }
        SampledColumn from = guess.columns().get(column.name());
        String cell = row.cell(from.place());
        TableShape shape = TableShape.of(guess.table(), List.of()).orElseThrow();
        return shape.isDate(column.name())
                ? from.dates().canonical(cell)
                : shape.isNumber(column.name()) && column.map().isEmpty()
                        ? from.numbers().canonical(cell)
                        : column.map().getOrDefault(cell, cell);
    }

    private static boolean isFraction(String value) {
        return value.matches("0(\\.\\d+)?");
    }

    static String shown(String value) {
        int most = 30;
        return value.length() > most ? value.substring(0, most) + "…" : value;
    }
}
