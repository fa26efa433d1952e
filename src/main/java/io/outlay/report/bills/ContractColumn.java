package io.outlay.report.bills;

import io.outlay.report.sheet.Page;
import org.apache.poi.ss.util.CellReference;

/** The columns of the sheet Renewals, in order; its upper blocks stand in the same ones. */
enum ContractColumn {
    SYSTEM("System", 22, false),
    CONTRACT("Contract", 14, false),
    END("Ends", 11, true),
    DEADLINE("Notice until", 11.5, true),
    DAYS("Days left", 8.5, true),
    STATUS("Status", 15, false),
    FEE("Fee now", 11, true),
    NEXT_FEE("Next fee", 11, true),
    CHANGE("Change", 8.5, true),
    VERDICT("Verdict", 25, false),
    AT_STAKE("At stake", 11, true),
    SEATS("Unused seats °", 10, true),
    PRICE("Price above escalator °", 11, true),
    GROWTH("Cost beyond growth °", 11, true),
    AVOIDABLE("Avoidable", 12, true),
    LOCKED("Locked until", 11.5, true),
    COMMITMENT("Next term in all °", 14, true),
    SCENARIO("Scenario saves a year °", 12, true);

    private final String title;
    private final double width;
    private final boolean figure;

    ContractColumn(String title, double width, boolean figure) {
        this.title = title;
        this.width = width;
        this.figure = figure;
    }

    String title() {
        return title;
    }

    boolean figure() {
        return figure;
    }

    String letter() {
        return CellReference.convertNumToColString(ordinal());
    }

    /** A cell by its row counted from 0. */
    String cell(int row) {
        return letter() + (row + 1);
    }

    static void widths(Page page) {
        for (ContractColumn column : values()) {
            page.width(column.ordinal(), column.width);
        }
    }
}
