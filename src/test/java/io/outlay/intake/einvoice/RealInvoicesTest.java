package io.outlay.intake.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Invoices of the XRechnung test suite, in both syntaxes: cost is the net total that each file states. */
class RealInvoicesTest {
    private static final Pattern NET =
            Pattern.compile("<(?:\\w+:)?(?:TaxExclusiveAmount|TaxBasisTotalAmount)[^>]*>([^<]*)<");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.file("real-data/e-invoices"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static ReadFile read(Path file) throws IOException {
        return ReadFile.of(file, "inbox/" + file.getFileName());
    }

    /** As the text of the file states it, found without any reader of XML. */
    private static BigDecimal net(Path file) throws IOException {
        Matcher net = NET.matcher(Files.readString(file, StandardCharsets.UTF_8));
        assertThat(net.find()).as(file.toString()).isTrue();
        return new BigDecimal(net.group(1).strip());
    }

    private static BigDecimal total(ReadFile read) {
        return read.facts(InvoiceLine.class).stream()
                .map(InvoiceLine::netAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void everyInvoiceCostsItsNetTotal() throws IOException {
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThanOrEqualTo(42);
        for (Path file : files) {
            ReadFile read = read(file);
            assertThat(read.messages()).as(file.toString()).isEmpty();
            assertThat(total(read)).as(file.toString()).isEqualByComparingTo(net(file));
        }
    }

    @Test
    void twinsInBothSyntaxesAreTheSame() throws IOException {
        Map<String, List<Object>> byName = new TreeMap<>();
        for (Path file : files()) {
            String name = file.getFileName().toString().replaceAll("_(ubl|uncefact)\\.xml", "");
            List<Object> said = read(file).facts(InvoiceLine.class).stream()
                    .map(line -> (Object) line.content())
                    .toList();
            List<Object> twin = byName.putIfAbsent(name, said);
            if (twin != null) {
                assertThat(said).as(name).isEqualTo(twin);
            }
        }
    }
}
