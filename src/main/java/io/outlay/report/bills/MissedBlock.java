package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.book.Book;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Optional;

/** Contracts that bind for another term, as no notice was given in time: what they commit to, and when notice is next. */
record MissedBlock(Book book, Page page) {
    private static final Fields<Renewal> FIELD = new Fields<>();

    /** @param committed sum of what is committed; empty where nothing was missed, or no fee is known */
    record Written(int end, Optional<Live> committed) {}

    static List<Renewal> rows(Book book) {
        return book.report().analysis().renewals().stream()
                .filter(Renewal::missed)
                .toList();
    }

    /** @param start row of its title */
    Written write(int start) {
        List<Renewal> rows = rows(book);
        if (rows.isEmpty()) {
            return new Written(start, Optional.empty());
        }
        page.section(start, "Notice missed: bound for another term, which begins at the end of this one");
        Block<Renewal> block = new Block<>(RenewalsSheet.SHEET, start + 1, fields(), rows);
        block.write(page, 26, r -> Look.CELL);
        block.totals(page, "Committed in all", Look.CELL);
        boolean known = rows.stream().anyMatch(r -> r.next().commitment().isPresent());
        return new Written(block.end() + 3, known ? Optional.of(block.sum("commitment")) : Optional.empty());
    }

    private List<Field<Renewal>> fields() {
        Table<Renewal> table = RenewalTable.of(book.report());
        return List.of(
                table.field("system_name"),
                table.field("contract_id"),
                table.field("notice_deadline").titled("No notice until"),
                table.field("next_start").titled("Binds from").right(),
                FIELD.blank("a").untitled(),
                table.field("locked_until").titled("Binds until"),
                FIELD.date("next_notice", r -> r.next().notice())
                        .titled("Next notice until")
                        .right(),
                found(table.field("next_fee")),
                FIELD.blank("b").untitled(),
                table.field("verdict"),
                found(table.field("commitment")).titled("Committed °").strong().totalled(),
                SubjectFields.owner(book, (Renewal r) -> List.of(r.systemId())));
    }

    /** As among all contracts, wherever its row is sorted to. */
    private static Field<Renewal> found(Field<Renewal> field) {
        return field.by((r, at) -> "SUMIFS(" + ContractsBlock.column(field.name()) + ","
                + ContractsBlock.column("system_name") + "," + at.fixed("system_name") + ","
                + ContractsBlock.column("contract_id") + "," + at.fixed("contract_id") + ")");
    }
}
