package io.outlay.settings;

import io.outlay.model.SourceSecret;
import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables in databases whose rows are summed there.
 *
 * <pre>
 * sources:
 *   - name: cloud
 *     url: jdbc:trino://trino.acme.example:8080/hive
 *     user: outlay
 *     table: billing.focus
 *     mapping: { BilledCost: cost_billed }
 * </pre>
 */
final class SourceKeys {
    static final String APPEND = "append";

    private static final String PREFIX = SettingKeys.PREFIX + ".sources";
    private static final Pattern KEY = Pattern.compile(
            "sources\\[([0-9]{1,2})]\\.(name|url|user|table|query|profile|delivery|timeout[-_]?[sS]econds|mapping\\.\\[?(\\w+)]?)");
    private static final Pattern VARIABLE =
            Pattern.compile("SOURCES_([0-9]{1,2})_(NAME|URL|USER|TABLE|QUERY|PROFILE|DELIVERY|TIMEOUT_?SECONDS)");
    private static final Pattern EFFECTIVE = Pattern.compile("outlay\\.sources\\[([0-9]+)]\\.(.+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String TIMEOUT = "timeout-seconds";

    private SourceKeys() {}

    /** For the list of settings. */
    static List<SettingKey> listed() {
        return List.of("name", "url", "user", "table", "query", "profile", "mapping.COLUMN", "delivery", TIMEOUT)
                .stream()
                .map(part -> key("N", part))
                .toList();
    }

    static Optional<SettingKey> named(String name) {
        Matcher key = KEY.matcher(name);
        return key.matches()
                ? Optional.of(key(
                        number(key.group(1)), key.group(3) == null ? part(key.group(2)) : "mapping." + key.group(3)))
                : Optional.empty();
    }

    /** The key that an environment variable means; its name without {@code OUTLAY_}. */
    static Optional<SettingKey> ofVariable(String variable) {
        Matcher key = VARIABLE.matcher(variable);
        return key.matches()
                ? Optional.of(key(number(key.group(1)), part(key.group(2).toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    private static String part(String part) {
        return part.startsWith("timeout") ? TIMEOUT : part;
    }

    private static SettingKey key(String number, String part) {
        String name = "sources[" + number + "]." + part;
        return switch (part) {
            case "name" ->
                SettingKey.open(name, new Text("a name", "cloud"))
                        .means("by which the ledger knows a table in a database, see `scale.md`");
            case "url" ->
                SettingKey.open(name, new Text("a URL of JDBC", "jdbc:trino://trino.acme.example:8080/hive"))
                        .means("where it is");
            case "user" ->
                SettingKey.open(name, new Text("a user name", "outlay"))
                        .means("who logs in; the password comes from `OUTLAY_SOURCE_NAME_PASSWORD`");
            case "table" ->
                SettingKey.open(name, new Text("a table", "billing.focus")).means("the table");
            case "query" ->
                SettingKey.open(name, new Text("a query on one line", "select * from billing.focus"))
                        .means("a query in place of a table");
            default -> how(name, part);
        };
    }

    private static SettingKey how(String name, String part) {
        return switch (part) {
            case "profile" ->
                SettingKey.open(name, new Text("a profile", "seats"))
                        .means("the profile by which its rows are read, see `profiles.md`");
            case "delivery" ->
                SettingKey.open(name, new Choice(List.of("overwrite", APPEND)))
                        .means(
                                "whether the table holds all rows of a billing month, and so takes the place of what was read"
                                        + " of it before, or only those that are to be added; all where it is not set");
            case TIMEOUT ->
                SettingKey.open(name, Number.whole(1, 86_400))
                        .in("seconds")
                        .means("how long an answer is waited for; 900 where it is not set");
            default ->
                SettingKey.open(name, new Text("a column of the table", "cost_billed"))
                        .means("which column of the table is meant by one that Outlay reads; others have its names");
        };
    }

    /** What settings of sources mean together: everything that is wrong, each with place and remedy. */
    static List<String> faults(SortedMap<String, String> effective, SortedMap<String, String> origins) {
        List<String> faults = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        byNumber(effective).forEach((number, source) -> {
            String first = PREFIX + "[" + number + "].";
            String place = origins.get(first + source.keySet().iterator().next()) + ": " + first;
            String name = source.getOrDefault("name", "");
            if (!NAME.matcher(name).matches()) {
                faults.add(place + "name " + (name.isEmpty() ? "" : "\"" + name + "\" ")
                        + "is none\nName each source in small letters, digits and dashes, such as cloud.");
            } else if (!names.add(name)) {
                faults.add(place + "name " + name + " is another source's\nName each source once.");
            }
            urlFault(name, source.getOrDefault("url", "")).ifPresent(fault -> faults.add(place + fault));
            if (source.containsKey("table") == source.containsKey("query")) {
                faults.add(place + "table and query: "
                        + (source.containsKey("table") ? "both are set, " : "none is set, ")
                        + "one of them is needed\nGive the table, or a query.");
            }
            if (source.containsKey("profile")
                    && source.keySet().stream().anyMatch(part -> part.startsWith("mapping."))) {
                faults.add(place + "profile and mapping: a profile names columns by itself\nGive one of them.");
            }
        });
        return faults;
    }

    private static Optional<String> urlFault(String name, String url) {
        if (!url.startsWith("jdbc:")) {
            return Optional.of("url is none of JDBC\nWrite it as jdbc:trino://host:8080/catalog.");
        }
        String variable = SourceSecret.variable(NAME.matcher(name).matches() ? name : "name");
        return SourceSecret.isIn(url)
                ? Optional.of("url holds a secret\nTake it out, and give the password by the environment variable "
                        + variable + ", or by the file that " + variable + "_FILE names.")
                : Optional.empty();
    }

    private static SortedMap<Integer, SortedMap<String, String>> byNumber(SortedMap<String, String> effective) {
        SortedMap<Integer, SortedMap<String, String>> numbered = new TreeMap<>();
        effective.forEach((key, value) -> {
            Matcher source = EFFECTIVE.matcher(key);
            if (source.matches()) {
                numbered.computeIfAbsent(Integer.valueOf(source.group(1)), i -> new TreeMap<>())
                        .put(source.group(2), value);
            }
        });
        return numbered;
    }

    /** As the record has it: sources numbered from 0, names of columns as they are. */
    static SortedMap<String, String> listed(Map<String, String> effective) {
        SortedMap<String, String> listed = new TreeMap<>();
        int at = 0;
        for (SortedMap<String, String> source :
                byNumber(new TreeMap<>(effective)).values()) {
            String prefix = PREFIX + "[" + at++ + "].";
            source.forEach(
                    (part, value) -> listed.put(prefix + part.replaceFirst("^mapping\\.(.+)$", "mapping[$1]"), value));
        }
        effective.forEach((key, value) -> {
            if (!EFFECTIVE.matcher(key).matches()) {
                listed.put(key, value);
            }
        });
        return listed;
    }
}
