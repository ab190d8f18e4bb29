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
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a template looks like: it is refused, or what it writes is escaped. */
class MustacheLaws {
    private static final String HOSTILE = "<b onclick='x'>\"&{{title}}";
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

    @Property(tries = 1_000)
    void textWithoutTagsIsWrittenAsItIs(@ForAll("plain") String text) throws IOException {
        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.HTML, text)))
                .isEqualTo(text.isEmpty() || text.endsWith("\n") ? text : text + "\n");
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.toRenderer().render(DOCUMENT, RenderOptions.standard(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
