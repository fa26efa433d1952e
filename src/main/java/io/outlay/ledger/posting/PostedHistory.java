package io.outlay.ledger.posting;

import io.outlay.ledger.document.SourceDocument;
import io.outlay.model.ledger.PostedDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What earlier periods posted. A document whose vendor the register resolves to another key than before (a new alias, say)
 * is found again by type, number, year and content.
 */
final class PostedHistory {
    private final Map<String, PostedDocument> byText;
    private final Map<String, PostedDocument> renamed;

    /** @param current identities of today's documents: one posted under them is no other's former name */
    PostedHistory(List<PostedDocument> posted, Set<String> current) {
        byText = posted.stream()
                .collect(Collectors.toMap(PostedDocument::document, document -> document, (a, b) -> a, TreeMap::new));
        renamed = byText.values().stream()
                .filter(document -> !current.contains(document.document()))
                .collect(Collectors.toMap(
                        document -> withoutVendor(document.document(), document.content()),
                        document -> document,
                        (a, b) -> a));
    }

    private static String withoutVendor(String document, String content) {
        return document.substring(document.indexOf('|') + 1) + " " + content;
    }

    Optional<PostedDocument> of(SourceDocument document) {
        String text = document.id().text();
        PostedDocument posted = byText.get(text);
        if (posted != null || renamed.isEmpty()) {
            return Optional.ofNullable(posted);
        }
        return Optional.ofNullable(renamed.get(withoutVendor(text, document.content())));
    }

    Iterable<String> documents() {
        return byText.keySet();
    }
}
