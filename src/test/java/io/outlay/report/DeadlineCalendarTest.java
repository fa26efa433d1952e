package io.outlay.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.bills.DeadlineCalendar;
import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineCalendarTest {
    private final CloseReport report = ReportFixture.report();

    @TempDir
    Path folder;

    @Test
    void eachNoticeDeadlineOfTheRenewalsIsInIt() throws Exception {
        List<VEvent> events = events(1);

        for (Renewal renewal : report.analysis().renewals()) {
            renewal.noticeDeadline()
                    .ifPresent(day -> assertThat(events).anySatisfy(event -> {
                        assertThat(event.getSummary().getValue()).contains("notice", renewal.contractId());
                        assertThat((LocalDate) event.getDateTimeStart().getDate())
                                .isEqualTo(day);
                    }));
        }
        assertThat(events).isNotEmpty();
    }

    @Test
    void aLaterRevisionUpdatesTheSameEntries() throws Exception {
        List<VEvent> first = events(1);
        List<VEvent> second = events(2);

        assertThat(uids(second)).isEqualTo(uids(first)).doesNotHaveDuplicates();
        assertThat(second.get(0).getSequence().getSequenceNo())
                .isGreaterThan(first.get(0).getSequence().getSequenceNo());
    }

    @Test
    void theSameReportGivesTheSameBytes() throws IOException {
        DeadlineCalendar.write(folder, report, 1);
        String first = Files.readString(folder.resolve(DeadlineCalendar.FILE));
        DeadlineCalendar.write(folder, report, 1);

        assertThat(Files.readString(folder.resolve(DeadlineCalendar.FILE))).isEqualTo(first);
    }

    @Test
    void withoutContractsThereIsNoCalendar() {
        DeadlineCalendar.write(folder, ReportFixture.empty(), 1);

        assertThat(folder.resolve(DeadlineCalendar.FILE)).doesNotExist();
    }

    private List<VEvent> events(int revision) throws IOException, ParserException {
        DeadlineCalendar.write(folder, report, revision);
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(Files.readString(folder.resolve(DeadlineCalendar.FILE))));
        return calendar.getComponents("VEVENT");
    }

    private static List<String> uids(List<VEvent> events) {
        return events.stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }
}
