package dev.postmortem.model.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Lessons;
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
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any two revisions. */
class PostmortemDiffLaws {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aRevisionDoesNotDifferFromItself(@ForAll("revisions") Postmortem revision) {
        assertThat(PostmortemDiff.between(revision, revision).hasNoChanges()).isTrue();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void thereIsNoChangeIfAndOnlyIfTheRevisionsAreEqual(
            @ForAll("revisions") Postmortem before, @ForAll("revisions") Postmortem after) {
        assertThat(PostmortemDiff.between(before, after).hasNoChanges()).isEqualTo(before.equals(after));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theWayBackMirrorsTheWayThere(@ForAll("revisions") Postmortem before, @ForAll("revisions") Postmortem after) {
        List<Change> there = PostmortemDiff.between(before, after).getChanges();
        List<Change> back = PostmortemDiff.between(after, before).getChanges();

        assertThat(back.stream().map(PostmortemDiffLaws::mirrored)).containsExactlyInAnyOrderElementsOf(there);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aLimitKeepsTheFirstChangesAndCountsTheOthers(
            @ForAll("revisions") Postmortem before,
            @ForAll("revisions") Postmortem after,
            @ForAll @IntRange(max = 12) int limit) {
        List<Change> all = PostmortemDiff.between(before, after).getChanges();
        PostmortemDiff some = PostmortemDiff.between(before, after, limit);

        assertThat(some.getChanges()).isEqualTo(all.subList(0, Math.min(limit, all.size())));
        assertThat(some.getOmitted()).isEqualTo(all.size() - some.getChanges().size());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void factsAndWordingsAreAllChanges(@ForAll("revisions") Postmortem before, @ForAll("revisions") Postmortem after) {
        PostmortemDiff diff = PostmortemDiff.between(before, after);

        assertThat(diff.getChanges())
                .hasSize(diff.toFacts().size() + diff.toWordings().size())
                .containsAll(diff.toFacts())
                .containsAll(diff.toWordings());
    }

    private static Change mirrored(Change change) {
        ChangeKind kind = switch (change.getKind()) {
            case ADDED -> ChangeKind.REMOVED;
            case REMOVED -> ChangeKind.ADDED;
            case CHANGED -> ChangeKind.CHANGED;
            case MOVED -> ChangeKind.MOVED;
        };
        return change.toBuilder()
                .kind(kind)
                .before(change.getAfter())
                .after(change.getBefore())
                .build();
    }

    /** Few names and few texts, so that revisions share much and differ in order, number and detail. */
    @Provide
    Arbitrary<Postmortem> revisions() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(PostmortemStatus.class),
                        actions().list().uniqueElements(ActionItem::getId).ofMaxSize(4),
                        people().list().ofMaxSize(4),
                        texts().list().ofMaxSize(4),
                        Arbitraries.maps(texts(), texts()).ofMaxSize(3),
                        events().list().ofMaxSize(5))
                .as((title, status, actions, people, lessons, labels, events) -> Postmortem.builder()
                        .id(PostmortemId.of("pm"))
                        .title(title + ".")
                        .status(status)
                        .actionItems(actions)
                        .contributors(people)
                        .lessons(lessons(lessons))
                        .labels(labels)
                        .timeline(Timeline.of(events))
                        .build());
    }

    private static Optional<Lessons> lessons(List<String> texts) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(Lessons.builder()
                        .wentWell(texts.stream().map(Statement::of).toList())
                        .build());
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "a; type: HUMAN", "/~", "\u2028\uD83D\uDE00", "x\u0000");
    }

    private static Arbitrary<ActionItem> actions() {
        return Combinators.combine(Arbitraries.of("1", "2", "3", "a/b"), texts(), Arbitraries.of(ActionStatus.class))
                .as((id, title, status) -> ActionItem.builder()
                        .id(ActionItemId.of(id))
                        .title(title)
                        .type(ActionType.PREVENT)
                        .status(status)
                        .build());
    }

    private static Arbitrary<Actor> people() {
        return Combinators.combine(texts(), Arbitraries.of(ActorType.HUMAN, ActorType.BOT), texts().optional())
                .as((name, type, role) ->
                        Actor.builder().name(name).type(type).role(role).build());
    }

    private static Arbitrary<TimelineEvent> events() {
        return Combinators.combine(
                        Arbitraries.of("e1", "e2", "e3"), Arbitraries.integers().between(0, 2), texts())
                .as((id, second, text) -> TimelineEvent.builder()
                        .id(EventId.of(id))
                        .kind(EventKind.NOTE)
                        .occurredAt(EventTime.of(NOON.plusSeconds(second), TimePrecision.SECOND))
                        .source(EventSource.builder().system("s").file("f").build())
                        .text(text)
                        .build());
    }
}
