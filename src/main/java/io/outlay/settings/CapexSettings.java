package io.outlay.settings;

import io.outlay.model.Sourcing;
import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Several;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What is capitalised of systems that are built (IAS 38, ASC 350-40), beside the ledger, which stays cost as it arose.
 *
 * @param capitalise sourcings of the systems whose build is an asset, with commas between; {@code none} for no system
 * @param months useful life
 */
public record CapexSettings(String capitalise, int months) {
    private static final String CAPITALISE = "capex.capitalise";

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of(
                                CAPITALISE,
                                NamedFiles.NONE,
                                new Several(new Choice(
                                        List.of(
                                                NamedFiles.NONE,
                                                Sourcing.BUILD.id(),
                                                Sourcing.EXTEND.id(),
                                                Sourcing.OPEN_SOURCE.id()),
                                        '_')))
                        .means(
                                "`sourcing` of the systems whose build is capitalised and depreciated, in a P&L view beside"
                                        + " cost (sheet TCO, `csv/capex.csv`, what-ifs); the ledger stays as it is")
                        .in("sourcing"),
                SettingKey.of("capex.months", "36", Number.whole(1, 360))
                        .means("useful life of what is capitalised: straight line, from the month of go-live on")
                        .in("months")
                        .from("usual for software of one's own; our judgement"));
    }

    /** Whether anything is capitalised. */
    public boolean isOn() {
        return !isNamed(NamedFiles.NONE);
    }

    /** Whether the build of a system that was come by so is an asset. */
    public boolean capitalises(Sourcing sourcing) {
        return isNamed(sourcing.id());
    }

    private boolean isNamed(String word) {
        return isNamed(capitalise, word);
    }

    private static boolean isNamed(String words, String word) {
        return Arrays.asList(words.split(", ")).contains(word);
    }

    /** Nothing and something at once. */
    static List<String> faults(Map<String, String> effective, SortedMap<String, String> origins) {
        String key = SettingKeys.PREFIX + "." + CAPITALISE;
        String words = effective.get(key);
        return words.equals(NamedFiles.NONE) || !isNamed(words, NamedFiles.NONE)
                ? List.of()
                : List.of(origins.get(key) + ": " + key + " \"" + words
                        + "\" names none beside others\nWrite none alone," + " or leave it out.");
    }
}
