package io.outlay;

/** The profile by which a city's payments are read, in the parts that tests put together. */
public final class PaymentsProfile {
    public static final String COLUMNS = """
            table: invoices
            match: { header: [Amount] }
            read: { date: dd/MM/yyyy, decimal: "." }
            columns:
              invoice_no:  { from: [Trans No, TransNo] }
              vendor:      { from: Supplier Name }
              vendor_id:   { from: Supplier ID }
              net_amount:  { from: Amount }
              issue_date:  { from: Paid Date, map: { "00:00:00": 2014-06-30 } }  # the second quarter of 2014 has no days
              currency:    { value: GBP }
              cost_centre: { from: [Organisational Unit, Organisatonal Unit, Service Area] }
            """;
    public static final String CATEGORY = """
              category:
                from: [Expenditure Category, Expenditure Unit]
                map: { "Software Purchase": licence, "Software Maintenance/Running Costs": support }
            """;
    public static final String SOFTWARE = """
            where: { Expenditure Category: [Software Purchase, "Software Maintenance/Running Costs"] }
            """;

    private PaymentsProfile() {}
}
