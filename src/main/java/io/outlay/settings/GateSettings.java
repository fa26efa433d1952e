package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import java.util.List;

/**
 * When a run stops before it reports: what each means, with its unit and bounds, in {@code keys}.
 */
public record GateSettings(double maxRejectedShare, double maxRemovedShare, String ignoreFiles) {
    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of("gate.max-rejected-share", "0.05", Number.SHARE)
                        .means("share of a table, by rows and by money, that may be rejected")
                        .in("of rows and of money"),
                SettingKey.of("gate.max-removed-share", "0.2", Number.SHARE)
                        .means(
                                "share of what a file held for a month, in money or hours, that may go when the file changes")
                        .in("of what a file held for a month"),
                SettingKey.of(
                                "gate.ignore-files",
                                NamedFiles.NONE,
                                new Text("names or paths separated by ;", "notes.csv; inbox/old/*"))
                        .means(
                                "files that are no input: a name in any folder (`ap2*`) or a path (`inbox/old/*`), `*` for any text; one that looks like data (two rows of one width) and cannot be read stops the run")
                        .in("files that are no input"));
    }

    /** @param path relative to the workspace, with {@code /} */
    public boolean ignores(String path) {
        return NamedFiles.has(ignoreFiles, path);
    }
}
