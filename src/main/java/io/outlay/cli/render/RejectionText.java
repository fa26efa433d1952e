package io.outlay.cli.render;

import io.outlay.model.Rejection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rejections as a reader is told them: what many rows of a table have in common is one message with the first places. */
final class RejectionText {
    /** Up to so many of a kind are told one by one. */
    private static final int FEW = 3;

    private static final Pattern ROWS_OWN = Pattern.compile("[\\d\"]|; it holds ");

    private RejectionText() {}

    /** @param reason up to the first figure or quote in it: what differs there is the row's */
    private record Kind(String place, Object code, String column, String reason) {
        static Kind of(Rejection rejection) {
            return new Kind(
                    rejection.source().place(),
                    rejection.code(),
                    rejection.column(),
                    ROWS_OWN.split(rejection.reason(), 2)[0]);
        }
    }

    /** In the order in which the first of each kind comes. */
    static List<String> messages(List<Rejection> rejections) {
        Map<Kind, List<Rejection>> kinds =
                rejections.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        List<String> messages = new ArrayList<>();
        kinds.values().forEach(alike -> {
            if (alike.size() <= FEW) {
                alike.forEach(rejection -> messages.add(rejection.message()));
            } else {
                messages.add(alike.get(0).message() + "\n" + rest(alike));
            }
        });
        return messages;
    }

    private static String rest(List<Rejection> alike) {
        String lines = alike.stream()
                .skip(1)
                .limit(FEW - 1L)
                .map(rejection -> Long.toString(rejection.source().line()))
                .collect(Collectors.joining(", "));
        return "So in " + Words.count(alike.size() - 1L, "more row") + ": lines " + lines + " and on.";
    }
}
