package io.outlay.model.ledger;

import io.outlay.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence on one missing bill that is estimated, and one sentence for many of them. */
public final class AccrualNote {
    private static final Pattern END =
            Pattern.compile(": accrued (?:the rest, )?(\\d{1,30}+(?:\\.\\d{1,9}+)?+) ([A-Z]{3})\\.$");

    private AccrualNote() {}

    /**
     * @param gap why a bill is expected, such as {@code no bill of Acme for May 2026}
     * @param rest whether a part of the month is billed
     * @param booked in reporting currency
     */
    public static String of(String gap, boolean rest, Money booked) {
        return gap + ": accrued " + (rest ? "the rest, " : "") + booked.amount().toPlainString() + " "
                + booked.currency() + ".";
    }

    /**
     * Notes with the accruals among them, where there are several, as one line with their sum in the place of the first.
     * All accruals of a close are in its reporting currency.
     */
    public static List<String> together(List<String> notes) {
        List<MatchResult> accruals = notes.stream()
                .map(END::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .toList();
        if (accruals.size() < 2) {
            return notes;
        }
        BigDecimal sum =
                accruals.stream().map(found -> new BigDecimal(found.group(1))).reduce(BigDecimal.ZERO, BigDecimal::add);
        String line = accruals.size() + " missing bills are estimated: accrued " + sum.toPlainString() + " "
                + accruals.get(0).group(2) + " in all. --verbose lists each.";
        List<String> shown = new ArrayList<>();
        notes.forEach(note -> shown.add(!END.matcher(note).find() ? note : shown.contains(line) ? null : line));
        return shown.stream().filter(Objects::nonNull).toList();
    }
}
