package io.outlay.intake.table;

import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;
import static io.outlay.model.RejectionCode.NOT_A_CURRENCY;

import io.outlay.model.Invisible;
import io.outlay.model.SameName;
import io.outlay.model.Spelling;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text, names from a list, currencies, flags. Spelling does not matter where a list says what is allowed: see {@link SameName}. */
public final class Words {
    /** Ids that mean something else in reports: the level above systems, and what belongs to none. */
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of(TechSystem.UNMAPPED, "portfolio"),
                    Arrays.stream(TechLayer.values()).map(TechLayer::id))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, Boolean> FLAGS =
            Map.of("true", true, "yes", true, "1", true, "false", false, "no", false, "0", false);

    private static final List<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .toList();

    /** UTF-8, of a name, number or id: the database takes five of them, with what stands beside, as one key. */
    private static final int KEY_BYTES = 500;

    private Words() {}

    /** As it stands; a leading {@code =} has no meaning here. */
    public static String text(String text) {
        return text;
    }

    /** A name, number or id that tells rows apart, and so is part of keys. */
    public static String key(String text) throws Malformed {
        if (text.length() > KEY_BYTES / 4 && text.getBytes(StandardCharsets.UTF_8).length > KEY_BYTES) {
            throw new Malformed(
                    FIELD_TOO_LARGE, "is longer than a name or number may be, 500 bytes", "Shorten it in its source.");
        }
        return text;
    }

    /** A key of which the spelling does not matter, see {@link SameName}. */
    public static String name(String text) throws Malformed {
        return SameName.of(key(text));
    }

    /** Names separated by {@code ;}, blank ones left out. */
    public static List<String> list(String text) throws Malformed {
        List<String> names = new ArrayList<>();
        for (String name : text.split(";")) {
            String stripped = Invisible.strip(name);
            if (!stripped.isEmpty()) {
                names.add(key(stripped));
            }
        }
        return List.copyOf(names);
    }

    /** The id of a system in the register. */
    public static String newSystemId(String text) throws Malformed {
        if (RESERVED.contains(text.toLowerCase(Locale.ROOT))) {
            throw new Malformed(
                    NOT_ALLOWED,
                    "is reserved",
                    "Choose another id; reserved are "
                            + String.join(", ", RESERVED.stream().sorted().toList()) + ".");
        }
        if (text.indexOf('|') >= 0) {
            throw new Malformed(NOT_ALLOWED, "holds the sign |, which keys are joined with", "Choose another id.");
        }
        return key(text);
    }

    /** An ISO 4217 code. */
    public static String currency(String text) throws Malformed {
        String code = text.toUpperCase(Locale.ROOT);
        if (!isCurrency(code)) {
            throw new Malformed(
                    NOT_A_CURRENCY,
                    "is not a currency code",
                    Spelling.hinted(code, CURRENCIES, "Use the three letters of ISO 4217, such as EUR."));
        }
        return code;
    }

    public static boolean isCurrency(String code) {
        if (code.length() != 3) {
            return false;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode().equals(code);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static boolean flag(String text) throws Malformed {
        Boolean flag = FLAGS.get(text.toLowerCase(Locale.ROOT));
        if (flag == null) {
            throw new Malformed(NOT_ALLOWED, "is neither true nor false", "Use true or false, or leave it blank.");
        }
        return flag;
    }

    /**
     * One of a list, in the order in which the remedy shows it.
     *
     * @param id the name in files
     */
    public static <E> Column.Parser<E> oneOf(List<E> allowed, Function<E, String> id) {
        Map<String, E> byName = new LinkedHashMap<>();
        Map<String, E> bySpelling = new LinkedHashMap<>();
        allowed.forEach(value -> byName.put(SameName.of(id.apply(value)), value));
        allowed.forEach(value -> bySpelling.put(id.apply(value), byName.get(SameName.of(id.apply(value)))));
        List<String> names = allowed.stream().map(id).toList();
        String remedy = "Use one of " + String.join(", ", names) + ".";
        return text -> {
            E spelt = bySpelling.get(text);
            E value = spelt != null ? spelt : byName.get(SameName.of(text));
            if (value == null) {
                throw new Malformed(
                        NOT_ALLOWED, "is not one of the allowed values", Spelling.hinted(text, names, remedy));
            }
            return value;
        };
    }
}
