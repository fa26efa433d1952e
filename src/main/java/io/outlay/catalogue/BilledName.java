package io.outlay.catalogue;

import io.outlay.model.PartyName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A vendor's name as bills and card statements spell it, taken apart.
 *
 * <ul>
 *   <li>{@code PADDLE.NET* SKETCH}, {@code SP * KLAVIYO}: a collector and, behind it, who sells
 *   <li>{@code ZOOM.US 888-799-9666}, {@code SLACK T02ABC4}: a name and numbers of no account here
 *   <li>{@code PARSOTUM LTD (POLICY IN PRACTICE)}, {@code AIREY LIMITED T/A ACS}: two names of one vendor
 * </ul>
 *
 * @param raw as it is spelled
 * @param names that it may stand for, the surest first: words without numbers, legal form and country
 */
record BilledName(String raw, List<List<String>> names) {
    /** Words that many companies of a group have behind its name. */
    private static final Set<String> BEHIND = listed("""
            america americas apac asia australia austria belgium benelux billing bill ch com corporate
            danmark de denmark deutschland dublin emea espana eu europa europe european finland france
            germany global group gmbh help holding holdings iberia inc international intl io ireland irl
            italia italy llc ltd limited luxembourg nederland net netherlands nordic nordics norge norway
            online operations oesterreich österreich poland polska schweiz singapore spain subscr
            subscription suomi sverige sweden switzerland uk us usa worldwide www
            """);

    /** What companies call themselves beside their name; left out only where the name is no ordinary word. */
    private static final Set<String> TRADE = listed("""
            ai app cloud data digital it labs media payments platform saas services software solutions
            systems technologies technology tech web
            """);

    private static final List<String> COLLECTORS = List.of(
            "PADDLE.NET*",
            "PADDLE.NET *",
            "PADDLE *",
            "PADDLE*",
            "FS *",
            "FSPRG*",
            "FASTSPRING*",
            "FASTSPRING *",
            "SP * ",
            "SP *",
            "SQ *",
            "SQU*",
            "PAYPAL *",
            "PAYPAL*",
            "PP*",
            "STRIPE*",
            "STRIPE *",
            "STRIPE-",
            "2CO.COM*",
            "2CO.COM *",
            "2CHECKOUT*",
            "2CHECKOUT.COM*",
            "AVANGATE*",
            "CLEVERBRIDGE*",
            "CLEVERBRIDGE *",
            "CBI*",
            "DRI*",
            "DRI *",
            "DIGITAL RIVER*",
            "GUMROAD*",
            "GUMROAD.COM*",
            "LEMSQZY*",
            "LEMSQZY* ",
            "LS *",
            "LS*",
            "MYCOMMERCE*",
            "BLS*",
            "BLUESNAP*",
            "CKO*",
            "WPY*",
            "IZ *",
            "IZ*",
            "SUMUP *",
            "SUMUP*",
            "KLARNA*",
            "KLARNA *",
            "MOLLIE*",
            "MOLLIE *",
            "EBANX*",
            "TST*",
            "IN *",
            "PY *",
            "XSOLLA*",
            "POLAR*",
            "PADDLE.COM*",
            "PAY*",
            "ZETTLE_*",
            "ZTL*",
            "CURSEFORGE*");

    private static Set<String> listed(String words) {
        return Set.of(words.split("\\s+"));
    }

    static BilledName of(String raw) {
        String shown = raw.strip();
        String upper = shown.toUpperCase(Locale.ROOT);
        String sold = COLLECTORS.stream()
                .filter(upper::startsWith)
                .map(collector -> shown.substring(collector.length()).strip())
                .filter(rest -> !rest.isEmpty())
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse(shown);
        List<List<String>> names = Stream.concat(Stream.of(sold), parts(sold).stream())
                .map(BilledName::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
        return new BilledName(shown, names);
    }

    /** Both names of a vendor that states two. */
    private static List<String> parts(String text) {
        String marked = (" " + text + " ")
                .replace('(', '\n')
                .replace(')', '\n')
                .replace(" T/A ", "\n")
                .replace(" t/a ", "\n")
                .replace("TRADING AS ", "\n")
                .replace("trading as ", "\n")
                .replace(" DBA ", "\n")
                .replace(" dba ", "\n");
        List<String> parts =
                Arrays.stream(marked.split("\n")).map(String::strip).toList();
        return parts.size() == 1 ? List.of() : parts;
    }

    private static List<String> words(String text) {
        return withoutLast(PartyName.of(text).words(), BEHIND);
    }

    /** Words of a spelling, compared as names are. */
    static List<String> spelling(String text) {
        return words(text);
    }

    /** The name without words of the trade: {@code idox software} is {@code idox}. */
    static List<String> withoutTrade(List<String> words) {
        return withoutLast(words, TRADE);
    }

    /** Leaves the first word whatever it is. */
    private static List<String> withoutLast(List<String> words, Set<String> which) {
        List<String> left = new ArrayList<>(words);
        while (left.size() > 1 && (which.contains(left.get(left.size() - 1)) || isNumber(left.get(left.size() - 1)))) {
            left.remove(left.size() - 1);
        }
        return List.copyOf(left);
    }

    /** A phone number, or the number of an order: letters and digits of four signs or more. */
    private static boolean isNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits == word.length() && digits > 1 || word.length() >= 4 && digits > 0 && digits * 3 >= word.length();
    }

    /** The name that is surest, as one text. */
    String name() {
        return names.isEmpty() ? raw : String.join(" ", names.get(0));
    }

    /** Domains in it, such as {@code zoom.us}. */
    Set<String> domains() {
        return Arrays.stream(raw.toLowerCase(Locale.ROOT).split("[\\s*/,;()]+"))
                .map(word -> word.startsWith("www.") ? word.substring(4) : word)
                .filter(word -> word.indexOf('.') > 0 && word.indexOf('.') < word.length() - 1)
                .collect(Collectors.toSet());
    }
}
