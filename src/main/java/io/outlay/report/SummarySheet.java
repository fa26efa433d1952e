package io.outlay.report;

final class SummarySheet implements ReportSheet {
    @Override
    public String name() {
        return "Summary";
    }

    @Override
    public void write(Book book) {}
}
