package io.outlay.ledger.document;

import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.util.List;
import java.util.SortedMap;

/**
 * What the ledger makes of all facts.
 *
 * @param lines every invoice line handed in, in the order handed in
 * @param rejections of documents: conflicts, unknown systems, missing rates; one per line rejected
 * @param targets in key order
 * @param documents posted documents in order of their text
 * @param reasons by document: why a difference for a closed month is posted; also for documents posted earlier that are
 *     gone
 * @param guesses vendors mapped by part of their name
 * @param notes what to know of statements of clouds: sentences
 */
public record Posting(
        List<DocumentLine> lines,
        List<Rejection> rejections,
        List<TargetEntry> targets,
        List<PostedDocument> documents,
        SortedMap<String, Reason> reasons,
        List<NameGuess> guesses,
        List<String> notes) {}
