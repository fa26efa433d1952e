package io.outlay.settings;

import io.outlay.settings.SettingRule.Text;
import java.util.List;

/** What ledgers of accounting programs are read for: what each setting means, with its form, in {@code keys}. */
public record GeneralLedgerSettings(String bookedFiles) {
    static List<SettingKey> keys() {
        return List.of(SettingKey.of(
                        "general-ledger.booked-files",
                        NamedFiles.NONE,
                        new Text("names or paths separated by ;", "inbox/gl/*"))
                .means(
                        "ledgers that are never cost: what they booked is held against what is posted; a name in any folder (`FEC*`) or a path (`inbox/gl/*`), `*` for any text; from other ledgers lines become invoices")
                .in("files that are ledgers"));
    }

    /**
     * Whether a ledger states what was booked, and no invoices.
     *
     * @param path relative to the workspace, with {@code /}
     */
    public boolean isBooked(String path) {
        return NamedFiles.has(bookedFiles, path);
    }
}
