package io.outlay.report.page;

import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Collectors;

/** What surrounds the content: style and scripts, each allowed by its hash, and nothing else that could run or be fetched. */
final class PageFrame {
    private static final String LIBRARY = "META-INF/resources/webjars/echarts/%s/echarts.common.min.js";
    private static final String VERSION = "META-INF/maven/org.webjars/echarts/pom.properties";

    private PageFrame() {}

    /** @param body markup whose texts are escaped */
    static String around(String title, String body) {
        String style = resource("io/outlay/report/page/page.css") + layers();
        String library = resource(LIBRARY.replace("%s", version()));
        String script = resource("io/outlay/report/page/page.js");
        String policy = "default-src 'none'; script-src " + hash(library) + " " + hash(script) + "; style-src "
                + hash(style) + "; base-uri 'none'; form-action 'none'";
        Html html = new Html();
        html.trusted("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
        html.trusted("<meta charset=\"utf-8\"/>\n");
        html.trusted("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\"/>\n");
        html.trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.trusted("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.trusted("<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        html.element("title", title);
        html.open("style").trusted(style).close().close();
        html.open("body").trusted(body);
        html.open("script").trusted(library).close();
        html.open("script").trusted(script).close();
        return html.close().close().toString();
    }

    /** A layer keeps its colour. */
    private static String layers() {
        return Arrays.stream(TechLayer.values())
                .map(layer -> ".layer." + layer.id() + "{border-left-color:#" + Palette.of(layer) + "}\n")
                .collect(Collectors.joining());
    }

    private static String version() {
        try (InputStream in = open(VERSION)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = PageFrame.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IOException(name + " is not in the program");
        }
        return in;
    }

    private static String hash(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
