package io.outlay.intake.einvoice;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.model.InputFile;
import io.outlay.model.RejectionCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A document within a signature (CMS, RFC 5652), as invoices are often kept: {@code .p7m}. Refused by name, and counted as an
 * invoice that is missing: nothing is taken out of it, since that would pass its signature over in silence.
 */
public final class SignedFormat implements Format {
    private static final String TABLE = "invoices";

    /** The object identifier of signed data, 1.2.840.113549.1.7.2, in DER. */
    private static final String SIGNED_DATA = "\u0006\t*\u0086H\u0086\u00F7\r\u0001\u0007\u0002";

    private static final String SEQUENCE = "0";
    private static final List<String> ARMOURED = List.of("-----BEGIN PKCS7-----", "-----BEGIN CMS-----");

    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(SEQUENCE) && start.contains(SIGNED_DATA)
                || ARMOURED.stream().anyMatch(start::startsWith);
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) {
        Fault fault = Fault.whole(
                RejectionCode.UNSUPPORTED_FORMAT,
                "the file is a document within a signature (.p7m)",
                "Check the signature and take the document out of it, as in openssl cms -verify -inform DER -noverify -in"
                        + " FILE.p7m -out FILE.xml, and put that into the inbox.");
        Target target = new Target(new Place(path, ""), sink);
        target.sink().rejections().accept(fault.at(target.place().line(1), TABLE, "", Optional.empty()));
        InputFile.Table one = new InputFile.Table(TABLE, "", 1, 0, 1, 0, new TreeMap<>());
        return new FileReading(FileReading.REJECTED, List.of(one), List.of());
    }

    @Override
    public long rowsLikeData(Path file) {
        return 1;
    }
}
