package io.outlay.intake.table.known;

import static io.outlay.model.RejectionCode.NOT_A_NUMBER;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;
import static io.outlay.model.RejectionCode.PERCENT_DOUBT;

import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Units;
import io.outlay.model.NoticePeriod;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Terms of contracts in text. */
final class Terms {
    private static final Pattern NOTICE = Pattern.compile("[0-9]{1,4}m?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Terms() {}

    /** Days ({@code 90}) or calendar months ({@code 3m}). */
    static NoticePeriod notice(String text) throws Malformed {
        String notice = text.toLowerCase(Locale.ROOT);
        if (!NOTICE.matcher(notice).matches()) {
            throw new Malformed(
                    NOT_A_NUMBER,
                    "is neither days nor months",
                    "Write whole days (90), or whole months with an m (3m).");
        }
        int end = notice.length() - 1;
        return notice.charAt(end) == 'm'
                ? new NoticePeriod(0, Integer.parseInt(notice, 0, end, 10))
                : new NoticePeriod(Integer.parseInt(notice), 0);
    }

    /** Per cent a year: 7 means 7 %. What may be a fraction is refused, because a guess would be wrong by a factor of 100. */
    static BigDecimal escalator(String text) throws Malformed {
        Optional<String> stated = Units.percent(text);
        BigDecimal percent = Numbers.decimal(stated.orElse(text));
        if (stated.isEmpty() && percent.signum() != 0 && percent.abs().compareTo(BigDecimal.ONE) < 0) {
            String meant = percent.multiply(HUNDRED).stripTrailingZeros().toPlainString();
            throw new Malformed(
                    PERCENT_DOUBT,
                    "may be a fraction or a part of one per cent",
                    "Write per cent: " + meant + " if " + meant + " % is meant, 0 if the price does not rise.");
        }
        if (percent.abs().compareTo(HUNDRED) > 0) {
            throw new Malformed(OUT_OF_RANGE, "is not between -100 and 100", "Write per cent a year: 7 means 7 %.");
        }
        return percent;
    }
}
