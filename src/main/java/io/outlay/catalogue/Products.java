package io.outlay.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The products of {@code products.csv}, in its order. */
final class Products {
    private Products() {}

    static List<Product> all() {
        return ListFile.rows("products.csv").stream().map(Products::product).toList();
    }

    private static Product product(NamedCsvRecord row) {
        String name = row.getField("name");
        return new Product(
                row.getField("id"),
                name,
                row.getField("vendor"),
                TechLayer.of(row.getField("layer")),
                SystemType.valueOf(upper(row, "type")),
                Sourcing.valueOf(upper(row, "sourcing")),
                SystemClass.valueOf(upper(row, "class")),
                row.getField("capability"),
                Optional.of(row.getField("driver")).filter(driver -> !driver.isEmpty()),
                Stream.concat(Stream.of(name), ListFile.values(row.getField("spellings")))
                        .distinct()
                        .toList(),
                ListFile.several(row.getField("domains")),
                ListFile.several(row.getField("vat_ids")));
    }

    private static String upper(NamedCsvRecord row, String column) {
        return row.getField(column).toUpperCase(Locale.ROOT);
    }
}
