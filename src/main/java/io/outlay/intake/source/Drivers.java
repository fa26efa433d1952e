package io.outlay.intake.source;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Drivers of databases: those that are bundled, then those of the jars in the folder {@code lib} beside the program's jar. */
final class Drivers {
    private static final String FOLDER = "lib";

    private Drivers() {}

    /** Empty when no driver takes the URL. */
    static Optional<Connection> connect(String url, Properties properties) throws SQLException {
        List<Driver> bundled = DriverManager.drivers().toList();
        Optional<Connection> connection = first(bundled, url, properties);
        return connection.isPresent() ? connection : first(beside(), url, properties);
    }

    private static Optional<Connection> first(List<Driver> drivers, String url, Properties properties)
            throws SQLException {
        for (Driver driver : drivers) {
            if (driver.acceptsURL(url)) {
                return Optional.ofNullable(driver.connect(url, properties));
            }
        }
        return Optional.empty();
    }

    /** The loader stays open as long as the program runs, for its drivers load classes while they work. */
    private static List<Driver> beside() {
        URL[] jars = jars(Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]));
        return jars.length == 0
                ? List.of()
                : ServiceLoader.load(Driver.class, new URLClassLoader(jars, Drivers.class.getClassLoader())).stream()
                        .map(ServiceLoader.Provider::get)
                        .map(Driver.class::cast)
                        .toList();
    }

    private static URL[] jars(Path program) {
        Path folder = program.toAbsolutePath().resolveSibling(FOLDER);
        if (!Files.isDirectory(folder)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Drivers::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            return new URL[0];
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("no URL of " + jar, e);
        }
    }
}
