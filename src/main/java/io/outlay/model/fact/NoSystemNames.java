package io.outlay.model.fact;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names that time reports use for hours that are no work on a system, such as leave, in several languages. */
public final class NoSystemNames {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(holidays?|vacation|leave|pto|sick(ness)?|absen(ce|t)|admin(istration)?|overhead|meetings?|training|idle"
                    + "|urlaub|krank(heit)?|abwesenheit|feiertage?|verwaltung|besprechung(en)?"
                    + "|cong[ée]s?|maladie|f[ée]ri[ée]s?|verlof|ziekte|vakantie|feestdag(en)?"
                    + "|vacaciones|permiso|ferie|malattia|semester|sjuk|sygdom|orlov)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private NoSystemNames() {}

    /** Those that sound so, in their order. */
    public static List<String> likely(Collection<String> names) {
        return names.stream().filter(name -> WORDS.matcher(name).find()).toList();
    }

    /** The line of {@code outlay.yaml} that leaves out the hours of those that sound so; with a word to replace where none does. */
    public static String line(Collection<String> names) {
        return line(List.of(), names);
    }

    /** @param before names that the line has already */
    public static String line(Collection<String> before, Collection<String> names) {
        List<String> likely = likely(names);
        List<String> all = Stream.concat(before.stream(), (likely.isEmpty() ? List.of("NAME") : likely).stream())
                .toList();
        return "outlay.effort.no-system: \"" + String.join("; ", all).replace("\"", "\\\"") + "\"";
    }
}
