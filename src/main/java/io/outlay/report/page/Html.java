package io.outlay.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/** Elements in the order of the page. Text and attributes are escaped here and nowhere else. */
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes name, value, name, value …; an empty value is an attribute without one
     */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"").append(escaped(attributes[i + 1])).append('"');
            }
        }
        out.append('>');
        open.push(element);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Ends the element that was begun last. */
    Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element that holds text alone. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Parts of our own, such as a style sheet; never text of a file. */
    Html trusted(String markup) {
        out.append(markup);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** @throws IllegalStateException while an element is open */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open: " + open);
        }
        return out.toString();
    }
}
