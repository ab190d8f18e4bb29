package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.render.inline.VisibleText;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, the page has the elements and attributes of a harmless text, and shows the text. */
class HostileHtmlTest {
    private static final RenderOptions FRAGMENT =
            RenderOptions.builder().fragment(true).build();

    @Test
    void noTextBecomesMarkup() {
        Set<String> expected = shape(parse("harmless"));
        expected.addAll(Set.of("br", "bdi", "th scope class dir"));
        for (String text : HostileTexts.all()) {
            Document page = parse(text);
            assertThat(expected).as(text).containsAll(shape(page));
            assertThat(page.select("a[href]")).as(text).allMatch(HostileHtmlTest::isHarmless);
        }
    }

    @Test
    void everyTextIsShownAsItIs() {
        for (String text : HostileTexts.all()) {
            Document page = parse(text);
            String shown = TextCarrier.folded(VisibleText.of(text));
            assertThat(shownBy(page.selectFirst("h1"))).as(text).isEqualTo(shown);
            assertThat(shownBy(page.selectFirst(".pm-section > p"))).as(text).isEqualTo(shown);
            assertThat(shownBy(page.selectFirst("li"))).as(text).isEqualTo(shown);
            assertThat(shownBy(page.selectFirst("tbody th"))).as(text).isEqualTo(shown);
            assertThat(shownBy(page.selectFirst("tbody a"))).as(text).isEqualTo(shown);
            assertThat(shownBy(page.selectFirst("pre"))).as(text).isEqualTo(shown);
        }
    }

    private static Document parse(String text) {
        return Jsoup.parse(Rendered.text("html", TextCarrier.in(text), FRAGMENT));
    }

    private static boolean isHarmless(Element link) {
        return link.attr("href").startsWith("#pm-") || link.attr("href").equals("https://example.org/?a=1&copy;=2");
    }

    private static String shownBy(Element element) {
        return TextCarrier.folded(element.wholeText());
    }

    /** Every element with the names of its attributes. */
    private static Set<String> shape(Document page) {
        Set<String> shape = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            shape.add(element.tagName()
                    + element.attributes().asList().stream()
                            .map(a -> " " + a.getKey())
                            .collect(Collectors.joining()));
            assertThat(element.childNodes()).noneMatch(Comment.class::isInstance);
        }
        return shape;
    }
}
