package io.outlay.analysis.series;

import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The ledger's rows become what is judged: systems, what is unmapped, layers, the portfolio. */
public final class SubjectBuilder {
    public static final String PORTFOLIO = "portfolio";

    private final AnalysisInput input;
    private final Map<String, TechSystem> register;

    /** @throws IllegalArgumentException when the ledger names a system that the register lacks */
    public SubjectBuilder(AnalysisInput input) {
        this.input = input;
        this.register = input.systems().stream().collect(Collectors.toMap(TechSystem::systemId, Function.identity()));
        input.months().forEach(this::requireKnown);
    }

    /** The register's systems, and what is unmapped if it ever had cost. */
    public List<Subject> systems() {
        List<Subject> subjects = new ArrayList<>();
        for (TechSystem system : input.systems()) {
            subjects.add(new Subject(
                    Level.SYSTEM,
                    system.systemId(),
                    system.name(),
                    Optional.of(system.layer()),
                    Optional.of(system),
                    sum(system.systemId(), id -> id.equals(system.systemId()))));
        }
        Subject unmapped = new Subject(
                Level.SYSTEM,
                TechSystem.UNMAPPED,
                "Unmapped",
                Optional.empty(),
                Optional.empty(),
                sum(TechSystem.UNMAPPED, TechSystem.UNMAPPED::equals));
        if (unmapped.hasCost()) {
            subjects.add(unmapped);
        }
        return subjects;
    }

    public List<Subject> layers() {
        return Arrays.stream(TechLayer.values()).map(this::layer).toList();
    }

    public Subject portfolio() {
        return new Subject(
                Level.PORTFOLIO,
                PORTFOLIO,
                "Portfolio",
                Optional.empty(),
                Optional.empty(),
                sum(PORTFOLIO, id -> true));
    }

    private Subject layer(TechLayer layer) {
        Predicate<String> member =
                id -> register.containsKey(id) && register.get(id).layer() == layer;
        return new Subject(
                Level.LAYER, layer.id(), layer.title(), Optional.of(layer), Optional.empty(), sum(layer.id(), member));
    }

    private NavigableMap<YearMonth, SystemMonth> sum(String id, Predicate<String> member) {
        NavigableMap<YearMonth, SystemMonth> sums = new TreeMap<>();
        for (SystemMonth row : input.months()) {
            if (member.test(row.systemId()) && !row.month().isAfter(input.period())) {
                sums.merge(row.month(), row, (a, b) -> plus(id, a, b));
            }
        }
        return sums;
    }

    private static SystemMonth plus(String id, SystemMonth a, SystemMonth b) {
        Function<Function<SystemMonth, BigDecimal>, BigDecimal> add =
                figure -> figure.apply(a).add(figure.apply(b));
        return new SystemMonth(
                id,
                a.month(),
                add.apply(SystemMonth::billed),
                add.apply(SystemMonth::effective),
                add.apply(SystemMonth::accrued),
                add.apply(SystemMonth::effort),
                add.apply(SystemMonth::transform),
                add.apply(SystemMonth::allocated),
                add.apply(SystemMonth::oneOff),
                add.apply(SystemMonth::estimated),
                add.apply(SystemMonth::estimatedByContract),
                add.apply(SystemMonth::comparable));
    }

    private void requireKnown(SystemMonth row) {
        if (!row.systemId().equals(TechSystem.UNMAPPED) && !register.containsKey(row.systemId())) {
            throw new IllegalArgumentException("the ledger names system " + row.systemId() + ", the register does not");
        }
    }
}
