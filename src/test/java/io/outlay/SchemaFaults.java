package io.outlay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * What a workbook has against the schemas of ECMA-376, part by part. Loaded apart from the program's classes, see {@link
 * WorkbookSchemasTest}: the program brings only the schemas that it uses.
 */
public final class SchemaFaults implements Function<Path, List<String>> {
    /** Of the packaging, part 2 of the standard, for which the library has no schema. */
    private static final Set<String> PACKAGING = Set.of("[Content_Types].xml", "docProps/core.xml");

    private static final int MOST = 5;

    private final SchemaTypeLoader schemas;

    public SchemaFaults() throws ReflectiveOperationException {
        Field all = Class.forName("org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder")
                .getField("typeSystem");
        schemas = XmlBeans.typeLoaderUnion((SchemaTypeLoader) all.get(null), XmlBeans.getBuiltinTypeSystem());
    }

    @Override
    public List<String> apply(Path workbook) {
        List<String> faults = new ArrayList<>();
        int known = 0;
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (part.getName().endsWith(".xml") && !PACKAGING.contains(part.getName())) {
                    faults.addAll(faults(zip, part));
                    known++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (known < 5) {
            faults.add(workbook + " has " + known + " parts");
        }
        return faults;
    }

    private List<String> faults(ZipFile zip, ZipEntry part) throws IOException {
        List<XmlError> errors = new ArrayList<>();
        try (InputStream content = zip.getInputStream(part)) {
            XmlObject read = schemas.parse(content, null, new XmlOptions());
            if (read.schemaType().isNoType() || read.schemaType() == XmlObject.type) {
                return List.of(part.getName() + ": no schema says what it is");
            }
            read.validate(new XmlOptions().setErrorListener(errors));
        } catch (XmlException e) {
            return List.of(part.getName() + ": " + e.getMessage());
        }
        return errors.stream()
                .map(error -> part.getName() + ": " + error.getMessage())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
