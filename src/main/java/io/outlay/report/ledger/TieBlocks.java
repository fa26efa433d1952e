package io.outlay.report.ledger;

import io.outlay.model.Basis;
import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.DataSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** The blocks of checks on the sheet Tie-out: each row has two sides, their difference and whether they agree. */
record TieBlocks(Book book) {
    static final String SHEET = "'Tie-out'";
    static final String HOLDS = "holds";
    private static final Fields<TieCheck> CHECK = new Fields<>();
    private static final Fields<Open> OPEN = new Fields<>();

    /** What is prepaid less what is accrued of a system, on both ways. */
    record Open(String systemId, String name, BigDecimal ledger, BigDecimal documents) {}

    Block<TieCheck> chain(int header) {
        List<Field<TieCheck>> fields = List.of(
                CHECK.text("stage", TieCheck::stage).strong().width(14),
                CHECK.text("item", TieCheck::words).look(Look::wrapped).line(88).width(64),
                CHECK.text("unit", TieCheck::unit).titled("In").width(12),
                side("expected", check -> check.expected()).width(20),
                side("actual", check -> check.actual()).width(20),
                CHECK.number("difference", TieCheck::difference)
                        .by((check, at) ->
                                "ROUND(" + at.cell("actual") + "-" + at.cell("expected") + "," + check.digits() + ")")
                        .look((check, look) -> look.format(Look.dashed(check.digits())))
                        .strong()
                        .width(16),
                CHECK.text(HOLDS, check -> words(check.holds()))
                        .by((check, at) -> words(at))
                        .strong()
                        .width(14));
        return new Block<>(SHEET, header, fields, new TieChecks(book).all());
    }

    private static Field<TieCheck> side(String name, Function<TieCheck, Live> side) {
        return CHECK.number(name, check -> side.apply(check).value())
                .by((check, at) -> side.apply(check).formula().isEmpty()
                        ? null
                        : side.apply(check).formula())
                .look((check, look) -> look.format(Look.dashed(check.digits())));
    }

    static String words(boolean holds) {
        return holds ? "✓" : "✗ off";
    }

    private static String words(Cells at) {
        return "IF(" + at.cell("difference") + "=0,\"✓\",\"✗ off\")";
    }

    /** Of systems that have a balance on either way. */
    Block<Open> balances(int header) {
        int digits = book.unit().digits();
        DataSums balances = new BalancesSheet().sums(book);
        List<Field<Open>> fields = List.of(
                OPEN.text("system_id", Open::systemId).titled("Key"),
                OPEN.text("name", Open::name).titled("System"),
                OPEN.text("unit", open -> book.currency()).titled("In"),
                OPEN.live("ledger", (open, at) -> Optional.of(ledger(open.systemId(), at.fixed("system_id"))))
                        .titled("Billed and not used, Ledger"),
                OPEN.number("documents", Open::documents)
                        .titled("Prepaid – accrued, Balances")
                        .by((open, at) -> {
                            DataSums own = balances.where("system_id", at.fixed("system_id"));
                            return own.sum("prepaid") + "-" + own.sum("accrued");
                        }),
                OPEN.number("difference", open -> open.documents().subtract(open.ledger()))
                        .by((open, at) ->
                                "ROUND(" + at.cell("documents") + "-" + at.cell("ledger") + "," + digits + ")")
                        .strong(),
                OPEN.text(HOLDS, open -> words(open.documents().compareTo(open.ledger()) == 0))
                        .by((open, at) -> words(at))
                        .strong());
        return new Block<>(
                SHEET,
                header,
                fields.stream().map(field -> field.format(Look.dashed(digits))).toList(),
                open());
    }

    private List<Open> open() {
        List<Balance> all = book.report().evidence().balances();
        TreeSet<String> systems = new TreeSet<>();
        all.forEach(balance -> systems.add(balance.systemId()));
        book.report().months().forEach(month -> systems.add(month.systemId()));
        return systems.stream()
                .map(id -> new Open(id, book.ledger().name(id), ledger(id, "").value(), documents(all, id)))
                .filter(open -> open.ledger().signum() != 0 || open.documents().signum() != 0)
                .toList();
    }

    private static BigDecimal documents(List<Balance> all, String systemId) {
        return Sum.of(all.stream()
                .filter(balance -> balance.systemId().equals(systemId))
                .map(balance -> balance.prepaid().subtract(balance.accrued())));
    }

    /** Billed to date less what was used to date, estimates included. */
    private Live ledger(String systemId, String cell) {
        Criterion system = Criterion.system(cell, systemId);
        Criterion upTo = Criterion.to(Book.PERIOD, book.period());
        Live billed = book.ledger().billed(system, upTo);
        Live used = book.ledger().cost(Criterion.basis(Basis.EFFECTIVE), system, upTo);
        Live estimated = book.ledger().cost(Criterion.basis(Basis.ACCRUAL), system, upTo);
        return billed.plus(SpanLives.negative(used)).plus(SpanLives.negative(estimated));
    }
}
