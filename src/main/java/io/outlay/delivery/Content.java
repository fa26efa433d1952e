package io.outlay.delivery;

import io.outlay.model.TechLayer;
import io.outlay.model.ledger.Digest;
import io.outlay.model.ledger.Digest.Found;
import io.outlay.model.ledger.Digest.Judged;
import io.outlay.model.ledger.Digest.Line;
import io.outlay.settings.ReportCut;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a letter tells, before it is set in text or HTML. A recipient of a cut is told of it alone: nothing in it
 * follows from the cost of anything else.
 *
 * @param figures label, value and what is to be said with it
 * @param items by money, at most five
 * @param more items that are left out
 * @param layers rows of the table: those with cost
 * @param contrasts sentences on layers whose verdict is another than that of their systems
 * @param known months that the layers' cost is of, such as {@code 12 months}
 */
record Content(
        String subject,
        String title,
        String headline,
        String beneath,
        List<Figure> figures,
        List<Item> items,
        int more,
        List<Line> layers,
        String known,
        List<String> contrasts,
        String standing) {
    private static final int SHOWN = 5;

    record Figure(String label, String value, String note) {}

    record Item(String headline, String action) {}

    /**
     * @param digest of the whole report; for a cut by cost centres that of the cut itself
     * @param cut to tell of
     */
    static Content of(Digest digest, ReportCut cut) {
        Set<String> ids = cut.costCentres().isEmpty()
                ? cut.layers().stream().map(TechLayer::id).collect(Collectors.toSet())
                : Set.of();
        List<Line> layers = of(ids, digest.layers());
        List<Line> flagged = of(ids, digest.flagged());
        List<Item> items = items(digest, flagged, ids.isEmpty());
        String names = cut.names();
        Figures figures = new Figures(
                digest,
                ids.isEmpty() ? digest.portfolio().stream().toList() : layers,
                flagged,
                digest.judged().stream()
                        .filter(judged -> ids.isEmpty() || ids.contains(judged.layer()))
                        .toList());
        return new Content(
                subject(digest, names, figures),
                digest.company() + " · Technology cost · " + Wording.month(digest.period()),
                (cut.isWhole() ? "" : names + ": ") + (ids.isEmpty() ? digest.headline() : figures.headline()),
                cut.isWhole() ? digest.beneath() : "This letter is about " + names + " only.",
                figures.all(),
                items.stream().limit(SHOWN).toList(),
                Math.max(0, items.size() - SHOWN),
                layers.stream().filter(line -> line.costT12m().signum() != 0).toList(),
                digest.window().span(),
                contrasts(layers, flagged),
                digest.state().title() + " · revision " + digest.revision() + " · amounts in " + digest.currency());
    }

    /** A layer is judged on its own series: one that is flagged without its systems, or the reverse, says why. */
    private static List<String> contrasts(List<Line> layers, List<Line> flagged) {
        return layers.stream()
                .filter(layer -> layer.costT12m().signum() != 0)
                .filter(layer -> layer.flagged()
                        != flagged.stream().anyMatch(line -> line.layer().equals(layer.layer())))
                .map(layer -> layer.name() + ": " + layer.why())
                .toList();
    }

    private static List<Line> of(Set<String> layers, List<Line> lines) {
        return lines.stream()
                .filter(line -> layers.isEmpty()
                        || line.layer().filter(layers::contains).isPresent())
                .toList();
    }

    private static String subject(Digest digest, String names, Figures figures) {
        return "Tech cost " + Wording.month(digest.period()) + " · " + digest.company()
                + (names.isEmpty() ? "" : " · " + names) + ": " + figures.month() + ", " + figures.beyondGrowth()
                + (digest.revision() > 1 ? " (revision " + digest.revision() + ")" : "")
                + (digest.preliminary() ? " (preliminary)" : "")
                + (digest.closedWithout().isEmpty() ? "" : " (incomplete)");
    }

    /** Findings, as far as they are about these systems alone, and each system beyond growth that none of them names. */
    private static List<Item> items(Digest digest, List<Line> flagged, boolean all) {
        Set<String> known = flagged.stream().map(Line::id).collect(Collectors.toSet());
        List<Found> findings = digest.findings().stream()
                .filter(found -> all || !found.systems().isEmpty() && known.containsAll(found.systems()))
                .toList();
        Set<String> told = new HashSet<>();
        findings.forEach(found -> told.addAll(found.systems()));
        Stream<Item> others = flagged.stream()
                .filter(line -> !all && !told.contains(line.id()))
                .map(line -> new Item(line.name() + ": " + line.why(), line.action()));
        List<Item> items = new ArrayList<>();
        findings.forEach(found -> items.add(new Item(found.headline(), found.action())));
        others.forEach(items::add);
        return items;
    }

    /** The figures of what a letter is about: the portfolio, or some layers together. */
    private record Figures(Digest digest, List<Line> lines, List<Line> flagged, List<Judged> judged) {
        List<Figure> all() {
            Optional<BigDecimal> excess = excess();
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("Cost of the month", month(), ""));
            figures.add(new Figure(digest.window().title(), amount(sum(Line::costT12m)), growth()));
            figures.add(new Figure(
                    "Beyond growth, a year",
                    excess.map(this::amount).orElse(isUnknown() ? "not known" : "–"),
                    isUnknown() ? "" : inSystems()));
            return figures;
        }

        String month() {
            return amount(sum(Line::costMonth));
        }

        private int systems() {
            return judged.stream().mapToInt(Judged::systems).sum();
        }

        private int notJudged() {
            return judged.stream().mapToInt(Judged::notJudged).sum();
        }

        /** Whether nothing could be judged. */
        private boolean isUnknown() {
            return notJudged() > 0 && notJudged() == systems();
        }

        /** Of what could be judged, and how many could not. */
        String inSystems() {
            return counted(flagged.size(), "no") + (notJudged() == 0 ? "" : ", " + notJudged() + " not judged");
        }

        private static String counted(int count, String none) {
            return (count == 0 ? none : String.valueOf(count)) + (count > 1 ? " systems" : " system");
        }

        String headline() {
            return excess().map(e -> amount(e) + " a year beyond growth, in " + inSystems())
                    .orElse(beyondGrowth());
        }

        String beyondGrowth() {
            if (isUnknown()) {
                return "no verdict yet";
            }
            return counted(flagged.size(), "no") + " beyond growth"
                    + (notJudged() == 0 ? "" : ", " + notJudged() + " not judged");
        }

        /** Several layers have no growth in common: each is held against its own driver. */
        private String growth() {
            return lines.size() == 1
                    ? lines.get(0).costGrowth().map(Wording::growth).orElse("")
                    : "";
        }

        private Optional<BigDecimal> excess() {
            return flagged.stream().flatMap(line -> line.excessCost().stream()).reduce(BigDecimal::add);
        }

        private BigDecimal sum(Function<Line, BigDecimal> of) {
            return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private String amount(BigDecimal amount) {
            return digest.currency() + " " + Wording.whole(amount);
        }
    }
}
