package io.outlay.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.SystemRow;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.ReportFixture;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import io.outlay.report.book.LedgerBook;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Revision;
import io.outlay.report.verdict.PayoffSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final Analysis FULL = ReportFixture.report().analysis();

    private static Book book(CloseReport report) {
        return new Book(
                null, null, report, Revision.FIRST, new LedgerBook(report, Extent.SHEET_ROWS), null, null, null, 0);
    }

    private static List<Judgement> one(Predicate<Judgement> which) {
        return FULL.judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM)
                .filter(which)
                .limit(1)
                .toList();
    }

    @Test
    void tellsABillThatIsFoundBeforeCostCanBeHeldAgainstGrowth() {
        List<Judgement> young = one(j -> j.cost().excessCost().isEmpty());
        assertEquals(
                "There is too little history yet to hold cost against growth",
                Headline.of(book(ReportFixture.young(young, List.of()))));
        String found = FULL.findings().get(0).headline();
        assertEquals(
                found.substring(0, found.length() - 1), Headline.of(book(ReportFixture.young(young, FULL.findings()))));
    }

    @Test
    void countsSystemsAsPeopleDo() {
        assertEquals("No system is known yet.", Headline.beneath(book(ReportFixture.empty())));
        assertEquals(
                "1 system, not flagged.",
                Headline.beneath(book(ReportFixture.young(one(j -> !j.verdict().flagged()), List.of()))));
        List<Judgement> flagged = one(j -> j.id().equals("search"));
        assertEquals(
                "1 system, which costs EUR 23,339 a year more than growth explains.",
                Headline.beneath(book(ReportFixture.young(flagged, List.of()))));
    }

    /** Twelve systems of the fixture, two of which data say nothing of. */
    @Test
    void whatCouldNotBeJudgedIsNotSaidToBeInOrder() {
        List<Judgement> quiet = FULL.judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM && !j.verdict().flagged())
                .filter(j -> !j.id().equals(TechSystem.UNMAPPED))
                .toList();
        Book some = book(ReportFixture.young(quiet, List.of()));
        assertEquals("9 systems: 2 cannot be judged, none of the others is flagged.", Headline.beneath(some));
        assertEquals(
                "Of the 7 systems that can be judged, none is found to cost more without growth behind it.",
                Headline.of(some));
        List<Judgement> unknown =
                quiet.stream().filter(j -> !j.verdict().known()).toList();
        assertEquals(
                "2 systems, none of which can be judged.",
                Headline.beneath(book(ReportFixture.young(unknown, List.of()))));
        assertEquals(
                "1 system, which cannot be judged.",
                Headline.beneath(book(ReportFixture.young(unknown.subList(0, 1), List.of()))));
    }

    /** A system that is retired and one that is not live yet are no systems that anybody decides on. */
    @Test
    void countsSystemsInServiceOnly() {
        Judgement judged = one(j -> j.verdict() == Verdict.IN_LINE).get(0);
        List<Judgement> unknown = FULL.judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM && !j.verdict().known())
                .filter(j -> !j.id().equals(TechSystem.UNMAPPED))
                .toList();
        List<TechSystem> register = List.of(
                SystemRow.of(judged.id()).row(),
                SystemRow.of(unknown.get(0).id())
                        .retired(Optional.of(LocalDate.of(2026, 9, 15)))
                        .row(),
                SystemRow.of(unknown.get(1).id())
                        .goLive(Optional.of(LocalDate.of(2026, 10, 1)))
                        .row());
        Book book = book(ReportFixture.young(register, List.of(judged, unknown.get(0), unknown.get(1)), List.of()));
        assertEquals("1 system, not flagged.", Headline.beneath(book));
        assertEquals("No bill is found to rise without growth behind it.", Headline.of(book));
        assertEquals("Out of service", PayoffSheet.level(book, unknown.get(0)));
    }

    /** What nothing can be said of is not 0. */
    @Test
    void costBeyondGrowthIsNotKnownWhereNoSystemCanBeJudged() {
        List<Judgement> judged =
                one(j -> j.cost().excessCost().isPresent() && j.verdict().known());
        List<Judgement> withheld =
                judged.stream().map(j -> j.withheld("Too little.", "")).toList();
        assertTrue(beyondGrowth(judged).isPresent());
        assertEquals(Optional.empty(), beyondGrowth(withheld));
    }

    private static Optional<Live> beyondGrowth(List<Judgement> judgements) {
        return new TileSource(book(ReportFixture.young(judgements, List.of())))
                .tiles().stream()
                        .filter(tile -> tile.head().name().equals("excess_cost"))
                        .findFirst()
                        .orElseThrow()
                        .head()
                        .figure();
    }

    @Test
    void wantOfABusinessFigureIsNoWantOfHistory() {
        List<Judgement> withoutDriver = one(j -> j.verdict() == Verdict.NOT_MEASURABLE
                && j.cost().excessCost().isEmpty()
                && !j.id().equals(TechSystem.UNMAPPED));
        assertEquals(
                "No business figure is known to hold cost against",
                Headline.of(book(ReportFixture.young(withoutDriver, List.of()))));
    }

    /** Cost that fell less than what drives it is ahead of it, and did not rise. */
    @Test
    void titleOfTheLayersChartSaysWhatCostDid() {
        assertEquals("Service: cost rose faster than tickets", title(0.03, 0.01));
        assertEquals("Service: cost rose while tickets fell", title(0.03, -0.01));
        assertEquals("Service: cost stayed while tickets fell", title(0, -0.01));
        assertEquals("Service: cost fell less than tickets", title(-0.006, -0.141));
        assertEquals("No layer's cost grew faster than what drives it", title(-0.2, -0.141));
    }

    private static String title(double cost, double driver) {
        Judgement j = FULL.judgements().stream()
                .filter(layer -> layer.level() == Level.LAYER && layer.id().equals("service"))
                .findFirst()
                .orElseThrow();
        Judgement.Growth growth = j.growth();
        return SummaryCharts.title(List.of(new Judgement(
                j.level(),
                j.id(),
                j.name(),
                j.layer(),
                j.type(),
                j.verdict(),
                j.since(),
                j.tags(),
                j.cost(),
                new Judgement.Growth(
                        OptionalDouble.of(cost),
                        growth.driver(),
                        growth.driverT12m(),
                        OptionalDouble.of(driver),
                        growth.gapLog(),
                        growth.compared(),
                        growth.whileRising()),
                j.test(),
                j.rationale())));
    }

    @Test
    void namesNoShareOfNoCost() {
        assertEquals(
                "The last twelve months have no cost; nothing was rejected.",
                Headline.coverage(book(ReportFixture.empty())));
    }
}
