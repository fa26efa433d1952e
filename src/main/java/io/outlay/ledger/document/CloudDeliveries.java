package io.outlay.ledger.document;

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

/**
 * Which deliveries of clouds count. A delivery is what the files of one folder, first seen by one period, say of a scope:
 * issuer, account and billing month. The newest takes the place of those before it whole: by the period that saw it first,
 * then by the path of its folder. Files of it that say the same are one.
 */
final class CloudDeliveries {
    private record Scope(String issuer, String account, YearMonth billed) {}

    private record Delivery(YearMonth firstSeen, String folder) {
        private static final Comparator<Delivery> NEWEST_LAST =
                Comparator.comparing(Delivery::firstSeen).thenComparing(Delivery::folder);
    }

    private record Part(Scope scope, String place) {}

    private final Map<Scope, Delivery> newest = new HashMap<>();
    private final Map<Part, String> twinOf = new HashMap<>();

    private CloudDeliveries() {}

    static CloudDeliveries of(List<StagedLine> lines) {
        CloudDeliveries deliveries = new CloudDeliveries();
        Map<Part, List<String>> contents = new HashMap<>();
        List<Part> inOrder = new ArrayList<>();
        for (StagedLine staged : lines) {
            InvoiceLine line = staged.line();
            line.cloud().ifPresent(cloud -> {
                Scope scope = scope(line, cloud);
                deliveries.newest.merge(
                        scope, delivery(staged), (a, b) -> Delivery.NEWEST_LAST.compare(a, b) < 0 ? b : a);
                Part part = new Part(scope, line.source().place());
                contents.computeIfAbsent(part, p -> {
                            inOrder.add(p);
                            return new ArrayList<>();
                        })
                        .add(LineContent.of(line));
            });
        }
        deliveries.findTwins(inOrder, contents);
        return deliveries;
    }

    private void findTwins(List<Part> parts, Map<Part, List<String>> contents) {
        Map<List<Object>, String> first = new HashMap<>();
        for (Part part : parts) {
            String hash = LineContent.hash(contents.get(part).stream().sorted());
            String holder = first.putIfAbsent(List.of(part.scope(), folder(part.place()), hash), part.place());
            if (holder != null) {
                twinOf.put(part, holder);
            }
        }
    }

    /** Why a line does not count; empty when it does, as every line of an invoice. */
    Optional<State> aside(StagedLine staged) {
        return staged.line().cloud().flatMap(cloud -> {
            Scope scope = scope(staged.line(), cloud);
            if (!newest.get(scope).equals(delivery(staged))) {
                return Optional.of(State.SUPERSEDED);
            }
            boolean isTwin =
                    twinOf.containsKey(new Part(scope, staged.line().source().place()));
            return isTwin ? Optional.of(State.DUPLICATE) : Optional.empty();
        });
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
