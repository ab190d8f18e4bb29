package dev.postmortem.review;

import static dev.postmortem.review.CompletePostmortem.mark;
import static dev.postmortem.review.CompletePostmortem.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.meeting.Attendee;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.rule.ReviewRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader asks of a review is answered, or somebody says why not. */
class AnsweredTest {
    private final Postmortem complete = CompletePostmortem.get();
    private final Incident incident = complete.getIncident().orElseThrow();
    private final Impact impact = complete.getImpacts().get(0);

    private Postmortem summary(String text) {
        return complete.toBuilder().summary(text).build();
    }

    private Postmortem analysis(String text) {
        return complete.toBuilder()
                .analysis(Analysis.builder().summary(Statement.of(text)).build())
                .build();
    }

    private Postmortem withEvent(TimelineEvent event) {
        List<TimelineEvent> events = new ArrayList<>(complete.getTimeline().getEvents());
        events.add(event);
        return complete.toBuilder().timeline(Timeline.of(events)).build();
    }

    @Test
    void whatEndedItAndWhatKeepsItAway() {
        Incident neither = incident.toBuilder()
                .temporaryResolution(Optional.empty())
                .lastingResolution(Optional.empty())
                .build();
        Incident same =
                incident.toBuilder().lastingResolution("A rollback to v1").build();

        assertThat(Findings.of(with(neither)))
                .containsExactly("ERROR incident.resolution-missing /incident/temporaryResolution");
        assertThat(Findings.of(with(same)))
                .containsExactly("NOTE incident.resolutions-equal /incident/lastingResolution");
        assertThat(Findings.message(with(same), ReviewRule.RESOLUTIONS_EQUAL)).contains("both \"A rollback to v1\"");
        assertThat(Findings.of(with(
                        incident.toBuilder().lastingResolution(Optional.empty()).build())))
                .isEmpty();
    }

    @Test
    void whetherItHadHappenedBefore() {
        Postmortem unrelated = with(incident.toBuilder().related(List.of()).build());

        assertThat(Findings.of(unrelated)).containsExactly("NOTE incident.recurrence-unanswered /incident/related");
        assertThat(Findings.of(unrelated, PostmortemStatus.IN_REVIEW)).isEmpty();
        assertThat(Findings.of(unrelated.toBuilder()
                        .analysis(Analysis.builder()
                                .summary(Statement.of("It is the first time. The backlog has nothing about it."))
                                .build())
                        .build()))
                .isEmpty();
        assertThat(Findings.of(
                        unrelated.toBuilder().putLabel("recurrence", "no").build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This has not occurred before.",
                "No prior incident is like it.",
                "It never occurred in production.",
                "It had happened previously."
            })
    void whetherItHadHappenedBeforeIsSaidInManyWords(String words) {
        Postmortem unrelated = analysis(words + " The backlog has nothing about it.").toBuilder()
                .incident(incident.toBuilder().related(List.of()).build())
                .build();

        assertThat(Findings.of(unrelated)).isEmpty();
    }

    @Test
    void whetherPlannedWorkWouldHaveHelped() {
        assertThat(Findings.of(analysis("No item in the backlog would have prevented this.")))
                .isEmpty();
        assertThat(Findings.of(analysis("A release broke it.")))
                .containsExactly("NOTE incident.backlog-unanswered /analysis");
        assertThat(Findings.of(analysis("A canary stage was planned for May."))).isEmpty();
    }

    @Test
    void theSummaryIsShortAndSaysHowLong() {
        assertThat(Findings.of(summary("Checkout failed. It was slow. It was late. It was over.")))
                .containsExactly("NOTE summary.long /summary", "NOTE summary.without-duration /summary");
        assertThat(Findings.of(summary("Checkout failed for one hour, e.g. for Dr. Who at approx. 3 p.m. It ended.")))
                .isEmpty();
        assertThat(Findings.of(summary("Checkout failed from 13:52 to 15:04."))).isEmpty();
        assertThat(Findings.of(summary("Der Checkout fiel zwei Stunden aus."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checkout failed for fifteen minutes.",
                "Checkout failed for twelve minutes.",
                "Checkout failed for ninety-five minutes.",
                "Der Checkout fiel zwanzig Minuten aus."
            })
    void aLengthMayBeWrittenInWords(String text) {
        assertThat(Findings.of(summary(text))).noneMatch(finding -> finding.contains("without-duration"));
        assertThat(Findings.of(summary(text.replaceAll("(?i)minute[ns]", "orders"))))
                .contains("NOTE summary.without-duration /summary");
    }

    @Test
    void anAbbreviationEndsNoSentence() {
        String three = "Der Checkout fiel eine Stunde aus. Es fehlten 2,5 Mio. Euro incl. VAT. Ein Rollback half.";

        assertThat(Findings.of(summary(three))).isEmpty();
        assertThat(Findings.of(summary(three + " Es war Mittag."))).containsExactly("NOTE summary.long /summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "N/A", "TBD", "[todo]", "…", "- "})
    void aPlaceholderIsNoText(String text) {
        assertThat(Findings.of(complete.toBuilder()
                        .impacts(List.of(impact.toBuilder().notes(text).build()))
                        .build()))
                .containsExactly("ERROR text.placeholder /impacts/0/notes");
    }

    @Test
    void aReasonMakesAPlaceholderAnAnswer() {
        assertThat(Findings.of(complete.toBuilder()
                        .impacts(List.of(impact.toBuilder()
                                .notes("Unknown, the logs of that day were gone.")
                                .build()))
                        .build()))
                .isEmpty();
    }

    @Test
    void anUnknownTimeSaysWhy() {
        Milestone unknown = Milestone.builder()
                .name(MilestoneName.MOBILIZED)
                .at(EventTime.unknown("N/A"))
                .build();
        Postmortem silent = with(incident.toBuilder().addMilestones(unknown).build());
        Milestone explained = unknown.toBuilder()
                .at(EventTime.unknown("unknown, nobody wrote it down"))
                .build();

        assertThat(Findings.of(silent)).containsExactly("NOTE time.unknown-without-reason /incident/milestones/7/at");
        assertThat(Findings.message(silent, ReviewRule.UNKNOWN_WITHOUT_REASON))
                .isEqualTo("milestone MOBILIZED is \"N/A\", and it is not said why nobody knows");
        assertThat(Findings.of(
                        with(incident.toBuilder().addMilestones(explained).build())))
                .isEmpty();
    }

    @Test
    void theImpactHasMoreThanOneSide() {
        Impact one = impact.toBuilder().scope(ImpactScope.builder().build()).build();

        assertThat(Findings.of(with(one))).containsExactly("NOTE impact.one-sided /impacts");
        assertThat(Findings.of(with(one.toBuilder().supportTickets(3L).build())))
                .isEmpty();
        assertThat(Findings.of(with(one.toBuilder().customerVisible(false).build())))
                .noneMatch(finding -> finding.contains("one-sided"));
    }

    @Test
    void customersWereTold() {
        List<TimelineEvent> machines = complete.getTimeline().getEvents().stream()
                .map(event -> event.toBuilder().kind(EventKind.LOG).build())
                .toList();
        Postmortem untold = complete.toBuilder().timeline(Timeline.of(machines)).build();

        assertThat(Findings.of(untold)).containsExactly("NOTE milestone.public-notice-missing /incident/milestones");
        TimelineEvent page = machines.get(2).toBuilder()
                .kind(EventKind.STATUS_CHANGE)
                .source(EventSource.builder()
                        .system("statuspage")
                        .file("page.json")
                        .build())
                .build();
        assertThat(Findings.of(untold.toBuilder()
                        .timeline(Timeline.of(List.of(machines.get(0), machines.get(1), page)))
                        .build()))
                .isEmpty();
        assertThat(Findings.of(untold.toBuilder()
                        .incident(incident.toBuilder()
                                .addMilestones(mark(MilestoneName.PUBLIC_NOTICE, "14:10:00"))
                                .build())
                        .build()))
                .isEmpty();
    }

    @Test
    void theImpactThatCustomersWereNotToldOfIsNamed() {
        Impact minor = impact.toBuilder()
                .id(ImpactId.of("minor"))
                .severity(FunctionalSeverity.DEGRADED)
                .build();
        Postmortem untold = complete.toBuilder()
                .impacts(List.of(minor, impact))
                .timeline(Timeline.of(complete.getTimeline().getEvents().subList(0, 2)))
                .build();

        assertThat(Findings.message(untold, ReviewRule.PUBLIC_NOTICE_MISSING)).startsWith("impact i1 could be noticed");
        assertThat(Findings.of(untold.toBuilder().impacts(List.of(minor)).build()))
                .noneMatch(finding -> finding.contains("public-notice"));
    }

    @Test
    void rowsThatPeopleWroteSayWhereToLook() {
        TimelineEvent row =
                CompletePostmortem.event(7, EventTime.of(Instant.parse("2026-03-11T14:00:00Z"), TimePrecision.MINUTE))
                        .toBuilder()
                        .kind(EventKind.OBSERVATION)
                        .text("Orders are few.")
                        .build();

        assertThat(Findings.of(withEvent(row))).containsExactly("NOTE timeline.without-evidence /timeline/events/2");
        assertThat(Findings.message(withEvent(row), ReviewRule.WITHOUT_EVIDENCE))
                .isEqualTo("1 of 1 rows that people wrote has neither a link nor evidence; the first is e7 (app.log)");
        assertThat(Findings.of(withEvent(row.toBuilder()
                        .link(Link.of("https://grafana.example.com/d/orders"))
                        .build())))
                .isEmpty();
        assertThat(Findings.of(withEvent(
                        row.toBuilder().text("Orders are few, see OPS-12.").build())))
                .isEmpty();
        assertThat(Findings.of(
                        withEvent(row.toBuilder().kind(EventKind.CHAT_MESSAGE).build())))
                .isEmpty();
    }

    @Test
    void theTimelineEndsWithTheResolution() {
        Postmortem early = complete.toBuilder()
                .timeline(Timeline.of(complete.getTimeline().getEvents().subList(0, 2)))
                .build();

        assertThat(Findings.of(early)).contains("NOTE timeline.ends-early /timeline/events/1");
        assertThat(Findings.message(early, ReviewRule.TIMELINE_ENDS_EARLY))
                .isEqualTo(
                        "the last event at 2026-03-11 13:55:00 UTC (/timeline/events/1) lies before milestone RESOLVED"
                                + " at 2026-03-11 15:30:00 UTC (/incident/milestones/6/at)");
    }

    @Test
    void peopleAreToldByTheirRoles() {
        Postmortem named = analysis("Ines and Jonas rolled back; the backlog had nothing.");

        assertThat(Findings.of(named))
                .containsExactly(
                        "NOTE people.named /analysis/summary/text", "NOTE people.named /analysis/summary/text");
        assertThat(Findings.message(named, ReviewRule.PERSON_NAMED))
                .isEqualTo("\"Ines\" is named; the role is \"incident lead\"");
        assertThat(Findings.of(analysis("The incident lead asked for jonas-db and Jonas/proxy; a backlog of Maras.")))
                .isEmpty();
    }

    @Test
    void namesThatAreWordsAreNotTakenForPeople() {
        Postmortem words = analysis("Will it scale? Mark the backlog of May.").toBuilder()
                .addContributors(Actor.of("Will", ActorType.HUMAN), Actor.of("Mark Hill", ActorType.HUMAN))
                .addContributors(Actor.of("May", ActorType.HUMAN), Actor.of("ci", ActorType.HUMAN))
                .build();

        assertThat(Findings.of(words)).isEmpty();
    }

    @Test
    void somebodyLedAndSomebodyTookNotes() {
        Postmortem nobody = complete.toBuilder().contributors(List.of()).build();
        Meeting meeting = Meeting.builder()
                .addAttendees(
                        Attendee.of(Actor.of("Ines", ActorType.HUMAN), AttendeeRole.INCIDENT_LEAD),
                        Attendee.of(Actor.of("Noor", ActorType.HUMAN), AttendeeRole.NOTE_TAKER))
                .build();

        assertThat(Findings.of(nobody))
                .containsExactly("NOTE people.lead-missing /contributors", "NOTE people.scribe-missing /contributors");
        assertThat(Findings.of(nobody, PostmortemStatus.DRAFT)).isEmpty();
        assertThat(Findings.of(nobody.toBuilder().meeting(meeting).build())).isEmpty();
        assertThat(Findings.of(nobody.toBuilder()
                        .incident(incident.toBuilder()
                                .severity(Severity.of(3, "SEV-3"))
                                .build())
                        .build()))
                .containsExactly("NOTE people.lead-missing /contributors");
    }

    @Test
    void whoLedMayHaveOtherRolesBesides() {
        Actor ines = Actor.of("Ines", ActorType.HUMAN);
        Actor noor = Actor.of("Noor", ActorType.HUMAN);
        Meeting meeting = Meeting.builder()
                .addAttendees(Attendee.of(ines, AttendeeRole.SERVICE_OWNER), Attendee.of(noor, AttendeeRole.OBSERVER))
                .build();
        Postmortem attending = complete.toBuilder().meeting(meeting).build();

        assertThat(Findings.of(attending)).isEmpty();
        assertThat(Findings.of(complete.toBuilder()
                        .owner(ines.toBuilder().role("engineering director").build())
                        .build()))
                .isEmpty();
        assertThat(Findings.of(
                        attending.toBuilder().contributors(List.of(ines, noor)).build()))
                .containsExactly("NOTE people.lead-missing /contributors", "NOTE people.scribe-missing /contributors");
    }

    @Test
    void termsOfSpecialistsAreExplained() {
        Postmortem terms =
                analysis("The PVC was full. A PVC grows by hand, so PVCs fill. The backlog says so. API API API.");

        assertThat(Findings.of(terms)).containsExactly("NOTE glossary.term-missing /analysis/summary/text");
        assertThat(Findings.message(terms, ReviewRule.TERM_UNEXPLAINED))
                .isEqualTo("\"PVC\" is used 3 times, first in /analysis/summary/text, and explained nowhere");
        assertThat(Findings.of(terms.toBuilder()
                        .addGlossary(GlossaryTerm.of("PVC", "a claim on storage"))
                        .build()))
                .isEmpty();
        assertThat(Findings.of(analysis(
                        "The backlog of the PVC (persistent volume claim) was full. PVC, PVC, `HTQ HTQ HTQ`.")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A persistent volume claim (PVC) was full",
                "Two claims (PVCs) were full",
                "A PVC means a claim",
                "A PVC, that is a claim, was full",
                "A PVC, the claim on storage, was full",
                "The claim is named pvc in the console"
            })
    void termsMayBeSpelledOutAnywhere(String explanation) {
        String uses = "A PVC grows by hand; each PVC and any PVC of the backlog did. ";

        assertThat(Findings.of(analysis(uses + explanation + "."))).isEmpty();
        assertThat(Findings.of(analysis(uses + explanation.replaceAll("(?i)pvc", "HTQ") + ".")))
                .containsExactly("NOTE glossary.term-missing /analysis/summary/text");
    }

    @Test
    void currenciesAreKnown() {
        assertThat(Findings.of(analysis("The backlog has CHF 3, CHF 4, CHF 5, SEK, SEK, SEK and 7 JPY, 8 JPY, 9 JPY.")))
                .isEmpty();
        assertThat(Findings.of(analysis("The backlog has CHG 3, CHG 4 and CHG 5.")))
                .containsExactly("NOTE glossary.term-missing /analysis/summary/text");
    }

    @Test
    void theDocumentCameInTime() {
        Postmortem due =
                complete.toBuilder().dueBy(LocalDate.parse("2026-03-18")).build();
        Postmortem late = due.toBuilder()
                .publishedAt(Instant.parse("2026-03-20T10:00:00Z"))
                .build();

        assertThat(Findings.of(late)).containsExactly("NOTE postmortem.published-late /publishedAt");
        assertThat(Findings.message(late, ReviewRule.PUBLISHED_LATE))
                .isEqualTo(
                        "the postmortem was published at 2026-03-20T10:00:00Z (/publishedAt), after 2026-03-18, on which"
                                + " it was due (/dueBy)");
        assertThat(Findings.of(due.toBuilder()
                        .publishedAt(Instant.parse("2026-03-19T10:00:00Z"))
                        .build()))
                .isEmpty();
    }
}
