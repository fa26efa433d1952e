package io.outlay.catalogue;

import io.outlay.model.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The well-known products, found by how bills name them. A name has to be the product's as a whole: legal form, country,
 * numbers and words of the trade (Software, Technologies) beside it do not count. Where it is not, nothing is found: an
 * unknown name costs a minute, a wrong layer is believed.
 */
public final class Catalogue {
    /** As many letters has a name of one word at least that may lose its words of the trade. */
    private static final int OWN_WORD = 4;

    private final List<Product> products;
    private final Map<List<String>, Product> named = new HashMap<>();
    private final Map<List<String>, Product> begun = new HashMap<>();
    private final Map<String, Product> known = new HashMap<>();
    private final Map<List<String>, List<Product>> sold = new HashMap<>();
    private final Set<List<String>> resellers = new HashSet<>();
    private final Set<List<String>> ordinary = new HashSet<>();
    private int longest;

    private Catalogue(List<Product> products, List<String> resellers) {
        this.products = products;
        resellers.forEach(name -> this.resellers.add(BilledName.spelling(name)));
        for (Product product : products) {
            product.spellings().forEach(spelling -> add(product, spelling));
            Stream.concat(product.domains().stream(), product.vatIds().stream())
                    .forEach(key -> known.put(key, product));
            sold.computeIfAbsent(BilledName.spelling(product.vendor()), vendor -> new ArrayList<>())
                    .add(product);
        }
    }

    /** The catalogue that comes with the program. */
    public static Catalogue shipped() {
        return new Catalogue(
                Products.all(),
                ListFile.rows("resellers.csv").stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(row.getField("name")), ListFile.values(row.getField("spellings"))))
                        .toList());
    }

    private void add(Product product, String spelling) {
        List<String> words = BilledName.spelling(spelling.replaceFirst("^=", "").replaceFirst("\\*$", ""));
        longest = Math.max(longest, words.size());
        named.putIfAbsent(words, product);
        if (spelling.endsWith("*")) {
            begun.putIfAbsent(words, product);
        }
        if (spelling.startsWith("=")) {
            ordinary.add(words);
        }
    }

    public List<Product> products() {
        return products;
    }

    /** Whether a vendor sells what others make, such as Bechtle, so that its name says nothing of a product. */
    public boolean isReseller(String vendor) {
        return BilledName.of(vendor).names().stream()
                .anyMatch(words -> resellers.contains(words)
                        || resellers.stream().anyMatch(name -> name.size() > 1 && starts(words, name))
                        || resellers.contains(BilledName.withoutTrade(words)));
    }

    /**
     * The product of a line of a bill.
     *
     * @param text of the line; empty where it has none
     */
    public Optional<Recognition> of(String vendor, Optional<String> vendorId, Optional<String> text) {
        if (isReseller(vendor)) {
            return text.flatMap(words -> within(words, products))
                    .map(product -> new Recognition(product, true, "named on the bill of " + vendor));
        }
        BilledName billed = BilledName.of(vendor);
        Optional<Recognition> byVendor = byKey(billed, vendorId).or(() -> byName(billed));
        List<Product> ofVendor = byVendor.map(
                        found -> sold.get(BilledName.spelling(found.product().vendor())))
                .or(() -> ofVendor(billed))
                .orElse(List.of());
        Optional<Recognition> byText = ofVendor.size() < 2
                ? Optional.empty()
                : text.flatMap(words -> within(words, ofVendor))
                        .map(product -> new Recognition(product, true, "vendor and product named on the bill"));
        return byText.or(() -> byVendor.map(found -> doubted(found, ofVendor, billed)))
                .or(() -> main(ofVendor));
    }

    /** The product that is meant as a rule when a vendor of several kinds of products names none is not sure. */
    private Recognition doubted(Recognition found, List<Product> ofVendor, BilledName billed) {
        Product product = found.product();
        boolean assumed = kinds(ofVendor) > 1
                && product.equals(named.get(BilledName.spelling(product.vendor())))
                && billed.names().stream()
                        .noneMatch(words ->
                                starts(words, PartyName.of(product.name()).words()));
        return assumed
                ? new Recognition(product, false, product.vendor() + " sells several products, and the bills name none")
                : found;
    }

    private Optional<Recognition> byKey(BilledName billed, Optional<String> vendorId) {
        return vendorId.flatMap(id -> PartyName.of(id).vatId())
                .map(known::get)
                .map(product -> new Recognition(product, true, "VAT id of " + product.vendor()))
                .or(() -> billed.domains().stream()
                        .map(known::get)
                        .filter(product -> product != null)
                        .min(Comparator.comparing(Product::id))
                        .map(product -> new Recognition(product, true, "domain of " + product.name())));
    }

    private Optional<Recognition> byName(BilledName billed) {
        return billed.names().stream()
                .flatMap(words -> whole(words).stream())
                .findFirst()
                .map(product -> new Recognition(product, true, "name of " + product.name()))
                .or(() -> billed.names().stream()
                        .flatMap(words -> beginning(words).stream())
                        .findFirst()
                        .map(product -> new Recognition(product, true, "name begins as that of " + product.name())));
    }

    private Optional<Product> whole(List<String> words) {
        return Optional.ofNullable(named.get(words))
                .or(() -> Optional.of(BilledName.withoutTrade(words))
                        .filter(name -> !ordinary.contains(name)
                                && (name.size() > 1 || name.get(0).length() >= OWN_WORD))
                        .map(named::get));
    }

    private Optional<Product> beginning(List<String> words) {
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            Product product = begun.get(words.subList(0, length));
            if (product != null) {
                return Optional.of(product);
            }
        }
        return Optional.empty();
    }

    private static boolean starts(List<String> words, List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    /** The product with the longest name in a text; of a vendor's name alone nothing is concluded. */
    private Optional<Product> within(String text, List<Product> some) {
        List<String> words = PartyName.of(text).words();
        Set<Product> wanted = new HashSet<>(some);
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                List<String> part = words.subList(from, from + length);
                Product product = named.get(part);
                if (product != null && wanted.contains(product) && !ordinary.contains(part)) {
                    return Optional.of(product);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<Product>> ofVendor(BilledName billed) {
        return billed.names().stream()
                .map(sold::get)
                .filter(products -> products != null)
                .findFirst();
    }

    /** Of a vendor whose bill names no product: its first one, where all serve one layer and are of one type. */
    private static Optional<Recognition> main(List<Product> ofVendor) {
        return kinds(ofVendor) == 1
                ? Optional.of(new Recognition(
                        ofVendor.get(0), false, "vendor " + ofVendor.get(0).vendor() + ", the bills name no product"))
                : Optional.empty();
    }

    private static long kinds(List<Product> some) {
        return some.stream()
                .map(product -> List.of(product.layer(), product.type()))
                .distinct()
                .count();
    }

    /** The name without collector, legal form, country and numbers, by which bills of one unknown vendor meet. */
    public static String plainName(String vendor) {
        return BilledName.of(vendor).name();
    }
}
