package io.outlay.job;

import io.outlay.store.BuildFolder;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A workspace of two teams that share documents, files, cost and a capability, closed for August and September 2026 once for
 * each test JVM. What is of the team Commerce alone is called Zebra or Zora, its documents ZB, its cost centre 9977; its
 * amounts are far from those of Service, whose names are Quokka; of its lines some name the cost centre 4711, some 5522.
 */
public final class TwoTeams {
    static final String PERIOD = "2026-09";
    private static final YearMonth LAST = YearMonth.parse(PERIOD);
    private static final int MONTHS = 27;

    /** Months in which a system out of service is billed. */
    private static final int OLD = 12;

    private static TwoTeams closed;

    private final TestWorkspace workspace;

    private TwoTeams() {
        workspace = TestWorkspace.small(BuildFolder.fresh("two-teams"));
        workspace
                .set("mail.host", "127.0.0.1")
                .set("mail.port", "1")
                .set("mail.from", "a@b.example")
                .set("mail.recipients[0].to", "all@b.example")
                .set("mail.recipients[1].to", "service@b.example")
                .set("mail.recipients[1].layers", "service")
                .set("mail.recipients[2].to", "centre@b.example")
                .set("mail.recipients[2].cost-centres", "4711")
                .set("effort.no-system", "Zebra leave")
                .set("gate.ignore-files", "zebra-draft*.csv")
                .set("gate.max-rejected-share", "1");
        register();
        bills();
        people();
        rest();
        workspace.close("2026-08");
        late();
        workspace.close(PERIOD);
    }

    static synchronized TwoTeams get() {
        if (closed == null) {
            closed = new TwoTeams();
        }
        return closed;
    }

    TestWorkspace workspace() {
        return workspace;
    }

    /** What was reported for September. */
    public static Path reports() {
        return get().workspace.root().resolve("reports").resolve(PERIOD);
    }

    /** The workbook of a cut. */
    public static Path workbook(String cut) {
        return get().workspace
                .root()
                .resolve("reports")
                .resolve(PERIOD)
                .resolve("cuts")
                .resolve(cut)
                .resolve("tech-cost-" + PERIOD + ".xlsx");
    }

    private void register() {
        workspace.file("systems.csv", """
                system_id,name,layer,type,sourcing,vendor,class,capability,owner,build_cost,masters,billing_names,retired
                quokkadesk,Quokka Desk,service,tool,buy,Quokkasoft,core,tickets,Quentin Quokka,43210,customer,Quokkasoft,
                quokkaportal,Quokka Portal,service,technology,build,Quokkahost,core,returns,Quentin Quokka,41000,,Quokkahost,
                quokkaold,Quokka Old,service,tool,buy,Quokkaold,core,records,Quentin Quokka,,,Quokkaold,2025-06-30
                zebrashop,Zebra Shop,commerce,technology,buy,Zebrako,core,zebra selling,Zora Zander,,order,Zebrako,
                zebrachat,Zebra Chat,commerce,tool,buy,Zebrachatters,utility,tickets,Zora Zander,,order,Zebrachatters,
                zebracloud,Zebra Cloud,operations,technology,buy,Zebrahosting,utility,zebra hosting,Zora Zander,,,Zebrahosting,
                """);
    }

    /** One file and one document hold lines of both; one file is of Commerce alone. */
    private void bills() {
        List<String> shared = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = LAST.minusMonths(MONTHS - 1L - i);
            String day = month.atDay(3).toString();
            String span = month.atDay(1) + "," + month.atEndOfMonth();
            shared.add("QK-" + month + "," + day + ",Quokkasoft," + cents(i, "812", 37) + ",quokkadesk,Quokka seats,"
                    + span + ",4711");
            shared.add("QK-" + month + "," + day + ",Quokkasoft," + cents(i, "301", 11)
                    + ",quokkadesk,Quokka of another centre," + span + ",5522");
            shared.add("QH-" + month + "," + day + ",Quokkahost," + cents(i, "455", 53)
                    + ",quokkaportal,Quokka hosting," + span + ",4711");
            shared.add("ZB-" + month + "," + day + ",Zebrako," + cents(3 * i, "73131", 41) + ",zebrashop,Zebra plan,"
                    + span + ",9977");
            if (i >= MONTHS - OLD) {
                shared.add("QO-" + month + "," + day + ",Quokkaold,512.50,quokkaold,Quokka records," + span + ",4711");
                shared.add("QO-" + month + "," + day + ",Quokkaold,305.00,quokkaold,Quokka records," + span + ",5522");
            }
            own.add("ZC-" + month + "," + day + ",Zebrachatters," + cents(i, "20917", 7) + ",zebrachat,Zebra seats,"
                    + span + ",9977");
            own.add("ZH-" + month + "," + day + ",Zebrahosting," + cents(5 * i, "31337", 19)
                    + ",zebracloud,Zebra nodes," + span + ",9977");
        }
        shared.add("ZB-BAD,2026-09-03,Zebrako,zebra money,zebrashop,Zebra row,2026-09-01,2026-09-30,9977");
        shared.add("QK-BAD,2026-09-03,Quokkasoft,quokka money,quokkadesk,Quokka row,2026-09-01,2026-09-30,4711");
        lines("bills-of-all.csv", shared);
        lines("zebra-bills.csv", own);
    }

    private static String cents(int step, String whole, int cents) {
        return (Integer.parseInt(whole) + step) + "." + String.format(Locale.ROOT, "%02d", (cents + step) % 100);
    }

    private void lines(String name, List<String> rows) {
        workspace.file(
                "inbox/" + name,
                "invoice_no,issue_date,vendor,net_amount,currency,system_id,description,service_start,service_end,cost_centre\n"
                        + String.join("\n", rows.stream().map(TwoTeams::inEuro).toList()) + "\n");
    }

    private static String inEuro(String row) {
        String[] parts = row.split(",", 5);
        return String.join(",", parts[0], parts[1], parts[2], parts[3], "EUR", parts[4]);
    }

    private void people() {
        StringBuilder hours = new StringBuilder("date,system_id,hours,person,role,activity,task\n");
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = LAST.minusMonths(MONTHS - 1L - i);
            hours.append(month.atDay(5)).append(",quokkaportal,3,Quinn,developer,run,quokka care\n");
            hours.append(month.atDay(5)).append(",zebrashop,211,Zora,developer,grow,zebra work\n");
            hours.append(month.atDay(6)).append(",Zebra leave,8,Zora,developer,run,zebra trip\n");
        }
        workspace.file("inbox/hours.csv", hours.toString());
        workspace.file(
                "inbox/rates.csv",
                "role,valid_from,hourly_cost,currency\ndefault,2024-01-01,61.00,EUR\ndeveloper,2024-01-01,67.00,EUR\n");
    }

    private void rest() {
        StringBuilder business = new StringBuilder("date,metric,value,currency\n");
        StringBuilder usage = new StringBuilder("system_id,date,metric,value\n");
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = LAST.minusMonths(MONTHS - 1L - i);
            business.append(month).append(",orders,").append(5000 + 7 * i).append(",\n");
            business.append(month).append(",tickets,").append(900 - 9 * i).append(",\n");
            business.append(month).append(",zebra_sessions,").append(70_000 + i).append(",\n");
            business.append(month)
                    .append(",net_revenue,")
                    .append(612_000 + 1000 * i)
                    .append(",EUR\n");
            usage.append("quokkadesk,").append(month).append(",seats_paid,20\n");
            usage.append("quokkadesk,").append(month).append(",seats_active,11\n");
            usage.append("zebrachat,").append(month).append(",seats_paid,977\n");
            usage.append("zebrachat,").append(month).append(",seats_active,311\n");
        }
        workspace.file("inbox/business.csv", business.toString());
        workspace.file("inbox/usage.csv", usage.toString());
        workspace.file("inbox/contracts.csv", """
                contract_id,system_id,start,end,notice_days,auto_renew,annual_fee,currency,billing
                QC-1,quokkadesk,2024-01-01,2026-12-31,30,true,9744.00,EUR,monthly
                QC-2,quokkaold,2024-01-01,2027-12-31,30,true,9810.00,EUR,monthly
                ZEBRA-C-1,zebrashop,2024-01-01,2026-12-31,30,true,877572.00,EUR,monthly
                """);
        workspace.file("inbox/links.csv", """
                from_system,to_system,mode,entity,hours_per_month
                zebrashop,quokkadesk,manual,order,31
                quokkadesk,quokkaportal,api,customer,
                """);
        workspace.file(
                "inbox/shares.csv",
                "from_system,to_system,valid_from,share\nzebracloud,quokkadesk,2024-01-01,0.005\nquokkaportal,zebrashop,2024-01-01,0.2\n");
        workspace.file("inbox/budgets.csv", """
                month,amount,currency,system_id,layer,cost_pool
                2026-09,1300.00,EUR,quokkadesk,,
                2026-09,74999.00,EUR,zebrashop,,
                2026-09,25999.00,EUR,,commerce,
                2026-09,199999.00,EUR,,,
                """);
        workspace.file("inbox/zebra-draft-1.csv", "zebra,notes\n1,2\n");
    }

    /** Bills of a closed month, which what is shared of it follows; and one number on bills of both teams. */
    private void late() {
        lines(
                "zebra-late.csv",
                List.of("ZB-LATE,2026-08-20,Zebrahosting,24680.13,zebracloud,Zebra late,2026-08-01,2026-08-31,9977"));
        lines(
                "quokka-late.csv",
                List.of("QH-LATE,2026-08-21,Quokkahost,77.35,quokkaportal,Quokka late,2026-08-01,2026-08-31,4711"));
        lines(
                "a-zebra-one.csv",
                List.of("ONE-1,2026-09-04,Sharesoft,43999.77,zebrashop,Zebra one,2026-09-01,2026-09-30,9977"));
        lines(
                "quokka-one.csv",
                List.of("ONE-1,2026-09-04,Sharesoft,288.31,quokkadesk,Quokka one,2026-09-01,2026-09-30,4711"));
    }
}
