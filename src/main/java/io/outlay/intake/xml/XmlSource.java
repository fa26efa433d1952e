package io.outlay.intake.xml;

import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An XML document that can be read from its beginning as often as needed. */
@FunctionalInterface
public interface XmlSource {
    /** Bytes of one document: an invoice of a hundred thousand lines has fewer, its attachments included. */
    long LARGEST = 200L << 20;

    /** @throws IOException when the file cannot be read */
    InputStream open() throws IOException;

    /** A file that is one document, of up to {@link #LARGEST} bytes. */
    static XmlSource of(Path file) {
        return () -> limited(Files.newInputStream(file));
    }

    /** A file of any size, of which never more than a part is held. */
    static XmlSource streamed(Path file) {
        return () -> Files.newInputStream(file);
    }

    static XmlSource of(byte[] content) {
        return () -> new ByteArrayInputStream(content);
    }

    private static InputStream limited(InputStream in) {
        return new FilterInputStream(in) {
            private long left = LARGEST;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                int read = super.read(bytes, from, count);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw Refusal.of(
                            UNREADABLE_FILE,
                            1,
                            "the XML is larger than 200 MB",
                            "Ask its sender for the document without its attachments.");
                }
                return read;
            }
        };
    }
}
