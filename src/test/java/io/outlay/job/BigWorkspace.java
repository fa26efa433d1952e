package io.outlay.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Random;

/**
 * A workspace as large as wanted, the same for the same size: systems that are bought, each billed and worked on in every
 * month, and used in files of one month each, in order of time. Everything is in euros and well-formed.
 */
record BigWorkspace(Path root, Size size) {
    /**
     * @param lines invoice lines, over all months
     * @param hours rows of work
     * @param usage rows of usage
     */
    record Size(int systems, int months, int lines, int hours, int usage) {
        /** 100 systems for 36 months, 50,000 invoice lines, 200,000 rows of hours, 10 million of usage. */
        static final Size BIG = new Size(100, 36, 50_000, 200_000, 10_000_000);

        /** The same months, with so many times the systems and rows. */
        Size times(int factor) {
            return new Size(factor * systems, months, factor * lines, factor * hours, factor * usage);
        }

        /** The same systems and months with fewer rows. */
        Size dividedBy(int divisor) {
            return new Size(systems, months, lines / divisor, hours / divisor, usage / divisor);
        }
    }

    static final YearMonth FIRST = YearMonth.of(2016, 1);

    private static final String[] LAYERS = {
        "marketing", "sales_channels", "commerce", "service", "integrations", "operations"
    };

    private interface Rows {
        void write(BufferedWriter out) throws IOException;
    }

    /** Everything that does not come by month. */
    void register() throws IOException {
        file("outlay.yaml", out -> out.write("outlay:\n  company: Big Ltd\n  currency: EUR\n"));
        file("systems.csv", out -> {
            out.write("system_id,name,layer,type,sourcing,vendor,driver,billing_names\n");
            for (int s = 0; s < size.systems(); s++) {
                out.write("s" + s + ",System " + s + "," + LAYERS[s % LAYERS.length] + ",technology,buy,Vendor " + s
                        + ",orders,Vendor " + s + "\n");
            }
        });
        file(
                "inbox/effort/rates.csv",
                out -> out.write("role,valid_from,hourly_cost,currency\ndefault,2010-01-01,50.00,EUR\n"));
    }

    /** The files of a month, by its number from 0. */
    void month(int number) throws IOException {
        YearMonth month = FIRST.plusMonths(number);
        Random random = new Random(number);
        file("inbox/business/" + month + ".csv", out -> {
            out.write("metric,date,channel,value\n");
            out.write("orders," + month + ",," + (10_000 + number * 50 + random.nextInt(500)) + "\n");
            out.write("net_revenue," + month + ",," + (900_000 + number * 5_000 + random.nextInt(50_000)) + "\n");
        });
        file("inbox/invoices/" + month + ".csv", out -> invoices(month, random, out));
        file("inbox/effort/" + month + ".csv", out -> effort(month, random, out));
        file("inbox/usage/" + month + ".csv", out -> usage(month, random, out));
    }

    private void invoices(YearMonth month, Random random, BufferedWriter out) throws IOException {
        out.write("invoice_no,issue_date,vendor,net_amount,currency,system_id,service_start,service_end,description\n");
        for (int i = 0; i < size.lines() / size.months(); i++) {
            int s = i % size.systems();
            out.write("INV-" + s + "-" + month + "," + month.atDay(3) + ",Vendor " + s + ","
                    + (100 + random.nextInt(900)) + "."
                    + (10 + random.nextInt(90)) + ",EUR,s" + s + "," + month.atDay(1) + "," + month.atEndOfMonth()
                    + ",Plan "
                    + i / size.systems() + "\n");
        }
    }

    private void effort(YearMonth month, Random random, BufferedWriter out) throws IOException {
        out.write("date,system_id,hours,person,role,activity,task\n");
        for (int i = 0; i < size.hours() / size.months(); i++) {
            out.write(month.atDay(1 + i % month.lengthOfMonth()) + ",s" + random.nextInt(size.systems()) + ","
                    + (1 + random.nextInt(4)) * 0.25 + ",P" + random.nextInt(200) + ",developer,"
                    + (random.nextInt(4) == 0 ? "grow" : "run") + ",T-" + i + "\n");
        }
    }

    private void usage(YearMonth month, Random random, BufferedWriter out) throws IOException {
        out.write("system_id,date,metric,value,unit\n");
        int rows = size.usage() / size.months();
        for (int i = 0; i < rows; i++) {
            int day = 1 + (int) ((long) i * month.lengthOfMonth() / rows);
            out.write("s" + random.nextInt(size.systems()) + "," + month.atDay(day) + ",api_calls,"
                    + random.nextInt(10_000) + ",call\n");
        }
    }

    private void file(String path, Rows rows) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            rows.write(out);
        }
    }
}
