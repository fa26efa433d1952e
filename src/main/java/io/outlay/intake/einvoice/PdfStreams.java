package io.outlay.intake.einvoice;

import static io.outlay.model.RejectionCode.UNREADABLE_FILE;

import io.outlay.intake.xml.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The streams of a PDF that its library unpacks as a whole to find the others: those of objects and of cross-references. They
 * are unpacked here first, into nothing, so that a small file that unpacks to gigabytes is refused before it is held.
 */
final class PdfStreams {
    private static final long LARGEST_FILE = 100L << 20;
    private static final long MOST_UNPACKED = 128L << 20;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Bytes before a stream in which its dictionary is looked for. */
    private static final int WINDOW = 2_048;

    /** A name may be written in numbers, {@code /Obj#53tm}. */
    private static final Pattern UNPACKED = Pattern.compile("/ObjStm|/XRef|#");

    private static final Pattern TWO_FILTERS = Pattern.compile("/Filter\\s*\\[[^\\]]*/[^\\]]*/");

    private final ByteBuffer file;
    private long unpacked;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /**
     * @throws IOException when the file cannot be read
     * @throws Refusal when it is larger, or unpacks to more, than an invoice can
     */
    static void check(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > LARGEST_FILE) {
                throw refused("is larger than 100 MB");
            }
            new PdfStreams(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).check();
        }
    }

    private void check() {
        for (int at = next(0); at >= 0; at = next(at + STREAM.length)) {
            String dictionary = dictionary(at);
            if (UNPACKED.matcher(dictionary).find()) {
                if (TWO_FILTERS.matcher(dictionary).find()) {
                    throw refused("has objects that are packed twice");
                }
                unpack(at + STREAM.length);
            }
        }
    }

    /** Where the next word {@code stream} begins that ends a dictionary; -1 when there is none. */
    private int next(int from) {
        for (int i = from; i + STREAM.length < file.limit(); i++) {
            byte after = file.get(i + STREAM.length);
            if (file.get(i) == 's'
                    && (after == '\n' || after == '\r')
                    && (i == 0 || file.get(i - 1) != 'd')
                    && isStream(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (file.get(at + i) != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private String dictionary(int end) {
        byte[] before = new byte[Math.min(WINDOW, end)];
        file.duplicate().position(end - before.length).get(before);
        String text = new String(before, StandardCharsets.ISO_8859_1);
        return text.substring(Math.max(0, text.lastIndexOf("obj")));
    }

    private void unpack(int from) {
        int start = from;
        while (start < file.limit() && (file.get(start) == '\r' || file.get(start) == '\n')) {
            start++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.duplicate().position(start));
            byte[] part = new byte[1 << 16];
            int count = inflater.inflate(part);
            while (count > 0) {
                unpacked += count;
                if (unpacked > MOST_UNPACKED) {
                    throw refused("unpacks to more than 128 MB");
                }
                count = inflater.inflate(part);
            }
        } catch (DataFormatException e) {
            // not packed in this way, or damaged: its library will say so
            return;
        } finally {
            inflater.end();
        }
    }

    private static Refusal refused(String reason) {
        return Refusal.of(
                UNREADABLE_FILE,
                1,
                "the PDF " + reason,
                "Ask the vendor for the e-invoice alone, as XML, or move the file out of the inbox.");
    }
}
