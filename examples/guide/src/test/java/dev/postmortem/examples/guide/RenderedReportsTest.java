package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.fixtures.WellKnownIncidents;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ExternalIssue;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.render.template.ReportTemplate;
import dev.postmortem.render.template.TemplateSection;
import dev.postmortem.sources.markdown.MarkdownReport;
import dev.postmortem.sources.markdown.MarkdownReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the Markdown renderer writes is read back with the same rows, actions and lessons. */
class RenderedReportsTest {
    private static final List<ZoneId> ZONES = List.of(ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"));

    /** Who took part, figures and references, an agenda: no text of a postmortem. */
    private static final Set<String> WITHOUT_PLACE = Set.of(
            "Incident",
            "Metrics",
            "Open points for the meeting",
            "Owner and participants",
            "Responders",
            "Supporting information");

    @TestFactory
    Stream<DynamicTest> rowsActionsAndLessonsComeBack() {
        List<Postmortem> all = Stream.concat(WellKnownIncidents.all().stream(), Stream.of(SamplePostmortems.typical()))
                .toList();
        return ZONES.stream()
                .flatMap(zone -> all.stream()
                        .map(pm -> DynamicTest.dynamicTest(pm.getId() + " in " + zone, () -> check(pm, zone))));
    }

    @TestFactory
    Stream<DynamicTest> sectionsOfPublishedTemplatesHaveAPlace() {
        return ReportTemplate.presets().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    String form = ReportTemplate.preset(id).getSections().stream()
                            .filter(section -> !section.getContents().isEmpty())
                            .map(TemplateSection::getTitle)
                            .filter(title -> !WITHOUT_PLACE.contains(title))
                            .map(title -> "## " + title + "\n\nText.\n")
                            .collect(Collectors.joining("\n", "# Title\n\n", ""));
                    assertThat(MarkdownReports.read("report.md", form, SourceOptions.none())
                                    .getFindings())
                            .extracting(Finding::getId)
                            .doesNotContain("report.section-unknown");
                }));
    }

    private void check(Postmortem written, ZoneId zone) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderers.load(getClass().getClassLoader())
                .render(
                        "markdown",
                        Report.of(written),
                        RenderOptions.builder().zone(zone).build(),
                        out);
        MarkdownReport report =
                MarkdownReports.read("report.md", out.toString(StandardCharsets.UTF_8), SourceOptions.none());
        Postmortem read = report.getPostmortem();
        assertThat(read.getTitle()).isEqualTo(written.getTitle());
        assertThat(times(read)).as("times of the rows").isEqualTo(times(written));
        assertThat(read.getTimeline().getEvents())
                .extracting(TimelineEvent::getKind)
                .containsExactlyInAnyOrderElementsOf(written.getTimeline().getEvents().stream()
                        .map(TimelineEvent::getKind)
                        .toList());
        assertThat(actions(read)).isEqualTo(actions(written));
        assertLessons(read.getLessons(), written.getLessons());
    }

    /** A report shows seconds at most. */
    private static List<Optional<Instant>> times(Postmortem postmortem) {
        return postmortem.getTimeline().getEvents().stream()
                .map(event -> event.getOccurredAt().toAdjustedEarliest().map(t -> t.truncatedTo(ChronoUnit.SECONDS)))
                .toList();
    }

    private static List<List<Object>> actions(Postmortem postmortem) {
        return postmortem.getActionItems().stream()
                .map(a -> List.<Object>of(
                        a.getId(),
                        a.getTitle(),
                        a.getType(),
                        a.getPriority(),
                        a.getStatus(),
                        a.getOwner().map(Actor::getName),
                        a.getDueDate(),
                        a.getIssue().map(ExternalIssue::getKey).isPresent(),
                        a.getContext(),
                        a.isNeedsDiscussion()))
                .toList();
    }

    /** Evidence stands behind a lesson in the same sentence. */
    private static void assertLessons(Optional<Lessons> read, Optional<Lessons> written) {
        Lessons none = Lessons.builder().build();
        List<List<Statement>> expected = lists(written.orElse(none));
        List<List<Statement>> found = lists(read.orElse(none));
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i)).hasSameSizeAs(expected.get(i));
            for (int j = 0; j < expected.get(i).size(); j++) {
                assertThat(found.get(i).get(j).getText())
                        .startsWith(expected.get(i).get(j).getText());
            }
        }
    }

    private static List<List<Statement>> lists(Lessons lessons) {
        return List.of(lessons.getWentWell(), lessons.getWentPoorly(), lessons.getGotLucky());
    }
}
