package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.NO_RESULT;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.formula.Unreadable;
import io.outlay.intake.table.known.EffortTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a row of a file becomes one of its table. */
final class MappedRow {
    private final Fit fit;
    private final List<MappedSource> sources;
    private final RowCells cells;
    /** Places of what is neither counted nor added up, nor a person. */
    private final List<Integer> keys;

    private final boolean hasPersons;

    MappedRow(Fit fit) {
        this.fit = fit;
        this.sources = MappedSource.of(fit);
        this.cells = RowCells.of(fit);
        List<Integer> persons = sources.stream()
                .filter(source -> source.name().equals(EffortTable.WHO))
                .flatMap(this::places)
                .toList();
        this.hasPersons = !persons.isEmpty();
        this.keys = sources.stream()
                .filter(source -> !source.isTotal())
                .flatMap(this::places)
                .filter(at -> !persons.contains(at))
                .distinct()
                .toList();
    }

    private Stream<Integer> places(MappedSource source) {
        return Stream.concat(
                        Stream.of(source.at()),
                        source.formula().stream()
                                .flatMap(formula -> formula.headers().stream())
                                .map(fit::place))
                .filter(at -> at >= 0);
    }

    List<MappedSource> sources() {
        return sources;
    }

    RowCells cells(RawRow row) {
        return cells.at(row);
    }

    /** The header as the table knows it; in messages it is the file's. */
    static Header header(Fit fit) {
        List<String> names =
                MappedSource.of(fit).stream().map(MappedSource::name).toList();
        return Header.of(fit.header().with(names), names);
    }

    /** The row as messages show it: of one that names a person what it is of others than that person. */
    RawRow shown(RawRow row) {
        return hasPersons ? row.showing(told(row)) : row;
    }

    /**
     * The cells of a row by which it is kept and told apart from others, with their headers. Of a row whose cells are not
     * where they belong those before any that may be a person's.
     */
    String told(RawRow row) {
        return keys.stream()
                .filter(at -> !row.cell(at).isEmpty())
                .filter(at -> row.broken().isEmpty() || IntStream.range(0, at).allMatch(keys::contains))
                .map(at -> fit.header().cell(at) + ": " + row.cell(at))
                .collect(Collectors.joining(", "));
    }

    /** The row of the table; a cell that cannot be made is told as its fault. */
    RawRow of(RawRow row) {
        Optional<Fault> broken = row.broken().or(() -> undecided(row));
        return broken.isPresent()
                ? row.broken(broken.get())
                : of(row, sources.stream().map(source -> cells(row)).toList());
    }

    /** @param seen by each source, in their order */
    RawRow of(RawRow row, List<RowCells> seen) {
        List<String> made = new ArrayList<>();
        Map<Integer, Fault> spoiled = new HashMap<>();
        for (int at = 0; at < sources.size(); at++) {
            try {
                made.add(sources.get(at).cell(seen.get(at)));
            } catch (Unreadable e) {
                Fault fault = fault(sources.get(at), e, row);
                made.add(fault.value());
                spoiled.put(at, fault);
            }
        }
        label(row).ifPresent(made::add);
        return new RawRow(
                row.line(), List.copyOf(made), row.excerpt(), Optional.empty(), spoiled, row.rows(), row.exported());
    }

    /** The word by which a row says that it adds up others. */
    static Optional<String> label(RawRow row) {
        return row.cells().stream().filter(TotalRows::isLabel).findFirst();
    }

    /** Named by the header whose cell it is, where one formula reads several. */
    Fault fault(MappedSource source, Unreadable unreadable, RawRow row) {
        Fault fault = unreadable.in(source.name());
        String header = source.formula().stream()
                .flatMap(formula -> formula.headers().stream())
                .map(fit::place)
                .filter(at -> at >= 0 && row.cell(at).equals(fault.value()))
                .findFirst()
                .map(fit.header()::cell)
                .orElse(source.name());
        String from =
                fit.mapping().column(source.name()).map(Mapping.Column::source).orElse("");
        return new Fault(
                fault.code(),
                header,
                fault.value(),
                fault.reason(),
                fault.remedy().replace("a profile for this file", fit.mapping().editable()) + " It is read from " + from
                        + " by " + fit.mapping().name() + ".");
    }

    /** A row cannot be left out, or be kept, or change its sign by a cell that nobody computed. */
    Optional<Fault> undecided(RawRow row) {
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
}
