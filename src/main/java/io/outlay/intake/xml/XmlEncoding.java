package io.outlay.intake.xml;

import static io.outlay.model.RejectionCode.WRONG_ENCODING;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML document: by the mark at its beginning, else as its declaration says, else UTF-8. Bytes that it does
 * not have are refused, never replaced.
 */
public final class XmlEncoding {
    private static final char REPLACED = '\uFFFD';
    private static final int BEGINNING = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private XmlEncoding() {}

    /**
     * A reader behind the mark.
     *
     * @throws IOException when the file cannot be read
     * @throws Refusal when it declares an encoding that does not exist
     */
    public static Reader reader(InputStream raw) throws IOException {
        return new BoundedMarkup(reader(raw, CodingErrorAction.REPORT));
    }

    private static Reader reader(InputStream raw, CodingErrorAction bad) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(BEGINNING);
        byte[] beginning = in.readNBytes(BEGINNING);
        in.reset();
        Charset charset = charset(new String(beginning, StandardCharsets.ISO_8859_1));
        Reader reader = new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(bad).onUnmappableCharacter(bad));
        return withoutMark(reader);
    }

    private static Charset charset(String beginning) {
        if (beginning.startsWith("\u00FE\u00FF") || beginning.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        if (beginning.startsWith("\u00FF\u00FE") || beginning.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        Matcher declared = DECLARED.matcher(beginning);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.of(
                    WRONG_ENCODING,
                    1,
                    "the XML declares an encoding that does not exist",
                    "Ask its sender for it in UTF-8.");
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != 0xFEFF) {
            buffered.reset();
        }
        return buffered;
    }

    /**
     * What to say when reading failed for a byte that the encoding does not have; empty when it failed for anything else.
     *
     * @throws IOException when the file cannot be read
     */
    public static Optional<Refusal> refusal(Throwable failure, XmlSource source) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Optional.of(Refusal.of(
                        WRONG_ENCODING,
                        badLine(source),
                        "the XML holds bytes that its encoding does not have",
                        "Ask its sender for it in the encoding that it declares, most often UTF-8."));
            }
        }
        return Optional.empty();
    }

    private static long badLine(XmlSource source) throws IOException {
        try (Reader reader = reader(source.open(), CodingErrorAction.REPLACE)) {
            long line = 1;
            int c = reader.read();
            while (c >= 0 && c != REPLACED) {
                line += c == '\n' ? 1 : 0;
                c = reader.read();
            }
            return line;
        }
    }

    /** As excerpts show it: what the encoding does not have is replaced. */
    static Reader lenient(InputStream raw) throws IOException {
        return reader(raw, CodingErrorAction.REPLACE);
    }
}
