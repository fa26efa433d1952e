package io.outlay.delivery;

import io.outlay.model.Names;
import io.outlay.model.ledger.Digest.Line;
import java.util.ArrayList;
import java.util.List;

/** The letter as plain text, lines as long as they are: mail programs wrap them. */
final class PlainBody {
    private PlainBody() {}

    static String of(Content content, Enclosure enclosure) {
        List<String> lines = new ArrayList<>();
        lines.add(content.title());
        lines.add("");
        lines.add(content.headline());
        lines.add(content.beneath());
        lines.add("");
        content.figures()
                .forEach(f ->
                        lines.add(f.label() + ": " + f.value() + (f.note().isEmpty() ? "" : " (" + f.note() + ")")));
        if (!content.items().isEmpty()) {
            lines.add("");
            lines.add("What to do");
            items(content, enclosure, lines);
        }
        if (!content.layers().isEmpty()) {
            lines.add("");
            lines.add("Layers, " + content.known());
            content.layers().forEach(line -> lines.add("- " + layer(line)));
            lines.addAll(content.contrasts());
        }
        lines.add("");
        if (!enclosure.sentence().isEmpty()) {
            lines.add(enclosure.sentence() + enclosure.place());
        }
        lines.add(content.standing());
        return String.join("\n", lines) + "\n";
    }

    private static void items(Content content, Enclosure enclosure, List<String> lines) {
        int number = 1;
        for (Content.Item item : content.items()) {
            lines.add(number++ + ". " + item.headline());
            if (!item.action().isEmpty()) {
                lines.add("   " + item.action());
            }
        }
        if (content.more() > 0) {
            lines.add(enclosure.more(content.more()));
        }
    }

    private static String layer(Line line) {
        String driver = line.driver()
                .flatMap(d -> line.driverGrowth().map(g -> ", " + Names.plain(d) + " " + Wording.growth(g)))
                .orElse("");
        return line.name() + ": " + Wording.whole(line.costT12m())
                + line.costGrowth().map(g -> ", cost " + Wording.growth(g)).orElse("") + driver + " – "
                + line.verdict();
    }
}
