package io.outlay.report.outlook;

import io.outlay.analysis.outlook.PeakSeason;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** The month of most business: its share of the year's cost and of the year's driver, and what of the cost is elastic. */
record PeakBlock(Book book, Page page) {
    private static final int KEY = 12;
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final List<String> TITLES = List.of(
            "",
            "Layer",
            "Cost of the peak month",
            "Cost T12M",
            "Share of cost",
            "Driver",
            "Driver in the peak month °",
            "Driver T12M °",
            "Share of driver",
            "Elastic part of cost °",
            "Fixed part",
            "Elastic share",
            "Key");

    /** @return the row behind the block; the given one when no driver says when the peak is */
    int write(int start) {
        List<PeakSeason> peaks = book.report().analysis().outlook().peaks().stream()
                .sorted(Comparator.comparing(PeakSeason::level).reversed())
                .toList();
        if (peaks.isEmpty()) {
            return start;
        }
        page.text(start, 0, "Peak season", Look.BODY.size(12).strong());
        page.text(
                start + 1,
                0,
                "The month of most business, its share of the year's cost and of what each system serves. Elastic: the part"
                        + " of the year's cost that moves with the driver from month to month; n/a where the driver hardly"
                        + " varies. Layers and the portfolio add up their systems; what is known of none of them is in"
                        + " neither part. Cost before allocation, without one-offs and transform.",
                Look.NOTE);
        page.text(start + 2, 0, "Peak month °", Look.BODY.strong());
        page.month(start + 2, 1, peaks.get(0).month(), Look.BODY.strong().align(HorizontalAlignment.LEFT));
        for (int i = 0; i < TITLES.size(); i++) {
            boolean figure = i > 1 && i != 5 && i != KEY;
            page.text(start + 3, i, book.ofWindow(TITLES.get(i)), figure ? Look.HEADER.right() : Look.HEADER);
        }
        page.height(start + 3, 38);
        String month = "$B$" + (start + 3);
        int systems = (int)
                peaks.stream().filter(peak -> peak.level() != Level.SYSTEM).count();
        Rows rows = new Rows(start + 5 + systems, start + 4 + peaks.size());
        for (int i = 0; i < peaks.size(); i++) {
            row(start + 4 + i, peaks.get(i), month);
            parts(start + 4 + i, peaks.get(i), rows);
        }
        return start + 4 + peaks.size();
    }

    private void row(int row, PeakSeason peak, String month) {
        boolean system = peak.level() == Level.SYSTEM;
        Look look = system ? CELL : CELL.fill(Palette.PALE);
        Look whole = look.right().format(Look.WHOLE);
        Look share = look.right().format(Look.SHARE);
        Optional<TechLayer> layer = layer(peak);
        page.text(row, 0, peak.name(), look.strong());
        page.text(
                row,
                1,
                layer.map(TechLayer::title).orElse(peak.level() == Level.PORTFOLIO ? "All" : "n/a"),
                look.strong().colour(layer.map(Palette::text).orElse(Palette.MUTED)));
        page.text(row, KEY, peak.id(), look.colour(Palette.MUTED));
        List<Criterion> scope = scope(row, peak, layer);
        YearMonth from = book.period().minusMonths(11);
        page.live(row, 2, cost(scope, peak.costPeak(), Criterion.month(month, peak.month())), whole);
        page.live(
                row,
                3,
                cost(
                        scope,
                        peak.costYear(),
                        Criterion.from("EDATE(" + Book.PERIOD + ",-11)", from),
                        Criterion.to(Book.PERIOD, book.period())),
                whole);
        page.figure(
                row,
                4,
                peak.costShare().map(value -> new Live(cell(2, row) + "/" + cell(3, row), value)),
                share.strong());
        page.text(row, 5, peak.driver().map(name -> name.replace('_', ' ')).orElse("n/a"), look);
        page.number(row, 6, peak.driverPeak(), whole);
        page.number(row, 7, peak.driverYear(), whole);
        page.figure(
                row,
                8,
                peak.driverShare().map(value -> new Live(cell(6, row) + "/" + cell(7, row), value)),
                share.strong());
        page.figure(
                row, 11, peak.elasticShare().map(value -> new Live(cell(9, row) + "/" + cell(3, row), value)), share);
    }

    /** The rows of systems, counted from 1. */
    private record Rows(int first, int last) {
        String range(int column) {
            String letter = "$" + CellReference.convertNumToColString(column);
            return letter + "$" + first + ":" + letter + "$" + last;
        }
    }

    /** Of a system what moves is computed; of a layer and the portfolio it is the sum of their rows. */
    private void parts(int row, PeakSeason peak, Rows rows) {
        Look look = peak.level() == Level.SYSTEM ? CELL : CELL.fill(Palette.PALE);
        Look whole = look.right().format(Look.WHOLE);
        if (peak.level() == Level.SYSTEM) {
            page.number(row, 9, peak.elastic(), whole);
            page.figure(row, 10, peak.fixed().map(value -> new Live(cell(3, row) + "-" + cell(9, row), value)), whole);
            return;
        }
        page.figure(row, 9, peak.elastic().map(value -> new Live(sum(row, 9, peak, rows), value)), whole);
        page.figure(row, 10, peak.fixed().map(value -> new Live(sum(row, 10, peak, rows), value)), whole);
    }

    private static String sum(int row, int column, PeakSeason peak, Rows rows) {
        return peak.level() == Level.PORTFOLIO
                ? "SUM(" + rows.range(column) + ")"
                : "SUMIFS(" + rows.range(column) + "," + rows.range(1) + "," + cell(1, row) + ")";
    }

    /** The ledger's cost without what is allocated, one-offs and transform. */
    private Live cost(List<Criterion> scope, BigDecimal value, Criterion... span) {
        List<Criterion> all = SpanSums.with(scope, span);
        Live whole = sum(all);
        Live allocated = sum(SpanSums.with(all, Criterion.basis(Basis.ALLOCATED)));
        Live oneOff = sum(SpanSums.with(all, Criterion.oneOff()));
        Live transform = sum(SpanSums.with(all, Criterion.basis(Basis.EFFORT), Criterion.pool(CostPool.TRANSFORM)));
        return new Live(
                whole.formula() + "-" + braced(allocated) + "-" + braced(oneOff) + "-" + braced(transform), value);
    }

    private Live sum(List<Criterion> criteria) {
        return book.ledger().cost(criteria.toArray(Criterion[]::new));
    }

    private static String braced(Live live) {
        return "(" + live.formula() + ")";
    }

    private List<Criterion> scope(int row, PeakSeason peak, Optional<TechLayer> layer) {
        return switch (peak.level()) {
            case SYSTEM -> List.of(Criterion.system("$" + cell(KEY, row), peak.id()));
            case LAYER -> List.of(Criterion.layer("$" + cell(1, row), layer.orElseThrow(), book.ledger()));
            case PORTFOLIO -> List.of();
        };
    }

    private Optional<TechLayer> layer(PeakSeason peak) {
        return book.report().analysis().judgements().stream()
                .filter(j -> j.level() == peak.level() && j.id().equals(peak.id()))
                .findFirst()
                .flatMap(Judgement::layer);
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
