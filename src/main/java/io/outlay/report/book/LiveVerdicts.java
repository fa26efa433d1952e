package io.outlay.report.book;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two rising verdicts as formulas: they follow the growth up to which a rise has no payoff, see the sheet Payoff. */
public final class LiveVerdicts {
    /** Names of the rows that say which of the two it is: 1 or 0, level, key. */
    public static final String NO_PAYOFF = "Rising_no_payoff";

    public static final String LEVEL = "Rising_level";
    public static final String KEY = "Rising_key";

    private final List<Judgement> rising;
    private final Optional<String> enter;
    private final Optional<String> stay;

    public LiveVerdicts(Book book) {
        this.enter = book.setting("verdict.no-payoff-driver-growth");
        this.stay = book.setting("verdict.stay-no-payoff-driver-growth");
        this.rising = book.report().analysis().judgements().stream()
                .filter(j -> j.verdict().rising() && enter.isPresent() && stay.isPresent())
                .toList();
    }

    /** What rises, and follows. */
    public List<Judgement> rising() {
        return rising;
    }

    /** Name of the growth of a driver up to which a rise has no payoff; of a larger one where it had none a month-end earlier. */
    public String limit(boolean hadNone) {
        return (hadNone ? stay : enter).orElseThrow();
    }

    /** Formula of the verdict on a system in words; {@code null} where no assumption of the workbook moves it. */
    public String of(String systemId) {
        return rising.stream()
                .filter(j -> j.level() == Level.SYSTEM && j.id().equals(systemId))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    /** The same of a layer or the portfolio, too. */
    public String of(Judgement j) {
        return of(j, CellText.inFormula(j.level().title()), CellText.inFormula(j.id()));
    }

    /** The same by the cells of its level and key. */
    public String of(Judgement j, String level, String key) {
        return rising.contains(j)
                ? "IF(SUMIFS(" + NO_PAYOFF + "," + LEVEL + "," + level + "," + KEY + "," + key + ")=1,"
                        + quoted(Verdict.RISING_NO_PAYOFF) + "," + quoted(Verdict.RISING_FASTER_THAN_BUSINESS) + ")"
                : null;
    }

    /** Cells with verdicts are filled as what they show. */
    public static void fill(Page page, Block<?> block, String verdict) {
        Stream.of(Verdict.values())
                .filter(Verdict::rising)
                .forEach(shown -> page.fill(
                        block.cells(0).plain(verdict),
                        block.cells(0).fixed(verdict) + "=" + quoted(shown),
                        Palette.fill(shown)));
    }

    private static String quoted(Verdict verdict) {
        return "\"" + verdict.label() + "\"";
    }
}
