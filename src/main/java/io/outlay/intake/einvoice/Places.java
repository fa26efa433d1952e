package io.outlay.intake.einvoice;

import jakarta.xml.bind.Unmarshaller;
import java.util.IdentityHashMap;
import java.util.Map;

/** On which line of the XML each amount, quantity and date of a document stands. */
final class Places extends Unmarshaller.Listener {
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final InvoiceXml xml;

    Places(InvoiceXml xml) {
        this.xml = xml;
    }

    @Override
    public void beforeUnmarshal(Object target, Object parent) {
        String name = target.getClass().getSimpleName();
        if (name.endsWith("AmountType")
                || name.endsWith("QuantityType")
                || name.startsWith("Date")
                || name.endsWith("DateType")) {
            lines.put(target, xml.line());
        }
    }

    /** Dates of UBL have no place of their own: theirs is that of the first one which is none. */
    long line(Object element) {
        return Math.max(1, lines.getOrDefault(element, xml.badDate()));
    }
}
