package io.outlay.report.stack;

import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Page;
import java.util.List;

/** How many figures of a pitfall are hotspots, which follows the thresholds wherever its rows lie. */
record HotspotCount(Book book, Hotspot.Pitfall pitfall) {
    /**
     * What is not known is neither a hotspot nor none.
     *
     * @param start row of the title above its hotspots
     */
    Page.Words words(int start) {
        List<Indicator> hotspots = HotspotsSheet.rows(book, pitfall, true);
        List<Indicator> rest = HotspotsSheet.rows(book, pitfall, false);
        int unknown = (int) rest.stream()
                .filter(indicator -> indicator.reading().state() == Indicator.State.UNKNOWN)
                .count();
        int known = hotspots.size() + rest.size() - unknown;
        String title = HotspotsSheet.title(pitfall) + ": ";
        if (known == 0) {
            return new Page.Words(CellText.inFormula(title + "nothing is known"), title + "nothing is known");
        }
        String behind =
                known + (known == 1 ? " figure" : " figures") + (unknown == 0 ? "" : ", " + unknown + " not known");
        int found = hotspots.size();
        String value = (found == 0 ? "no" : found) + (found == 1 ? " hotspot among " : " hotspots among ");
        String count = counted(start, hotspots) + (rest.isEmpty() ? "" : "+" + counted(restStart(), rest));
        return new Page.Words(
                CellText.inFormula(title) + "&IF(" + count + "=0,\"no\"," + count + ")&IF(" + count
                        + "=1,\" hotspot among \",\" hotspots among \")&" + CellText.inFormula(behind),
                title + value + behind);
    }

    private String counted(int header, List<Indicator> rows) {
        Block<Indicator> block = HotspotsSheet.block(book, header, rows);
        return rows.isEmpty() ? "0" : "COUNTIF(" + block.cells(0).range("state") + ",\"" + HotspotTable.STATE + "\")";
    }

    /** Row of the title above the rows that were none at the run: all hotspots come first, then the rest of each pitfall. */
    private int restStart() {
        int row = HotspotsSheet.HEADER + 1;
        for (Hotspot.Pitfall each : Hotspot.Pitfall.values()) {
            row += HotspotsSheet.rows(book, each, true).size() + 2;
        }
        for (Hotspot.Pitfall each : Hotspot.Pitfall.values()) {
            int rest = HotspotsSheet.rows(book, each, false).size();
            if (each == pitfall) {
                return row;
            }
            row += rest == 0 ? 0 : rest + 2;
        }
        return row;
    }
}
