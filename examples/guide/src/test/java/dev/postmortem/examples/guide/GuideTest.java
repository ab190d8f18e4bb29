package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.diff.Change;
import dev.postmortem.model.diff.PostmortemDiff;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricResult;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.status.StatusMove;
import dev.postmortem.model.status.StatusTransition;
import dev.postmortem.model.time.CausalOrder;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.EventTimeParser;
import dev.postmortem.model.time.TimeWindow;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.validation.Inconsistency;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportDocuments;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.mustache.MustacheTarget;
import dev.postmortem.render.mustache.MustacheTemplate;
import dev.postmortem.render.mustache.MustacheTemplateException;
import dev.postmortem.render.template.EmptySections;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.render.template.TemplateSection;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.review.ReviewResult;
import dev.postmortem.sources.IncidentFolder;
import dev.postmortem.sources.alertmanager.AlertmanagerAlerts;
import dev.postmortem.sources.log.Syslog;
import dev.postmortem.sources.slack.SlackExport;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Every snippet of docs/guide.md, between two markers; {@link GuidePageTest} compares the page with this file. */
class GuideTest {
    private static final Path INCIDENT = Path.of("../quickstart/incident");

    @Test
    void mergeAFolder() throws IOException {
        Path folder = INCIDENT;
        // snippet: folder
        MergedTimeline merged = TimelineBuilder.create()
                .sources(IncidentFolder.of(folder).getSources())
                .merge();
        Timeline timeline = merged.getTimeline();
        MergeReport report = merged.getReport(); // rows, joins, problems, assumptions, gaps: nothing is lost in silence
        // end
        assertThat(timeline.getEvents()).hasSizeGreaterThan(100);
        assertThat(report.getProblems()).isNotEmpty();
    }

    @Test
    void mergeSourcesOneByOne() {
        Path folder = INCIDENT;
        // snippet: sources
        MergedTimeline merged = TimelineBuilder.create()
                .source(SlackExport.of(folder.resolve("slack-export.zip")).channel("inc-2042"))
                .source(AlertmanagerAlerts.of(folder.resolve("alertmanager.json")))
                .source(
                        Syslog.of(folder.resolve("db-proxy.log")),
                        SourceOptions.builder()
                                .zone(ZoneId.of("America/New_York")) // its stamps state none
                                .clockCorrection(Duration.ofSeconds(-90)) // its clock was fast
                                .build())
                .window(TimeWindow.of(Instant.parse("2026-03-11T13:00:00Z"), Instant.parse("2026-03-11T16:00:00Z")))
                .merge();
        Timeline known = merged.getTimeline().asKnownAt(Instant.parse("2026-03-11T14:30:00Z"));
        // end
        assertThat(known.getEvents())
                .isNotEmpty()
                .hasSizeLessThan(merged.getTimeline().getEvents().size());
        assertThat(merged.getTimeline().getJoins()).isNotEmpty();
    }

    @Test
    void validate() {
        Incident incident = Incident.builder()
                .addMilestones(
                        Milestone.builder()
                                .name(MilestoneName.DETECTED)
                                .at(EventTime.parse("2026-03-11T14:00:00Z MINUTE EXPLICIT_OFFSET"))
                                .build(),
                        Milestone.builder()
                                .name(MilestoneName.RESOLVED)
                                .at(EventTime.parse("2026-03-11T13:00:00Z MINUTE EXPLICIT_OFFSET"))
                                .build())
                .build();
        Postmortem postmortem =
                SamplePostmortems.minimal().toBuilder().incident(incident).build();
        Validator validator = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        // snippet: validate
        Set<ConstraintViolation<Postmortem>> wrong = validator.validate(postmortem); // what always holds
        Set<ConstraintViolation<Postmortem>> missing =
                validator.validate(postmortem, PostmortemStatus.IN_REVIEW.toGroup()); // and what a review needs
        List<Inconsistency> untrue = incident.toInconsistencies(); // the rules across properties need no validator
        // end
        assertThat(wrong)
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("incident.milestones[1]");
        assertThat(missing).hasSizeGreaterThan(wrong.size());
        assertThat(untrue).containsExactly(Inconsistency.of("incident.milestones-order", "milestones", 1));
    }

    @Test
    void buildStoreAndReadBack() {
        Timeline timeline = SamplePostmortems.typical().getTimeline();
        // snippet: store
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm-2042"))
                .title("Checkout outage")
                .status(PostmortemStatus.DRAFT)
                .owner(Actor.of("Mara Okonjo", ActorType.HUMAN))
                .timeline(timeline)
                .addActionItems(ActionItem.builder()
                        .id(ActionItemId.of("ai-1"))
                        .title("Add backoff to the payment client")
                        .type(ActionType.PREVENT)
                        .addAddresses(FactorId.of("no-backoff"))
                        .build())
                .build();
        byte[] json = PostmortemJson.standard().write(postmortem); // equal values give equal bytes
        Postmortem again = PostmortemJson.standard().read(json);
        // end
        assertThat(again).isEqualTo(postmortem);
    }

    @Test
    void readTimesAsPeopleWriteThem() {
        // snippet: times
        EventTimeParser report =
                EventTimeParser.in(ZoneId.of("America/Los_Angeles")).on(LocalDate.of(2021, 11, 5));
        EventTime outage = report.parse("~13:30-13:45"); // a range, confidence LIKELY
        EventTime page = report.after(outage).parse("1:31 PM");
        EventTime nobodyKnows = report.parse("?"); // a value too, sorts last
        CausalOrder order = outage.compareCausal(page); // CONCURRENT: the ranges overlap
        EventTime again = EventTime.parse(page.toString()); // the text form reads back equal
        // end
        assertThat(outage.getConfidence()).isEqualTo(Confidence.LIKELY);
        assertThat(page.getEarliest()).contains(Instant.parse("2021-11-05T20:31:00Z"));
        assertThat(nobodyKnows).isGreaterThan(page);
        assertThat(order).isEqualTo(CausalOrder.CONCURRENT);
        assertThat(again).isEqualTo(page);
    }

    @Test
    void draftFromATimeline() {
        Timeline timeline = SamplePostmortems.typical().getTimeline();
        // snippet: draft
        Postmortem draft = PostmortemDraft.of(timeline); // milestones that events prove, marked as inferred
        // end
        assertThat(draft.getTimeline()).isEqualTo(timeline);
    }

    @Test
    void sumUpImpactAndMeasure() {
        Postmortem postmortem = SamplePostmortems.typical();
        Instant asOf = Instant.parse("2026-12-31T00:00:00Z");
        // snippet: impact
        ImpactSummary impact = ImpactAggregator.summarize(postmortem.getImpacts(), asOf);
        String visible = impact.getVisibleDuration().toText(); // the union of intervals, never their sum
        MetricResult detect = IncidentMetrics.preset("datadog").timeToDetect(postmortem);
        String told = detect.toText(); // a value, an interval, or which milestone is missing
        // end
        assertThat(visible).isNotBlank();
        assertThat(told).isNotBlank();
    }

    @Test
    void review() {
        Postmortem postmortem = SamplePostmortems.typical();
        // snippet: review
        ReviewResult review = PostmortemReview.standard().review(postmortem, PostmortemStatus.IN_REVIEW);
        List<Finding> findings = review.getFindings(); // each with id, severity, path, message and hint
        boolean ready = review.isReady();
        // end
        assertThat(ready)
                .isEqualTo(findings.stream().noneMatch(f -> f.toString().startsWith("ERROR")));
    }

    @Test
    void renderForAnAudience() throws IOException {
        Postmortem postmortem = SamplePostmortems.typical();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant asOf = Instant.parse("2026-12-31T00:00:00Z");
        // snippet: render
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        RenderOptions options = RenderOptions.builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .audience(Visibility.PUBLIC) // filtered before any renderer sees the document
                .build();
        renderers.render("html", Report.analyzed(postmortem, asOf), options, out);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<!DOCTYPE html>");
    }

    @Test
    void chooseAPublishedTemplate() throws IOException {
        Postmortem postmortem = SamplePostmortems.typical();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant asOf = Instant.parse("2026-12-31T00:00:00Z");
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        // snippet: template
        ReportTemplate template = ReportTemplate.preset("google-sre");
        RenderOptions options = RenderOptions.builder().template(template).build();
        renderers.render("markdown", Report.analyzed(postmortem, asOf), options, out);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n## Root causes\n", "\n### Where we got lucky\n");
    }

    @Test
    void listSectionsOfOnesOwn() {
        // snippet: own-template
        ReportTemplate ours = ReportTemplate.builder()
                .id("ours")
                .addSection(TemplateSection.of("In short", ReportContent.SUMMARY, ReportContent.IMPACT_FIGURES))
                .addSection(TemplateSection.of("What we learned"))
                .addSection(TemplateSection.part("Worked", ReportContent.WENT_WELL))
                .addSection(TemplateSection.part("Did not work", ReportContent.WENT_POORLY))
                .addSection(TemplateSection.of("What we do", ReportContent.ACTIONS))
                .emptySections(EmptySections.MARK) // the heading stays, with "No entry."
                .build();
        // end
        RenderOptions options = RenderOptions.builder().template(ours).build();
        assertThat(ReportDocuments.of(Report.of(SamplePostmortems.typical()), options)
                        .getSections())
                .extracting(Section::getTitle)
                .containsExactly("In short", "What we learned", "Worked", "Did not work", "What we do");
    }

    @Test
    void writeATemplateInMustache() throws IOException {
        Postmortem postmortem = SamplePostmortems.typical();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Instant asOf = Instant.parse("2026-12-31T00:00:00Z");
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        RenderOptions options = RenderOptions.standard();
        // snippet: mustache
        String text = "# {{title}}\n\n{{#section.summary}}{{content}}{{/section.summary}}\n"
                + "{{#actions}}\n- {{action}} ({{owner}}{{^owner}}nobody yet{{/owner}})\n{{/actions}}\n";
        ReportRenderer ours =
                MustacheTemplate.of("our-mail", MustacheTarget.MARKDOWN, text).toRenderer();
        renderers.with(ours).render("our-mail", Report.analyzed(postmortem, asOf), options, out);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("# ").contains("\n- ", ")\n");
    }

    @Test
    void readWhatIsWrongWithATemplate() {
        assertThatThrownBy(() -> {
                    // snippet: mustache-error
                    MustacheTemplate.of("our-mail", MustacheTarget.TEXT, "{{title}}\n\n{{onwer}}");
                    // template "our-mail", line 3: there is no "onwer" here; ...
                    // end
                })
                .isInstanceOf(MustacheTemplateException.class)
                .hasMessageStartingWith("template \"our-mail\", line 3: there is no \"onwer\" here; ");
    }

    @Test
    void namesOfTemplatesAreThoseOfThePage() throws IOException {
        assertThat(Files.readString(Path.of("../../docs/guide.md")))
                .contains("```text\n" + String.join("\n", MustacheTemplate.names()) + "\n```");
    }

    @Test
    void placeAReportInAPageWithATheme() throws IOException {
        Report report = Report.of(SamplePostmortems.typical());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // snippet: theme
        ReportRenderer html = ReportRenderers.load(getClass().getClassLoader()).get("html");
        RenderOptions part =
                RenderOptions.builder().fragment(true).headingOffset(1).build(); // h2 is the title
        html.render(ReportDocuments.of(report, part), part, out);
        String theme = ".pm-report { --pm-link: #7a1fa2; --pm-surface: Canvas; --pm-text: CanvasText; }";
        String page = "<style>" + html.styleSheet() + theme + "</style>" + out.toString(StandardCharsets.UTF_8);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("<style")
                .contains("<h2");
        for (String property :
                List.of("--pm-link", "--pm-surface", "--pm-text", "--pm-bg", "--pm-muted", "--pm-line")) {
            assertThat(html.styleSheet()).contains(property + ":");
        }
        assertThat(page).containsOnlyOnce("</style>");
    }

    @Test
    void writeADescriptionForJira() throws IOException {
        ReportRenderers renderers = ReportRenderers.load(getClass().getClassLoader());
        Postmortem postmortem = SamplePostmortems.large(1_000, 42);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // snippet: adf
        RenderOptions jira = RenderOptions.builder()
                .maxCharacters(32_767)
                .wholeReport(Link.of("https://portal.example.org/postmortems/pm-2042"))
                .build();
        renderers.render("adf", Report.of(postmortem), jira, out);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .hasSizeBetween(20_000, 32_767)
                .contains("The report is cut here", "https://portal.example.org/postmortems/pm-2042");
    }

    @Test
    void moveThroughTheStatuses() {
        Postmortem postmortem = SamplePostmortems.typical().toBuilder()
                .status(PostmortemStatus.DRAFT)
                .build();
        Instant at = Instant.parse("2026-03-18T09:00:00Z");
        // snippet: move
        StatusTransition moves = StatusTransition.standard()
                .gatedBy((pm, target) ->
                        PostmortemReview.standard().review(pm, target).getFindings());
        StatusMove move = moves.move(postmortem, PostmortemStatus.IN_REVIEW, at);
        Optional<Postmortem> moved = move.getMoved(); // a new value; absent if the move was refused
        List<Finding> reasons = move.getFindings(); // an ERROR says why, all others come along
        // end
        assertThat(moved.isPresent()).isNotEqualTo(move.hasErrors());
        assertThat(reasons)
                .containsAll(PostmortemReview.standard()
                        .review(postmortem, PostmortemStatus.IN_REVIEW)
                        .getFindings());
    }

    @Test
    void compareTwoRevisions() {
        Postmortem before = SamplePostmortems.typical();
        ActionItem first = before.getActionItems().get(0);
        List<ActionItem> actions = new ArrayList<>(before.getActionItems());
        actions.set(0, first.toBuilder().dueDate(LocalDate.of(2027, 1, 31)).build());
        Postmortem after = before.toBuilder()
                .title(before.getTitle() + ", again")
                .actionItems(actions)
                .build();
        // snippet: diff
        PostmortemDiff diff = PostmortemDiff.between(before, after);
        List<Change> facts = diff.toFacts(); // a status, a time, a number, a part that came or went
        List<Change> wordings = diff.toWordings(); // a free text that was rewritten, a list in another order
        String path = facts.get(0).getPath(); // elements by their id: /actionItems/ai-1/dueDate
        Optional<String> old = facts.get(0).getBefore();
        // end
        assertThat(wordings).extracting(Change::getPath).containsExactly("/title");
        assertThat(path).isEqualTo("/actionItems/" + first.getId() + "/dueDate");
        assertThat(old).isEqualTo(first.getDueDate().map(LocalDate::toString));
    }

    @Test
    void addARendererOfOnesOwn() throws IOException {
        Postmortem postmortem = SamplePostmortems.typical();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // snippet: plug-in
        ReportRenderers renderers =
                ReportRenderers.load(getClass().getClassLoader()).with(new TitleRenderer());
        renderers.render("title", Report.of(postmortem), RenderOptions.standard(), out);
        // end
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(postmortem.getTitle() + "\n");
    }

    /** The smallest renderer. */
    // snippet: renderer
    static final class TitleRenderer implements ReportRenderer {
        @Override
        public String id() {
            return "title";
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String fileExtension() {
            return "txt";
        }

        @Override
        public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
            out.write((document.getTitle() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
    // end
}
