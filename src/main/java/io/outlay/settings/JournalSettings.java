package io.outlay.settings;

import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The journal proposal {@code csv/journal.csv}: accounts as the general ledger names them, and whether it is also written as
 * DATEV imports it.
 *
 * @param prepaidAccount asset: paid for service after the period
 * @param accruedAccount liability: used and not billed
 * @param expenseAccount expense that both are held against
 * @param format {@code csv}, or {@code datev} for batches (EXTF) beside it
 * @param datevConsultant number of the tax adviser, in the head of a batch
 * @param datevClient number of the company with its tax adviser
 */
public record JournalSettings(
        String prepaidAccount,
        String accruedAccount,
        String expenseAccount,
        String format,
        int datevConsultant,
        int datevClient) {
    /** The value of {@code journal.format} that asks for batches. */
    public static final String DATEV = "datev";

    private static final String SECTION = SettingKeys.PREFIX + ".journal.";
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{4,8}");

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of("journal.prepaid-account", "prepaid", new Text("an account", "0980"))
                        .means("account of what is paid for service after the period, in `csv/journal.csv`"),
                SettingKey.of("journal.accrued-account", "accrued", new Text("an account", "0970"))
                        .means("account of what is used and not billed, in `csv/journal.csv`"),
                SettingKey.of("journal.expense-account", "expense", new Text("an account", "4964"))
                        .means("account of the expense that both are held against, in `csv/journal.csv`"),
                SettingKey.of("journal.format", "csv", new Choice(List.of("csv", DATEV)))
                        .means("`datev` also writes the journal as two DATEV batches (EXTF), the entries of the period"
                                + " and their reversal; it needs accounts of 4 to 8 digits, all of one length"),
                SettingKey.of("journal.datev-consultant", "1001", Number.whole(1001, 9_999_999))
                        .means("number of the tax adviser (Beraternummer) in DATEV batches"),
                SettingKey.of("journal.datev-client", "1", Number.whole(1, 99_999))
                        .means("number of the company with its tax adviser (Mandantennummer) in DATEV batches"));
    }

    /** Accounts that DATEV would refuse, where its format is asked for. */
    static List<String> faults(Map<String, String> effective, SortedMap<String, String> origins) {
        if (!DATEV.equals(effective.get(SECTION + "format"))) {
            return List.of();
        }
        List<String> keys = Stream.of("prepaid", "accrued", "expense")
                .map(kind -> SECTION + kind + "-account")
                .toList();
        List<String> wrong = keys.stream()
                .filter(key -> !ACCOUNT.matcher(effective.get(key)).matches())
                .map(key -> origins.get(key) + ": " + key + " \"" + effective.get(key)
                        + "\" is no account of DATEV\nWrite its 4 to 8 digits, such as 4964, or set " + SECTION
                        + "format to csv.")
                .toList();
        long lengths =
                keys.stream().map(key -> effective.get(key).length()).distinct().count();
        return wrong.isEmpty() && lengths > 1
                ? List.of(origins.get(keys.get(0)) + ": " + String.join(", ", keys)
                        + " have different lengths\nWrite all accounts with as many digits as DATEV has for them.")
                : wrong;
    }
}
