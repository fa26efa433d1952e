package io.outlay.intake.table.read;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.MistypedHeaders;
import io.outlay.intake.table.RawRow;
import io.outlay.model.RejectionCode;
import java.util.List;

/** The fault of a file that is no known table: what comes closest, and what it lacks of that. */
final class UnknownLayout {
    private UnknownLayout() {}

    static Fault closestTo(Match match, RawRow header) {
        MistypedHeaders mistyped = MistypedHeaders.of(Header.of(header), match.lacks());
        return Fault.whole(
                RejectionCode.UNKNOWN_FILE,
                "the header is that of no known table; closest is "
                        + match.table().kind() + ", of which " + String.join(", ", match.lacks())
                        + (match.lacks().size() == 1 ? " is" : " are") + " missing",
                mistyped.remedy()
                        + "Propose how to read it with outlay profile FILE, or rename the columns to those of the table.");
    }

    /** @param files that it holds; none when it is broken or that of another program */
    static Fault archive(List<String> files) {
        if (files.isEmpty()) {
            return notATable("a broken or foreign archive");
        }
        return Fault.whole(
                RejectionCode.UNKNOWN_FILE,
                "the file is an archive of " + (files.size() == 1 ? "1 file" : files.size() + " files") + ", such as "
                        + Excerpt.of(files.get(0)) + ", of which nothing is read",
                "Unpack it into the inbox, and move the archive out of it.");
    }

    static Fault notATable(String what) {
        return Fault.whole(
                RejectionCode.UNKNOWN_FILE,
                "the file is no table but " + what,
                "Give it as CSV in UTF-8 or as .xlsx, or move it out of the inbox.");
    }
}
