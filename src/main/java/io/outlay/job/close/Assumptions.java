package io.outlay.job.close;

import io.outlay.analysis.AnalysisConstants;
import io.outlay.intake.table.known.TableConstants;
import io.outlay.ledger.posting.LedgerConstants;
import io.outlay.report.book.Assumption;
import io.outlay.settings.SettingNote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What the figures of a run rest on: settings, what the method fixes, and rates. */
final class Assumptions {
    private Assumptions() {}

    /** @param rates of the period's month, reporting currency per unit */
    static List<Assumption> of(CloseRun run, SortedMap<String, BigDecimal> rates) {
        List<Assumption> all = new ArrayList<>();
        run.revise()
                .ifPresent(reason ->
                        all.add(new Assumption("Report", "reason for issuing it again", reason, "text", "--revise")));
        run.loaded()
                .effective()
                .forEach((key, value) ->
                        all.add(setting(key, value, run.loaded().origins().get(key))));
        Stream.of(TableConstants.all(), LedgerConstants.all(), AnalysisConstants.all())
                .flatMap(List::stream)
                .forEach(constant -> all.add(new Assumption(
                        Assumption.FIXED, constant.name(), constant.value(), constant.unit(), constant.source())));
        rates.forEach((currency, rate) -> all.add(new Assumption(
                Assumption.RATE,
                currency,
                rate.stripTrailingZeros().toPlainString(),
                run.settings().currency() + " per " + currency,
                "European Central Bank, mean of the period's month")));
        return all;
    }

    private static Assumption setting(String key, String value, String origin) {
        SettingNote note = SettingNote.of(key);
        return new Assumption(
                Assumption.SETTING,
                key,
                value,
                note.unit(),
                note.source(origin),
                note.standard(),
                note.meaning(),
                note.topic());
    }
}
