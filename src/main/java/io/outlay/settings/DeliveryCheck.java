package io.outlay.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What settings of delivery mean together. */
final class DeliveryCheck {
    private static final String MAIL = SettingKeys.PREFIX + ".mail.";
    private static final String RECIPIENTS = MAIL + "recipients";
    private static final Pattern RECIPIENT = Pattern.compile("outlay\\.mail\\.recipients\\[([0-9]+)]\\.(.+)");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    private final SortedMap<String, String> effective;
    private final SortedMap<String, String> origins;
    private final List<String> faults = new ArrayList<>();

    private DeliveryCheck(SortedMap<String, String> effective, SortedMap<String, String> origins) {
        this.effective = effective;
        this.origins = origins;
    }

    /** Everything that does not go together, each with place and remedy. */
    static List<String> faults(SortedMap<String, String> effective, SortedMap<String, String> origins) {
        DeliveryCheck check = new DeliveryCheck(effective, origins);
        check.server();
        check.recipients();
        return check.faults;
    }

    /** Recipients one by one, numbered from 0, whichever way they were given; other keys as they are. */
    static Map<String, String> listed(SortedMap<String, String> effective) {
        Map<String, String> listed = new LinkedHashMap<>();
        int at = 0;
        for (Map<String, String> recipient : byNumber(effective).values()) {
            String prefix = RECIPIENTS + "[" + at++ + "].";
            recipient.forEach((part, value) -> listed.put(prefix + part, value));
        }
        effective.forEach((key, value) -> {
            if (!key.startsWith(RECIPIENTS)) {
                listed.put(key, value);
            }
        });
        return listed;
    }

    /** Who receives reports, and from whom, is no part of what a report rests on: it is not printed in one. */
    static boolean isPrinted(String key) {
        return DeliveryKeys.optional().stream().noneMatch(private_ -> key.startsWith(private_.fullName()));
    }

    private static SortedMap<Integer, Map<String, String>> byNumber(SortedMap<String, String> effective) {
        SortedMap<Integer, Map<String, String>> numbered = new TreeMap<>();
        if (effective.containsKey(RECIPIENTS)) {
            for (String to : effective.get(RECIPIENTS).split(", ")) {
                numbered.put(numbered.size(), Map.of("to", to));
            }
            return numbered;
        }
        effective.forEach((key, value) -> {
            Matcher recipient = RECIPIENT.matcher(key);
            if (recipient.matches()) {
                numbered.computeIfAbsent(Integer.valueOf(recipient.group(1)), i -> new TreeMap<>())
                        .put(recipient.group(2), value);
            }
        });
        return numbered;
    }

    private void server() {
        String first = effective.keySet().stream()
                .filter(key -> key.startsWith(RECIPIENTS))
                .findFirst()
                .orElse("");
        String host = effective.get(MAIL + "host");
        if (host == null && !first.isEmpty()) {
            fault(first, "has no mail server to go to", "Set " + MAIL + "host, such as smtp.acme.example.");
        }
        if (!effective.containsKey(MAIL + "from") && !first.isEmpty()) {
            fault(first, "has no sender", "Set " + MAIL + "from, such as \"Outlay <outlay@acme.example>\".");
        }
        if (host != null && first.isEmpty()) {
            fault(MAIL + "host", "is set, but nobody is to get mail", "Set " + RECIPIENTS + ", or remove it.");
        }
        boolean open = "none".equals(effective.get(MAIL + "tls")) && effective.containsKey(MAIL + "user");
        if (open && host != null && !LOCAL.contains(host)) {
            fault(
                    MAIL + "tls",
                    "none would show the password of " + effective.get(MAIL + "user") + " to the network",
                    "Set it to starttls or tls, or remove " + MAIL + "user.");
        }
    }

    private void recipients() {
        effective.keySet().stream()
                .filter(key -> key.startsWith(RECIPIENTS + "[") && effective.containsKey(RECIPIENTS))
                .findFirst()
                .ifPresent(key -> fault(key, "is given beside " + RECIPIENTS, "Keep one of the two."));
        Set<String> addresses = new TreeSet<>();
        byNumber(effective).forEach((index, recipient) -> {
            String prefix = RECIPIENTS + "[" + index + "].";
            if (!recipient.containsKey("to")) {
                fault(
                        prefix + recipient.keySet().iterator().next(),
                        "has no address beside it",
                        "Add to: name@acme.example to this recipient.");
            } else if (!addresses.add(MailSettings.address(recipient.get("to")).toLowerCase(Locale.ROOT))) {
                fault(
                        effective.containsKey(RECIPIENTS) ? RECIPIENTS : prefix + "to",
                        "\"" + recipient.get("to") + "\" is a recipient already",
                        "Name each address once, with all of its layers.");
            }
        });
    }

    private void fault(String key, String fault, String remedy) {
        faults.add(origins.get(key) + ": " + key + " " + fault + "\n" + remedy);
    }
}
