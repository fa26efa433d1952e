package io.outlay.report.summary;

import io.outlay.analysis.bridge.ChangeSentence;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.CloseState;
import io.outlay.model.Names;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.Book;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Revision;
import io.outlay.report.sheet.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The sentences of Summary. */
final class Headline {
    private Headline() {}

    /** What someone should remember who reads nothing else: the finding that is listed first. */
    static String of(Book book) {
        return book.report().analysis().findings().stream()
                .findFirst()
                .map(finding -> withoutStop(finding.headline()))
                .orElseGet(() -> withoutFinding(book));
    }

    /** Unused seats and price steps are found in the first months too; that no bill rises is not known then. */
    private static String withoutFinding(Book book) {
        if (TileSource.systems(book).noneMatch(j -> j.cost().excessCost().isPresent())) {
            return TileSource.systems(book).findFirst().isPresent()
                            && TileSource.systems(book).allMatch(j -> j.verdict() == Verdict.NOT_MEASURABLE)
                    ? "No business figure is known to hold cost against"
                    : "There is too little history yet to hold cost against growth";
        }
        long judged = TileSource.systems(book).count() - TileSource.notJudged(book);
        if (judged == 0) {
            return "No system can be judged: cost or business figures are missing (sheet Payoff says which)";
        }
        return (TileSource.notJudged(book) == 0
                        ? "No bill is found to rise without growth behind it."
                        : "Of the " + systems(judged) + " that can be judged, none is found to cost more without growth"
                                + " behind it.")
                + portfolio(book)
                        .flatMap(Headline::growth)
                        .map(growth -> " " + growth + ".")
                        .orElse("");
    }

    private static String systems(long count) {
        return count == 1 ? "1 system" : count + " systems";
    }

    /** Why cost changed, under the headline: one walk from one year to the next. */
    static String change(Book book) {
        return book.report().analysis().bridges().stream()
                .filter(bridge -> bridge.level() == Level.PORTFOLIO)
                .findFirst()
                .map(bridge -> ChangeSentence.reasons(bridge, book.currency(), book.yearBefore()))
                .orElse("");
    }

    /** What the whole does, for letters and the page. */
    static String beneath(Book book) {
        String verdicts = verdicts(book, TileSource.systems(book).count()) + signs(book) + window(book);
        return portfolio(book)
                .flatMap(Headline::growth)
                .map(growth -> growth + " in twelve months; " + verdicts + ".")
                .orElse(verdicts + ".");
    }

    private static String verdicts(Book book, long systems) {
        if (systems == 0) {
            return "No system is known yet";
        }
        long flagged = TileSource.flagged(book).count();
        long notJudged = TileSource.notJudged(book);
        if (notJudged == systems) {
            return systems == 1
                    ? "1 system, which cannot be judged"
                    : systems + " systems, none of which can be judged";
        }
        String rest = notJudged == 0 ? "" : "; " + notJudged + " cannot be judged";
        if (flagged == 0 && notJudged > 0) {
            return systems + " systems: " + notJudged + " cannot be judged, "
                    + (systems - notJudged == 1 ? "the other is not flagged" : "none of the others is flagged");
        }
        String more = book.money(TileSource.excess(book, true)) + " a year more than growth explains";
        if (systems == 1) {
            return flagged == 0 ? "1 system, not flagged" : "1 system, which costs " + more;
        }
        return systems + " systems, "
                + switch ((int) flagged) {
                    case 0 -> "none of them flagged";
                    case 1 -> "one of them costs " + more;
                    default -> flagged + " of them cost " + more;
                }
                + rest;
    }

    /** What is no verdict, but worth a question. */
    private static String signs(Book book) {
        long signs = TileSource.systems(book)
                .filter(j -> j.tags().contains(Tag.EARLY_SIGN))
                .count();
        return signs == 0 ? "" : "; early signs on " + systems(signs);
    }

    /** A window shorter than a year is not read as one. */
    private static String window(Book book) {
        Window window = book.window();
        return !window.isShort() ? "" : ". Figures are of " + window.words() + ", not of a year";
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static Optional<Judgement> portfolio(Book book) {
        return book.report().analysis().judgements().stream()
                .filter(j -> j.level() == Level.PORTFOLIO)
                .findFirst();
    }

    private static Optional<String> growth(Judgement j) {
        if (j.growth().costGrowth().isEmpty()) {
            return Optional.empty();
        }
        String cost =
                "Comparable tech cost " + Words.growth(j.growth().costGrowth().getAsDouble());
        return Optional.of(
                j.growth().driverGrowth().isEmpty()
                        ? cost
                        : cost + ", " + driver(j) + " "
                                + Words.growth(j.growth().driverGrowth().getAsDouble()));
    }

    static String driver(Judgement j) {
        return Names.plain(j.growth().driver().orElse("driver"));
    }

    /** Title of the index chart: what is seen. */
    static String index(Book book) {
        return portfolio(book).flatMap(Headline::growth).orElse("Tech cost against business");
    }

    /** Preliminary or final, and which revision. */
    static String standing(Book book) {
        return book.report().head().state().title() + " · revision "
                + book.revision().number() + " · " + book.currency();
    }

    /** What is different in this issue of the period's report. */
    static String issue(Book book) {
        Revision revision = book.revision();
        CloseState closed = book.report().head().state();
        String state = (closed.preliminary()
                        ? "Preliminary: " + closed.reason() + " when it was closed."
                        : "Final: the month was over when it was closed.")
                + (closed.without().isEmpty()
                        ? ""
                        : " It was closed without " + String.join(", ", closed.without())
                                + ", which were due: what rests on them is not known or too low.");
        if (revision.number() == 1) {
            return state + " First issue.";
        }
        String reason = revision.reason().map(text -> " (" + text + ")").orElse("");
        String changed = revision.changed().isEmpty()
                ? "."
                : " differs from the one before in " + Names.plain(String.join(", ", revision.changed())) + ".";
        return state + " Revision " + revision.number() + reason + changed;
    }

    /** How much of the twelve months rests on documents that are known and mapped. */
    static String coverage(Book book) {
        Window window = book.window();
        BigDecimal total = twelve(book, SystemMonth::total);
        BigDecimal mapped = twelve(book, m -> TechSystem.UNMAPPED.equals(m.systemId()) ? BigDecimal.ZERO : m.total());
        BigDecimal earlier = TileSource.postedForEarlier(book).value();
        String known = total.signum() == 0
                ? Names.capital(window.words()) + (window.months() == 1 ? " has" : " have") + " no cost"
                : share(mapped, total)
                        + (window.isYear() ? " of twelve months' cost" : " of the cost of " + window.words())
                        + " is mapped to systems" + estimated(book, total);
        return known + "; "
                + rejected(book)
                + (earlier.signum() == 0 ? "" : "; " + book.money(earlier) + " posted for earlier months")
                + priorYear(book)
                + ".";
    }

    private static String estimated(Book book, BigDecimal total) {
        BigDecimal estimated = twelve(book, SystemMonth::estimated);
        return estimated.signum() == 0 ? ", none is estimated" : ", " + share(estimated, total) + " is estimated";
    }

    private static String priorYear(Book book) {
        BigDecimal items = new SpanSums(book).priorYear(List.of()).value();
        return items.signum() == 0 ? "" : "; year to date holds " + book.money(items) + " of prior-year items";
    }

    private static String rejected(Book book) {
        long count = Rejection.rows(book.report().evidence().rejections());
        if (count == 0) {
            return book.report().head().isCut()
                    ? "rejected rows that name no system are in the whole report alone"
                    : "nothing was rejected";
        }
        return String.format(
                Locale.ROOT, "%,d %s rejected (sheet Rejected)", count, count == 1 ? "row is" : "rows are");
    }

    private static String share(BigDecimal part, BigDecimal total) {
        return Words.share(Decimals.quotient(part, total));
    }

    private static BigDecimal twelve(Book book, Function<SystemMonth, BigDecimal> of) {
        Window window = book.window();
        return Sum.of(book.report().months().stream()
                .filter(m -> window.contains(m.month()))
                .map(of));
    }
}
