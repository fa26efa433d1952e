package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.Names;
import io.outlay.model.Sum;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.model.ledger.LedgerTieLine.Cause;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The general ledger against ours: by account and month with the differences of each cause, live sums of the lines below,
 * which name the documents.
 */
record LedgerTieBlocks(Book book, List<LedgerTieLine> lines) {
    private static final Fields<Account> FIELD = new Fields<>();
    private static final String BOOKED = "booked";
    private static final String OURS = "ours";

    /** An account in a month; amounts in one currency. */
    record Account(YearMonth month, String account, String currency) {
        static final Comparator<Account> ORDER = Comparator.comparing(Account::month)
                .thenComparing(Account::account)
                .thenComparing(Account::currency);

        static Account of(LedgerTieLine line) {
            return new Account(line.month(), line.account(), line.currency());
        }
    }

    /** What each line is about. */
    Block<LedgerTieLine> details(int header) {
        Table<LedgerTieLine> table = LedgerTieTable.of(book.report());
        return new Block<>(
                TieBlocks.SHEET,
                header,
                Stream.of(
                                table.pick("why"),
                                List.of(named(table, "document", LedgerTieLine::document)),
                                table.pick("currency", BOOKED, OURS, "difference", "month"),
                                List.of(
                                        named(table, "account", LedgerTieLine::account),
                                        named(table, "vendor", LedgerTieLine::vendor)))
                        .flatMap(List::stream)
                        .toList(),
                lines);
    }

    private static Field<LedgerTieLine> named(
            Table<LedgerTieLine> table, String field, Function<LedgerTieLine, String> name) {
        return table.field(field).shown(line -> orDash(name.apply(line)));
    }

    private static String orDash(String name) {
        return name.isEmpty() ? "–" : name;
    }

    /** @param details that it sums */
    Block<Account> accounts(int header, Block<LedgerTieLine> details) {
        List<Field<Account>> fields = new ArrayList<>(List.of(
                FIELD.month("month", Account::month).look(look -> look.format(Look.MONTH)),
                FIELD.text("account", account -> orDash(account.account())),
                FIELD.text("currency", Account::currency).titled("In"),
                sum(details, BOOKED, LedgerTieLine::booked),
                sum(details, OURS, LedgerTieBlocks::ours),
                FIELD.live("difference", (account, at) -> Optional.of(difference(account, at)))
                        .strong()));
        for (Cause cause : Cause.values()) {
            fields.add(FIELD.live(column(cause), (account, at) -> Optional.of(off(details, account, at, cause)))
                    .titled(cause == Cause.AGREES ? "Rounding" : Names.capital(Names.plain(cause.id()))));
        }
        fields.add(FIELD.text("holds", account -> TieBlocks.words(true))
                .titled("All has a cause")
                .by((account, at) -> "IF(ROUND(" + at.cell("difference") + "-SUM("
                        + at.cell(column(Cause.values()[0])) + ":"
                        + at.cell(column(Cause.values()[Cause.values().length - 1])) + "),4)=0,\"✓\",\"✗ off\")")
                .strong());
        return new Block<>(
                TieBlocks.SHEET,
                header,
                fields.stream()
                        .map(field -> field.name().equals("month")
                                ? field
                                : field.look((account, look) -> look.format(Look.dashed(
                                        MinorUnit.of(account.currency()).digits()))))
                        .toList(),
                lines.stream().map(Account::of).distinct().sorted(Account.ORDER).toList());
    }

    private static String column(Cause cause) {
        return "off_" + cause.id();
    }

    private Live difference(Account account, Cells at) {
        List<LedgerTieLine> own = own(account);
        return new Live(
                "ROUND(" + at.cell(BOOKED) + "-" + at.cell(OURS) + ",4)",
                Sum.of(own, LedgerTieLine::booked).subtract(Sum.of(own, LedgerTieBlocks::ours)));
    }

    private Field<Account> sum(Block<LedgerTieLine> details, String field, Function<LedgerTieLine, BigDecimal> amount) {
        return FIELD.live(
                field,
                (account, at) -> Optional.of(new Live(sums(details, field, at) + ")", Sum.of(own(account), amount))));
    }

    private Live off(Block<LedgerTieLine> details, Account account, Cells at, Cause cause) {
        String why = "," + local(details, "why") + "," + CellText.inFormula(Names.plain(cause.id())) + ")";
        List<LedgerTieLine> own =
                own(account).stream().filter(line -> line.cause() == cause).toList();
        return new Live(
                "ROUND(" + sums(details, BOOKED, at) + why + "-" + sums(details, OURS, at) + why + ",4)",
                Sum.of(own, LedgerTieLine::booked).subtract(Sum.of(own, LedgerTieBlocks::ours)));
    }

    /** Of an account's lines, without its closing bracket. */
    private static String sums(Block<LedgerTieLine> details, String field, Cells at) {
        return "SUMIFS(" + local(details, field) + "," + local(details, "month") + "," + at.fixed("month") + ","
                + local(details, "account") + "," + at.fixed("account") + ","
                + local(details, "currency") + "," + at.fixed("currency");
    }

    private static String local(Block<LedgerTieLine> details, String field) {
        return details.cells(0).range(field);
    }

    private List<LedgerTieLine> own(Account account) {
        return lines.stream().filter(line -> Account.of(line).equals(account)).toList();
    }

    /** What is not known in a currency counts as nothing there. */
    private static BigDecimal ours(LedgerTieLine line) {
        return line.ours().orElse(BigDecimal.ZERO);
    }
}
