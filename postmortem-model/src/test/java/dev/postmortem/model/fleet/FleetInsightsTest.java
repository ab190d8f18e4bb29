package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetInsightsTest {
    @Test
    void drillsTutorialsAndDuplicatesDoNotCountAndAreNamed() {
        FleetInsights fleet = FleetInsights.of(List.of(
                Incidents.of("drill", Incident.builder().mode(IncidentMode.DRILL)),
                Incidents.of("tutorial", Incident.builder().mode(IncidentMode.TUTORIAL)),
                Incidents.of("again", Incident.builder().duplicateOf("INC-1")),
                Incidents.of("late", Incident.builder().mode(IncidentMode.RETROSPECTIVE)),
                Incidents.postmortem("bare").build()));

        assertThat(fleet.getIncidents()).hasToString("[bare, late]");
        assertThat(fleet.getExcluded())
                .isEqualTo(Map.of(
                        PostmortemId.of("drill"),
                        ExclusionReason.DRILL,
                        PostmortemId.of("tutorial"),
                        ExclusionReason.TUTORIAL,
                        PostmortemId.of("again"),
                        ExclusionReason.DUPLICATE));
    }

    @Test
    void aPostmortemCountsOnceAndTheNewestRevisionCounts() {
        Postmortem first = Incidents.detectedAfter("pm", 10);
        Postmortem second =
                Incidents.detectedAfter("pm", 20).toBuilder().revision(2).build();
        Postmortem third = Incidents.of("pm", Incident.builder().mode(IncidentMode.DRILL)).toBuilder()
                .revision(3)
                .build();

        assertThat(FleetInsights.of(List.of(first, first))).isEqualTo(FleetInsights.of(List.of(first)));
        assertThat(FleetInsights.of(List.of(second, first))).isEqualTo(FleetInsights.of(List.of(second)));
        assertThat(FleetInsights.of(List.of(second, third, first)).getCount()).isZero();
    }

    @Test
    void twoValuesOfOneRevisionAreSetAsideUntilANewerOneComes() {
        Postmortem one = Incidents.detectedAfter("pm", 10);
        Postmortem other = Incidents.detectedAfter("pm", 20);
        Postmortem newer =
                Incidents.detectedAfter("pm", 30).toBuilder().revision(0).build();

        FleetInsights undecided = FleetInsights.of(List.of(one, other));

        assertThat(undecided.getExcluded()).isEqualTo(Map.of(PostmortemId.of("pm"), ExclusionReason.CONTRADICTING));
        assertThat(undecided.getCount()).isZero();
        assertThat(undecided.merge(FleetInsights.of(List.of(newer)))).isEqualTo(FleetInsights.of(List.of(newer)));
    }

    @Test
    void whatDoesNotCountHereMayDiffer() {
        Postmortem draft = Incidents.detectedAfter("pm", 10);
        Postmortem told =
                draft.toBuilder().title("Another title").summary("Told").build();

        assertThat(FleetInsights.of(List.of(draft, told)).getCount()).isOne();
    }

    @Test
    void howTimesAreWrittenDoesNotCountHere() {
        EventTime time = EventTime.of(Incidents.START, TimePrecision.SECOND);
        EventTime written = time.toBuilder().raw("two in the afternoon").build();
        FleetInsights fleet = FleetInsights.of(Stream.of(time, written)
                .map(at -> Incidents.of(
                        "pm", Incident.builder().addMilestones(Incidents.milestone(MilestoneName.IMPACT_STARTED, at))))
                .toList());

        assertThat(fleet.getCount()).isOne();
    }

    @Test
    void inWhichOrderListsAreWrittenDoesNotCountHere() {
        Impact impact = Incidents.impact("i", "web", Incidents.START, Incidents.START.plusSeconds(60));
        Postmortem one = Incidents.of(
                        "pm",
                        Incident.builder()
                                .addAffectedServices("api", "db")
                                .addTeams("payments", "search")
                                .addMilestones(
                                        Incidents.started(Incidents.START),
                                        Incidents.detected(Incidents.START.plusSeconds(10))))
                .toBuilder()
                .addImpacts(
                        impact.toBuilder().addMoney(money("EUR"), money("USD")).build(),
                        impact.toBuilder().id(ImpactId.of("j")).build())
                .addFactors(
                        Incidents.factor("f", FactorKind.TRIGGER, "BUG"),
                        Incidents.factor("g", FactorKind.CONDITION, "SCALE"))
                .addActionItems(
                        Incidents.action("x").build(), Incidents.action("y").build())
                .build();
        Postmortem other = Incidents.of(
                        "pm",
                        Incident.builder()
                                .addAffectedServices("db", "api", "db")
                                .addTeams("search", "payments")
                                .addMilestones(
                                        Incidents.detected(Incidents.START.plusSeconds(10)),
                                        Incidents.started(Incidents.START)))
                .toBuilder()
                .addImpacts(
                        impact.toBuilder().id(ImpactId.of("j")).build(),
                        impact.toBuilder().addMoney(money("USD"), money("EUR")).build())
                .addFactors(
                        Incidents.factor("g", FactorKind.CONDITION, "SCALE"),
                        Incidents.factor("f", FactorKind.TRIGGER, "BUG"))
                .addActionItems(
                        Incidents.action("y").build(), Incidents.action("x").build())
                .build();

        FleetInsights fleet = FleetInsights.of(List.of(one, other));

        assertThat(fleet.getExcluded()).isEmpty();
        assertThat(fleet)
                .isEqualTo(FleetInsights.of(List.of(one)))
                .isEqualTo(FleetInsights.of(List.of(other)))
                .hasToString(FleetInsights.of(List.of(other)).toString());
        assertThat(fleet.followThrough(Incidents.START, ZoneOffset.UTC).items(ActionOutcome.OPEN_WITHOUT_DUE_DATE))
                .hasToString("{pm=[x, y]}");
    }

    private static MoneyRange money(String currency) {
        return MoneyRange.builder()
                .currency(Currency.getInstance(currency))
                .min(BigDecimal.ONE)
                .max(BigDecimal.TEN)
                .build();
    }

    @Test
    void groupsOfSeveritiesBeginWithTheMostSevere() {
        FleetGroups groups = FleetInsights.of(List.of(
                        severity("a", 3, "minor"),
                        severity("b", 1, "critical"),
                        severity("c", 3, "minor"),
                        Incidents.postmortem("d").build()))
                .bySeverity();

        assertThat(groups)
                .hasToString("by severity\ncritical         1 of 4\nminor            2 of 4\n(none of these)  1 of 4");
        assertThat(groups.group("minor").orElseThrow()).hasToString("minor: 2 incidents");
        assertThat(groups.group("major")).isEmpty();
        assertThat(groups.toOthers().getIncidents()).hasToString("[d]");
        assertThat(groups.toFleet().getIncidents()).hasToString("[a, b, c]");
    }

    @Test
    void groupsThatRecurComeByTheirSize() {
        FleetGroups groups = FleetInsights.of(List.of(
                        services("a", "api"),
                        services("b", "db", "web"),
                        services("c", "web", "db", "db"),
                        services("d", "web")))
                .byService();

        assertThat(groups.getGroups()).hasToString("[api: 1 incident, db: 2 incidents, web: 3 incidents]");
        assertThat(groups.atLeast(2).getGroups()).hasToString("[web: 3 incidents, db: 2 incidents]");
        assertThat(groups.atLeast(2).toOthers().getIncidents()).hasToString("[a]");
    }

    @Test
    void impactsNameServicesToo() {
        Postmortem postmortem = services("a", "api").toBuilder()
                .addImpacts(Incidents.impact("i", "web", Incidents.START, Incidents.START.plusSeconds(1)))
                .build();

        assertThat(FleetInsights.of(List.of(postmortem)).byService().getGroups())
                .hasToString("[api: 1 incident, web: 1 incident]");
    }

    @Test
    void monthsAreHalfOpenInTheZoneOfTheCaller() {
        FleetInsights fleet = FleetInsights.of(List.of(
                began("a", "2026-02-28T22:59:59Z"),
                began("b", "2026-02-28T23:00:00Z"),
                began("c", "2026-05-01T00:00:00Z")));

        assertThat(fleet.byMonth(ZoneId.of("Europe/Berlin")).getGroups())
                .hasToString("[2026-02: 1 incident, 2026-03: 1 incident, 2026-05: 1 incident]");
        assertThat(fleet.byMonth(ZoneOffset.UTC).getGroups())
                .hasToString("[2026-02: 2 incidents, 2026-05: 1 incident]");
    }

    @Test
    void aStartThatMayLieInTwoMonthsIsInNone() {
        EventTime unsure =
                EventTime.between(Instant.parse("2026-02-28T12:00:00Z"), Instant.parse("2026-03-01T12:00:00Z"));
        EventTime sure =
                EventTime.between(Instant.parse("2026-02-28T12:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        EventTime instant =
                EventTime.between(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));
        FleetInsights fleet = FleetInsights.of(Stream.of(unsure, sure, instant, EventTime.unknown("?"))
                .map(at -> Incidents.of(
                        at.toString(),
                        Incident.builder().addMilestones(Incidents.milestone(MilestoneName.IMPACT_STARTED, at))))
                .toList());

        assertThat(fleet.byMonth(ZoneOffset.UTC).getGroups()).hasToString("[2026-02: 1 incident, 2026-03: 1 incident]");
        assertThat(fleet.byMonth(ZoneOffset.UTC).toOthers().getCount()).isEqualTo(2);
    }

    @Test
    void theStartIsThatOfTheImpactThenOfTheDetection() {
        Instant march = Incidents.START;
        Instant april = Instant.parse("2026-04-01T00:00:00Z");
        Postmortem detected = Incidents.of("a", Incident.builder().addMilestones(Incidents.detected(april)));
        Postmortem felt = detected.toBuilder()
                .id(PostmortemId.of("b"))
                .addImpacts(Incidents.impact("late", "web", april, april))
                .addImpacts(Incidents.impact("first", "web", march, april))
                .build();
        Postmortem unsure = felt.toBuilder()
                .id(PostmortemId.of("c"))
                .addImpacts(Incidents.impact("unknown", "web", april, april).toBuilder()
                        .startedAt(EventTime.unknown("?"))
                        .build())
                .build();

        assertThat(FleetInsights.of(List.of(detected, felt, unsure))
                        .byMonth(ZoneOffset.UTC)
                        .group("2026-04")
                        .orElseThrow()
                        .getFleet()
                        .getIncidents())
                .hasToString("[a, c]");
    }

    @Test
    void factorsAreGroupedByWhatIsEqual() {
        FleetInsights fleet = FleetInsights.of(List.of(
                Incidents.postmortem("a")
                        .addFactors(Incidents.factor("f", FactorKind.TRIGGER, "CHANGE"))
                        .addFactors(Incidents.factor("g", FactorKind.CONDITION, "SCALE"))
                        .build(),
                Incidents.postmortem("b")
                        .addFactors(Incidents.factor("f", FactorKind.CONDITION, "CHANGE").toBuilder()
                                .layer(FactorLayer.PROCESS)
                                .build())
                        .build(),
                Incidents.postmortem("c")
                        .addFactors(Incidents.factor("f", FactorKind.OUTCOME, "CHANGE"))
                        .addFactors(Incidents.factor("g", FactorKind.TRIGGER, "UNKNOWN"))
                        .build()));

        assertThat(fleet.byFactorCategory().getGroups()).hasToString("[CHANGE: 2 incidents, SCALE: 1 incident]");
        assertThat(fleet.byTriggerCategory().getGroups()).hasToString("[CHANGE: 1 incident]");
        assertThat(fleet.byFactorKind().getGroups()).hasToString("[TRIGGER: 2 incidents, CONDITION: 2 incidents]");
        assertThat(fleet.byFactorLayer().getGroups()).hasToString("[PROCESS: 1 incident]");
        assertThat(fleet.byFactor(factor -> List.of(factor.getText(), " ")).getGroups())
                .hasToString("[The pool was small: 3 incidents]");
    }

    @Test
    void teamsDetectionAndLabelsAreGroupsToo() {
        FleetInsights fleet =
                FleetInsights.of(List.of(Incidents.of(
                                "a",
                                Incident.builder()
                                        .addTeams("payments")
                                        .detectionMethod(DetectionMethod.CUSTOMER_REPORT))
                        .toBuilder()
                        .putLabel("quarter", "Q1")
                        .build()));

        assertThat(fleet.byTeam().getGroups()).hasToString("[payments: 1 incident]");
        assertThat(fleet.byDetectionMethod().getGroups()).hasToString("[CUSTOMER_REPORT: 1 incident]");
        assertThat(fleet.byLabel("quarter").getGroups()).hasToString("[Q1: 1 incident]");
        assertThat(fleet.byLabel("year").getGroups()).isEmpty();
    }

    @Test
    void impactsAtOneTimeCountOnce() {
        Instant start = Incidents.START;
        FleetInsights fleet = FleetInsights.of(List.of(
                Incidents.postmortem("a")
                        .addImpacts(Incidents.impact("i", "web", start, start.plusSeconds(60)))
                        .build(),
                Incidents.postmortem("b")
                        .addImpacts(Incidents.impact("i", "web", start.plusSeconds(30), start.plusSeconds(90)))
                        .build()));

        ImpactSummary impact = fleet.impact(start.plusSeconds(900));

        assertThat(impact.getVisibleDuration()).isEqualTo(DurationRange.exactly(Duration.ofSeconds(90)));
        assertThat(impact.getUnknowns())
                .map(unknown -> unknown.getImpact().toString())
                .contains("a/i", "b/i");
    }

    @Test
    void idsOfImpactsLeadToOnePostmortem() {
        Instant start = Incidents.START;
        FleetInsights fleet = FleetInsights.of(List.of(
                Incidents.postmortem("a/b")
                        .addImpacts(Incidents.impact("c", "web", start, start.plusSeconds(60)))
                        .build(),
                Incidents.postmortem("a")
                        .addImpacts(Incidents.impact("b/c", "web", start, start.plusSeconds(60)))
                        .build(),
                Incidents.postmortem("a~1b")
                        .addImpacts(Incidents.impact("c", "web", start, start.plusSeconds(60)))
                        .build()));

        assertThat(fleet.impact(start.plusSeconds(900)).getUnknowns())
                .map(unknown -> unknown.getImpact().toString())
                .contains("a~1b/c", "a/b/c", "a~01b/c");
    }

    @Test
    void actionItemsOfIncidentsThatRecurAreFollowedApart() {
        FleetInsights fleet = FleetInsights.of(Stream.of("a", "b", "c")
                .map(id -> Incidents.postmortem(id)
                        .addFactors(Incidents.factor("f", FactorKind.TRIGGER, id.equals("c") ? "BUG" : "SCALE"))
                        .addActionItems(Incidents.action("act").build())
                        .build())
                .toList());

        ActionFollowThrough again =
                fleet.byFactorCategory().atLeast(2).toFleet().followThrough(Incidents.START, ZoneOffset.UTC);

        assertThat(again.items(ActionOutcome.OPEN_WITHOUT_DUE_DATE))
                .containsOnlyKeys(PostmortemId.of("a"), PostmortemId.of("b"));
    }

    @Test
    void printsWhatThereIs() {
        FleetInsights fleet = FleetInsights.of(List.of(
                severity("a", 1, "SEV-1"),
                services("b", "api"),
                Incidents.of("c", Incident.builder().mode(IncidentMode.DRILL))));

        assertThat(fleet)
                .hasToString(String.join(
                        "\n",
                        "2 incidents",
                        "left out     DRILL 1",
                        "severity     SEV-1 1, (none) 1",
                        "detected by  (none) 2",
                        "categories   (none) 2",
                        "kinds        (none) 2",
                        "services     api 1, (none) 1"));
        assertThat(FleetInsights.empty()).hasToString("0 incidents");
    }

    private static Postmortem severity(String id, int rank, String label) {
        return Incidents.of(id, Incident.builder().severity(Severity.of(rank, label)));
    }

    private static Postmortem services(String id, String... services) {
        return Incidents.of(id, Incident.builder().addAffectedServices(services));
    }

    private static Postmortem began(String id, String at) {
        return Incidents.of(
                id,
                Incident.builder()
                        .addMilestones(Incidents.milestone(
                                MilestoneName.IMPACT_STARTED, EventTime.of(Instant.parse(at), TimePrecision.SECOND))));
    }
}
