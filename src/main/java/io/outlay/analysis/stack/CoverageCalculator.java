package io.outlay.analysis.stack;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.series.SubjectBuilder;
import io.outlay.analysis.series.Wording;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Sums what is mapped, measured and estimated, and withholds the verdict on a layer of which too little is. */
public final class CoverageCalculator {
    /** Verdicts that say something about growth. */
    private static final Set<Verdict> SAY_SOMETHING = EnumSet.of(
            Verdict.RISING_NO_PAYOFF,
            Verdict.RISING_FASTER_THAN_BUSINESS,
            Verdict.SAME_BILL_LESS_BUSINESS,
            Verdict.WATCH,
            Verdict.IN_LINE);

    private final Stack stack;
    private final List<Subject> subjects;
    private final List<Judgement> systems;
    private final BigDecimal unmapped;

    /** @param systems verdicts on systems, what is unmapped among them */
    public CoverageCalculator(Stack stack, List<Subject> subjects, List<Judgement> systems) {
        this.stack = stack;
        this.subjects = subjects;
        this.systems = systems;
        this.unmapped = stack.spend(TechSystem.UNMAPPED);
    }

    public List<Coverage> coverage() {
        List<Coverage> all = new ArrayList<>();
        for (TechLayer layer : TechLayer.values()) {
            all.add(coverage(
                    Level.LAYER,
                    layer.id(),
                    layer.title(),
                    found -> found.filter(layer::equals).isPresent()));
        }
        all.add(coverage(Level.PORTFOLIO, SubjectBuilder.PORTFOLIO, "Portfolio", found -> true));
        return List.copyOf(all);
    }

    private Coverage coverage(Level level, String id, String name, Predicate<Optional<TechLayer>> member) {
        List<Subject> members = subjects.stream()
                .filter(subject -> member.test(subject.layer()))
                .toList();
        BigDecimal estimated = Sum.of(members, subject -> subject.year(stack.period(), SystemMonth::estimated));
        Coverage sums = new Coverage(
                level,
                id,
                name,
                sum(members),
                unmapped,
                sum(members.stream().filter(this::measured).toList()),
                estimated,
                false);
        return new Coverage(
                level, id, name, sums.cost(), unmapped, sums.measured(), estimated, level == Level.LAYER && low(sums));
    }

    private boolean low(Coverage coverage) {
        BigDecimal least = stack.benchmarks().minCoverageShare();
        return coverage.mappedShare()
                        .filter(share -> share.compareTo(least) < 0)
                        .isPresent()
                || coverage.measuredShare()
                        .filter(share -> share.compareTo(least) < 0)
                        .isPresent();
    }

    private boolean measured(Subject subject) {
        return systems.stream()
                .filter(judgement -> judgement.id().equals(subject.id()))
                .anyMatch(judgement -> judgement.growth().driver().isPresent()
                        && judgement.verdict().known());
    }

    private BigDecimal sum(List<Subject> members) {
        return Sum.of(members, stack::spend);
    }

    /** The verdict on a layer as its coverage allows it; one that says nothing about growth stands. */
    public Judgement withheld(Judgement layer, List<Coverage> coverage) {
        return coverage.stream()
                .filter(c -> c.withheld() && c.id().equals(layer.id()) && SAY_SOMETHING.contains(layer.verdict()))
                .findFirst()
                .map(c -> layer.withheld(why(c), "Map the invoices and deliver the business figures of these systems."))
                .orElse(layer);
    }

    private String why(Coverage coverage) {
        String least = Wording.share(stack.benchmarks().minCoverageShare());
        BigDecimal mapped = coverage.mappedShare().orElseThrow();
        BigDecimal measured = coverage.measuredShare().orElseThrow();
        return "Coverage is too low for a verdict: " + Wording.share(mapped) + " of its cost is surely mapped and "
                + Wording.share(measured) + " is measured against a business figure; each must be " + least + ".";
    }
}
