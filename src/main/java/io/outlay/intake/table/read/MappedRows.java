package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.NO_RESULT;
import static io.outlay.model.RejectionCode.TOO_MANY_FIELDS;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a house format in the order of a mapping's columns; line and excerpt stay those of the file. */
final class MappedRows implements RowSource {
    private final RowSource rows;
    private final List<String> header;
    private final int fields;
    private final List<Source> sources;
    private long repeats;

    MappedRows(RowSource rows, Fit fit) {
        this.rows = rows;
        this.header = fit.header().cells();
        this.fields = fit.header().cells().size();
        this.sources = sources(fit);
    }

    /**
     * Where a cell comes from.
     *
     * @param name of the table's column; blank when the cell is only looked at by {@code where}
     * @param at place in the file; -1 when it has none
     * @param value that stands in every row; blank when it is taken from the file
     * @param map of the column
     * @param wanted by {@link Mapping#key}: the only values with which a row counts
     * @param negation where its number changes its sign
     */
    record Source(
            String name,
            int at,
            String value,
            Map<String, String> map,
            Optional<Set<String>> wanted,
            Optional<Negation> negation) {
        String cell(RawRow row) {
            String cell = at < 0 ? value : row.cell(at);
            return negation.map(n -> n.turned(cell, row)).orElse(cell);
        }
    }

    static List<Source> sources(Fit fit) {
        List<Source> sources = new ArrayList<>();
        for (Mapping.Column column : fit.mapping().columns()) {
            int at = column.value().isPresent() ? -1 : fit.place(column.name());
            sources.add(new Source(
                    column.name(),
                    at,
                    column.value().orElse(""),
                    column.map(),
                    Optional.empty(),
                    column.negate().map(negate -> Negation.of(negate, fit))));
        }
        fit.mapping()
                .where()
                .forEach((header, values) -> sources.add(new Source(
                        "",
                        fit.place(header),
                        "",
                        Map.of(),
                        Optional.of(values.stream().map(Mapping::key).collect(Collectors.toSet())),
                        Optional.empty())));
        return List.copyOf(sources);
    }

    /** The header as the table knows it; in messages it is the file's. */
    static Header header(Fit fit) {
        List<String> names = sources(fit).stream().map(Source::name).toList();
        RawRow row = fit.header();
        return new Header(new RawRow(row.line(), names, row.excerpt(), row.broken()), names);
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public boolean positional() {
        return false; // looked after here, where the file's own fields can be counted
    }

    @Override
    public Optional<RawRow> next() {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().cells().equals(header)) {
            repeats++;
            row = rows.next();
        }
        return row.map(this::mapped);
    }

    @Override
    public List<String> notes() {
        return rows.notes();
    }

    /** What was skipped: exports are often joined with their headers. */
    Optional<String> note() {
        return repeats == 0
                ? Optional.empty()
                : Optional.of(
                        repeats == 1
                                ? "1 row repeats the header and is skipped"
                                : repeats + " rows repeat the header and are skipped");
    }

    private RawRow mapped(RawRow row) {
        Optional<Fault> broken = row.broken().or(() -> shifted(row)).or(() -> undecided(row));
        List<String> cells = broken.isPresent()
                ? row.cells()
                : Stream.concat(
                                sources.stream().map(source -> source.cell(row)),
                                row.cells().stream().filter(TotalRows::isLabel).limit(1))
                        .toList();
        return new RawRow(row.line(), cells, row.excerpt(), broken);
    }

    /** A row cannot be left out, or be kept, or change its sign by a cell that nobody computed. */
    private Optional<Fault> undecided(RawRow row) {
        return sources.stream()
                .flatMap(source -> Stream.concat(
                        source.wanted().stream().map(w -> source.at()),
                        source.negation().flatMap(Negation::at).stream()))
                .filter(at -> at >= 0)
                .flatMap(at -> CellText.formula(row.cell(at)).stream())
                .findFirst()
                .map(cell -> Fault.whole(
                        NO_RESULT,
                        "cell " + cell + " holds a formula without a stored result",
                        "Open the workbook in Excel or LibreOffice and save it."));
    }

    private Optional<Fault> shifted(RawRow row) {
        int last = row.cells().size();
        while (last > 0 && row.cell(last - 1).isEmpty()) {
            last--;
        }
        if (!rows.positional() || last <= fields) {
            return Optional.empty();
        }
        return Optional.of(Fault.whole(
                TOO_MANY_FIELDS,
                "the row has " + last + " fields, the header has " + fields,
                "Put text that holds the delimiter between quotes (\")."));
    }
}
