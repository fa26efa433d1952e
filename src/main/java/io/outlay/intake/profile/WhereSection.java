package io.outlay.intake.profile;

import io.outlay.intake.table.read.Condition;
import io.outlay.intake.table.read.Mapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The section {@code where} of a profile: by header what a row must hold there to count. */
final class WhereSection {
    private static final String EXAMPLE = "{ not: [Cancelled] }, { prefix: SW- } or { blank: no }";
    private static final Map<String, Boolean> FLAGS = Map.of("yes", true, "true", true, "no", false, "false", false);

    private final Section section;

    WhereSection(Section section) {
        this.section = section;
    }

    Map<String, Condition> conditions() {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (String header : section.keys()) {
            if (section.isSection(header)) {
                section.section(header, EXAMPLE).ifPresent(keys -> conditions.put(header, condition(keys)));
            } else {
                conditions.put(
                        header, new Condition(keys(section, header), Set.of(), Set.of(), Set.of(), Optional.empty()));
            }
        }
        return Collections.unmodifiableMap(conditions);
    }

    private static Condition condition(Section keys) {
        keys.allow("a condition", List.of("is", "not", "prefix", "not-prefix", "blank"));
        return new Condition(
                keys(keys, "is"), keys(keys, "not"), keys(keys, "prefix"), keys(keys, "not-prefix"), blank(keys));
    }

    private static Optional<Boolean> blank(Section keys) {
        Optional<Boolean> blank = keys.text("blank").map(FLAGS::get);
        if (keys.has("blank") && blank.isEmpty()) {
            keys.fault("blank", "says neither yes nor no", "Write blank: no where the cell must be filled.");
        }
        return blank;
    }

    private static Set<String> keys(Section section, String key) {
        return section.texts(key).stream().map(Mapping::key).collect(Collectors.toUnmodifiableSet());
    }
}
