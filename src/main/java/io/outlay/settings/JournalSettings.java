package io.outlay.settings;

import io.outlay.settings.SettingRule.Text;
import java.util.List;

/**
 * Accounts of the journal proposal {@code csv/journal.csv}, as the general ledger names them.
 *
 * @param prepaidAccount asset: paid for service after the period
 * @param accruedAccount liability: used and not billed
 * @param expenseAccount expense that both are held against
 */
public record JournalSettings(String prepaidAccount, String accruedAccount, String expenseAccount) {
    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of("journal.prepaid-account", "prepaid", new Text("an account", "0980"))
                        .means("account of what is paid for service after the period, in `csv/journal.csv`"),
                SettingKey.of("journal.accrued-account", "accrued", new Text("an account", "0970"))
                        .means("account of what is used and not billed, in `csv/journal.csv`"),
                SettingKey.of("journal.expense-account", "expense", new Text("an account", "4964"))
                        .means("account of the expense that both are held against, in `csv/journal.csv`"));
    }
}
