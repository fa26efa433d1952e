package io.outlay.job.check;

import io.outlay.job.check.ToDo.Item;
import io.outlay.job.check.ToDo.Kind;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.ledger.RateHistory;
import io.outlay.model.Sum;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a close lacks as steps, each with the money that hangs on it and what brings it. */
record MissingSteps(CheckList list, RateHistory rates) {
    private static final String BUSINESS = "business";
    private static final String EFFORT = "effort";
    private static final String USAGE = "usage";

    /** Whether there is no figure of the business at all. */
    static boolean isAllBusiness(MissingInput input) {
        return input.table().equals(BUSINESS) && input.items().isEmpty();
    }

    ToDo of(MissingInput input) {
        String message = input.message().replaceFirst(input.items().isEmpty() ? "(;.*)?\\.$" : "\\.$", "");
        List<String> names = input.items().stream().map(MissingInput.Item::name).toList();
        int colon = message.indexOf(": ");
        Optional<BigDecimal> money = money(input).filter(some -> some.signum() > 0);
        Optional<String> command =
                input.table().equals("systems") ? Optional.of(list.workspace().command("map")) : Optional.empty();
        return new ToDo(
                Kind.MISSING,
                names.size() > Clause.FEW && colon > 0
                        ? new Clause(message.substring(0, colon + 2), names, "")
                        : Clause.of(message),
                input.items().isEmpty()
                        ? List.of(Item.of("table", input.table()))
                        : names.stream().map(name -> item(input.table(), name)).toList(),
                money.flatMap(some -> CostInDoubt.money(some, list.settings())),
                money.flatMap(some -> CostInDoubt.share(some, list.year().all())),
                Clause.of(costs(input.table())),
                command.orElseGet(() -> next(input)),
                command);
    }

    private Item item(String table, String name) {
        return new Item(
                table,
                name,
                name,
                system(name).map(list.year()::of).flatMap(cost -> CostInDoubt.money(cost, list.settings())));
    }

    /** {@code Mailwren}, or {@code Mailwren (contacts)}. */
    private Optional<TechSystem> system(String name) {
        return list.prepared().facts().systems().stream()
                .filter(system -> name.equals(system.name()) || name.startsWith(system.name() + " ("))
                .findFirst();
    }

    /** Cost of twelve months that is known less well without it. */
    private Optional<BigDecimal> money(MissingInput input) {
        return switch (input.table()) {
            case EFFORT -> Optional.of(list.year().effort());
            case BUSINESS -> Optional.of(list.year().all().subtract(list.year().unmapped()));
            case USAGE ->
                Optional.of(Sum.of(input.items().stream()
                        .flatMap(item -> system(item.name()).stream())
                        .distinct()
                        .map(list.year()::of)));
            default -> Optional.empty();
        };
    }

    private static String costs(String table) {
        return switch (table) {
            case BUSINESS -> "cost is not held against growth without them";
            case EFFORT -> "the cost of hours is not in the month";
            case USAGE -> "prices a unit, and seats that nobody uses, are not known";
            case "invoices" -> "the month is estimated where they are missing";
            case "fx" -> "bills without a rate are rejected";
            default -> "the report goes without it";
        };
    }

    private String next(MissingInput input) {
        return switch (input.table()) {
            case BUSINESS -> name(input) + "put the figures (date,metric,value) into inbox/";
            case EFFORT -> "put the hours of " + input.month() + " into inbox/";
            case USAGE -> name(input) + "put the figures (system_id,date,metric,value) into inbox/";
            case "invoices" -> "put the invoices into inbox/, or write the last day of use into retired of systems.csv";
            case "rates" -> "list role,valid_from,hourly_cost,currency in a table rates";
            case "settings" -> "correct or remove the line in outlay.yaml";
            case "fx" -> rates.remedy(input.month());
            default -> "put the files of " + input.month() + " into inbox/";
        };
    }

    /** Of a name that no figure has, or that nothing uses, which may be misspelt. */
    private static String name(MissingInput input) {
        return input.message().contains(" of that name") || input.message().contains("that name;")
                ? "correct the name, or "
                : "";
    }
}
