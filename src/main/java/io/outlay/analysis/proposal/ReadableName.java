package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and ids that people may read, of names as ledgers shout them. */
final class ReadableName {
    private static final int LONGEST_ID = 40;
    private static final int INITIALS = 3;

    private ReadableName() {}

    /** {@code TMI SYSTEMS LIMITED} is TMI Systems. */
    static String of(String vendor) {
        boolean shouted = vendor.equals(vendor.toUpperCase(Locale.ROOT));
        String plain = Catalogue.plainName(vendor);
        return Arrays.stream(plain.split(" "))
                .map(word -> word.length() <= INITIALS && (shouted || vendor.contains(word.toUpperCase(Locale.ROOT)))
                        ? word.toUpperCase(Locale.ROOT)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
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
