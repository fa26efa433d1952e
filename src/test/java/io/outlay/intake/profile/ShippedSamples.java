package io.outlay.intake.profile;

import io.outlay.intake.Intake;
import io.outlay.model.InputFile;
import io.outlay.model.PartyName;
import io.outlay.model.Rejection;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The samples of the shipped profiles, and what they say. */
public final class ShippedSamples {
    static final Path FOLDER = Path.of("src/test/resources/profiles");
    static final String DATED = "-2026-09-30";
    static final String STATED = "-GBP";

    private static final Profiles PROFILES = Profiles.load(Path.of("no-workspace"), ZoneOffset.UTC);

    private ShippedSamples() {}

    public static List<String> names() {
        return ShippedProfiles.names();
    }

    public static Profiles profiles() {
        return PROFILES;
    }

    public static Path path(String name) {
        return Stream.of(".csv", DATED + ".csv", STATED + ".csv", ".xml")
                .map(part -> FOLDER.resolve(name + part))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    public static String text(String name) throws IOException {
        return Files.readString(path(name), charset(name));
    }

    public static Charset charset(String name) {
        return name.equals("datev") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    }

    /** A name that says what some exports do not: the day, and the currency. */
    public static String fileName(String stem) {
        return stem + DATED + STATED + ".csv";
    }

    /** What a text says when a profile reads all of it: figures by what identifies them; empty when it does not. */
    public static Optional<SortedMap<String, BigDecimal>> figures(String name, String text) throws IOException {
        Path file = Files.createTempFile("export", ".csv");
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        try {
            Files.writeString(file, text, charset(name));
            InputFile read = Intake.read(file, "inbox/" + fileName("a"), "hash", PROFILES, facts::add, rejections::add);
            if (!rejections.isEmpty() || !read.notes().contains("read by the shipped profile " + name)) {
                return Optional.empty();
            }
        } finally {
            Files.delete(file);
        }
        SortedMap<String, BigDecimal> figures = new TreeMap<>();
        facts.forEach(fact -> figures.merge(identity(fact), value(fact), BigDecimal::add));
        return Optional.of(figures);
    }

    private static String identity(Fact fact) {
        if (fact instanceof InvoiceLine line) {
            return PartyName.of(line.vendor()).key() + "|" + line.documentType() + "|" + line.invoiceNo() + "|"
                    + line.issueDate().getYear();
        }
        if (fact instanceof UsageReading usage) {
            return usage.systemId() + "|" + usage.metric() + "|" + usage.date();
        }
        if (fact instanceof MetricReading metric) {
            return metric.metric() + "|" + metric.date();
        }
        if (fact instanceof HourlyCost cost) {
            return cost.role();
        }
        EffortEntry effort = (EffortEntry) fact;
        return String.join(
                "|",
                effort.person().orElse(""),
                effort.date().toString(),
                effort.systemId(),
                effort.task().orElse(""),
                effort.activity().id(),
                effort.role().orElse(""));
    }

    private static BigDecimal value(Fact fact) {
        if (fact instanceof InvoiceLine line) {
            return line.netAmount();
        }
        if (fact instanceof UsageReading usage) {
            return usage.value();
        }
        if (fact instanceof MetricReading metric) {
            return metric.value();
        }
        return fact instanceof HourlyCost ? BigDecimal.ZERO : ((EffortEntry) fact).hours();
    }
}
