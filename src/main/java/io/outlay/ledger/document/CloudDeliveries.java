package io.outlay.ledger.document;

import io.outlay.model.PartyName;
import io.outlay.model.fact.CloudCharge;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.ledger.DocumentLine.State;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which deliveries of clouds count. A delivery is what the files of one folder, first seen by one period, say of a scope:
 * issuer, account and billing month. The newest takes the place of those before it whole: by the period that saw it first,
 * then by the path of its folder. Files of it that say the same are one, and of two of which one has the days of the other and
 * more, see {@link ExportedDays}, the larger counts.
 */
public final class CloudDeliveries {
    private record Scope(String issuer, String account, YearMonth billed) {
        private String named() {
            return issuer + (account.isEmpty() ? "" : " " + account) + " for " + billed;
        }
    }

    private record Delivery(YearMonth firstSeen, String folder) {
        private static final Comparator<Delivery> NEWEST_LAST =
                Comparator.comparing(Delivery::firstSeen).thenComparing(Delivery::folder);
    }

    private record Part(Scope scope, String place) {}

    private final Map<Scope, Delivery> newest = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Part, String> twinOf = new HashMap<>();
    private final Map<Part, String> grownInto = new HashMap<>();

    private final List<PartyName> appending;
    private final Set<String> folders;

    private CloudDeliveries(Set<String> appending) {
        this.appending = appending.stream().map(PartyName::of).toList();
        this.folders = appending;
    }

    /** @param appending issuers, by their name or a part of it, and folders, with a slash at the end, whose deliveries add up */
    public static CloudDeliveries of(List<StagedLine> lines, Set<String> appending) {
        CloudDeliveries deliveries = new CloudDeliveries(appending);
        Map<Part, List<String>> contents = new HashMap<>();
        Map<Part, ExportedDays> days = new HashMap<>();
        for (StagedLine staged : lines) {
            InvoiceLine line = staged.line();
            line.cloud().ifPresent(cloud -> {
                Scope scope = scope(line, cloud);
                deliveries.newest.merge(
                        scope, delivery(staged), (a, b) -> Delivery.NEWEST_LAST.compare(a, b) < 0 ? b : a);
                Part part = new Part(scope, line.source().place());
                contents.computeIfAbsent(part, p -> {
                            deliveries.parts.add(p);
                            return new ArrayList<>();
                        })
                        .add(LineContent.of(line));
                days.computeIfAbsent(part, p -> new ExportedDays()).add(line, cloud.days());
            });
        }
        deliveries.findTwins(contents);
        deliveries.findGrown(days);
        return deliveries;
    }

    private void findTwins(Map<Part, List<String>> contents) {
        Map<List<Object>, String> first = new HashMap<>();
        for (Part part : parts) {
            String hash = LineContent.hash(contents.get(part).stream().sorted());
            String holder = first.putIfAbsent(List.of(part.scope(), folder(part.place()), hash), part.place());
            if (holder != null) {
                twinOf.put(part, holder);
            }
        }
    }

    /** Of two exports of one delivery the newer has the days of the older, and more. */
    private void findGrown(Map<Part, ExportedDays> days) {
        List<Part> counting = parts.stream().filter(this::mayCount).toList();
        Map<Scope, List<Part>> beside = counting.stream().collect(Collectors.groupingBy(Part::scope));
        for (Part older : counting) {
            beside.get(older.scope()).stream()
                    .filter(newer -> newer != older && days.get(newer).growsFrom(days.get(older)))
                    .filter(newer -> !days.get(older).growsFrom(days.get(newer))
                            || older.place().compareTo(newer.place()) < 0)
                    .findFirst()
                    .ifPresent(newer -> grownInto.put(older, newer.place()));
        }
    }

    private boolean mayCount(Part part) {
        return !twinOf.containsKey(part)
                && newest.get(part.scope()).folder().equals(folder(part.place()))
                && !appends(part.scope().issuer(), folder(part.place()));
    }

    /** Why a line does not count; empty when it does, as every line of an invoice. */
    Optional<State> aside(StagedLine staged) {
        return staged.line().cloud().flatMap(cloud -> {
            Scope scope = scope(staged.line(), cloud);
            if (!newest.get(scope).equals(delivery(staged))
                    && !appends(cloud.issuer(), delivery(staged).folder())) {
                return Optional.of(State.SUPERSEDED);
            }
            Part part = new Part(scope, staged.line().source().place());
            if (grownInto.containsKey(part)) {
                return Optional.of(State.SUPERSEDED);
            }
            return twinOf.containsKey(part) ? Optional.of(State.DUPLICATE) : Optional.empty();
        });
    }

    private boolean appends(String issuer, String folder) {
        PartyName name = PartyName.of(issuer);
        return folders.contains(folder) || appending.stream().anyMatch(name::mentions);
    }

    /** Files of one delivery that add up to a scope: right for parts, and twice the cost for a newer export beside an older. */
    public List<String> notes() {
        Map<Scope, Set<String>> places = new HashMap<>();
        parts.stream()
                .filter(part -> mayCount(part) && !grownInto.containsKey(part))
                .forEach(part -> places.computeIfAbsent(part.scope(), scope -> new TreeSet<>())
                        .add(part.place()));
        Stream<String> added = places.entrySet().stream()
                .filter(scope -> scope.getValue().size() > 1)
                .map(scope -> scope.getValue().size() + " files of "
                        + folder(scope.getValue().iterator().next())
                        + " add up to the statement of " + scope.getKey().named() + ": "
                        + String.join(", ", scope.getValue())
                        + ". If one is a newer export of another, take the older one away.");
        Stream<String> grown = grownInto.entrySet().stream()
                .map(part -> part.getValue() + " has the days of "
                        + part.getKey().place() + " of " + part.getKey().scope().named()
                        + " and more: it is the newer export, and takes its place.");
        return Stream.concat(added, grown).sorted().toList();
    }

    private static Scope scope(InvoiceLine line, CloudCharge cloud) {
        return new Scope(PartyName.of(cloud.issuer()).key(), cloud.account(), YearMonth.from(line.issueDate()));
    }

    private static Delivery delivery(StagedLine staged) {
        return new Delivery(staged.firstSeen(), folder(staged.line().source().file()));
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
