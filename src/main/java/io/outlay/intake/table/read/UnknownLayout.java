package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.MistypedHeaders;
import io.outlay.intake.table.RawRow;
import io.outlay.model.RejectionCode;

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

    static Fault notATable(String what) {
        return Fault.whole(
                RejectionCode.UNKNOWN_FILE,
                "the file is no table but " + what,
                "Give it as CSV in UTF-8 or as .xlsx, or move it out of the inbox.");
    }
}
