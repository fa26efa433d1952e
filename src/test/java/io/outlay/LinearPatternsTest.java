package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every pattern of the program looks at each character of a text a bounded number of times, whatever the text: counted, for
 * a thousand characters and for as many as a cell holds. A pattern that fails gets possessive quantifiers, or plain code.
 */
class LinearPatternsTest {
    private static final int SHORT = 1_000;
    private static final int LONG = 32_000;

    /** Of texts with something before and behind, of which there are many combinations. */
    private static final int FEW = 500;

    private static final int MANY = 2_000;

    /** Patterns that have to match a text as a whole, and are never searched for in it. */
    private static final Set<String> OF_WHOLE_TEXTS = Set.of(
            "Address.FORM",
            "HouseStyle.COMMA_IN_THOUSANDS",
            "HouseStyle.DECIMAL_COMMA",
            "Negation.SIGN_BEFORE",
            "Numbers.COMMA_AS_POINT",
            "Numbers.EXPONENT",
            "SettingFault.SECRET");

    /** Patterns that only ever see texts of at most 64 characters, as the code before them says. */
    private static final Set<String> BEHIND_A_LIMIT = Set.of(
            "CurrencySign.BEHIND",
            "CurrencySign.BEFORE",
            "Units.PERCENT",
            "Units.MEASURED",
            "Units.WORD",
            "TotalRows.LABEL");

    private static final List<String> UNITS = List.of(
            " ",
            "a",
            "1",
            "0",
            "a.",
            "a/",
            "a. ",
            "1.1.",
            "1,000",
            ",000",
            ".000",
            " T",
            " 00:00",
            "0,",
            "june ",
            "6/2026 ",
            "q1 ",
            "1. ",
            "- ",
            "\u00A0",
            "_",
            "\n1",
            "2026-10-",
            "total ",
            "(",
            "3 %",
            "€");

    private static final List<String> FRONTS = List.of("-", "1", "june", "1.1.2026", "2026");

    /** A text that counts how often its characters are looked at, up to a limit. */
    private static final class Counted implements CharSequence {
        private final String text;
        private final long most;
        private long visits;

        Counted(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++visits > most) {
                throw new IllegalStateException("too many visits");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Test
    void noPatternTakesMoreThanLinearWork() throws Exception {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns)
                .containsKeys("PartyName.INITIALS", "HouseDates.MIDNIGHT", "DescribedPeriod.DATES[0].pattern");
        assertThat(patterns.keySet()).containsAll(BEHIND_A_LIMIT);
        assertThat(patterns.keySet()).containsAll(OF_WHOLE_TEXTS);
        patterns.keySet().removeAll(BEHIND_A_LIMIT);
        List<String> faults = new ArrayList<>();
        patterns.forEach((name, pattern) -> check(name, pattern, faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void findsAPatternThatIsNotLinear() {
        List<String> faults = new ArrayList<>();
        check("quadratic", Pattern.compile("\\s*y"), faults);
        check("overflowing", Pattern.compile("(?:\\p{L}\\.\\s?|\\p{L}/)+x"), faults);
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("quadratic on"))
                .anyMatch(fault -> fault.startsWith("overflowing on"));
    }

    private static void check(String name, Pattern pattern, List<String> faults) {
        for (String unit : UNITS) {
            String what = name + " on " + unit.replace("\n", "\\n") + ": ";
            try {
                check(name, pattern, text("", unit, "!", SHORT), text("", unit, "!", LONG));
                for (String front : FRONTS) {
                    check(name, pattern, text(front, unit, "\n!", FEW), text(front, unit, "\n!", MANY));
                }
            } catch (StackOverflowError | IllegalStateException e) {
                faults.add(what + e);
                return;
            }
        }
    }

    /** A quarter more than linear is left for what happens once a text. */
    private static void check(String name, Pattern pattern, String few, String many) {
        boolean searched = !OF_WHOLE_TEXTS.contains(name);
        long visits = visits(pattern, searched, few, Long.MAX_VALUE);
        long times = Math.round(1.25 * many.length() / few.length());
        visits(pattern, searched, many, times * Math.max(visits, few.length()));
    }

    private static String text(String front, String unit, String back, int length) {
        return front + unit.repeat(length / unit.length()) + back;
    }

    /** Of all ways in which a pattern is used. */
    private static long visits(Pattern pattern, boolean searched, String text, long most) {
        Counted counted = new Counted(text, most);
        Matcher matcher = pattern.matcher(counted);
        matcher.matches();
        matcher.reset();
        matcher.lookingAt();
        matcher.reset();
        while (searched && matcher.find()) {
            assertThat(matcher.start()).isGreaterThanOrEqualTo(0);
        }
        return counted.visits;
    }

    /** The patterns that constants hold: by themselves, in lists, and in records of lists. */
    private static Map<String, Pattern> patterns()
            throws IOException, URISyntaxException, ReflectiveOperationException {
        Path root = Path.of(OutlayApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Map<String, Pattern> patterns = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("io/outlay"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String path = root.relativize(file).toString();
                Class<?> type = Class.forName(
                        path.substring(0, path.length() - ".class".length())
                                .replace(file.getFileSystem().getSeparator(), "."),
                        false,
                        LinearPatternsTest.class.getClassLoader());
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers()) && holdsPatterns(field)) {
                        field.setAccessible(true);
                        collect(type.getSimpleName() + "." + field.getName(), field.get(null), patterns);
                    }
                }
            }
        }
        return patterns;
    }

    private static boolean holdsPatterns(Field field) {
        return field.getType() == Pattern.class || Collection.class.isAssignableFrom(field.getType());
    }

    private static void collect(String name, Object value, Map<String, Pattern> patterns)
            throws ReflectiveOperationException {
        if (value instanceof Pattern pattern) {
            patterns.put(name, pattern);
        } else if (value instanceof Collection<?> all) {
            int i = 0;
            for (Object one : all) {
                collect(name + "[" + i++ + "]", one, patterns);
            }
        } else if (value instanceof Record parts) {
            for (RecordComponent part : parts.getClass().getRecordComponents()) {
                if (part.getType() == Pattern.class) {
                    part.getAccessor().setAccessible(true);
                    collect(name + "." + part.getName(), part.getAccessor().invoke(parts), patterns);
                }
            }
        }
    }
}
