package io.outlay.intake.ledgerfile;

import static io.outlay.intake.ledgerfile.Part.ACCOUNT;
import static io.outlay.intake.ledgerfile.Part.FILE;
import static io.outlay.intake.ledgerfile.Part.JOURNAL;
import static io.outlay.intake.ledgerfile.Part.LINE;
import static io.outlay.intake.ledgerfile.Part.PARTY;
import static io.outlay.intake.ledgerfile.Part.TRANSACTION;

import io.outlay.intake.table.RawRow;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * A language of audit files, whatever the namespace of its version. Sources: OECD, Standard Audit File – Tax 1.0 and 2.0, with
 * what Norway, Denmark, Portugal, Luxembourg, Lithuania and Romania made of it; XML Auditfile Financieel 3.2.
 */
enum Dialect {
    SAF_T(
            "AuditFile",
            Map.ofEntries(
                    Map.entry("MasterFiles/GeneralLedgerAccounts/Account", ACCOUNT),
                    Map.entry("MasterFiles/GeneralLedger", ACCOUNT),
                    Map.entry("MasterFiles/Suppliers/Supplier", PARTY),
                    Map.entry("MasterFiles/Supplier", PARTY),
                    Map.entry("GeneralLedgerEntries/Journal", JOURNAL),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction", TRANSACTION),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction/Line", LINE),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction/TransactionLine", LINE),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction/Lines/Line", LINE),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction/Lines/DebitLine", LINE),
                    Map.entry("GeneralLedgerEntries/Journal/Transaction/Lines/CreditLine", LINE)),
            List.of(
                    AuditColumn.of(TRANSACTION, "TransactionID"),
                    AuditColumn.of(TRANSACTION, "TransactionDate"),
                    AuditColumn.of(LINE, "AccountID"),
                    AuditColumn.of(ACCOUNT, "AccountDescription"),
                    AuditColumn.of(LINE, "DebitAmount", "DebitAmount/Amount", "DebitAmount"),
                    AuditColumn.of(LINE, "CreditAmount", "CreditAmount/Amount", "CreditAmount"),
                    AuditColumn.of(LINE, "LineDescription", "Description"),
                    AuditColumn.of(TRANSACTION, "TransactionDescription", "Description"),
                    AuditColumn.of(LINE, "SupplierID"),
                    AuditColumn.of(PARTY, "SupplierName", "Name", "CompanyName", "CompanyStructure/Name"),
                    AuditColumn.of(
                            PARTY,
                            "SupplierTaxID",
                            "SupplierTaxID",
                            "TaxRegistration/TaxRegistrationNumber",
                            "CompanyStructure/TaxRegistration/TaxRegistrationNumber"),
                    AuditColumn.of(LINE, "ReferenceNumber"),
                    AuditColumn.of(LINE, "SourceDocumentID"),
                    AuditColumn.of(TRANSACTION, "DocArchivalNumber"),
                    AuditColumn.of(LINE, "CurrencyCode", "DebitAmount/CurrencyCode", "CreditAmount/CurrencyCode"),
                    AuditColumn.of(LINE, "CurrencyAmount", "DebitAmount/CurrencyAmount", "CreditAmount/CurrencyAmount"),
                    AuditColumn.of(LINE, "TaxCode", "TaxInformation/TaxCode"),
                    AuditColumn.of(LINE, "TaxPercentage", "TaxInformation/TaxPercentage"),
                    AuditColumn.of(LINE, "TaxAmount", "TaxInformation/TaxAmount/Amount", "TaxInformation/TaxAmount"),
                    AuditColumn.of(LINE, "AnalysisType", "Analysis/AnalysisType"),
                    AuditColumn.of(LINE, "AnalysisID", "Analysis/AnalysisID"),
                    AuditColumn.of(LINE, "RecordID"),
                    AuditColumn.of(TRANSACTION, "GLPostingDate"),
                    AuditColumn.of(TRANSACTION, "Period"),
                    AuditColumn.of(TRANSACTION, "PeriodYear"),
                    AuditColumn.of(TRANSACTION, "TransactionType"),
                    AuditColumn.of(JOURNAL, "JournalID"),
                    AuditColumn.of(JOURNAL, "JournalDescription", "Description"),
                    AuditColumn.of(ACCOUNT, "StandardAccountID"),
                    AuditColumn.of(FILE, "DefaultCurrencyCode", "Header/DefaultCurrencyCode", "Header/CurrencyCode"),
                    AuditColumn.of(
                            FILE, "AuditFileCountry", "Header/AuditFileCountry", "Header/CompanyAddress/Country"),
                    AuditColumn.of(FILE, "CompanyName", "Header/Company/Name", "Header/CompanyName")),
            List.of(
                    AuditColumn.of(TRANSACTION, "SupplierID"),
                    AuditColumn.of(ACCOUNT, "AccountID"),
                    AuditColumn.of(PARTY, "SupplierID"),
                    AuditColumn.of(FILE, Totals.DEBIT, "GeneralLedgerEntries/TotalDebit"),
                    AuditColumn.of(FILE, Totals.CREDIT, "GeneralLedgerEntries/TotalCredit"))),
    XAF(
            "auditfile",
            Map.of(
                    "company/generalLedger/ledgerAccount", ACCOUNT,
                    "company/customersSuppliers/customerSupplier", PARTY,
                    "company/transactions/journal", JOURNAL,
                    "company/transactions/journal/transaction", TRANSACTION,
                    "company/transactions/journal/transaction/trLine", LINE),
            List.of(
                    AuditColumn.of(TRANSACTION, "transactionNr", "nr"),
                    AuditColumn.of(TRANSACTION, "trDt"),
                    AuditColumn.of(LINE, "accID"),
                    AuditColumn.of(ACCOUNT, "accDesc"),
                    AuditColumn.of(LINE, "amnt"),
                    AuditColumn.of(LINE, "amntTp"),
                    AuditColumn.of(LINE, "desc"),
                    AuditColumn.of(TRANSACTION, "transactionDesc", "desc"),
                    AuditColumn.of(LINE, "custSupID"),
                    AuditColumn.of(PARTY, "custSupName"),
                    AuditColumn.of(PARTY, "taxRegIdent"),
                    AuditColumn.of(LINE, "invRef"),
                    AuditColumn.of(LINE, "docRef"),
                    AuditColumn.of(LINE, "lineCurCode", "currency/curCode"),
                    AuditColumn.of(LINE, "curAmnt", "currency/curAmnt"),
                    AuditColumn.of(LINE, "vatID", "vat/vatID"),
                    AuditColumn.of(LINE, "vatPerc", "vat/vatPerc"),
                    AuditColumn.of(LINE, "vatAmnt", "vat/vatAmnt"),
                    AuditColumn.of(LINE, "costID"),
                    AuditColumn.of(LINE, "lineNr", "nr"),
                    AuditColumn.of(LINE, "effDate"),
                    AuditColumn.of(TRANSACTION, "periodNumber"),
                    AuditColumn.of(JOURNAL, "jrnID"),
                    AuditColumn.of(JOURNAL, "jrnTp"),
                    AuditColumn.of(ACCOUNT, "accTp"),
                    AuditColumn.of(ACCOUNT, "leadReference"),
                    AuditColumn.of(FILE, "curCode", "header/curCode"),
                    AuditColumn.of(FILE, "companyName", "company/companyName")),
            List.of(
                    AuditColumn.of(ACCOUNT, "accID"),
                    AuditColumn.of(PARTY, "custSupID"),
                    AuditColumn.of(FILE, Totals.DEBIT, "company/transactions/totalDebit"),
                    AuditColumn.of(FILE, Totals.CREDIT, "company/transactions/totalCredit")));

    private final String root;
    private final Map<String, Part> parts;
    private final List<AuditColumn> columns;
    private final Map<Part, Map<String, String>> read = new EnumMap<>(Part.class);

    /** @param others that are read and are no columns */
    Dialect(String root, Map<String, Part> parts, List<AuditColumn> columns, List<AuditColumn> others) {
        this.root = root;
        this.parts = parts;
        this.columns = columns;
        Arrays.stream(Part.values()).forEach(part -> read.put(part, new HashMap<>()));
        Stream.concat(columns.stream(), others.stream())
                .forEach(column ->
                        column.paths().forEach(path -> read.get(column.part()).put(path, column.name())));
    }

    static Optional<Dialect> of(QName root) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.root.equals(root.getLocalPart()))
                .findFirst();
    }

    /** The part that an element is; null when it is none. */
    Part part(String path) {
        return parts.get(path);
    }

    /** The name of what an element holds, by its path from its part down; null when it is not read. */
    String name(Part part, String path) {
        return read.get(part).get(path);
    }

    List<AuditColumn> columns() {
        return columns;
    }

    RawRow header() {
        List<String> names = columns.stream().map(AuditColumn::name).toList();
        return new RawRow(1, names, String.join(",", names), Optional.empty());
    }

    /** By which a line names its account. */
    String accountKey() {
        return this == SAF_T ? "AccountID" : "accID";
    }

    /** By which a line names whom it is about. */
    String partyKey() {
        return this == SAF_T ? "SupplierID" : "custSupID";
    }

    /** What a line has from another of its transaction: whom it is about, and the number of the invoice. */
    List<String> shared() {
        return List.of(partyKey(), this == SAF_T ? "ReferenceNumber" : "invRef");
    }

    /** The amounts of a line on both sides, as they are written; blank for none. */
    List<String> sides(Map<String, String> line) {
        if (this == SAF_T) {
            return List.of(line.getOrDefault("DebitAmount", ""), line.getOrDefault("CreditAmount", ""));
        }
        String amount = line.getOrDefault("amnt", "");
        return line.getOrDefault("amntTp", "").equals("C") ? List.of("", amount) : List.of(amount, "");
    }
}
