package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.template.EmptySections;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.render.template.TemplateSection;
import dev.postmortem.render.wording.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published template gives the sections that it lists, in every format, and each section is fed from the model. */
class PublishedTemplatesTest {
    /** What the model does not hold; people fill it in. */
    private static final Set<String> EXPLICITLY_EMPTY = Set.of("backlog-check", "guidelines", "internal-email");

    private static final Report FULL = full();

    static Stream<ReportTemplate> templates() {
        return ReportTemplate.presets().stream().map(ReportTemplate::preset);
    }

    @Test
    void publishedTemplatesAreThese() {
        assertThat(ReportTemplate.presets())
                .containsExactly(
                        "atlassian",
                        "executive",
                        "gitlab",
                        "google-sre",
                        "ilert",
                        "incident-io",
                        "incident-io-light",
                        "incident-io-rca",
                        "pagerduty");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void headingsOfThePageAreThoseOfTheTemplate(ReportTemplate template) {
        List<String> headings =
                Jsoup.parse(Rendered.text("html", FULL, with(template)))
                        .select(".pm-section h2, .pm-section h3")
                        .stream()
                        .map(heading -> heading.tagName() + " " + heading.wholeText())
                        .toList();

        assertThat(headings)
                .isEqualTo(template.getSections().stream()
                        .map(section -> "h" + (section.getLevel() + 1) + " " + section.getTitle())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void headingsOfMarkdownAreThoseOfTheTemplate(ReportTemplate template) {
        assertThat(Rendered.text("markdown", FULL, with(template))
                        .lines()
                        .filter(line -> line.startsWith("##"))
                        .toList())
                .isEqualTo(template.getSections().stream()
                        .map(section -> "#".repeat(section.getLevel() + 1) + " " + section.getTitle())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void headingsOfPlainTextAreThoseOfTheTemplate(ReportTemplate template) {
        List<String> lines = Rendered.text("text", FULL, with(template)).lines().toList();
        List<String> headings = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String underline = lines.get(i);
            if (!underline.isEmpty()
                    && underline.equals(
                            underline.substring(0, 1).repeat(lines.get(i - 1).length()))
                    && (underline.charAt(0) == '=' || underline.charAt(0) == '-')) {
                headings.add(lines.get(i - 1));
            }
        }

        assertThat(headings)
                .endsWith(template.getSections().stream()
                        .map(TemplateSection::getTitle)
                        .toArray(String[]::new));
        assertThat(headings).hasSize(template.getSections().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySectionIsFedOrExplicitlyEmpty(ReportTemplate template) {
        for (Section section : ReportDocuments.of(FULL, with(template)).getSections()) {
            boolean marked = section.getBlocks().stream().map(Block::toString).anyMatch(b -> b.contains("No entry."));
            assertThat(marked).as(section.getId()).isEqualTo(EXPLICITLY_EMPTY.contains(section.getId()));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void emptySectionsOfADraftAreMarkedByFormsAndLeftOutByTheOthers(ReportTemplate template) {
        Report draft = Report.of(Postmortem.builder()
                .from(FULL.getPostmortem())
                .incident(Optional.empty())
                .summary("Only this is known.")
                .impacts(List.of())
                .factors(List.of())
                .explanations(List.of())
                .analysis(Optional.empty())
                .actionItems(List.of())
                .lessons(Optional.empty())
                .meeting(Optional.empty())
                .build());
        List<String> titles = titles(ReportDocuments.of(draft, with(template)));

        if (template.getEmptySections() == EmptySections.MARK) {
            assertThat(titles).isEqualTo(titles(template));
        } else {
            assertThat(titles).containsExactly("Summary");
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTitleIsGermanInAGermanReport(ReportTemplate template) {
        Terms terms = Terms.of(Locale.GERMAN);
        Report german = FULL.toBuilder().language(Locale.GERMAN).build();

        assertThat(titles(template))
                .allSatisfy(title -> assertThat(terms.of(title)).isNotEqualTo(title));
        assertThat(titles(ReportDocuments.of(german, with(template))))
                .isEqualTo(
                        titles(template).stream().map(title -> terms.of(title)).toList());
    }

    @Test
    void everyContentIsOfferedByAFullReport() {
        for (ReportContent content : ReportContent.values()) {
            ReportTemplate one = ReportTemplate.builder()
                    .id("one")
                    .addSection(TemplateSection.of("The only one", content))
                    .build();

            assertThat(ReportDocuments.of(FULL, with(one)).getSections())
                    .as(content.name())
                    .isNotEmpty()
                    .first()
                    .satisfies(section -> assertThat(section.getTitle()).isEqualTo("The only one"));
        }
    }

    @Test
    void standardTemplateHoldsEverythingThatNoOtherContentRepeats() {
        assertThat(ReportTemplate.standard().getSections().stream().flatMap(s -> s.getContents().stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ReportContent.values())
                        .filter(content -> !Set.of(
                                        ReportContent.TRIGGER,
                                        ReportContent.RESOLUTION,
                                        ReportContent.DETECTION,
                                        ReportContent.RELATED_INCIDENTS,
                                        ReportContent.INCIDENT,
                                        ReportContent.PEOPLE,
                                        ReportContent.BUSINESS_IMPACT,
                                        ReportContent.CONTRIBUTORS,
                                        ReportContent.MITIGATORS)
                                .contains(content))
                        .toList());
    }

    @Test
    void teamsMakeTemplatesOfTheirOwn() {
        ReportTemplate ours = ReportTemplate.builder()
                .id("ours")
                .addSection(TemplateSection.of("What happened & why", ReportContent.SUMMARY, ReportContent.TRIGGER))
                .addSection(TemplateSection.of("Was wir gelernt haben"))
                .addSection(TemplateSection.part("What went well", ReportContent.WENT_WELL))
                .addSection(TemplateSection.of("Nobody wrote this"))
                .build();

        ReportDocument document = ReportDocuments.of(FULL, with(ours));

        assertThat(document.getSections())
                .extracting(Section::getId)
                .containsExactly("what-happened-why", "was-wir-gelernt-haben", "what-went-well");
        assertThat(document.getSections().get(0).getBlocks().get(2))
                .isEqualTo(Paragraph.text("Configuration change 8812 removed the limit of the session cache."));
    }

    @Test
    void notesWithTitlesOfTheirOwnStandAtTheEndOfTheirSection() {
        ReportTemplate ours = ReportTemplate.builder()
                .id("ours")
                .addSection(TemplateSection.of("Why", ReportContent.EXPLANATION_NOTES))
                .addSection(TemplateSection.part("Factors", ReportContent.FACTORS))
                .addSection(TemplateSection.of("Actions", ReportContent.ACTIONS))
                .build();

        assertThat(ReportDocuments.of(FULL, with(ours)).getSections())
                .extracting(Section::getId)
                .containsExactly("why", "factors", "explanation-1", "actions");
    }

    @Test
    void audienceIsFilteredWhateverTheTemplateAsksFor() {
        for (ReportTemplate template : templates().toList()) {
            for (String id : Rendered.RENDERERS.ids()) {
                assertThat(Rendered.text(
                                id,
                                SecretReport.with(Visibility.RESTRICTED),
                                with(template).toBuilder()
                                        .audience(Visibility.PUBLIC)
                                        .build()))
                        .as(template.getId() + " as " + id)
                        .doesNotContain(SecretReport.OWN_VISIBILITY)
                        .doesNotContain(SecretReport.INTERNAL)
                        .doesNotContain(SecretReport.PEOPLE_AND_SYSTEMS);
            }
        }
    }

    private static RenderOptions with(ReportTemplate template) {
        return RenderOptions.builder().template(template).build();
    }

    private static List<String> titles(ReportDocument document) {
        return document.getSections().stream().map(Section::getTitle).toList();
    }

    private static List<String> titles(ReportTemplate template) {
        return template.getSections().stream().map(TemplateSection::getTitle).toList();
    }

    static Report full() {
        Report sample = SampleReport.create();
        Postmortem all = sample.getPostmortem();
        Statement said = Statement.of("Said.");
        List<TimelineEvent> events = new ArrayList<>(all.getTimeline().getEvents());
        events.set(
                0,
                events.get(0).toBuilder()
                        .knownAt(SampleTimeline.START.plusSeconds(90_000))
                        .build());
        return sample.toBuilder()
                .mergeReport(sample.getMergeReport().map(PublishedTemplatesTest::contradicted))
                .postmortem(all.toBuilder()
                        .timeline(Timeline.of(events))
                        .incident(all.getIncident().orElseThrow().toBuilder()
                                .lastingResolution("A guard.")
                                .duplicateOf("INC-1")
                                .build())
                        .impacts(all.getImpacts().stream()
                                .map(impact -> impact.toBuilder()
                                        .addDataLosses(DataLoss.builder()
                                                .what("orders")
                                                .build())
                                        .addImpactedCustomers(ImpactedCustomer.builder()
                                                .id("c-1")
                                                .build())
                                        .build())
                                .toList())
                        .addFactors(ContributingFactor.builder()
                                .id(FactorId.of("f-luck"))
                                .text("It was a quiet day.")
                                .kind(FactorKind.MITIGATOR)
                                .addEvidence(Evidence.builder().kind("metric").build())
                                .build())
                        .analysis(Analysis.builder()
                                .summary(said)
                                .monitoringReview(said)
                                .underlyingCauses(said)
                                .responseEvaluation(said)
                                .build())
                        .lessons(all.getLessons().orElseThrow().toBuilder()
                                .addSurprises(said)
                                .build())
                        .meeting(all.getMeeting().orElseThrow().toBuilder()
                                .notes("Talked about.")
                                .build())
                        .build())
                .build();
    }

    private static MergeReport contradicted(MergeReport report) {
        return report.toBuilder()
                .addContradictions(SampleReport.create().getFindings().get(0))
                .build();
    }
}
