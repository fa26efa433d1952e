package io.outlay.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A vendor's name or VAT id as it is compared: lower-case words without punctuation and legal form. A legal form counts as
 * a word of the name only where it comes first ("AB Tasty").
 *
 * @param words of the name, the VAT id's among them
 * @param vatId without spaces and punctuation, upper case, when the text is one
 */
public record PartyName(List<String> words, Optional<String> vatId) {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "aps",
            "as",
            "asa",
            "bv",
            "bvba",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "kft",
            "kg",
            "kgaa",
            "limited",
            "llc",
            "llp",
            "ltd",
            "mbh",
            "nv",
            "ohg",
            "oy",
            "oyj",
            "plc",
            "pte",
            "pty",
            "sa",
            "sarl",
            "sas",
            "se",
            "sl",
            "spa",
            "sro",
            "srl",
            "ug");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:(?:\\.\\s?|/)\\p{L}(?![\\p{L}\\p{N}]))++\\.?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern VAT_ID =
            Pattern.compile("(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|EU|FI|FR|GB|GR|HR|HU|IE|IT"
                    + "|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)[A-Z0-9]{0,2}[0-9]{5,12}[A-Z0-9]{0,3}");

    public static PartyName of(String text) {
        String plain = Normalizer.normalize(Invisible.plain(text), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        String joined = INITIALS.matcher(plain).replaceAll(initials -> joined(initials.group()));
        List<String> words = Arrays.stream(NO_WORD.split(joined.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
        String compact = String.join("", words).toUpperCase(Locale.ROOT);
        Matcher vat = VAT_ID.matcher(compact);
        return new PartyName(withoutLegalForm(words), vat.matches() ? Optional.of(compact) : Optional.empty());
    }

    /** "S.A." and "A/S": one word, a legal form; the text goes on after it. */
    private static String joined(String initials) {
        return Matcher.quoteReplacement(initials.replaceAll("[./ ]", "") + " ");
    }

    private static List<String> withoutLegalForm(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> i == 0 || !LEGAL_FORMS.contains(words.get(i)))
                .mapToObj(words::get)
                .toList();
    }

    /** The VAT id, else the words joined by spaces: equal for spellings of one name. */
    public String key() {
        return vatId.orElseGet(() -> String.join(" ", words));
    }

    /** Whether the other is this VAT id, or stands in this name as whole words. */
    public boolean mentions(PartyName other) {
        return other.vatId.isPresent()
                ? other.vatId.equals(vatId)
                : !other.words.isEmpty() && Collections.indexOfSubList(words, other.words) >= 0;
    }

    /** How much a match of this name weighs: a VAT id is one word, however it is spaced. */
    public int length() {
        return vatId.isPresent() ? 1 : words.size();
    }
}
