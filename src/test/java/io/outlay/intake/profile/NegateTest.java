package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile turns the sign of numbers that the house writes the other way round. */
class NegateTest {
    private static final String PROFILE = """
            table: invoices
            read: { delimiter: ";", decimal: "," }
            columns:
              invoice_no: { from: Doc }
              document_type: { from: Type, map: { "Invoice": invoice, "Credit note": credit_note } }
              issue_date: { from: Date }
              vendor: { from: Supplier }
              net_amount: { from: Amount, negate: %s }
              currency: { value: EUR }
            """;

    @TempDir
    private Path root;

    private ReadFile read(String negate, String rows) throws IOException {
        return new Workspace(root)
                .profile("house.yaml", PROFILE.replace("%s", negate))
                .csv("Doc;Type;Date;Supplier;Amount\n" + rows);
    }

    private static List<String> amounts(ReadFile read) {
        assertThat(read.messages()).isEmpty();
        return read.facts(InvoiceLine.class).stream()
                .map(line -> line.netAmount().toPlainString())
                .toList();
    }

    @Test
    void turnsTheSignOfTheRowsThatItNames() throws IOException {
        ReadFile read = read("{ Type: [Credit note] }", """
                R-1;Invoice;2026-10-01;Kundia;1000,00
                G-1;Credit note;2026-10-15;Kundia;400,00
                G-2;credit_note;2026-10-15;Kundia;1.234,50-
                """);
        assertThat(amounts(read)).containsExactly("1000.00", "-400.00", "1234.50");
    }

    @Test
    void takesTheNameAndTheValuesOfTheTable() throws IOException {
        ReadFile read = read("{ document_type: credit_note }", """
                R-1;Invoice;2026-10-01;Kundia;1000,00
                G-1;Credit note;2026-10-15;Kundia;(400,00)
                G-2;Credit note;2026-10-15;Kundia;400,00 €
                """);
        assertThat(amounts(read)).containsExactly("1000.00", "400.00", "-400.00");
    }

    @Test
    void turnsEveryRow() throws IOException {
        assertThat(amounts(read("all", "R-1;Invoice;2026-10-01;Kundia;-12.000,00\nG-1;Invoice;2026-10-01;Kundia;5\n")))
                .containsExactly("12000.00", "-5");
    }

    @Test
    void turnsASignBesideBlanksAndCurrencies() throws IOException {
        assertThat(amounts(read("all", """
                        R-1;Invoice;2026-10-01;Kundia;- 5,00
                        R-2;Invoice;2026-10-01;Kundia;+6,00
                        R-3;Invoice;2026-10-01;Kundia;€ -7,00
                        R-4;Invoice;2026-10-01;Kundia;€ 8,00
                        R-5;Invoice;2026-10-01;Kundia;9,00 -
                        """))).containsExactly("5.00", "-6.00", "7.00", "-8.00", "9.00");
    }

    @Test
    void asksForTheHeaderThatTellsTheRows() throws IOException {
        ReadFile read = new Workspace(root)
                .profile("house.yaml", PROFILE.replace("%s", "{ Kind: [CR] }"))
                .csv("Doc;Type;Date;Supplier;Amount\nR-1;Invoice;2026-10-01;Kundia;5\n");
        assertThat(read.codes()).containsExactly("missing_column");
        assertThat(read.messages().get(0)).startsWith("inbox/a.csv:1: Kind is missing in the header");
    }

    @Test
    void tellsWhatCannotBeTurned() throws IOException {
        Workspace workspace = new Workspace(root).profile("house.yaml", """
                table: invoices
                columns:
                  invoice_no: { from: Doc, negate: all }
                  issue_date: { from: Date }
                  vendor: { from: Supplier }
                  net_amount: { from: Amount, negate: some }
                  currency: { value: EUR, negate: all }
                """);
        assertThat(workspace.faults()).containsExactly("""
                profiles/house.yaml:3: columns.invoice_no.negate turns the sign of a number, and invoice_no is none
                3 | invoice_no: { from: Doc, negate: all }
                Remove negate here.""", """
                profiles/house.yaml:6: columns.net_amount.negate names no rows
                6 | net_amount: { from: Amount, negate: some }
                Write negate: { Type: [Credit note] }, or negate: all for every row.""", """
                profiles/house.yaml:7: columns.currency.negate turns the sign of a number, and currency is none
                7 | currency: { value: EUR, negate: all }
                Remove negate here.""", """
                profiles/house.yaml:7: columns.currency.negate is given without from
                7 | currency: { value: EUR, negate: all }
                Add from: the number is read there.""");
    }
}
