package io.outlay.report.ledger;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of the workbook follows an assumption that is changed in it, by the assumption's name; all others need a run. */
final class Drives {
    private Drives() {}

    static Map<String, String> of(Book book) {
        Map<String, String> drives = new HashMap<>();
        book.report().analysis().landscape().indicators().stream()
                .map(Indicator::reading)
                .flatMap(reading -> reading.origin().limit().stream())
                .flatMap(limit -> limit.settings().stream())
                .forEach(key -> drives.put(Assumption.setting(key), "Hotspots: threshold, state, money"));
        rates(book, drives);
        days(drives);
        List<Judgement> rising = new LiveVerdicts(book).rising();
        if (!rising.isEmpty()) {
            Stream.of("verdict.no-payoff-driver-growth", "verdict.stay-no-payoff-driver-growth")
                    .forEach(key -> drives.put(
                            Assumption.setting(key),
                            "Payoff" + layers(rising) + ": which rise has no payoff, wherever the verdict is shown"));
        }
        if (!book.report().analysis().outlook().tco().isEmpty()) {
            drives.put(Assumption.setting("outlook.wage-growth"), "TCO: the next 36 and 60 months; Outlook: run again");
        }
        if (book.report().capex().isPresent()) {
            drives.put(Assumption.setting("capex.months"), "TCO: depreciation, cost in P&L, book value");
        }
        return drives;
    }

    /** Tie-out rests on all of them, Renewals on those of contracts. */
    private static void rates(Book book, Map<String, String> drives) {
        String walk = "Tie-out: the walk to comparable cost; all else of this currency: run again";
        book.report().evidence().assumptions().stream()
                .filter(assumption -> assumption.group().equals(Assumption.RATE)
                        && !assumption.key().equals(book.currency())
                        && assumption.number().isPresent())
                .forEach(rate -> drives.put(rate.name(), walk));
        book.report().analysis().renewals().stream()
                .flatMap(renewal -> Stream.concat(renewal.now().stream(), renewal.next().first().stream()))
                .map(fee -> fee.price().currency())
                .filter(currency -> drives.containsKey(Assumption.rate(currency)))
                .forEach(currency -> drives.put(
                        Assumption.rate(currency),
                        "Renewals: fee now, next fee, at stake, avoidable, cash due; " + walk));
    }

    private static void days(Map<String, String> drives) {
        drives.put(
                Assumption.setting("renewals.act-by-days"),
                "Renewals: status of all contracts; the list of what to decide: run again");
        drives.put(
                Assumption.setting("renewals.cash-days"),
                "Renewals, Summary: sums of cash due; the list of contracts: run again");
        drives.put(Assumption.setting("renewals.seat-buffer"), "Renewals: unused seats, avoidable");
    }

    private static String layers(List<Judgement> rising) {
        return rising.stream().anyMatch(j -> j.level() == Level.LAYER) ? ", Layers" : "";
    }
}
