package dev.postmortem.model.fleet;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.PostmortemId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the action items of many incidents by a moment.
 *
 * <p>Each item has exactly one {@link ActionOutcome}, so the counts add up to all items. What a status says is known for now
 * only; an item that was done later than the moment counts as still open then. Immutable and safe for use by many threads.
 */
public final class ActionFollowThrough {
    private static final Instant MIN = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Instant asOf;
    private final ZoneId zone;
    private final List<TrackedAction> actions;

    private ActionFollowThrough(Instant asOf, ZoneId zone, List<TrackedAction> actions) {
        this.asOf = asOf;
        this.zone = zone;
        this.actions = actions;
    }

    static ActionFollowThrough of(List<Digest> digests, Instant asOf, ZoneId zone) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(zone, "zone");
        if (asOf.isBefore(MIN) || asOf.isAfter(MAX)) {
            throw new IllegalArgumentException(
                    "the moment " + asOf + " is outside the years 1 to 9999; give the moment of the figures");
        }
        List<TrackedAction> actions = new ArrayList<>();
        for (Digest digest : digests) {
            PostmortemId postmortem = digest.facts().getId();
            digest.actions()
                    .forEach(action ->
                            actions.add(new TrackedAction(postmortem, action, action.outcomeAt(asOf, zone), asOf)));
        }
        return new ActionFollowThrough(asOf, zone, List.copyOf(actions));
    }

    /** {@return the moment} */
    public Instant getAsOf() {
        return asOf;
    }

    /** {@return the zone in which the days by which items are due begin and end} */
    public ZoneId getZone() {
        return zone;
    }

    /** {@return how many items there are, whatever became of them} */
    public int getCount() {
        return actions.size();
    }

    /**
     * Counts the items that came to one of some outcomes.
     *
     * @param outcomes the outcomes
     * @return how many items
     */
    public int count(ActionOutcome... outcomes) {
        List<ActionOutcome> wanted = List.of(outcomes);
        return (int) actions.stream()
                .filter(action -> wanted.contains(action.outcome()))
                .count();
    }

    /**
     * Returns the items that came to an outcome.
     *
     * @param outcome the outcome
     * @return their ids by postmortem, in order; only postmortems that have one
     */
    public SortedMap<PostmortemId, List<ActionItemId>> items(ActionOutcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        return ids(action -> action.outcome() == outcome);
    }

    /**
     * Returns how long it took from when an item was written down until it was done.
     *
     * <p>An item that is not done is in it too, as one that takes at least so long as it has been open: figures of done items
     * alone look the better the more is left undone. Declined items are not in it.
     *
     * @return the distribution of the items whose times are known
     */
    public DurationDistribution getTimeToDone() {
        return DurationDistribution.of(actions.stream()
                .map(TrackedAction::timeToDone)
                .flatMap(Optional::stream)
                .toList());
    }

    /** {@return the done and open items that are not in {@link #getTimeToDone} because a time is missing} */
    public SortedMap<PostmortemId, List<ActionItemId>> getMissingTimes() {
        return ids(action -> action.isTimed()
                && !action.isBeforeCreated()
                && action.timeToDone().isEmpty());
    }

    /** {@return the items that are not in {@link #getTimeToDone} because they were done before they were written down} */
    public SortedMap<PostmortemId, List<ActionItemId>> getInvalidTimes() {
        return ids(TrackedAction::isBeforeCreated);
    }

    /**
     * Returns the same for the items of a type.
     *
     * @param type the type
     * @return what became of them
     */
    public ActionFollowThrough ofType(ActionType type) {
        Objects.requireNonNull(type, "type");
        return filter(action -> action.type() == type);
    }

    /**
     * Returns the same for the items of a priority.
     *
     * @param priority the priority
     * @return what became of them
     */
    public ActionFollowThrough ofPriority(ActionPriority priority) {
        Objects.requireNonNull(priority, "priority");
        return filter(action -> action.priority().filter(priority::equals).isPresent());
    }

    /** {@return the same for the items without a priority} */
    public ActionFollowThrough withoutPriority() {
        return filter(action -> action.priority().isEmpty());
    }

    /** {@return the same for the items that nobody owns; a team alone is no owner} */
    public ActionFollowThrough unowned() {
        return filter(action -> !action.owned());
    }

    private ActionFollowThrough filter(Predicate<ActionDigest> predicate) {
        return new ActionFollowThrough(
                asOf,
                zone,
                actions.stream()
                        .filter(action -> predicate.test(action.action()))
                        .toList());
    }

    private SortedMap<PostmortemId, List<ActionItemId>> ids(Predicate<TrackedAction> predicate) {
        SortedMap<PostmortemId, List<ActionItemId>> ids = new TreeMap<>();
        actions.stream()
                .filter(predicate)
                .forEach(action -> ids.computeIfAbsent(action.postmortem(), postmortem -> new ArrayList<>())
                        .add(action.action().id()));
        ids.replaceAll((postmortem, items) -> List.copyOf(items));
        return Collections.unmodifiableSortedMap(ids);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionFollowThrough that
                && asOf.equals(that.asOf)
                && zone.equals(that.zone)
                && actions.equals(that.actions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, zone, actions);
    }

    /** {@return a table of outcomes by type and priority, then how long it took, in aligned lines} */
    @Override
    public String toString() {
        return FollowThroughText.of(this);
    }
}
