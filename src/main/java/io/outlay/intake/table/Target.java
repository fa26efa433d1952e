package io.outlay.intake.table;

import java.util.Optional;

/** Where a table stands, and where what is read of it goes. */
public record Target(Place place, Sink sink) {

    /** Tells a fault of the whole table at its header. */
    public void reject(Match match, RawRow header, Fault fault) {
        sink.rejections()
                .accept(fault.at(place.line(header.line()), match.table().kind(), header.excerpt(), Optional.empty()));
    }

    /** Tells a fault of a file or sheet whose table is not known. */
    public void reject(long line, String excerpt, Fault fault) {
        sink.rejections().accept(fault.at(place.line(line), "", excerpt, Optional.empty()));
    }
}
