package io.outlay.settings;

import io.outlay.model.Invisible;
import io.outlay.model.SameName;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a setting may hold. */
sealed interface SettingRule {
    /** The value in the one spelling in which it is kept; empty when it is not allowed. */
    Optional<String> canonical(String text);

    /** What an allowed value is, as the end of "is not …". */
    String allowed();

    /** A value that is allowed, for remedies. */
    String example();

    /** Unit of a value, for keys that name none of their own. */
    String unit();

    /** All values that are allowed where these are words of a list, for what is mistyped. */
    default Collection<String> words() {
        return List.of();
    }

    /** Any text on one line. */
    record Text(String allowed, String example) implements SettingRule {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(Invisible.strip(text)).filter(t -> t.lines().count() == 1);
        }

        @Override
        public String unit() {
            return "text";
        }
    }

    /**
     * One of a few words, see {@link SameName}.
     *
     * @param dash how the words are joined
     */
    record Choice(List<String> words, char dash) implements SettingRule {
        Choice(List<String> words) {
            this(words, '-');
        }

        @Override
        public Optional<String> canonical(String text) {
            String word = SameName.of(text).replace('_', dash);
            return Optional.of(word).filter(words::contains);
        }

        @Override
        public String allowed() {
            return "one of " + String.join(", ", words);
        }

        @Override
        public String example() {
            return words.get(0);
        }

        @Override
        public String unit() {
            return "choice";
        }
    }

    /** A number within bounds, both included. */
    record Number(BigDecimal least, BigDecimal most, boolean whole) implements SettingRule {
        static final Number SHARE = between("0", "1");
        private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,15})?");

        static Number whole(int least, int most) {
            return new Number(BigDecimal.valueOf(least), BigDecimal.valueOf(most), true);
        }

        static Number between(String least, String most) {
            return new Number(new BigDecimal(least), new BigDecimal(most), false);
        }

        @Override
        public Optional<String> canonical(String text) {
            if (!PLAIN.matcher(Invisible.strip(text)).matches()) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(Invisible.strip(text)).stripTrailingZeros();
            boolean fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            boolean fraction = number.scale() > 0;
            return fits && !(whole && fraction) ? Optional.of(number.toPlainString()) : Optional.empty();
        }

        @Override
        public String allowed() {
            return "a " + (whole ? "whole " : "") + "number from " + least.toPlainString() + " to "
                    + most.toPlainString();
        }

        @Override
        public String example() {
            return least.toPlainString();
        }

        @Override
        public String unit() {
            return whole ? "number" : "fraction";
        }
    }

    /** An ISO 4217 code in capitals. */
    record CurrencyCode() implements SettingRule {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(Invisible.strip(text)).filter(code -> words().contains(code));
        }

        @Override
        public Collection<String> words() {
            return Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .toList();
        }

        @Override
        public String allowed() {
            return "a currency code (ISO 4217, in capitals)";
        }

        @Override
        public String example() {
            return "EUR";
        }

        @Override
        public String unit() {
            return "ISO 4217 code";
        }
    }

    /** A time zone by its region, or UTC. */
    record Zone() implements SettingRule {
        @Override
        public Optional<String> canonical(String text) {
            try {
                return Optional.of(ZoneId.of(Invisible.strip(text)).getId());
            } catch (DateTimeException notAZone) {
                return Optional.empty();
            }
        }

        @Override
        public Collection<String> words() {
            return ZoneId.getAvailableZoneIds();
        }

        @Override
        public String allowed() {
            return "a time zone";
        }

        @Override
        public String example() {
            return "Europe/Berlin";
        }

        @Override
        public String unit() {
            return "time zone";
        }
    }

    /** An e-mail address, alone or behind a name: {@code Finance <finance@acme.example>}. */
    record Address() implements SettingRule {
        private static final Pattern FORM = Pattern.compile(
                "(?:([^<>@\\p{Cntrl}]*)<)?([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?)(>)?");

        @Override
        public Optional<String> canonical(String text) {
            Matcher form = FORM.matcher(Invisible.strip(text));
            if (!form.matches() || (form.group(1) == null) != (form.group(4) == null)) {
                return Optional.empty();
            }
            String name =
                    form.group(1) == null ? "" : form.group(1).replace("\"", "").strip();
            return Optional.of(name.isEmpty() ? form.group(2) : name + " <" + form.group(2) + ">");
        }

        @Override
        public String allowed() {
            return "an e-mail address";
        }

        @Override
        public String example() {
            return "finance@acme.example";
        }

        @Override
        public String unit() {
            return "address";
        }
    }

    /** One or more of a kind, with commas between; kept with a blank after each. */
    record Several(SettingRule one) implements SettingRule {
        @Override
        public Optional<String> canonical(String text) {
            List<Optional<String>> all =
                    Arrays.stream(text.split(",")).map(one::canonical).toList();
            return all.stream().allMatch(Optional::isPresent)
                    ? Optional.of(all.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ")))
                    : Optional.empty();
        }

        @Override
        public String allowed() {
            return one.allowed() + ", or several with commas between";
        }

        @Override
        public String example() {
            return one.example();
        }

        @Override
        public String unit() {
            return one.unit();
        }
    }
}
