package io.outlay.report.outlook;

import io.outlay.analysis.outlook.PeakSeason;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.BudgetVariance;
import io.outlay.analysis.tco.Landing;
import io.outlay.model.Names;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** What is ahead, in sentences for people who read one page. */
public final class OutlookWords {
    private OutlookWords() {}

    /** Where the fiscal year lands against its budget; without a budget, what the next twelve months cost. */
    public static String landing(Book book) {
        return portfolio(book)
                .map(v -> landing(book, v))
                .orElseGet(() -> book.report()
                        .analysis()
                        .outlook()
                        .portfolio()
                        .map(portfolio -> ahead(book, portfolio))
                        .orElse(""));
    }

    /** The same for one page: what lands beside the budget, and what contributes most to that. */
    public static String againstBudget(Book book) {
        return portfolio(book)
                .filter(v -> v.landing().isPresent())
                .map(v ->
                        "The fiscal year to " + Book.longMonth(book.fiscalYear().end()) + " lands "
                                + against(book, over(v), Optional.empty()) + largest(book, over(v)) + ".")
                .orElseGet(() -> landing(book));
    }

    /** The layer or system that contributes most to it. */
    private static String largest(Book book, BigDecimal over) {
        return book.report().budget().variances().stream()
                .filter(v -> v.level() != Level.PORTFOLIO && v.costPool().equals(BudgetVariance.ALL))
                .filter(v -> v.landing().isPresent() && over(v).signum() == over.signum() && over.signum() != 0)
                .max(Comparator.comparing((BudgetVariance v) -> over(v).abs()).thenComparing(BudgetVariance::id))
                .map(v -> ", the largest part of it by " + v.name())
                .orElse("");
    }

    private static BigDecimal over(BudgetVariance v) {
        return v.landing().orElseThrow().expected().subtract(v.yearBudget());
    }

    private static Optional<BudgetVariance> portfolio(Book book) {
        return book.report().budget().variances().stream()
                .filter(v -> v.level() == Level.PORTFOLIO && v.costPool().equals(BudgetVariance.ALL))
                .findFirst();
    }

    private static String landing(Book book, BudgetVariance v) {
        return v.landing()
                .map(landing -> landing(book, v, landing))
                .orElseGet(() -> "What the fiscal year to "
                        + Book.longMonth(book.fiscalYear().end()) + " costs of what is budgeted is not known: "
                        + begins(book) + ".");
    }

    private static String landing(Book book, BudgetVariance v, Landing landing) {
        String year = "The fiscal year to " + Book.longMonth(book.fiscalYear().end());
        String against = against(book, over(v), Optional.of(v.yearBudget()));
        boolean done = book.period().equals(book.fiscalYear().end());
        if (done) {
            return year + " ends at " + book.money(landing.expected()) + " of what is budgeted, " + against + ".";
        }
        return year + " is heading for " + book.money(landing.expected())
                + " of what is budgeted, " + against + "; 8 in 10 chance that it ends between "
                + Words.whole(landing.low()) + " and " + Words.whole(landing.high()) + ".";
    }

    /** @param budget beside which its share is said */
    private static String against(Book book, BigDecimal over, Optional<BigDecimal> budget) {
        return over.signum() == 0
                ? "on budget"
                : book.money(over.abs())
                        + budget.map(whole -> share(over, whole)).orElse("") + (over.signum() > 0 ? " over" : " under")
                        + " budget";
    }

    private static String begins(Book book) {
        return book.window().months() == 0
                ? "nothing was billed or worked yet"
                : "the ledger begins in " + Book.longMonth(book.window().start());
    }

    private static String share(BigDecimal over, BigDecimal budget) {
        return budget.signum() == 0 ? "" : " (" + Words.share(Decimals.quotient(over.abs(), budget.abs())) + ")";
    }

    private static String ahead(Book book, SubjectOutlook portfolio) {
        return "The next twelve months are heading for " + book.money(portfolio.mean())
                + "; 8 in 10 chance that they end between " + Words.whole(portfolio.low()) + " and "
                + Words.whole(portfolio.high()) + ". No budget is given for this fiscal year.";
    }

    /** How much of the year's cost and business the peak month takes; empty when no driver is known. */
    public static String peak(Book book) {
        return book.report().analysis().outlook().peaks().stream()
                .filter(peak -> peak.level() == Level.PORTFOLIO)
                .findFirst()
                .flatMap(OutlookWords::peak)
                .orElse("");
    }

    private static Optional<String> peak(PeakSeason peak) {
        return peak.costShare()
                .flatMap(cost -> peak.driverShare()
                        .map(business -> "The peak month, " + Book.longMonth(peak.month()) + ", took "
                                + Words.share(cost)
                                + " of the year's cost and " + Words.share(business) + " of its " + driver(peak)
                                + peak.elasticShare()
                                        .map(share -> "; " + Words.share(share)
                                                + " of cost moves with business from month to month"
                                                + unknown(peak))
                                        .orElse("")
                                + "."));
    }

    /** What is in neither part is said, or it would count as fixed. */
    private static String unknown(PeakSeason peak) {
        return peak.unknownShare()
                .filter(share -> share.signum() > 0)
                .map(share -> ", of " + Words.share(share) + " it is not known")
                .orElse("");
    }

    private static String driver(PeakSeason peak) {
        return Names.plain(peak.driver().orElse("business"));
    }

    /** Title of a chart: what is seen. */
    static String title(Book book, SubjectOutlook subject) {
        BigDecimal before = subject.lastTwelve();
        String change = before.signum() > 0 && book.window().isYear()
                ? ", " + Words.growth(Decimals.quotient(subject.mean(), before).doubleValue() - 1)
                : "";
        String ahead = Words.whole(subject.mean());
        return subject.layer()
                .map(layer -> layer.title() + ": " + ahead + " ahead" + change)
                .orElse((book.report().head().isCut() ? book.report().head().cut() : "All technology") + ": " + ahead
                        + " in the next twelve months" + change);
    }
}
