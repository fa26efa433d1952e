package io.outlay.job;

import io.outlay.model.SystemMonth;
import io.outlay.report.BuildOrBuy;
import io.outlay.scenario.ScenarioCalculator;
import io.outlay.scenario.TrackingCalculator;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Answers scenarios, and holds the approved ones against the ledger. */
final class ScenarioAnswers {
    private ScenarioAnswers() {}

    /**
     * @param period in the names of the workbooks, and the last that is tracked
     * @param months of the ledger, restated
     */
    static BuildOrBuy of(ScenarioBook book, YearMonth period, List<SystemMonth> months) {
        Set<String> taken = new TreeSet<>();
        List<BuildOrBuy.Case> cases = new ArrayList<>();
        for (ScenarioBook.Entry entry : book.entries()) {
            List<String> systems =
                    entry.scenario().general().systemId().map(ScenarioBook::ids).orElse(List.of());
            cases.add(new BuildOrBuy.Case(
                    ScenarioCalculator.answer(entry.scenario()),
                    entry.rows(),
                    TrackingCalculator.track(entry.scenario(), systems, period, months),
                    fileName(entry.scenario().name(), period, taken)));
        }
        return new BuildOrBuy(List.copyOf(cases));
    }

    private static String fileName(String scenario, YearMonth period, Set<String> taken) {
        String slug = slug(scenario);
        String name = slug;
        for (int i = 2; !taken.add(name); i++) {
            name = slug + "-" + i;
        }
        return "what-if-" + name + "-" + period + ".xlsx";
    }

    /** A name as a part of a file's name: letters and digits, others become one hyphen. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}_]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "scenario" : plain;
    }
}
