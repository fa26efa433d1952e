package io.outlay.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Settings that are given outside the workspace: by the environment and on the command line. */
final class OutsideSettings {
    private static final String VARIABLE_PREFIX = "OUTLAY_";

    /**
     * Not settings: the way to the database, the password of the mail server, the address of notices, and what Kubernetes
     * puts into every container beside a service that is named {@code outlay}.
     */
    private static final Pattern NO_SETTING = Pattern.compile(
            "OUTLAY_(DB_|MAIL_PASSWORD(_FILE)?$|NOTIFY_URL(_FILE)?$|SOURCE_[A-Z0-9_]+_PASSWORD(_FILE)?$|SERVICE_|PORT(_|$)).*");

    private OutsideSettings() {}

    /** Variables that begin with {@code OUTLAY_}; an empty one counts as not set. */
    static List<GivenSetting> environment(Map<String, String> environment) {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> variable.getKey().startsWith(VARIABLE_PREFIX))
                        .filter(variable ->
                                !NO_SETTING.matcher(variable.getKey()).matches())
                        .filter(variable -> !variable.getValue().isBlank())
                        .map(variable -> variable(variable.getKey(), variable.getValue()))
                        .toList();
    }

    /** What {@code --set} gave; keys with or without the prefix {@code outlay.}. */
    static List<GivenSetting> commandLine(Map<String, String> set) {
        return new TreeMap<>(set)
                .entrySet().stream()
                        .map(entry -> option(entry.getKey().strip(), entry.getValue()))
                        .toList();
    }

    private static GivenSetting variable(String name, String value) {
        Optional<SettingKey> key = SettingKeys.ofVariable(name.substring(VARIABLE_PREFIX.length()));
        return new GivenSetting(name, key, value, "environment " + name, "");
    }

    private static GivenSetting option(String key, String value) {
        String prefix = SettingKeys.PREFIX + ".";
        String name = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
        return new GivenSetting(prefix + name, SettingKeys.named(name), value, "--set", "");
    }
}
