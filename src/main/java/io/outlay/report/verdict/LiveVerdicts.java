package io.outlay.report.verdict;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.stream.Stream;

/** Verdicts on sheets beside Payoff that follow the growth up to which a rise has no payoff, as those of Payoff do. */
public final class LiveVerdicts {
    private final PayoffBlocks payoff;

    public LiveVerdicts(Book book) {
        this.payoff = new PayoffBlocks(book);
    }

    /** Formula of the verdict on a system in words; {@code null} where no assumption of the workbook moves it. */
    public String of(String systemId) {
        return payoff.verdicts().rows().stream()
                .filter(j -> j.level() == Level.SYSTEM && j.id().equals(systemId))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    /** The same of a layer or the portfolio, too. */
    String of(Judgement judgement) {
        return payoff.rising().verdict(judgement);
    }

    /**
     * Cells with verdicts are filled as what they show.
     *
     * @param first the first of them as a formula for all states it
     */
    public static void fill(Page page, String cells, String first) {
        Stream.of(Verdict.values())
                .filter(Verdict::rising)
                .forEach(verdict -> page.fill(cells, first + "=\"" + verdict.label() + "\"", Palette.fill(verdict)));
    }
}
