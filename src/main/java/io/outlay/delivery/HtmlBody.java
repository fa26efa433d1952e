package io.outlay.delivery;

import io.outlay.model.Names;
import io.outlay.model.ledger.Digest.Line;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The letter as HTML. Tables and inline styles only: Outlook on Windows sets mail with Word, which knows neither style
 * sheets nor flexible boxes. No picture, nothing that is loaded from elsewhere.
 */
final class HtmlBody {
    private static final String FONT = "font-family:Calibri,Arial,Helvetica,sans-serif;";
    private static final String CELL = "padding:7px 6px;border-bottom:1px solid #C9D1DA;font-size:14px;";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:0;background-color:#F3F5F8;" bgcolor="#F3F5F8">
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" bgcolor="#F3F5F8">
            <tr><td align="center" style="padding:16px 8px;">
            <table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0" bgcolor="#FFFFFF" style="width:100%%;max-width:640px;background-color:#FFFFFF;">
            <tr><td style="padding:24px 20px;font-family:Calibri,Arial,Helvetica,sans-serif;color:#1F2933;font-size:15px;line-height:1.4;">
            %s</td></tr>
            </table>
            </td></tr>
            </table>
            </body>
            </html>
            """;

    private HtmlBody() {}

    static String of(Content content, Enclosure enclosure) {
        String body = paragraph(content.title(), "color:#66717E;font-size:13px;")
                + "<h1 style=\"margin:6px 0 4px 0;" + FONT + "font-size:21px;line-height:1.25;color:#24405E;\">"
                + text(content.headline()) + "</h1>\n" + paragraph(content.beneath(), "") + figures(content)
                + items(content, enclosure) + layers(content) + enclosure(enclosure)
                + paragraph(content.standing(), "color:#66717E;font-size:13px;");
        return String.format(Locale.ROOT, PAGE, text(content.title()), body);
    }

    private static String figures(Content content) {
        return content.figures().stream()
                .map(f -> "<td width=\"33%\" valign=\"top\" bgcolor=\"#F3F5F8\" style=\"padding:10px 12px;" + FONT
                        + "color:#66717E;font-size:13px;\">" + text(f.label())
                        + "<br><b style=\"font-size:18px;color:#1F2933;\">" + text(f.value()) + "</b><br>"
                        + (f.note().isEmpty() ? "&nbsp;" : text(f.note())) + "</td>\n")
                .collect(Collectors.joining(
                        "<td width=\"4\"></td>\n",
                        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                                + " style=\"margin:14px 0;\">\n<tr>\n",
                        "</tr>\n</table>\n"));
    }

    private static String items(Content content, Enclosure enclosure) {
        if (content.items().isEmpty()) {
            return "";
        }
        String more = content.more() == 0 ? "" : paragraph(enclosure.more(content.more()), "color:#66717E;");
        return content.items().stream()
                .map(item -> "<li style=\"margin:0 0 10px 0;\"><b>" + text(item.headline()) + "</b>"
                        + (item.action().isEmpty() ? "" : "<br>" + text(item.action())) + "</li>\n")
                .collect(Collectors.joining(
                        "", heading("What to do") + "<ol style=\"margin:0;padding-left:22px;\">\n", "</ol>\n" + more));
    }

    private static String layers(Content content) {
        if (content.layers().isEmpty()) {
            return "";
        }
        String head = "<tr>" + head("Layer", "left") + head("Cost, " + content.known(), "right")
                + head("Change", "right") + head("Driver", "right") + head("Verdict", "left") + "</tr>\n";
        return content.layers().stream()
                .map(HtmlBody::layer)
                .collect(Collectors.joining(
                        "",
                        heading("Layers, cost against growth")
                                + "<table width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                                + " style=\"margin:0 0 14px 0;border-collapse:collapse;\">\n" + head,
                        "</table>\n"
                                + content.contrasts().stream()
                                        .map(sentence -> paragraph(sentence, "color:#66717E;font-size:13px;"))
                                        .collect(Collectors.joining())));
    }

    private static String layer(Line line) {
        String driver = line.driver()
                .flatMap(d -> line.driverGrowth().map(g -> Names.plain(d) + " " + Wording.growth(g)))
                .orElse("n/a");
        String weight = line.flagged() ? "font-weight:bold;color:#B04A00;" : "";
        return "<tr>" + cell(line.name(), "left", "") + cell(Wording.whole(line.costT12m()), "right", "")
                + cell(line.costGrowth().map(Wording::growth).orElse("n/a"), "right", "") + cell(driver, "right", "")
                + cell(line.symbol() + " " + line.verdict(), "left", weight) + "</tr>\n";
    }

    private static String enclosure(Enclosure enclosure) {
        if (enclosure.sentence().isEmpty()) {
            return "";
        }
        String place = text(enclosure.place());
        boolean url = enclosure.place().matches("https?://.*");
        return "<p style=\"margin:0 0 8px 0;\">" + text(enclosure.sentence())
                + (url ? "<a href=\"" + place + "\" style=\"color:#0B5394;\">" + place + "</a>" : place) + "</p>\n";
    }

    private static String heading(String text) {
        return "<h2 style=\"margin:18px 0 8px 0;" + FONT + "font-size:16px;color:#24405E;\">" + text(text) + "</h2>\n";
    }

    private static String paragraph(String text, String style) {
        return "<p style=\"margin:0 0 8px 0;" + style + "\">" + text(text) + "</p>\n";
    }

    private static String head(String text, String align) {
        return "<th align=\"" + align + "\" style=\"" + CELL + FONT + "color:#66717E;font-size:13px;text-align:" + align
                + ";\">" + text(text) + "</th>";
    }

    private static String cell(String text, String align, String style) {
        return "<td align=\"" + align + "\" valign=\"top\" style=\"" + CELL + FONT + style + "text-align:" + align
                + ";\">" + text(text) + "</td>";
    }

    /** What stands in a file stays text here too. */
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
