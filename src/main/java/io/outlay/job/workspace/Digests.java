package io.outlay.job.workspace;

import io.outlay.model.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Optional;
import org.conscrypt.Conscrypt;

/**
 * SHA-256 of inputs. Java uses the processor's own instructions for it only when its second compiler ran, which a short program
 * does without; a library that always does is loaded once many bytes are hashed. Where it does not run (another system, a
 * folder for temporary files that no code may be loaded from), Java goes on by itself.
 */
final class Digests {
    /** Loading it takes as long as Java takes to hash so much. */
    private static final long MANY = 24L << 20;

    private final long many;
    private long bytes;
    private Optional<Provider> library;

    Digests() {
        this(MANY);
    }

    /** @param many bytes from which on the library is used */
    Digests(long many) {
        this.many = many;
    }

    /** @param size bytes that will be hashed with it */
    synchronized MessageDigest sha256(long size) {
        bytes += size;
        if (bytes < many) {
            return Sha256.digest();
        }
        if (library == null) {
            library = Conscrypt.isAvailable() ? Optional.of(Conscrypt.newProvider()) : Optional.empty();
        }
        return library.map(Digests::of).orElseGet(Sha256::digest);
    }

    private static MessageDigest of(Provider library) {
        try {
            return MessageDigest.getInstance("SHA-256", library);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the library has SHA-256", e);
        }
    }
}
