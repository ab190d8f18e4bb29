package dev.postmortem.render.mustache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whatever a template looks like: it is refused, or what it writes is escaped. */
class MustacheLaws {
    private static final String HOSTILE = "<b onclick='x'>\"&{{title}}";
    private static final List<String> ACTING =
            List.of("javascript:evil()", "x onclick=evil() id=evil ", "\"'><b id=evil onclick=evil()>", "evil()");
    private static final ReportDocument DOCUMENT = ReportDocument.builder()
            .title(HOSTILE)
            .addBadges(Inline.badge(HOSTILE, Tone.NEUTRAL))
            .addSections(Section.builder().id("summary").title(HOSTILE).build())
            .build();

    @Property(tries = 3_000)
    void noTemplateOfTagsWritesAValueThatIsNotEscaped(@ForAll("tags") String text) throws IOException {
        Optional<MustacheTemplate> template = built(text);

        if (template.isPresent()) {
            String written = written(template.get());
            assertThat(written).as(text).doesNotContain("<b ", "onclick='", "\"&{");
            assertThat(written(template.get())).isEqualTo(written);
        }
    }

    @Property(tries = 5_000)
    void noValueActsInAPage(@ForAll("pages") String text) throws IOException {
        Optional<MustacheTemplate> template = built(text);
        if (template.isPresent()) {
            for (String value : ACTING) {
                for (int times = 0; times < 3; times++) {
                    assertNothingActs(text, Jsoup.parse(written(template.get(), acting(value, times))));
                }
            }
        }
    }

    private static void assertNothingActs(String text, Document page) {
        for (Element element : page.getAllElements()) {
            assertThat(element.id()).as(text).isNotEqualTo("evil");
            assertThat(element.hasAttr("onclick")).as(text).isFalse();
            assertThat(element.attr("href").strip()).as(text).doesNotMatch("(?is)javascript:.*evil.*");
            assertThat(element.tagName().equals("script") ? element.data() : "")
                    .as(text)
                    .doesNotContain("evil");
        }
    }

    private static ReportDocument acting(String value, int times) {
        Inline badge = Inline.badge(value, Tone.NEUTRAL);
        return ReportDocument.builder()
                .title(value)
                .severity(times == 0 ? "" : value)
                .badges(Collections.nCopies(times, badge))
                .build();
    }

    @Property(tries = 1_000)
    void textWithoutTagsIsWrittenAsItIs(@ForAll("plain") String text) throws IOException {
        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.HTML, text)))
                .isEqualTo(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> markup = Arbitraries.of(
                "<a", "<p ", " href=", " title=", "href", "=", "\"", "'", ">", "/", " ", "x", "<", "</a>", "<!--",
                "-->", "!");
        Arbitrary<String> elements = Arbitraries.of(
                "<script>", "</script>", "<title>", "</title>", "<a href=\"", "<p title='", "https:", "javascript:");
        Arbitrary<String> values = Arbitraries.of(
                "{{title}}",
                "{{severity}}",
                "{{fact.owner.address}}",
                "{{#severity}}",
                "{{^severity}}",
                "{{/severity}}",
                "{{#badges}}",
                "{{/badges}}",
                "{{text}}",
                "{{! \" }}");
        Arbitrary<String> body =
                Arbitraries.oneOf(markup, elements, values).list().ofMaxSize(8).map(parts -> String.join("", parts));
        Arbitrary<String> section = Combinators.combine(Arbitraries.of("#severity", "^severity", "#badges"), body)
                .as((name, inner) -> "{{" + name + "}}" + inner + "{{/" + name.substring(1) + "}}");
        return Arbitraries.oneOf(markup, elements, section, Arbitraries.just("{{title}}"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> tags() {
        return Arbitraries.of(
                        "{{",
                        "}}",
                        "{",
                        "}",
                        "title",
                        "sections",
                        "badges",
                        ".",
                        "#",
                        "^",
                        "/",
                        "&",
                        "!",
                        "=",
                        ">",
                        " ",
                        "\n",
                        "x",
                        "{{title}}",
                        "{{#sections}}",
                        "{{/sections}}",
                        "{{#badges}}{{.}}{{/badges}}",
                        "{{! x }}",
                        "{{>part}}")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withChars("{}ab< \n\"'").ofMaxLength(20).filter(text -> !text.contains("{{"));
    }

    private static Optional<MustacheTemplate> built(String text) {
        try {
            return Optional.of(MustacheTemplate.builder()
                    .id("ours")
                    .target(MustacheTarget.HTML)
                    .text(text)
                    .putPartial("part", "  {{title}}\n")
                    .build());
        } catch (MustacheTemplateException refused) {
            assertThat(refused.getMessage()).doesNotContain("\n");
            return Optional.empty();
        }
    }

    private static String written(MustacheTemplate template) throws IOException {
        return written(template, DOCUMENT);
    }

    private static String written(MustacheTemplate template, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.toRenderer().render(document, RenderOptions.standard(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
