package io.outlay.job;

import io.outlay.store.BuildFolder;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A workspace of which invoices, hourly costs and business figures were replaced between August and September 2026, with a
 * copy of a file that stays; closed for both once for each test JVM.
 */
public final class ReplacedFiles {
    private static Path workbook;

    private ReplacedFiles() {}

    /** The finance workbook of September. */
    public static synchronized Path workbook() {
        if (workbook == null) {
            TestWorkspace workspace = TestWorkspace.small(BuildFolder.fresh("replaced-files"));
            files(workspace, "100.00", "50", 9);
            workspace.invoices("mail.csv", bills("Mailer", "M", "mail", "20.00", 9));
            workspace.invoices("mail-copy.csv", bills("Mailer", "M", "mail", "20.00", 9));
            workspace.close("2026-08");
            files(workspace, "101.00", "51", 8);
            workbook = workspace.close("2026-09").workbook().orElseThrow();
        }
        return workbook;
    }

    /** The bill of each month from January on, of which the last differs. */
    private static void files(TestWorkspace workspace, String last, String rate, int days) {
        String[] bills = bills("Shopco", "S", "shop", "100.00", 9);
        bills[8] = bills[8].replace("100.00", last);
        workspace.invoices("shop.csv", bills);
        workspace.file(
                "inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01," + rate + ".00,EUR\n");
        workspace.file("inbox/hours.csv", "date,system_id,hours\n2026-08-05,shop,3\n2026-09-05,shop,4\n");
        workspace.file(
                "inbox/business.csv",
                "date,metric,value\n"
                        + String.join(
                                "",
                                IntStream.rangeClosed(1, days)
                                        .mapToObj(day -> "2026-08-0" + day + ",orders,7" + day + "\n")
                                        .toList()));
    }

    private static String[] bills(String vendor, String prefix, String system, String amount, int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(month -> prefix + "-" + month + ",2026-0" + month + "-03," + vendor + "," + amount + ",EUR,"
                        + system + ",2026-0" + month + "-01,2026-0" + month + "-28,,")
                .toArray(String[]::new);
    }
}
