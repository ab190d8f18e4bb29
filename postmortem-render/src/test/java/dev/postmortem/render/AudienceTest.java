package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.render.document.Section;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an audience may not see is in no byte of what it gets. */
class AudienceTest {
    @Property(tries = 60)
    void nothingRestrictedReachesTheOutput(
            @ForAll Visibility visibility, @ForAll Visibility audience, @ForAll boolean fragment) {
        Report report = SecretReport.with(visibility);
        RenderOptions options =
                RenderOptions.builder().audience(audience).fragment(fragment).build();
        for (String id : Rendered.RENDERERS.ids()) {
            String written = Rendered.text(id, report, options);
            boolean allowed = visibility.compareTo(audience) <= 0;
            for (String secret : SecretReport.OWN_VISIBILITY) {
                assertThat(written.contains(secret)).as(id + " " + secret).isEqualTo(allowed);
            }
            for (String internal : SecretReport.INTERNAL) {
                assertThat(written.contains(internal))
                        .as(id + " " + internal)
                        .isEqualTo(audience.compareTo(Visibility.INTERNAL) >= 0);
            }
            assertThat(written).contains("publictitle", "publicmessage");
        }
    }

    @Test
    void namesAndSystemsOfPublicEventsStayInside() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        RenderOptions options =
                RenderOptions.builder().audience(Visibility.PUBLIC).build();
        for (String id : Rendered.RENDERERS.ids()) {
            assertThat(Rendered.text(id, report, options))
                    .doesNotContain(SecretReport.PEOPLE_AND_SYSTEMS)
                    .contains("responderrole");
        }
    }

    @Test
    void approvalsMeetingsAndReferencesStayInside() {
        Report report = SecretReport.with(Visibility.PUBLIC);

        assertThat(sections(report, Visibility.PUBLIC))
                .contains("open-questions", "glossary", "surprises")
                .doesNotContain("meeting", "approvals", "references", "impacted-customers");
        assertThat(sections(report, Visibility.INTERNAL))
                .contains("meeting", "agenda", "approvals", "references", "impacted-customers");
    }

    @Test
    void anOpenIncidentKeepsItsKeysAndTeamsInside() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        Postmortem open = report.getPostmortem().toBuilder()
                .incident(Incident.builder()
                        .visibility(Visibility.PUBLIC)
                        .reference("INC-SECRET")
                        .addTeams("team-secret")
                        .addRelated("INC-RELATED")
                        .duplicateOf("INC-FIRST")
                        .addAffectedServices("open-service")
                        .addMilestones(
                                milestone("open-milestone", Visibility.PUBLIC),
                                milestone("closed-milestone", Visibility.CUSTOMERS))
                        .build())
                .build();

        String written = Rendered.text(
                "markdown",
                report.toBuilder().postmortem(open).build(),
                RenderOptions.builder().audience(Visibility.PUBLIC).build());

        assertThat(written)
                .contains("open-service", "open-milestone")
                .doesNotContain("INC-SECRET", "team-secret", "INC-RELATED", "INC-FIRST", "closed-milestone");
    }

    @ParameterizedTest
    @CsvSource({
        "/lessons/surprises/0/text, RESTRICTED, false",
        "/lessons/surprises/0/text, INTERNAL, true",
        "/lessons/surprises, RESTRICTED, true",
        "/meeting/notes, RESTRICTED, false",
        "/meeting/agenda/0/topic, RESTRICTED, false",
        "/glossary/0/meaning, RESTRICTED, false",
        "/impacts/0/impactedCustomers/0/notes, RESTRICTED, false",
        "/incident/severityChanges/0/reason, RESTRICTED, false",
        "/incident/trigger, RESTRICTED, true",
        "/factors/0/evidence/0, RESTRICTED, false",
        "/summary, RESTRICTED, true"
    })
    void aFindingGoesWithWhatItIsAbout(String path, Visibility visibility, boolean shown) {
        Report report = SecretReport.with(visibility).toBuilder()
                .findings(List.of(Finding.builder()
                        .id("a.b")
                        .severity(FindingSeverity.NOTE)
                        .path(path)
                        .message("quotedtext")
                        .build()))
                .build();

        assertThat(Rendered.text("text", report, RenderOptions.standard()).contains("quotedtext"))
                .isEqualTo(shown);
    }

    @Test
    void theMessageAndTheWholeGoByTheirOwnVisibility() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        Postmortem closed = report.getPostmortem().toBuilder()
                .visibility(Visibility.RESTRICTED)
                .externalMessage(ExternalMessage.builder()
                        .summary("draftmessage")
                        .visibility(Visibility.INTERNAL)
                        .build())
                .build();
        Report shown = report.toBuilder().postmortem(closed).build();

        assertThat(Rendered.text("text", shown, audience(Visibility.PUBLIC))).doesNotContain("draftmessage");
        assertThat(Rendered.text("text", shown, audience(Visibility.INTERNAL)))
                .contains("draftmessage", "publictitle")
                .doesNotContain("internalsummary", "internalowner");
        assertThat(Rendered.text("text", shown, audience(Visibility.RESTRICTED)))
                .contains("internalsummary", "internalowner");
    }

    @Test
    void aLengthIsNotToldToThoseWhoMayNotKnowItsEnds() {
        Incident incident = Incident.builder()
                .addMilestones(
                        at("2026-03-11T14:00:00Z", MilestoneName.IMPACT_STARTED, Visibility.INTERNAL),
                        at("2026-03-11T14:07:00Z", MilestoneName.DETECTED, Visibility.RESTRICTED))
                .build();
        Report report = Report.analyzed(
                SecretReport.with(Visibility.PUBLIC).getPostmortem().toBuilder()
                        .incident(incident)
                        .build(),
                Instant.parse("2026-03-12T00:00:00Z"));

        assertThat(Rendered.text("text", report, audience(Visibility.INTERNAL))).doesNotContain("7 min");
        assertThat(Rendered.text("text", report, audience(Visibility.RESTRICTED)))
                .contains("7 min");
    }

    private static Milestone at(String time, MilestoneName name, Visibility visibility) {
        return Milestone.builder()
                .name(name)
                .at(EventTime.of(Instant.parse(time), TimePrecision.SECOND))
                .visibility(visibility)
                .build();
    }

    private static RenderOptions audience(Visibility visibility) {
        return RenderOptions.builder().audience(visibility).build();
    }

    private static Milestone milestone(String name, Visibility visibility) {
        return Milestone.builder()
                .name(MilestoneName.of(name))
                .at(EventTime.unknown("?"))
                .visibility(visibility)
                .build();
    }

    private static List<String> sections(Report report, Visibility audience) {
        return ReportDocuments.of(report, audience(audience)).getSections().stream()
                .map(Section::getId)
                .toList();
    }

    @Test
    void explanationWithAHiddenCauseIsLeftOutAsAWhole() {
        Report report = SecretReport.with(Visibility.RESTRICTED);
        String written = Rendered.text("markdown", report, RenderOptions.standard());
        assertThat(written).doesNotContain("brought about");
    }

    @Test
    void annotationThatHidesAnEventCounts() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        Postmortem hidden = report.getPostmortem().toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(EventId.of("secret:1"))
                        .visibility(Visibility.RESTRICTED)
                        .build())
                .build();
        String written =
                Rendered.text("html", report.toBuilder().postmortem(hidden).build(), RenderOptions.standard());
        assertThat(written).doesNotContain("secretevent").doesNotContain("secretfinding");
    }
}
