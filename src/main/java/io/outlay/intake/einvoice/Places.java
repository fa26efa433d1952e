package io.outlay.intake.einvoice;

import jakarta.xml.bind.Unmarshaller;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** On which line of the XML each amount, quantity and date of a document stands. */
final class Places extends Unmarshaller.Listener {
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final IntSupplier line;

    /** @param line on which the reader is */
    Places(IntSupplier line) {
        this.line = line;
    }

    @Override
    public void beforeUnmarshal(Object target, Object parent) {
        String name = target.getClass().getSimpleName();
        if (name.endsWith("AmountType")
                || name.endsWith("QuantityType")
                || name.startsWith("Date")
                || name.endsWith("DateType")) {
            lines.put(target, line.getAsInt());
        }
    }

    /** @return 1 for what is not known */
    long line(Object element) {
        return lines.getOrDefault(element, 1);
    }
}
