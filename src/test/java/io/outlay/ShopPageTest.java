package io.outlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.ClosedShop;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Palette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words and colours of the page of the closed shop, as its readers see them. */
class ShopPageTest {
    private static final Path SCRIPT = Path.of("src/main/resources/io/outlay/report/page/page.js");
    private static final String LIGHT = "FFFFFF";
    private static final String DARK = "161B21";
    private static final Pattern SHAPE = Pattern.compile(
            "(actual|before|cost|business|more|less): (?:night \\? '#([0-9A-F]{6})' : )?'#([0-9A-F]{6})'");
    private static final Pattern DOCUMENT = Pattern.compile("<li><span>([^<]*) · invoice · ");

    private static String page;

    @BeforeAll
    static void read() throws IOException {
        String all = Files.readString(ClosedShop.workbook().resolveSibling("tech-cost-2026-09.html"));
        page = all.substring(all.indexOf("<main"), all.indexOf("</main>"));
    }

    @Test
    void vendorsAreCalledByTheirNames() {
        assertThat(DOCUMENT.matcher(page).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(100)
                .allMatch(vendor -> Character.isUpperCase(vendor.codePointAt(0)))
                .contains("Bildebank Vest AS", "Brevpost Systems Inc.");
        assertThat(page).contains("Effort · run").contains("Shared cost · Data platform to Kundekjerne");
    }

    @Test
    void noSentencePointsAtASheet() {
        assertThat(page).contains("What can be avoided by notice is not known of 1 contract.");
        assertThat(page).doesNotContain("(sheet ");
    }

    @Test
    void shapesStandOutInBothSchemesAndTakeNoColourOfALayer() throws IOException {
        Map<String, MatchResult> shapes = new TreeMap<>();
        SHAPE.matcher(Files.readString(SCRIPT)).results().forEach(shape -> shapes.put(shape.group(1), shape));
        assertThat(shapes).hasSize(6);
        shapes.forEach((name, shape) -> {
            String light = shape.group(3);
            String dark = shape.group(2) == null ? light : shape.group(2);
            assertThat(Contrast.between(light, LIGHT)).as(name).isGreaterThanOrEqualTo(3);
            assertThat(Contrast.between(dark, DARK)).as(name + ", dark").isGreaterThanOrEqualTo(3);
            assertThat(Stream.of(TechLayer.values()).map(Palette::of)).doesNotContain(light, dark);
        });
    }
}
