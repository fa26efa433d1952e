package io.outlay.analysis.proposal;

import io.outlay.catalogue.Catalogue;
import io.outlay.catalogue.CategoryWords;
import io.outlay.catalogue.CategoryWords.Meaning;
import io.outlay.model.Names;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a system is, by what it is called and what its bills say. */
final class SystemGuess {
    /** Share of a vendor's money that has to be for one thing. */
    private static final BigDecimal MOST = new BigDecimal("0.75");

    private static final String HOSTING = "hosting";

    private final Catalogue catalogue;
    private final CategoryWords words;

    SystemGuess(Catalogue catalogue, CategoryWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    Guess of(VendorGroup group) {
        return group.found().map(Guess::of).orElseGet(() -> byWords(group));
    }

    /** What is bought says more than what a vendor is called, and a statement of usage more than its lines. */
    private Guess byWords(VendorGroup group) {
        Optional<Guess> byId = group.id()
                .map(words::of)
                .filter(meaning -> meaning.kind().isPresent())
                .map(Guess::of);
        Meaning name = words.of(group.vendor());
        Optional<Guess> byName =
                Optional.of(name).filter(meaning -> meaning.kind().isPresent()).map(Guess::of);
        return byId.or(() -> byStatement(group))
                .or(() -> byText(group))
                .or(() -> byName)
                .orElseGet(() -> other(group, name));
    }

    private Optional<Guess> byStatement(VendorGroup group) {
        return group.lines().stream().allMatch(line -> line.line().cloud().isPresent())
                ? Optional.of(Guess.of(words.of(HOSTING)).because("a statement of a cloud's cost and usage"))
                : Optional.empty();
    }

    private Guess other(VendorGroup group, Meaning name) {
        return catalogue.isReseller(group.vendor())
                ? Guess.unknown("sells products of others, and the bills name none that is known")
                : Guess.of(name);
    }

    /** What most of the money is for, of the lines that say it. */
    private Optional<Guess> byText(VendorGroup group) {
        Map<List<Object>, BigDecimal> money = new LinkedHashMap<>();
        Map<List<Object>, Meaning> meanings = new LinkedHashMap<>();
        for (DocumentLine line : group.lines()) {
            Meaning meaning = line.line().description().map(words::of).orElse(Meaning.NONE);
            if (!meaning.word().isEmpty()) {
                List<Object> what = meaning.kind()
                        .map(kind -> List.<Object>of(kind.layer(), kind.type()))
                        .orElse(List.of());
                money.merge(what, line.line().netAmount().abs(), BigDecimal::add);
                meanings.putIfAbsent(what, meaning);
            }
        }
        BigDecimal all = money.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return money.entrySet().stream()
                .filter(what -> what.getValue().compareTo(all.multiply(MOST)) >= 0)
                .map(what -> meanings.get(what.getKey()))
                .filter(meaning -> meaning.kind().isPresent())
                .findFirst()
                .map(Guess::of);
    }

    /** Whether a name says that its vendor sells no software: only where nothing else is known of it. */
    boolean isNoSoftware(VendorGroup group, Guess guess) {
        return guess.evidence() == Evidence.UNKNOWN
                && (!words.of(group.vendor()).software() || sellsOtherThings(group));
    }

    private boolean sellsOtherThings(VendorGroup group) {
        return group.lines().stream()
                .allMatch(line -> line.line()
                        .description()
                        .map(words::of)
                        .filter(meaning -> !meaning.software())
                        .isPresent());
    }

    /** As a system of the group may be called in the register. */
    String id(VendorGroup group) {
        return group.found().map(found -> found.product().id()).orElseGet(() -> ReadableName.id(group.name()));
    }

    /** An id that files name and that is the group's product or vendor by its spelling. */
    Optional<String> named(VendorGroup group, Collection<String> ids, Set<String> taken) {
        String wanted = id(group);
        return ids.stream()
                .filter(id -> !taken.contains(id))
                .filter(id -> ReadableName.id(id).equals(wanted)
                        || wanted.startsWith(ReadableName.id(id) + "_")
                        || group.found().isPresent()
                                && catalogue
                                        .of(Names.plain(id), Optional.empty(), Optional.empty())
                                        .filter(found -> found.product()
                                                .equals(group.found()
                                                        .orElseThrow()
                                                        .product()))
                                        .isPresent())
                .findFirst();
    }

    /** A system that other files name and no bill is known of. */
    ProposedSystem withoutBills(String id, Collection<String> files) {
        String name = NamedIds.name(id).orElseGet(() -> Names.capital(Names.plain(id)));
        String source = "named in " + String.join(", ", files) + ", no bill is known";
        Guess guess = catalogue
                .of(Names.plain(id), Optional.empty(), Optional.empty())
                .map(Guess::of)
                .orElseGet(() -> Guess.of(words.of(id)));
        Guess noted = guess.doubted().because(guess.why() + "; " + source);
        return new ProposedSystem(NamedIds.id(id), name, "", noted, List.of(), BillSum.NONE, Part.REST);
    }
}
