package io.outlay.ledger;

import io.outlay.ledger.document.Posting;
import io.outlay.ledger.posting.PostingCalculator;
import io.outlay.ledger.posting.PostingInput;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.SourceRef;
import io.outlay.model.SystemRow;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.settings.LedgerSettings;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts for tests, short to write. */
public final class Facts {
    public static final LedgerSettings EURO = new LedgerSettings(
            "EUR", SpreadRule.MONTH_FRACTION, RateRule.MONTH_AVERAGE, 10, LedgerSettings.GivenRate.CHECKED);

    private Facts() {}

    public static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static YearMonth month(String month) {
        return YearMonth.parse(month);
    }

    public static TechSystem system(String id, String vendor, String... billingNames) {
        return SystemRow.of(id)
                .vendor(Optional.of(vendor).filter(name -> !name.isEmpty()))
                .billedAs(billingNames)
                .row();
    }

    public static Alias alias(String name, String systemId, String validFrom) {
        return new Alias(
                name,
                systemId,
                Optional.of(validFrom).filter(date -> !date.isEmpty()).map(LocalDate::parse),
                new SourceRef("inbox/aliases.csv", "", 2));
    }

    public static ExchangeRate rate(String date, String currency, String unitsPerEuro) {
        return new ExchangeRate(day(date), currency, dec(unitsPerEuro), new SourceRef("inbox/fx.csv", "", 2));
    }

    public static InvoiceLine invoice(String number, String issued, String amount) {
        return new InvoiceLine(
                number,
                day(issued),
                "Acme Ltd",
                dec(amount),
                "EUR",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DocumentType.INVOICE,
                Optional.empty(),
                CostPool.LICENCE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/a.csv", "", 2));
    }

    public static List<StagedLine> staged(InvoiceLine... lines) {
        return Stream.of(lines)
                .map(line -> new StagedLine(line, YearMonth.of(2026, 9)))
                .toList();
    }

    public static PostingInput input(String period, List<StagedLine> lines) {
        return new PostingInput(
                month(period),
                List.of(system("shop", "Acme")),
                List.of(),
                List.of(),
                lines,
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static Posting post(String period, InvoiceLine... lines) {
        return PostingCalculator.post(input(period, staged(lines)), EURO);
    }

    public static PostingInput with(PostingInput input, List<ExchangeRate> rates, List<PostedDocument> posted) {
        return new PostingInput(
                input.period(),
                input.systems(),
                input.aliases(),
                rates,
                input.lines(),
                posted,
                List.of(),
                Optional.empty());
    }
}
