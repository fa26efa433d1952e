package io.outlay.job;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.slf4j.LoggerFactory;

/** A mail server for tests: it may start slowly on a busy machine, and a client who hangs up is no news. */
final class PatientMail {
    private static final long TEN_MINUTES = 600_000;

    private PatientMail() {}

    /** Not started yet. */
    static GreenMail server(String... protocols) {
        return new GreenMail(Stream.of(protocols).map(PatientMail::setup).toArray(ServerSetup[]::new));
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(TEN_MINUTES);
        return setup;
    }

    /** A server's thread that ends because its client trusts no certificate prints no stack trace; all else is told. */
    static void passOverRefusedCertificates() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!(failure.getCause() instanceof SSLException)) {
                LoggerFactory.getLogger(PatientMail.class).error("{} ended: {}", thread.getName(), failure.toString());
            }
        });
    }
}
