package dev.postmortem.model.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.postmortem.model.Lessons;
import dev.postmortem.model.LessonsBuilder;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostmortemDiffTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Postmortem EMPTY = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("Checkout failed")
            .status(PostmortemStatus.DRAFT)
            .build();

    @Test
    void equalRevisionsHaveNoChanges() {
        PostmortemDiff diff = PostmortemDiff.between(EMPTY, EMPTY.toBuilder().build());

        assertThat(diff.hasNoChanges()).isTrue();
        assertThat(diff).isEqualTo(PostmortemDiff.builder().build());
    }

    @Test
    void factsAreApartFromWording() {
        Postmortem after = EMPTY.toBuilder()
                .title("Checkout was slow")
                .status(PostmortemStatus.IN_REVIEW)
                .summary("Slow for 30 minutes.")
                .build();

        PostmortemDiff diff = PostmortemDiff.between(EMPTY, after);

        assertThat(diff.toFacts())
                .extracting(Change::toString)
                .containsExactly("CHANGED /status \"DRAFT\" -> \"IN_REVIEW\"");
        assertThat(diff.toWordings())
                .extracting(Change::toString)
                .containsExactly(
                        "CHANGED /title \"Checkout failed\" -> \"Checkout was slow\"",
                        "ADDED /summary \"Slow for 30 minutes.\"");
    }

    @Test
    void aDiffPrintsAsOneLineAChange() {
        Postmortem after = EMPTY.toBuilder()
                .title("Checkout was slow")
                .summary("First line.\nSecond line.")
                .build();
        Postmortem many = EMPTY.toBuilder()
                .addAllActionItems(IntStream.range(0, 130)
                        .mapToObj(i -> action("ai-" + i, "Step " + i))
                        .toList())
                .build();

        assertThat(PostmortemDiff.between(EMPTY, after)).hasToString("""
                        CHANGED /title "Checkout failed" -> "Checkout was slow"
                        ADDED /summary "First line.\\nSecond line."
                        2 changes""");
        assertThat(PostmortemDiff.between(EMPTY, after, 0)).hasToString("2 changes, 2 not shown");
        assertThat(PostmortemDiff.between(EMPTY, EMPTY)).hasToString("0 changes");
        assertThat(PostmortemDiff.between(EMPTY, many, 120).toString().lines())
                .hasSize(101)
                .endsWith("130 changes, 30 not shown");
    }

    @Test
    void elementsWithAnIdentityAreNamedByItWhateverComesOrGoes() {
        Postmortem before = EMPTY.toBuilder()
                .addActionItems(action("ai-1", "Add an alert"), action("ai-2", "Add backoff"))
                .build();
        Postmortem after = EMPTY.toBuilder()
                .addActionItems(
                        action("ai-0", "Write a runbook"),
                        action("ai-2", "Add backoff").toBuilder()
                                .status(ActionStatus.DONE)
                                .dueDate(LocalDate.of(2026, 4, 1))
                                .build())
                .build();

        assertThat(PostmortemDiff.between(before, after).getChanges())
                .extracting(Change::getPath, Change::getSubject, Change::getKind, Change::getBefore, Change::getAfter)
                .containsExactly(
                        tuple(
                                "/actionItems/ai-1",
                                "action ai-1",
                                ChangeKind.REMOVED,
                                Optional.of("Add an alert"),
                                Optional.empty()),
                        tuple(
                                "/actionItems/ai-2/dueDate",
                                "action ai-2",
                                ChangeKind.ADDED,
                                Optional.empty(),
                                Optional.of("2026-04-01")),
                        tuple(
                                "/actionItems/ai-2/status",
                                "action ai-2",
                                ChangeKind.CHANGED,
                                Optional.of("OPEN"),
                                Optional.of("DONE")),
                        tuple(
                                "/actionItems/ai-0",
                                "action ai-0",
                                ChangeKind.ADDED,
                                Optional.empty(),
                                Optional.of("Write a runbook")));
    }

    @Test
    void milestonesAreNamedByTheirName() {
        assertThat(lines(detected("12:00:00"), detected("12:05:00")))
                .containsExactly("CHANGED /incident/milestones/DETECTED/at/earliest"
                        + " \"2026-03-01T12:00:00Z\" -> \"2026-03-01T12:05:00Z\"");
    }

    @Test
    void anotherOrderIsToldFromTheFirstDifference() {
        Postmortem before = actions("a", "b", "c", "d");

        assertThat(lines(before, actions("a", "c", "b", "d")))
                .containsExactly("MOVED /actionItems \"b, c, d\" -> \"c, b, d\"");
        assertThat(lines(before, actions("a", "d"))).noneMatch(line -> line.startsWith("MOVED"));
    }

    @Test
    void ofALongNewOrderTheBeginningIsTold() {
        String[] ids = IntStream.range(10, 30).mapToObj(Integer::toString).toArray(String[]::new);
        String[] rotated = IntStream.range(10, 30)
                .mapToObj(i -> Integer.toString(i == 29 ? 10 : i + 1))
                .toArray(String[]::new);

        assertThat(lines(actions(ids), actions(rotated)))
                .containsExactly("MOVED /actionItems \"10, 11, 12, 13, 14, 15, 16, 17, 18, 19, …\""
                        + " -> \"11, 12, 13, 14, 15, 16, 17, 18, 19, 20, …\"");
    }

    @Test
    void elementsThatAreOnlyWhatTheyHoldAreMatchedByThat() {
        Postmortem before = contributors("Ann", "Bob", "Cem");

        assertThat(lines(before, contributors("Ann", "Dee", "Cem")))
                .containsExactly("CHANGED /contributors/1/name \"Bob\" -> \"Dee\"");
        assertThat(lines(before, contributors("Bob", "Cem")))
                .containsExactly("REMOVED /contributors/0 \"name: Ann; type: HUMAN\"");
        assertThat(lines(before, contributors("Ann", "Bob", "Cem", "Ann")))
                .containsExactly("ADDED /contributors/3 \"name: Ann; type: HUMAN\"");
    }

    @Test
    void aPartThatCameIsOneChangeToldByItsFields() {
        Postmortem after = EMPTY.toBuilder()
                .incident(Incident.builder()
                        .reference("INC-1")
                        .addAffectedServices("checkout", "cart")
                        .build())
                .build();

        assertThat(lines(EMPTY, after))
                .containsExactly(
                        "ADDED /incident \"reference: INC-1; mode: STANDARD; affectedServices: [checkout, cart];"
                                + " visibility: INTERNAL\"");
        assertThat(lines(after, EMPTY))
                .containsExactly(
                        "REMOVED /incident \"reference: INC-1; mode: STANDARD; affectedServices: [checkout, cart];"
                                + " visibility: INTERNAL\"");
    }

    @Test
    void labelsAreComparedByName() {
        Postmortem before =
                EMPTY.toBuilder().putLabel("a", "1").putLabel("b", "2").build();
        Postmortem after =
                EMPTY.toBuilder().putLabel("b", "3").putLabel("c", "4").build();

        assertThat(lines(before, after))
                .containsExactly(
                        "REMOVED /labels/a \"1\"", "CHANGED /labels/b \"2\" -> \"3\"", "ADDED /labels/c \"4\"");
    }

    @Test
    void anEventWhoseTimeChangedIsNotAlsoMoved() {
        Postmortem before = timeline(event("a", 0), event("b", 60), event("c", 120));
        Postmortem after = timeline(event("a", 90), event("b", 60), event("c", 120));

        assertThat(lines(before, after))
                .containsExactly("CHANGED /timeline/events/a/occurredAt/earliest"
                        + " \"2026-03-01T12:00:00Z\" -> \"2026-03-01T12:01:30Z\"");
        assertThat(lines(timeline(event("a", 0), event("b", 0)), timeline(event("b", 0), event("a", 0))))
                .containsExactly("MOVED /timeline/events \"a, b\" -> \"b, a\"");
    }

    @Test
    void eventsWithTheSameIdPairInTheirOrder() {
        Postmortem before = timeline(event("a", 0), event("a", 60));
        Postmortem after = timeline(event("a", 0), event("a", 90), event("a", 120));

        assertThat(PostmortemDiff.between(before, after).getChanges())
                .extracting(Change::getKind, Change::getPath)
                .containsExactly(
                        tuple(ChangeKind.CHANGED, "/timeline/events/a/occurredAt/earliest"),
                        tuple(ChangeKind.ADDED, "/timeline/events/a"));
    }

    @Test
    void keysAreEscapedAsJsonPointersDemand() {
        assertThat(lines(EMPTY, actions("a/b~c"))).containsExactly("ADDED /actionItems/a~1b~0c \"Do a/b~c\"");
    }

    @Test
    void aLimitCountsWhatItLeavesOut() {
        PostmortemDiff diff = PostmortemDiff.between(EMPTY, actions("a", "b", "c"), 2);

        assertThat(diff.getChanges()).hasSize(2);
        assertThat(diff.getOmitted()).isEqualTo(1);
        assertThat(PostmortemDiff.between(EMPTY, actions("a"), 0).hasNoChanges())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostmortemDiff.between(EMPTY, EMPTY, -1))
                .withMessage("the limit -1 is negative; give 0 to count only");
    }

    @Test
    void changesFitTheirTexts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Change.builder()
                        .path("/title")
                        .kind(ChangeKind.ADDED)
                        .nature(ChangeNature.FACT)
                        .before("x")
                        .build())
                .withMessage("a change that is ADDED at \"/title\" does not fit its texts;"
                        + " give a path, before unless ADDED and after unless REMOVED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostmortemDiff.builder().omitted(-1).build())
                .withMessage("a diff cannot leave out -1 changes; give 0 or more");
    }

    @Test
    void aLargeTimelineIsComparedById() {
        int size = 100_000;
        List<TimelineEvent> events =
                IntStream.range(0, size).mapToObj(i -> event("e-" + i, i)).toList();
        List<TimelineEvent> later = IntStream.range(0, size)
                .filter(i -> i != 500)
                .mapToObj(i -> i == 90_000 ? event("e-x", i) : events.get(i))
                .toList();

        assertThat(PostmortemDiff.between(timeline(events), timeline(later)).getChanges())
                .extracting(Change::getKind, Change::getPath)
                .containsExactly(
                        tuple(ChangeKind.REMOVED, "/timeline/events/e-500"),
                        tuple(ChangeKind.REMOVED, "/timeline/events/e-90000"),
                        tuple(ChangeKind.ADDED, "/timeline/events/e-x"));
    }

    @Test
    void textsWithEqualHashCodesAreNoHarder() {
        List<String> colliding = IntStream.range(0, 1 << 14)
                .mapToObj(PostmortemDiffTest::withTheSameHashCode)
                .toList();
        LessonsBuilder lessons = Lessons.builder();
        LessonsBuilder fewer = Lessons.builder();
        colliding.forEach(text -> lessons.addWentWell(Statement.of(text)));
        colliding.stream().skip(1).forEach(text -> fewer.addWentWell(Statement.of(text)));
        fewer.addWentWell(Statement.of("new"));

        assertThat(lines(
                        EMPTY.toBuilder().lessons(lessons.build()).build(),
                        EMPTY.toBuilder().lessons(fewer.build()).build()))
                .hasSize(2);
    }

    /** "Aa" and "BB" have one hash code, and so has every text of the same number of them. */
    private static String withTheSameHashCode(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 14; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private static List<String> lines(Postmortem before, Postmortem after) {
        return PostmortemDiff.between(before, after).getChanges().stream()
                .map(Change::toString)
                .toList();
    }

    private static Postmortem actions(String... ids) {
        return EMPTY.toBuilder()
                .addAllActionItems(
                        List.of(ids).stream().map(id -> action(id, "Do " + id)).toList())
                .build();
    }

    private static ActionItem action(String id, String title) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title(title)
                .type(ActionType.PREVENT)
                .build();
    }

    private static Postmortem contributors(String... names) {
        return EMPTY.toBuilder()
                .addAllContributors(List.of(names).stream()
                        .map(name -> Actor.of(name, ActorType.HUMAN))
                        .toList())
                .build();
    }

    private static Postmortem detected(String time) {
        return EMPTY.toBuilder()
                .incident(Incident.builder()
                        .addMilestones(Milestone.builder()
                                .name(MilestoneName.DETECTED)
                                .at(EventTime.of(Instant.parse("2026-03-01T" + time + "Z"), TimePrecision.SECOND))
                                .build())
                        .build())
                .build();
    }

    private static Postmortem timeline(TimelineEvent... events) {
        return timeline(List.of(events));
    }

    private static Postmortem timeline(List<TimelineEvent> events) {
        return EMPTY.toBuilder().timeline(Timeline.of(events)).build();
    }

    private static TimelineEvent event(String id, int second) {
        return TimelineEvent.builder()
                .id(EventId.of(id))
                .kind(EventKind.NOTE)
                .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                .source(EventSource.builder().system("s").file("f").build())
                .text("x")
                .build();
    }
}
