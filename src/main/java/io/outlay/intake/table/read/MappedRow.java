package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.NO_RESULT;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.formula.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a row of a file becomes one of its table. */
final class MappedRow {
    private final Fit fit;
    private final List<MappedSource> sources;
    private final RowCells cells;
    /** Places of what is neither counted nor added up. */
    private final List<Integer> keys;

    MappedRow(Fit fit) {
        this.fit = fit;
        this.sources = MappedSource.of(fit);
        this.cells = RowCells.of(fit);
        this.keys = sources.stream()
                .filter(source -> !source.isTotal())
                .flatMap(source -> Stream.concat(
                        Stream.of(source.at()),
                        source.formula().stream()
                                .flatMap(formula -> formula.headers().stream())
                                .map(fit::place)))
                .filter(at -> at >= 0)
                .distinct()
                .toList();
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

    /** The cells of a row by which it is kept and told apart from others, with their headers. */
    String told(RawRow row) {
        return keys.stream()
                .filter(at -> !row.cell(at).isEmpty())
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
                Fault fault = fault(sources.get(at), e);
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

    Fault fault(MappedSource source, Unreadable unreadable) {
        Fault fault = unreadable.in(source.name());
        String from =
                fit.mapping().column(source.name()).map(Mapping.Column::source).orElse("");
        return new Fault(
                fault.code(),
                fault.column(),
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
