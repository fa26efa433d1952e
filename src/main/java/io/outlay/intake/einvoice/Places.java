package io.outlay.intake.einvoice;

import jakarta.xml.bind.Unmarshaller;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where in the XML each amount, quantity and date of a document stands, and what stands there when it is none. */
final class Places extends Unmarshaller.Listener {
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Map<Object, String> texts = new IdentityHashMap<>();
    private final InvoiceXml xml;

    Places(InvoiceXml xml) {
        this.xml = xml;
    }

    @Override
    public void beforeUnmarshal(Object target, Object parent) {
        if (isNumber(target) || isDate(target)) {
            lines.put(target, xml.line());
        }
    }

    @Override
    public void afterUnmarshal(Object target, Object parent) {
        if (isDate(target) || isNumber(target) && !isPlain(xml.text())) {
            texts.put(target, xml.text());
        }
    }

    private static boolean isNumber(Object target) {
        String name = target.getClass().getSimpleName();
        return name.endsWith("AmountType") || name.endsWith("QuantityType");
    }

    private static boolean isDate(Object target) {
        String name = target.getClass().getSimpleName();
        return name.startsWith("Date") || name.endsWith("DateType");
    }

    /** Texts of sound numbers are not kept: there may be very many. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
    }

    /** What stands there instead of a number or date, as far as it is shown. */
    String text(Object element) {
        return texts.getOrDefault(element, lines.containsKey(element) ? "" : xml.badDateText());
    }

    /** Dates of UBL have no place of their own: theirs is that of the first one which is none. */
    long line(Object element) {
        return Math.max(1, lines.getOrDefault(element, xml.badDate()));
    }
}
