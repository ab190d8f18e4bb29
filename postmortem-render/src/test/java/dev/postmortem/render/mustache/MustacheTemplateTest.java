package dev.postmortem.render.mustache;

import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.CYCLIC_PARTIALS;
import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.LIMIT;
import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.RAW_OUTPUT;
import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.SYNTAX;
import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.UNKNOWN_NAME;
import static dev.postmortem.render.mustache.MustacheTemplateException.Kind.UNKNOWN_PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.render.template.ReportTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused when a template is built, before any report is written. */
class MustacheTemplateTest {
    @Test
    void unknownNamesAreToldWithLineAndNearestName() {
        MustacheTemplateException error =
                refused("# {{title}}\n\n{{#actions}}\n- {{action}} ({{onwer}})\n{{/actions}}\n");

        assertThat(error).hasMessage("template \"ours\", line 4: there is no \"onwer\" here; did you mean \"owner\"?");
        assertThat(error.getKind()).isEqualTo(UNKNOWN_NAME);
        assertThat(error.getTemplate()).isEqualTo("ours");
        assertThat(error.getLine()).isEqualTo(4);
        assertThat(error.getNearest()).contains("owner");
    }

    @ParameterizedTest
    @CsvSource({
        "{{titel}}, title",
        "{{fact.owners}}, owner",
        "{{section.time-line}}, timeline",
        "{{#section.timeline}}{{#rows}}{{/rows}}{{/section.timeline}}, ''",
        "{{#sections}}{{#item}}{{/item}}{{/sections}}, items",
        "{{^sectoins}}{{/sectoins}}, sections",
        "{{qqq}}, ''"
    })
    void namesAreKnownWhereverTheyAreUsed(String text, String nearest) {
        MustacheTemplateException error = refused(text);

        assertThat(error.getKind()).isEqualTo(UNKNOWN_NAME);
        assertThat(error.getNearest().orElse("")).isEqualTo(nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{class}}",
                "{{title.class}}",
                "{{title.bytes}}",
                "{{title.length}}",
                "{{getTitle}}",
                "{{sections.size}}",
                "{{fact.owner.toText}}",
                "{{#facts}}{{value.inlines}}{{/facts}}",
                "{{toString}}",
                "{{this.class}}",
                "{{sections.0.title}}",
                "{{entrySet}}"
            })
    void nothingIsReachedByReflection(String text) {
        assertThat(refused(text).getKind()).isEqualTo(UNKNOWN_NAME);
    }

    @Test
    void listsAndRecordsAreNoText() {
        assertThat(refused("{{sections}}")).hasMessageContaining("\"sections\" is no text; open a section with #");
        assertThat(refused("{{section}}")).hasMessageContaining("is no text");
        assertThat(refused("{{.}}")).hasMessageContaining("is no text");
        assertThat(refused("{{sections.title}}")).hasMessageContaining("to reach the elements of a list");
        assertThat(MustacheTemplate.of(
                        "ours", MustacheTarget.TEXT, "{{#badges}}{{.}}{{/badges}}{{#title}}{{.}}{{/title}}"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "{{title",
                "{{title}",
                "{{}}",
                "{{ }}",
                "{{#}}{{/}}",
                "{{&}}",
                "{{{title}}",
                "{{{&title}}}",
                "{{ {title} }}",
                "{{=<% %>=}}",
                "{{<page}}{{/page}}",
                "{{$block}}{{/block}}",
                "{{a b}}",
                "{{ti{{title}}tle}}",
                "{{#title}}",
                "{{/title}}",
                "{{#title}}{{/language}}",
                "{{#title}}{{#language}}{{/title}}{{/language}}",
                "{{!",
                "{{ti\ntle}}"
            })
    void whatIsNoTagIsRefused(String text) {
        assertThat(refused(text).getKind()).isEqualTo(SYNTAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{title}}}", "{{& title}}", "{{&title}}", "{{{ title }}}", "{{ & title }}"})
    void rawOutputHasToBeAllowed(String text) {
        assertThat(refused("\n" + text))
                .hasMessageContaining("line 2: \"title\" would be written without being escaped")
                .extracting(MustacheTemplateException::getKind)
                .isEqualTo(RAW_OUTPUT);
        assertThat(template(text).rawAllowed(true).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>let x = '{{title}}';</script>",
                "<STYLE>.{{title}} {}</STYLE>",
                "<!-- {{title}} -->",
                "<p class={{title}}>",
                "<p {{title}}>",
                "<{{title}}>",
                "<p onclick=\"say('{{title}}')\">",
                "<p style='color: {{title}}'>",
                "<a href=\"{{title}}\">",
                "<a href=' {{title}}'>",
                "<a HREF = '{{#badges}}{{text}}{{/badges}}'>",
                "<p title=\"{{#sections}}{{content}}{{/sections}}\">",
                "<script>x</scrip>{{title}}",
                "<script>x</scripts>{{title}}</script>",
                "<<script>{{title}}</script>",
                "<script>{{! </script> }}{{title}}</script>",
                "<script><!-- <script></script>{{title}}</script>",
                "<!--> <script> --> {{title}}</script>",
                "<!x y='><script>{{title}}</script>'>",
                "<textarea><p title='</textarea><script>{{title}}</script>'>",
                "<a title=x =\"{{title}}\">",
                "<a title/=\"{{title}}\">",
                "<a title=\u2003\"{{title}}\">",
                "<a href=\"{{fact.owner.address}}{{title}}\">",
                "<a href=\"{{#fact.owner.address}}{{fact.owner.address}}{{/fact.owner.address}}"
                        + "{{^fact.owner.address}}{{fact.owner}}{{/fact.owner.address}}\">",
                "<a href=\"{{#severity}}https://example.org/{{/severity}}{{title}}\">",
                "<a href=\"javascript:show('{{title}}')\">",
                "<a href=\"java&#115;cript:show('{{title}}')\">",
                "<a href=\"java\nscript:show('{{title}}')\">",
                "<a href=\"java{{title}}\">",
                "<a href=\"data:text/html,{{title}}\">",
                "<a href=\"{{#badges}}javascript:{{fact.owner.address}}{{/badges}}\">",
                "<svg><a><animate attributeName=\"href\" to=\"{{title}}\"/></a></svg>",
                "<script src=\"{{fact.owner.address}}\"></script>",
                "<meta http-equiv=\"refresh\" content=\"{{title}}\">"
            })
    void valuesOfPagesStandWhereEscapingMakesThemSafe(String text) {
        assertThat(refused(text).getKind()).isEqualTo(RAW_OUTPUT);
        assertThat(template(text).target(MustacheTarget.TEXT).build()).isNotNull();
        assertThat(template(text).rawAllowed(true).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title=\"{{title}}\">{{title}}</p>",
                "<a href=\"{{fact.owner.address}}\">{{title}}</a>",
                "<a href=\"https://example.org/?q={{title}}\">{{title}}</a>",
                "<script>x < 1</script>{{title}}",
                "<style>p > a {}</style >{{title}}",
                "<!-- a > b --><p>1 < 2 {{title}}<br/>{{title}}",
                "<p\n  title='a \"{{title}}\"'\n>{{title}}",
                "<input disabled value='{{title}}'>{{title}}",
                "<!DOCTYPE html>\n<html lang=\"{{language}}\">{{title}}",
                "<title>{{title}}</title>{{title}}",
                "<script>x < 1 </script x>{{title}}",
                "<!-- it's --!>{{title}}<!---->{{title}}<!-->{{title}}",
                "{{! <script> it's }}{{title}}",
                "<a href=\"/search?q={{title}}\">{{title}}</a>",
                "<a href=\"#{{language}}\">{{title}}</a>",
                "<a href=\"MAILTO:{{title}}\">{{title}}</a>",
                "<a href=\"{{fact.owner.address}}?q={{title}}\">{{title}}</a>",
                "<a href=\"{{#fact.owner.address}}{{fact.owner.address}}{{/fact.owner.address}}"
                        + "{{^fact.owner.address}}https://example.org/{{fact.owner}}{{/fact.owner.address}}\">x</a>",
                "<a{{#fact.owner.address}} href=\"{{fact.owner.address}}\"{{/fact.owner.address}}>{{title}}</a>",
                "<p class=\"{{#severity}}is-{{severity}} {{/severity}}{{title}}\">",
                "<p{{#severity}} class=\"x\"{{/severity}}{{#title}} title='{{title}}'{{/title}}>{{title}}",
                "<p{{#badges}} title=\"{{text}}\"{{/badges}}>{{title}}",
                "<input {{#severity}}disabled{{/severity}} value=\"{{title}}\">",
                "{{#sections}}<p>{{#parts}}<b>{{title}}</b>{{/parts}}</p>{{/sections}}",
                "{{#severity}}<table>{{/severity}}{{title}}{{#severity}}</table>{{/severity}}"
            })
    void valuesOfPagesStandInTextAndQuotes(String text) {
        assertThat(template(text).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>var x = '{{title}}'</script>",
                "<a href=\"{{title}}\">x</a>",
                "<a title='{{title}}'>x</a>",
                "<{{title}}>",
                "[x]({{title}})",
                "![x]( {{title}})",
                "[x](java{{title}})",
                "[x](javascript:{{title}})",
                "[x](java&#115;cript:{{title}})",
                "[x](java\\script:{{title}})",
                "[x]({{fact.owner.address}}{{title}})",
                "[x]({{fact.owner.content}})",
                "[x]{{severity}}({{title}})",
                "{{#badges}}({{text}}) [x]{{/badges}}",
                "[x]: {{title}}",
                "{{#severity}}<b{{/severity}}>",
                "<details>\n{{section.summary.content}}\n</details>",
                "<details>\n{{#severity}}\n{{section.summary.content}}\n{{/severity}}</details>",
                "<pre>\n\n{{section.summary.content}}\n\n</pre>",
                "{{#sections}}{{content}}<hr>\n{{/sections}}"
            })
    void valuesOfMarkdownStandWhereEscapingMakesThemSafe(String text) {
        MustacheTemplateException error = catchThrowableOfType(
                MustacheTemplateException.class,
                () -> template(text).target(MustacheTarget.MARKDOWN).build());

        assertThat(error).as(text).isNotNull();
        assertThat(error.getKind()).isEqualTo(RAW_OUTPUT);
        assertThat(template(text)
                        .target(MustacheTarget.MARKDOWN)
                        .rawAllowed(true)
                        .build())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details>\n<summary>{{title}}</summary>\n\n{{section.summary.content}}\n</details>",
                "<p title=\"{{title}}\">{{title}}</p>",
                "[{{title}}]({{fact.owner.address}}) {{title}}",
                "[x](https://example.org/?q={{title}} \"{{title}}\") ({{title}})",
                "[x](/find/{{title}})",
                "> {{title}} <b>{{title}}</b>\n\n{{section.summary.content}}",
                "- [ ] {{title}}: {{title}}\n- [x] ({{title}})",
                "1 < 2 {{section.summary.content}}",
                "<pre>\n{{title}}\n</pre>\n\n{{section.summary.content}}",
                "{{#sections}}\n## {{title}} <a id=\"{{id}}\"></a>\n\n{{content}}\n{{/sections}}",
                "{{title}}{{#severity}} ({{severity}}){{/severity}} {{#badges}}[{{text}}]{{/badges}}"
            })
    void valuesOfMarkdownStandInTextQuotesAndLinks(String text) {
        assertThat(template(text).target(MustacheTarget.MARKDOWN).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class={{#severity}}\"{{severity}}{{/severity}}{{title}}\">x</a>",
                "{{#severity}}<!--{{/severity}}{{title}}",
                "{{^severity}}<script>{{/severity}}{{title}}",
                "{{#badges}}<p title=\"{{/badges}}{{title}}\">",
                "<p title=\"x{{#severity}}\"{{/severity}}>",
                "<{{#severity}}b{{/severity}}>{{title}}",
                "<p {{#badges}}ref=\"{{text}}\" h{{/badges}}>",
                "<p on{{#severity}} x{{/severity}}click=\"{{title}}\">"
            })
    void sectionsEndWhereTheyBeganInTheMarkup(String text) {
        MustacheTemplateException error = refused("\n" + text);

        assertThat(error.getKind()).isEqualTo(RAW_OUTPUT);
        assertThat(error.getLine()).isEqualTo(2);
        assertThat(template(text).rawAllowed(true).build()).isNotNull();
    }

    @Test
    void sectionsThatEndElsewhereAreNamed() {
        assertThat(refused("<p>\n{{#severity}}<!--{{/severity}}"))
                .hasMessage(
                        "template \"ours\", line 2: section \"severity\" ends in another place of the markup than it"
                                + " begins; let it open and close the same elements and quotes, or allow raw output");
    }

    @Test
    void partialsAreOnlyThoseGiven() {
        MustacheTemplateException error = catchThrowableOfType(
                MustacheTemplateException.class,
                () -> template("{{> headr}}").putPartial("header", "{{title}}").build());

        assertThat(error.getKind()).isEqualTo(UNKNOWN_PARTIAL);
        assertThat(error).hasMessageContaining("did you mean \"header\"?");
        assertThatThrownBy(() -> template("{{> ../../etc/passwd}}").build())
                .isInstanceOf(MustacheTemplateException.class)
                .hasMessageContaining("given are []");
    }

    @Test
    void errorsInPartialsNameThePartialAndItsLine() {
        MustacheTemplateException error = catchThrowableOfType(
                MustacheTemplateException.class,
                () -> template("{{#sections}}{{>one}}{{/sections}}{{>one}}")
                        .putPartial("one", "{{title}}\n{{paragraphs.x}}{{#parts}}{{/parts}}")
                        .build());

        assertThat(error.getTemplate()).isEqualTo("one");
        assertThat(error.getLine()).isEqualTo(2);
        MustacheTemplateException unused = catchThrowableOfType(
                MustacheTemplateException.class,
                () -> template("{{title}}").putPartial("one", "{{").build());
        assertThat(unused.getKind()).isEqualTo(SYNTAX);
    }

    @Test
    void partialsThatContainThemselvesAreRefused() {
        for (String start : new String[] {"{{>a}}", "{{>b}}", "{{#sections}}{{>a}}{{/sections}}"}) {
            MustacheTemplateException error = catchThrowableOfType(
                    MustacheTemplateException.class,
                    () -> template(start)
                            .putPartial("a", "{{#title}}{{>b}}{{/title}}")
                            .putPartial("b", "\n{{>a}}")
                            .build());

            assertThat(error.getKind()).isEqualTo(CYCLIC_PARTIALS);
            assertThat(error).hasMessageContaining("contains itself by way of");
        }
    }

    @Test
    void depthIsLimited() {
        String deep = "{{#title}}".repeat(64) + "{{/title}}".repeat(64);
        assertThat(template(deep).build()).isNotNull();

        MustacheTemplateException error = refused("{{#title}}" + deep + "{{/title}}");

        assertThat(error.getKind()).isEqualTo(LIMIT);
        assertThat(error).hasMessageContaining("more than 64 deep");
        assertThat(refused("{{#title}}".repeat(100_000)).getKind()).isEqualTo(LIMIT);
    }

    @Test
    void partialsThatDoubleAreCountedWhenTheyAreChecked() {
        MustacheTemplateBuilder template = template("{{>p0}}");
        for (int i = 0; i < 60; i++) {
            template.putPartial("p" + i, "{{>p" + (i + 1) + "}}{{>p" + (i + 1) + "}}");
        }
        template.putPartial("p60", "");

        MustacheTemplateException error = catchThrowableOfType(MustacheTemplateException.class, template::build);

        assertThat(error.getKind()).isEqualTo(LIMIT);
        assertThat(error).hasMessageContaining("more than 1000000 steps");
    }

    @Test
    void longPartialsAreCountedWhenTheyAreFollowed() {
        MustacheTemplateBuilder template =
                template("<a title=\"" + "{{>p3}}".repeat(30) + "\">").putPartial("p0", "z".repeat(10_000));
        for (int i = 1; i <= 3; i++) {
            template.putPartial("p" + i, ("{{>p" + (i - 1) + "}}").repeat(30));
        }

        MustacheTemplateException error = catchThrowableOfType(MustacheTemplateException.class, template::build);

        assertThat(error.getKind()).isEqualTo(LIMIT);
        assertThat(error).hasMessageContaining("more than 1000000 steps");
        assertThat(template.target(MustacheTarget.TEXT).build()).isNotNull();
    }

    @Test
    void limitsThatAllowNothingOrTooMuchAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MustacheLimits.builder().maxDepth(1_000).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MustacheLimits.builder().maxLength(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MustacheLimits.builder().maxSteps(0).build());
        assertThatIllegalArgumentException().isThrownBy(() -> MustacheTemplate.of("Our Mail", MustacheTarget.TEXT, ""));
    }

    @Test
    void sectionsAreKnownByTheIdsOfTheirTemplate() {
        assertThat(refused("{{section.root-causes.content}}").getKind()).isEqualTo(UNKNOWN_NAME);
        assertThat(template("{{section.root-causes.content}}")
                        .sections(ReportTemplate.preset("google-sre"))
                        .build())
                .isNotNull();
    }

    private static MustacheTemplateBuilder template(String text) {
        return MustacheTemplate.builder().id("ours").target(MustacheTarget.HTML).text(text);
    }

    private static MustacheTemplateException refused(String text) {
        MustacheTemplateException error = catchThrowableOfType(
                MustacheTemplateException.class, () -> template(text).build());
        assertThat(error).as(text).isNotNull();
        return error;
    }
}
