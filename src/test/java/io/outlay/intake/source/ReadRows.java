package io.outlay.intake.source;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What rows of a cloud come to, however they were read: the same for the rows of a file and for sums of them.
 *
 * @param facts one a line, without their place
 * @param rows read, accepted, rejected and duplicate
 * @param money of the same, and by weight, by currency
 * @param rejections kinds of fault with their rows
 */
public record ReadRows(
        List<String> facts, List<Long> rows, Map<String, List<String>> money, Map<String, Long> rejections) {
    public static ReadRows of(Path file) {
        return of(file, Profiles.none());
    }

    /** The same, where a profile may read the file. */
    static ReadRows of(Path file, Profiles profiles) {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        InputFile read = Intake.read(file, "inbox/rows", "", profiles, facts::add, rejections::add);
        Map<String, List<String>> money = new TreeMap<>();
        for (InputFile.Table table : read.tables()) {
            table.amounts()
                    .forEach((currency, a) -> money.put(
                            currency,
                            List.of(a.read(), a.accepted(), a.rejected(), a.readWeight(), a.rejectedWeight()).stream()
                                    .map(ReadRows::plain)
                                    .toList()));
        }
        return new ReadRows(
                facts.stream().map(ReadRows::text).sorted().toList(),
                read.tables().stream()
                        .flatMap(t ->
                                List.of(t.rowsRead(), t.rowsAccepted(), t.rowsRejected(), t.rowsDuplicate()).stream())
                        .toList(),
                money,
                rejections.stream()
                        .collect(Collectors.groupingBy(
                                r -> r.code() + " " + r.column(),
                                TreeMap::new,
                                Collectors.summingLong(Rejection::rows))));
    }

    /** The same of what a source sums. */
    public static ReadRows of(DataSourceAddress address, Path folder) throws IOException {
        return of(address, folder, "", Profiles.none());
    }

    /** The same of what a source sums, by one of the profiles unless its name is blank. */
    static ReadRows of(DataSourceAddress address, Path folder, String profile, Profiles profiles) throws IOException {
        Path file = folder.resolve("sums-" + address.name());
        Files.writeString(
                file, new SourceSums(address, profiles.named(profile)).read().text());
        return of(file, profiles);
    }

    private static String text(Fact fact) {
        if (fact instanceof UsageReading u) {
            return String.join(
                    "|",
                    u.systemId(),
                    u.date().toString(),
                    Boolean.toString(u.monthly()),
                    u.metric(),
                    plain(u.value()),
                    u.unit().orElse(""),
                    Long.toString(u.rows()));
        }
        return fact instanceof MetricReading m ? key(m) + plain(m.value()) : text((InvoiceLine) fact);
    }

    private static String key(MetricReading m) {
        return String.join(
                "|",
                m.date().toString(),
                Boolean.toString(m.monthly()),
                m.metric(),
                m.channel().orElse(""),
                m.currency().orElse(""),
                "");
    }

    /** Figures of the business are added up after reading: the same figures, each once. */
    ReadRows added() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        facts.forEach(fact -> sums.merge(
                fact.substring(0, fact.lastIndexOf('|') + 1),
                new BigDecimal(fact.substring(fact.lastIndexOf('|') + 1)),
                BigDecimal::add));
        List<String> added = sums.entrySet().stream()
                .map(sum -> sum.getKey() + plain(sum.getValue()))
                .toList();
        return new ReadRows(added, rows, money, rejections);
    }

    private static String text(InvoiceLine line) {
        return String.join(
                "|",
                line.invoiceNo(),
                line.issueDate().toString(),
                line.vendor(),
                plain(line.netAmount()),
                line.currency(),
                line.lineNo().orElse(""),
                line.description().orElse(""),
                line.category().toString(),
                line.costCentre().orElse(""),
                line.serviceStart().map(Object::toString).orElse(""),
                line.cloud()
                        .map(c -> c.issuer() + " " + c.account() + " " + plain(c.effective()) + " " + c.names() + " "
                                + c.rows())
                        .orElse(""));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A table of a database that needs no password. */
    static DataSourceAddress table(String name, String url, Optional<String> user, String relation) {
        return new DataSourceAddress(
                name, url, user, Optional.empty(), relation, false, Map.of(), java.time.Duration.ofMinutes(1));
    }
}
