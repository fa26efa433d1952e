package io.outlay.cli.render;

import io.outlay.job.whatif.SeededScenario;
import io.outlay.job.whatif.WhatIfOutcome;
import io.outlay.job.whatif.WhatIfOutcome.Answer;
import io.outlay.job.whatif.WhatIfOutcome.Option;
import io.outlay.model.Rejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** What {@code what-if} tells a reader. */
public final class WhatIfText {
    private static final String UNKNOWN = "–";

    private WhatIfText() {}

    /** Each answer in its sentence, its options and where its workbook is. */
    public static List<String> result(WhatIfOutcome outcome) {
        List<String> lines = new ArrayList<>();
        for (Answer answer : outcome.answers()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(answer.scenario() + ": " + answer.sentence());
            lines.addAll(options(answer));
            lines.add("Workbook: " + answer.workbook());
        }
        return lines;
    }

    private static List<String> options(Answer answer) {
        TextTable table = new TextTable(
                Set.of(1, 2, 3, 4, 5, 6),
                "option",
                "PV of cost",
                "5 in 10 under",
                "8 in 10 under",
                "a year",
                "cheaper from month",
                "chance cheapest");
        for (Option option : answer.options()) {
            table.add(
                    option.option(),
                    whole(option.pv()),
                    whole(option.pvP50()),
                    whole(option.pvP80()),
                    whole(option.eac()),
                    option.crossoverMonth().isPresent()
                            ? Words.count(option.crossoverMonth().getAsInt())
                            : UNKNOWN,
                    chance(option.probabilityCheapest()));
        }
        return table.lines();
    }

    private static String whole(BigDecimal amount) {
        return String.format(
                Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    private static String chance(OptionalDouble share) {
        return share.isPresent() ? Words.percent(share.getAsDouble()) : UNKNOWN;
    }

    /** For stderr. */
    public static List<String> details(WhatIfOutcome outcome) {
        return outcome.notes().stream().map(note -> "Note: " + note).toList();
    }

    /** For stderr. */
    public static List<String> faults(WhatIfOutcome outcome) {
        return outcome.rejections().stream().map(Rejection::message).toList();
    }

    /** Where the new scenario is, and what it still wants. */
    public static List<String> result(SeededScenario seeded) {
        List<String> lines = new ArrayList<>();
        lines.add("Scenario \"" + seeded.scenario() + "\" begun in " + seeded.file() + " with "
                + (seeded.window().isYear()
                        ? "the twelve months"
                        : seeded.window().words() + ", scaled up to a year,")
                + " to " + seeded.window().end() + " of " + String.join(", ", seeded.systemIds()));
        seeded.toFill().forEach(sentence -> lines.add("- " + sentence));
        return lines;
    }

    /** For stderr. */
    public static List<String> details(SeededScenario seeded) {
        return seeded.fromLedger().stream()
                .map(sentence -> "From the ledger: " + sentence)
                .toList();
    }
}
