package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The page as browsers, screen readers and content security policies see it. */
class HtmlPageTest {
    private static final String HTML = Rendered.text("html", SampleReport.create(), RenderOptions.standard());
    private static final Document PAGE = Jsoup.parse(HTML);

    @Test
    void policyAllowsNothingButTheOwnStyleSheet() throws NoSuchAlgorithmException {
        String style = PAGE.selectFirst("style").data();
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(PAGE.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; img-src data:");
        assertThat(style).isEqualTo(Rendered.RENDERERS.get("html").styleSheet());
    }

    @Test
    void nothingIsLoadedAndNothingRuns() {
        assertThat(PAGE.select("script, iframe, object, embed, link, img, base, form, foreignObject, use, image"))
                .isEmpty();
        assertThat(PAGE.select("[style], [src], [srcset], [onload], [onclick]")).isEmpty();
        assertThat(PAGE.selectFirst("style").data()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void headingsDescendOneLevelAtATime() {
        int level = 0;
        for (Element heading : PAGE.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.tagName().charAt(1) - '0';
            assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(PAGE.select("h1")).hasSize(1);
    }

    @Test
    void idsAreUniqueAndReferencesLeadSomewhere() {
        List<String> ids = PAGE.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (String attribute : List.of("aria-labelledby", "aria-describedby")) {
            for (Element element : PAGE.select("[" + attribute + "]")) {
                assertThat(ids).containsAll(List.of(element.attr(attribute).split(" ")));
            }
        }
        for (Element link : PAGE.select("a[href^=#]")) {
            assertThat(ids).contains(link.attr("href").substring(1));
        }
    }

    @Test
    void tablesHaveCaptionsAndScopes() {
        assertThat(PAGE.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("caption")).hasSize(1);
            assertThat(table.select("th")).allMatch(th -> th.hasAttr("scope"));
        });
    }

    @Test
    void drawingHasTitleAndDescription() {
        Element svg = PAGE.selectFirst("svg[role=img]");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Timeline drawing, times in UTC");
        assertThat(svg.selectFirst("desc").text())
                .contains("Alerts and pages: 4")
                .contains("1 event outside");
        assertThat(svg.select("text").eachText())
                .contains("Impact", "Alerts and pages", "Systems", "Impact started", "Detected (inferred)");
    }

    @Test
    void germanPageIsGermanForScreenReadersToo() {
        Document german = Jsoup.parse(Rendered.text(
                "html",
                SampleReport.create().toBuilder().language(Locale.GERMAN).build(),
                RenderOptions.standard()));
        assertThat(german.select("html, article").eachAttr("lang")).containsOnly("de");
        assertThat(german.selectFirst("a.pm-skip").text()).isEqualTo("Zum Bericht springen");
        assertThat(german.selectFirst("nav").attr("aria-label")).isEqualTo("Inhalt");
        assertThat(german.selectFirst("figure [role=region]").attr("aria-label"))
                .isEqualTo("Zeichnung der Zeitleiste");
        assertThat(german.select("svg text").eachText()).contains("Auswirkungen", "Erkannt (erschlossen)");
    }

    @Test
    void fragmentHasNoPageAroundIt() {
        String fragment = Rendered.text(
                "html",
                SampleReport.create(),
                RenderOptions.builder().fragment(true).headingOffset(2).build());
        assertThat(fragment).startsWith("<article class=\"pm-report\"").endsWith("</article>\n");
        Document parsed = Jsoup.parseBodyFragment(fragment);
        assertThat(parsed.select("h1, h2")).isEmpty();
        assertThat(parsed.select("h3")).hasSize(1);
        assertThat(parsed.body().select("[class]"))
                .allMatch(e -> e.classNames().stream().allMatch(name -> name.startsWith("pm-")));
    }

    @Test
    void drawingIsXmlWithoutErrors() {
        Parser parser = Parser.xmlParser().setTrackErrors(10);
        Document svg = parser.parseInput(HTML.substring(HTML.indexOf("<svg"), HTML.indexOf("</svg>") + 6), "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(svg.select("rect")).hasSizeGreaterThan(40);
    }

    @Test
    void drawingIsReadableWithoutTheStyleSheet() {
        Element svg = PAGE.selectFirst("svg[role=img]");
        assertThat(svg.select("rect"))
                .isNotEmpty()
                .allMatch(rect -> rect.attr("fill").startsWith("#"));
        assertThat(svg.select("line"))
                .isNotEmpty()
                .allMatch(line -> line.attr("stroke").startsWith("#"));
        assertThat(svg.select("rect.pm-flag-back").eachAttr("fill")).containsOnly("#ffffff");
    }

    @Test
    void tablesTooWideForPaperNameTheColumnOfEachCell() {
        Element sources = PAGE.selectFirst("table:has(caption:contains(Sources))");
        assertThat(sources.classNames()).contains("pm-many");
        assertThat(sources.select("tbody :is(th, td):not(:empty)"))
                .isNotEmpty()
                .allMatch(cell -> cell.hasAttr("data-label"));
    }
}
