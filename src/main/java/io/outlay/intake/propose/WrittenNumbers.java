package io.outlay.intake.propose;

import io.outlay.intake.table.CurrencySign;
import io.outlay.intake.table.HouseNumbers;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Units;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How numbers are written, as far as all of them together say.
 *
 * @param decimal for a profile; empty where they are plain
 * @param open whether each separator may be that of thousands or of decimals
 * @param shown a value that says so, or one that leaves it open
 * @param unread distinct values that are no number
 */
record WrittenNumbers(Optional<Character> decimal, boolean open, String shown, long unread) {
    private static final Pattern EITHER = Pattern.compile("-?[1-9]\\d{0,2}([.,])\\d{3}");

    static WrittenNumbers of(Collection<String> values) {
        List<String> plain = values.stream().map(WrittenNumbers::bare).toList();
        List<String> separated = plain.stream()
                .filter(value -> value.indexOf('.') >= 0 || value.indexOf(',') >= 0 || !isPlain(value))
                .toList();
        long plainUnread = unread(plain, Optional.empty());
        long points = unread(plain, Optional.of('.'));
        long commas = unread(plain, Optional.of(','));
        boolean open = !separated.isEmpty()
                && separated.stream().allMatch(value -> EITHER.matcher(value).matches())
                && points == commas;
        if (!open && plainUnread <= Math.min(points, commas)) {
            return new WrittenNumbers(Optional.empty(), false, "", plainUnread);
        }
        char sign = commas < points ? ',' : '.';
        String shown = separated.stream()
                .filter(value -> open || unread(List.of(value), Optional.of(sign == ',' ? '.' : ',')) > 0)
                .findFirst()
                .orElse("");
        return new WrittenNumbers(Optional.of(sign), open, shown, Math.min(points, commas));
    }

    private static long unread(List<String> values, Optional<Character> decimal) {
        Optional<HouseNumbers> house = decimal.map(HouseNumbers::new);
        return values.stream().filter(value -> number(value, house).isEmpty()).count();
    }

    private static boolean isPlain(String value) {
        return number(value, Optional.empty()).isPresent();
    }

    /** A value as the profile reads it; as it is where it does not. */
    String canonical(String text) {
        return number(bare(text), decimal.map(HouseNumbers::new)).orElse(text);
    }

    private static Optional<String> number(String text, Optional<HouseNumbers> house) {
        try {
            String span = Units.spanOfHours(text);
            String number = house.isPresent() ? house.get().canonical(span) : span;
            if (number.indexOf(':') > 0) {
                return Optional.of(Units.hours(number).value().toPlainString());
            }
            return Optional.of(
                    Numbers.decimal(Units.percent(number).orElse(number)).toPlainString());
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** Without the currency beside it. */
    private static String bare(String text) {
        return CurrencySign.of(text).map(CurrencySign::number).orElse(text);
    }
}
