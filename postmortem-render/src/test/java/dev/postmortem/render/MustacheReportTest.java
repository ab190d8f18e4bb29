package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.model.common.Visibility;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Table;
import dev.postmortem.render.document.TableColumn;
import dev.postmortem.render.mustache.MustacheLimits;
import dev.postmortem.render.mustache.MustacheTarget;
import dev.postmortem.render.mustache.MustacheTemplate;
import dev.postmortem.render.mustache.MustacheTemplateException;
import dev.postmortem.render.template.ReportTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports after templates that teams write. */
class MustacheReportTest {
    /** A template that writes all that a document has. */
    static final String EVERYTHING = """
            {{title}} {{language}} {{audience}} {{zone}} {{severity}} {{status}}
            {{#badges}}{{text}} {{tone}}{{^-last}}, {{/-last}}{{/badges}}
            {{#facts}}
            {{label}}: {{value}} {{value.content}} {{value.address}} {{note}} {{key}}
            {{/facts}}
            {{#sections}}
            {{> section}}
            {{#parts}}
            {{> section}}
            {{/parts}}
            {{/sections}}
            """;

    static final String SECTION = """
            {{id}} {{title}}

            {{content}}
            {{#paragraphs}}{{.}}{{/paragraphs}}
            {{#items}}{{text}}{{#task}}{{#done}}x{{/done}}{{/task}}{{/items}}
            {{#facts}}{{label}}{{value}}{{/facts}}
            {{#tables}}{{caption}}{{#columns}}{{.}}{{/columns}}{{#rows}}{{#cells}}{{.}} {{content}}{{/cells}}{{/rows}}{{/tables}}
            """;

    @Test
    void markdownFollowsTheTemplate() {
        String text = """
                # {{title}} ({{severity}})

                Owner: {{fact.owner}}{{^fact.teams}}, no team{{/fact.teams}}
                {{#section.summary}}

                {{#paragraphs}}
                > {{.}}
                {{/paragraphs}}
                {{/section.summary}}

                {{#actions}}
                - {{action}}{{#due}} until {{due}}{{/due}}
                {{/actions}}
                """;

        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.MARKDOWN, text), RenderOptions.standard()))
                .startsWith("""
                        # Checkout failed for every second customer after the cache limit was removed (SEV-1)

                        Owner: Ada Okafor, no team

                        > For 81 minutes about half of all checkouts failed, because the session cache ran out of memory.
                        > A configuration change had removed its limit two hours before; the evening peak did the rest.

                        -\s""");
    }

    @Test
    void contentOfSectionsIsMarkupOfTheTarget() {
        String text = "{{section.went-well.content}}";

        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.HTML, text), RenderOptions.standard()))
                .startsWith("<ul class=\"pm-list\">\n<li dir=\"auto\">The alert reached the right team.</li>\n");
        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.MARKDOWN, text), RenderOptions.standard()))
                .isEqualTo("- The alert reached the right team.\n- Customers were told within 20 minutes.\n\n".strip()
                        + "\n");
        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.TEXT, text), RenderOptions.standard()))
                .startsWith("* The alert reached the right team.\n");
    }

    @Test
    void linksKeepTheirAddresses() {
        String text =
                "{{#section.references}}{{#items}}<a href=\"{{text.address}}\">{{text}}</a>{{text.content}}{{/items}}{{/section.references}}";

        assertThat(written(MustacheTemplate.of("ours", MustacheTarget.HTML, text), RenderOptions.standard()))
                .startsWith(
                        "<a href=\"https://tickets.example.org/OPS-77\">Guard the session cache (jira ticket OPS-77)</a>"
                                + "<a href=\"https://tickets.example.org/OPS-77\" rel=\"noopener noreferrer\">Guard");
    }

    @Test
    void templatesJoinTheRenderersByTheirIds() throws IOException {
        ReportRenderer ours =
                MustacheTemplate.of("ours", MustacheTarget.TEXT, "{{title}}").toRenderer();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ReportRenderers renderers = Rendered.RENDERERS.with(ours);
        renderers.render("ours", SampleReport.create(), RenderOptions.standard(), out);

        assertThat(renderers.ids()).contains("html", "ours");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Checkout failed")
                .endsWith("removed\n");
        assertThat(ours).hasToString("renderer ours (text/plain)");
    }

    @ParameterizedTest
    @EnumSource(MustacheTarget.class)
    void templatesThatWriteEverythingKeepTheContractOfRenderers(MustacheTarget target) {
        ReportDocument sample = ReportDocuments.of(SampleReport.create(), RenderOptions.standard());

        assertThat(ReportRendererContract.check(everything(target).toRenderer(), List.of(sample)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(MustacheTarget.class)
    void audienceIsFilteredBeforeAnyTemplateIsRun(MustacheTarget target) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rendered.RENDERERS
                .with(everything(target).toRenderer())
                .render(
                        "everything",
                        SecretReport.with(Visibility.RESTRICTED),
                        RenderOptions.builder().audience(Visibility.PUBLIC).build(),
                        out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain(SecretReport.OWN_VISIBILITY)
                .doesNotContain(SecretReport.INTERNAL)
                .doesNotContain(SecretReport.PEOPLE_AND_SYSTEMS);
    }

    @Test
    void outputAndStepsAreLimitedAndNothingIsWrittenThen() {
        String text = "{{#sections}}{{#tables}}{{#rows}}{{#cells}}{{.}}{{/cells}}{{/rows}}{{/tables}}{{/sections}}";
        MustacheTemplate template = MustacheTemplate.of("ours", MustacheTarget.TEXT, text);
        for (MustacheLimits limits : List.of(
                MustacheLimits.builder().maxLength(500).build(),
                MustacheLimits.builder().maxSteps(100).build())) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ReportDocument document = ReportDocuments.of(SampleReport.create(), RenderOptions.standard());

            MustacheTemplateException error = catchThrowableOfType(
                    MustacheTemplateException.class,
                    () -> template.toBuilder()
                            .limits(limits)
                            .build()
                            .toRenderer()
                            .render(document, RenderOptions.standard(), out));

            assertThat(error.getKind()).isEqualTo(MustacheTemplateException.Kind.LIMIT);
            assertThat(error.getLine()).isZero();
            assertThat(out.size()).isZero();
        }
    }

    @Test
    void rawOutputIsThatOfTheDocument() {
        MustacheTemplate raw = MustacheTemplate.builder()
                .id("ours")
                .target(MustacheTarget.HTML)
                .text("{{{title}}} {{title}} {{&title}}")
                .rawAllowed(true)
                .build();

        assertThat(written(raw, TextCarrier.in("<b>"))).isEqualTo("<b> &lt;b&gt; <b>\n");
    }

    @Test
    void keysOfColumnsAndFactsAreTheNamesThatTemplatesKnow() {
        Report full = PublishedTemplatesTest.full();
        Set<String> facts = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            ReportDocument document =
                    ReportDocuments.of(full.toBuilder().language(language).build(), RenderOptions.standard());
            document.getFacts().stream().map(Fact::getKey).forEach(facts::add);
            document.getSections().stream()
                    .flatMap(section -> section.getBlocks().stream())
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast)
                    .forEach(table -> columns.addAll(named(table)));
        }

        assertThat(names("fact")).containsAll(facts);
        assertThat(columns).isNotEmpty();
        for (String list : List.of("actions", "factors", "findings", "impacts", "milestones", "timeline")) {
            Set<String> known = names(list + "[]");
            Set<String> found = new TreeSet<>();
            columns.stream()
                    .filter(c -> c.startsWith(list + "."))
                    .forEach(c -> found.add(c.substring(list.length() + 1)));
            assertThat(known).as(list).containsAll(found);
            assertThat(found).as(list).hasSizeGreaterThanOrEqualTo(known.size() / 2);
        }
    }

    private static List<String> named(Table table) {
        List<String> named = new ArrayList<>();
        String list = table.getId().startsWith("timeline-")
                ? "timeline"
                : table.getId().replace("-table", "").replaceAll("(?<!s)$", "s");
        for (TableColumn column : table.getColumns()) {
            assertThat(column.getKey()).as(table.getId()).isNotEmpty();
            named.add(list + "." + column.getKey());
        }
        return named;
    }

    private static Set<String> names(String group) {
        String line = MustacheTemplate.names().stream()
                .filter(l -> l.startsWith(group + ": "))
                .findFirst()
                .orElseThrow();
        return Set.of(line.substring(group.length() + 2).split(", "));
    }

    @Test
    void sectionsOfAPublishedTemplateAreThere() throws IOException {
        ReportTemplate sre = ReportTemplate.preset("google-sre");
        MustacheTemplate template = MustacheTemplate.builder()
                .id("ours")
                .target(MustacheTarget.MARKDOWN)
                .sections(sre)
                .text("{{section.trigger.content}}")
                .build();

        assertThat(written(template, RenderOptions.builder().template(sre).build()))
                .isEqualTo("Configuration change 8812 removed the limit of the session cache.\n");
        assertThat(written(template, RenderOptions.standard())).isEmpty();
    }

    static MustacheTemplate everything(MustacheTarget target) {
        return MustacheTemplate.builder()
                .id("everything")
                .target(target)
                .text(EVERYTHING)
                .putPartial("section", SECTION)
                .build();
    }

    private static String written(MustacheTemplate template, RenderOptions options) {
        return written(template, ReportDocuments.of(SampleReport.create(), options));
    }

    static String written(MustacheTemplate template, ReportDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            template.toRenderer().render(document, RenderOptions.standard(), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
