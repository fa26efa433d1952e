package io.outlay.analysis.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.analysis.Books;
import io.outlay.analysis.stack.StackMap.Cover;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.analysis.stack.StackMap.State;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.SystemRow;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The period is September 2026. */
class StackMapCalculatorTest {
    private final Books books = new Books().orders(t -> 90000);

    @Test
    void crossesLayersWithTypesAndPutsTheLargestSpendFirst() {
        add(SystemRow.of("small"), 100);
        add(SystemRow.of("large"), 900);
        add(SystemRow.of("mail").layer(TechLayer.MARKETING).type(SystemType.TOOL), 50);
        add(SystemRow.of("gone").retired(Optional.of(LocalDate.of(2026, 9, 30))), 70);
        add(SystemRow.of("planned").goLive(Optional.of(LocalDate.of(2026, 10, 1))), 70);

        StackMap map = map();

        assertThat(map.cells()).hasSize(18);
        assertThat(entries(map, TechLayer.COMMERCE, SystemType.TECHNOLOGY))
                .extracting(Entry::systemId)
                .containsExactly("large", "small");
        assertThat(entries(map, TechLayer.COMMERCE, SystemType.TECHNOLOGY).get(0))
                .satisfies(large -> assertThat(large.spend()).isEqualTo("10800.00"))
                .satisfies(large -> assertThat(large.verdict()).isEqualTo(Verdict.IN_LINE));
        assertThat(entries(map, TechLayer.MARKETING, SystemType.TOOL))
                .extracting(Entry::systemId)
                .containsExactly("mail");
        assertThat(map.unnamed()).isEqualTo(3);
    }

    @Test
    void tellsWhatIsServedTwiceOnceAndNoMore() {
        add(SystemRow.of("big").capability("Search"), 900);
        add(SystemRow.of("small").capability("search "), 100);
        add(SystemRow.of("pay").capability("payment"), 100);
        add(SystemRow.of("first").capability("Reviews").retired(Optional.of(LocalDate.of(2024, 3, 31))), 10);
        add(SystemRow.of("last").capability("reviews").retired(Optional.of(LocalDate.of(2026, 3, 31))), 10);
        add(SystemRow.of("old").capability("payment").retired(Optional.of(LocalDate.of(2026, 3, 31))), 10);

        assertThat(map().capabilities())
                .extracting(Cover::capability, Cover::state, Cover::finding)
                .containsExactly(
                        tuple("search", State.OVERLAP, "Served by 2 systems; all but Big cost EUR 1,200 a year."),
                        tuple("reviews", State.GAP, "Served by no system since Last was retired in March 2026."),
                        tuple("payment", State.COVERED, "Served once."));
    }

    private void add(SystemRow row, int monthly) {
        books.systems.add(row.row());
        books.cost(row.row().systemId(), t -> monthly);
    }

    private StackMap map() {
        return books.analyse().landscape().stackMap();
    }

    private static List<Entry> entries(StackMap map, TechLayer layer, SystemType type) {
        return map.cells().stream()
                .filter(cell -> cell.layer() == layer && cell.type() == type)
                .findFirst()
                .orElseThrow()
                .systems();
    }
}
