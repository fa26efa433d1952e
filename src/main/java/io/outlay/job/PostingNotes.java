package io.outlay.job;

import io.outlay.ledger.Posting;
import io.outlay.model.DocumentLine;
import io.outlay.model.TechSystem;
import java.util.ArrayList;
import java.util.List;

/** What a reader should know of a posting though it is no fault: plain sentences. */
final class PostingNotes {
    /** Names in one sentence; a longer list is cut off. */
    private static final int NAMES = 5;

    private PostingNotes() {}

    static List<String> of(Posting posting) {
        List<String> notes = new ArrayList<>();
        long duplicates = count(posting, DocumentLine.State.DUPLICATE);
        if (duplicates > 0) {
            notes.add(
                    duplicates == 1
                            ? "1 invoice line stands in another file as well and counts once."
                            : duplicates + " invoice lines stand in another file as well and count once.");
        }
        long waiting = count(posting, DocumentLine.State.WAITING);
        if (waiting > 0) {
            notes.add(
                    waiting == 1
                            ? "1 invoice line is dated after the cut-off and waits for the next close."
                            : waiting + " invoice lines are dated after the cut-off and wait for the next close.");
        }
        List<String> strangers = posting.lines().stream()
                .filter(l ->
                        l.systemId().equals(TechSystem.UNMAPPED) && l.booked().isPresent())
                .map(l -> l.line().vendor())
                .distinct()
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            notes.add(unmapped(strangers));
        }
        return notes;
    }

    private static long count(Posting posting, DocumentLine.State state) {
        return posting.lines().stream().filter(l -> l.state() == state).count();
    }

    private static String unmapped(List<String> vendors) {
        String some = String.join("; ", vendors.subList(0, Math.min(NAMES, vendors.size())));
        String rest = vendors.size() > NAMES ? " and " + (vendors.size() - NAMES) + " more" : "";
        return (vendors.size() == 1
                        ? "1 vendor belongs to no system, its cost stands"
                        : vendors.size() + " vendors belong to no system, their cost stands")
                + " under unmapped: " + some + rest + ". Name a system_id, or add an alias or billing name.";
    }
}
