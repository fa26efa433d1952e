package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import io.outlay.model.Names;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and ids that people may read, of names as ledgers shout them. */
final class ReadableName {
    private static final int LONGEST_ID = 40;
    private static final int INITIALS = 3;

    private ReadableName() {}

    /** {@code CTI DATA SOLUTIONS LIMITED} is CTI Data Solutions; what is shouted is taken for initials without a vowel inside. */
    static String of(String vendor) {
        boolean shouted = vendor.equals(vendor.toUpperCase(Locale.ROOT));
        return Arrays.stream(Catalogue.plainName(vendor).split(" "))
                .map(word -> isInitials(word, vendor, shouted) ? word.toUpperCase(Locale.ROOT) : Names.capital(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isInitials(String word, String vendor, boolean shouted) {
        return word.length() <= INITIALS
                && vendor.contains(word.toUpperCase(Locale.ROOT))
                && (!shouted || word.chars().limit(word.length() - 1L).noneMatch(c -> "aeiou".indexOf(c) >= 0));
    }

    /** Lower-case letters and digits of ASCII, words joined by an underscore; {@code system} of what has none. */
    static String id(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder id = new StringBuilder();
        for (char sign : plain.toCharArray()) {
            if (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9') {
                id.append(sign);
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK
                    && id.length() > 0
                    && id.charAt(id.length() - 1) != '_') {
                id.append('_');
            }
        }
        String cut = id.substring(0, Math.min(id.length(), LONGEST_ID));
        String whole = cut.endsWith("_") ? cut.substring(0, cut.length() - 1) : cut;
        return whole.isEmpty() ? "system" : whole;
    }
}
