package io.outlay.analysis.proposal;

import io.outlay.analysis.bills.ImpliedContract;
import io.outlay.analysis.proposal.RegisterProposal.Silent;
import io.outlay.catalogue.Catalogue;
import io.outlay.catalogue.CategoryWords;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the register lacks. Money orders and divides; names say what a system is. */
public final class ProposalCalculator {
    private static final BigDecimal MAIN_SHARE = new BigDecimal("0.95");

    private static final Comparator<ProposedSystem> ORDER = Comparator.comparing(ProposedSystem::part)
            .thenComparing(system -> system.bills().weight(), Comparator.reverseOrder())
            .thenComparing(ProposedSystem::name)
            .thenComparing(ProposedSystem::systemId);

    private final ProposalInput input;
    private final Catalogue catalogue;
    private final Set<String> registered;
    private final List<ImpliedContract> implied;
    private final RegisteredNames names;
    private final SystemGuess guess;
    private final CategoryWords words;
    private final NamedIds named;

    private ProposalCalculator(ProposalInput input, Catalogue catalogue, CategoryWords words) {
        this.input = input;
        this.catalogue = catalogue;
        registered = input.systems().stream().map(TechSystem::systemId).collect(Collectors.toSet());
        implied = ImpliedContract.of(input.charges(), input.last());
        names = new RegisteredNames(input.systems(), catalogue, input.near());
        guess = new SystemGuess(catalogue, words);
        this.words = words;
        named = NamedIds.of(input.named());
    }

    /** The same input gives the same proposal. */
    public static RegisterProposal of(ProposalInput input, Catalogue catalogue, CategoryWords words) {
        return new ProposalCalculator(input, catalogue, words).proposal();
    }

    private RegisterProposal proposal() {
        List<VendorGroup> groups = VendorGroup.of(
                input.lines().stream()
                        .filter(line -> !registered.contains(line.systemId()))
                        .toList(),
                input.aliases(),
                catalogue);
        List<ProposedAlias> aliases = new ArrayList<>();
        List<VendorGroup> strangers = new ArrayList<>();
        for (VendorGroup group : groups) {
            List<ProposedAlias> ofGroup = aliases(group);
            aliases.addAll(ofGroup);
            if (ofGroup.isEmpty()) {
                strangers.add(group);
            }
        }
        aliases.sort(Comparator.comparing((ProposedAlias alias) -> alias.cost().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(ProposedAlias::billingName));
        return new RegisterProposal(
                systems(new NearVendors(catalogue, guess).joined(strangers)),
                List.copyOf(aliases),
                silent(),
                contracts(),
                withoutOwner(),
                input.last());
    }

    private List<ProposedAlias> aliases(VendorGroup group) {
        if (group.id().isPresent()
                || catalogue.isReseller(group.lines().get(0).line().vendor())) {
            return List.of();
        }
        Optional<String> known = group.found().flatMap(names::system);
        Optional<String> system =
                known.or(() -> group.found().isPresent() ? Optional.empty() : names.near(plain(group)));
        boolean sure = known.isPresent() && group.found().orElseThrow().sure();
        String why = known.isPresent() ? "bills " + group.name() : "the name is nearly one of its names";
        Optional<BigDecimal> cost =
                BillSum.of(group.lines(), input.last(), Optional.empty()).cost();
        return system.stream()
                .flatMap(id -> group.spellings().stream().map(name -> new ProposedAlias(name, id, sure, why, cost)))
                .toList();
    }

    private static String plain(VendorGroup group) {
        return Catalogue.plainName(group.lines().get(0).line().vendor());
    }

    private List<ProposedSystem> systems(List<VendorGroup> groups) {
        Set<String> shared = BilledBySeveral.of(groups);
        Set<String> ids = new HashSet<>(registered);
        named.names().forEach(name -> ids.add(NamedIds.id(name)));
        List<ProposedSystem> systems = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (VendorGroup group : groups) {
            Optional<String> name = name(group, groups, taken);
            name.ifPresent(taken::add);
            Optional<String> id = group.id().or(() -> name.map(NamedIds::id));
            systems.add(system(
                    name.flatMap(NamedIds::name).map(group::called).orElse(group),
                    id.orElseGet(() -> newId(guess.id(group), ids)),
                    shared));
        }
        named.files().forEach((name, files) -> {
            if (!taken.contains(name)) {
                systems.add(guess.withoutBills(name, files));
            }
        });
        return divided(systems);
    }

    /** What files beside the bills call it, as they spell it. */
    private Optional<String> name(VendorGroup group, List<VendorGroup> groups, Set<String> taken) {
        return group.id()
                .map(id ->
                        named.names().stream().filter(name -> name.equals(id)).findFirst())
                .orElseGet(() -> guess.named(group, named.names(), taken)
                        .or(() -> named.ofSameWord(group, groups, words).filter(name -> !taken.contains(name))));
    }

    private static String newId(String wanted, Set<String> ids) {
        String id = wanted;
        for (int number = 2; !ids.add(id); number++) {
            id = wanted + "_" + number;
        }
        return id;
    }

    private ProposedSystem system(VendorGroup group, String id, Set<String> shared) {
        Optional<ImpliedContract> contract = implied.stream()
                .filter(c -> group.vendorKeys().contains(c.vendor()))
                .findFirst();
        BillSum bills = BillSum.of(group.lines(), input.last(), contract);
        List<String> billing = group.spellings().stream()
                .filter(name -> !shared.contains(name))
                .toList();
        Guess guessed = guess.of(group);
        Part part = bills.isOneOff(input.last())
                        || group.lines().stream().allMatch(line -> line.line().oneOff())
                ? Part.ONE_OFF
                : guess.isNoSoftware(group, guessed) ? Part.NOT_SOFTWARE : Part.REST;
        String vendor = group.found().map(found -> found.product().vendor()).orElse(group.name());
        return new ProposedSystem(id, group.name(), vendor, guessed, billing, bills, part);
    }

    /** Those that make 95 % of what runs on, apart from the rest. */
    private static List<ProposedSystem> divided(List<ProposedSystem> systems) {
        List<ProposedSystem> sorted = systems.stream().sorted(ORDER).toList();
        BigDecimal all = sorted.stream()
                .filter(system -> system.part() == Part.REST)
                .map(system -> system.bills().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal limit = all.multiply(MAIN_SHARE);
        BigDecimal sum = BigDecimal.ZERO;
        List<ProposedSystem> divided = new ArrayList<>();
        for (ProposedSystem system : sorted) {
            boolean main = system.part() == Part.REST
                    && (system.bills().isOfUnknownCost()
                            || system.bills().weight().signum() > 0 && sum.compareTo(limit) < 0);
            sum = main ? sum.add(system.bills().weight()) : sum;
            divided.add(main ? system.in(Part.MAIN) : system);
        }
        divided.sort(ORDER);
        return List.copyOf(divided);
    }

    private List<Silent> silent() {
        LocalDate end = input.last().atEndOfMonth();
        return input.systems().stream()
                .filter(system -> !system.isRetiredBy(end))
                .flatMap(system -> lastBill(system.systemId()).stream()
                        .filter(day -> !YearMonth.from(day).isAfter(input.last().minusMonths(BillSum.SILENCE)))
                        .map(day -> new Silent(system.systemId(), system.name(), day)))
                .toList();
    }

    private Optional<LocalDate> lastBill(String systemId) {
        return input.lines().stream()
                .filter(line -> line.systemId().equals(systemId))
                .map((DocumentLine line) -> line.line().issueDate())
                .max(Comparator.naturalOrder());
    }

    private List<ImpliedContract> contracts() {
        Set<String> stated = input.contracts().stream().map(Contract::systemId).collect(Collectors.toSet());
        return implied.stream()
                .filter(contract -> contract.renewal().isPresent())
                .filter(contract -> registered.contains(contract.systemId()) && !stated.contains(contract.systemId()))
                .toList();
    }

    private List<String> withoutOwner() {
        return input.systems().stream()
                .filter(system -> system.owner().isEmpty()
                        && !system.isRetiredBy(input.last().atEndOfMonth()))
                .map(TechSystem::systemId)
                .toList();
    }
}
