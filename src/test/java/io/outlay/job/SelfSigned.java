package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A certificate for a server on 127.0.0.1 that nobody vouches for.
 *
 * @param store key and certificate as PKCS12; as a trust store it makes a client trust the certificate
 */
record SelfSigned(Path store) {
    static final String STORE_PASSWORD = "changeit";

    static SelfSigned in(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("mail-server.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = keytool
                + " -genkeypair -alias mail -keyalg RSA -keysize 2048 -validity 3650 -dname CN=127.0.0.1"
                + " -ext SAN=IP:127.0.0.1 -storetype PKCS12 -storepass " + STORE_PASSWORD + " -keystore " + store;
        assertThat(new ProcessBuilder(command.split(" ")).start().waitFor()).isZero();
        return new SelfSigned(store);
    }

    /** The server's end of a connection that goes on in TLS. */
    Socket secured(Socket open) throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, STORE_PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(open, null, open.getPort(), true);
            socket.setUseClientMode(false);
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
