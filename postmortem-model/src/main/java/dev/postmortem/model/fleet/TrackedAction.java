package dev.postmortem.model.fleet;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.time.DurationRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An action item and what became of it by a moment.
 *
 * @param postmortem the postmortem that holds it
 * @param action the item
 * @param outcome what became of it
 * @param asOf the moment
 */
record TrackedAction(PostmortemId postmortem, ActionDigest action, ActionOutcome outcome, Instant asOf) {
    /** Whether how long it took is a question that has an answer. */
    boolean isTimed() {
        return outcome.isDone() || outcome.isOpen();
    }

    /** What is not done takes at least as long as it is open; absent where a time is missing or out of order. */
    Optional<DurationRange> timeToDone() {
        if (!isTimed() || action.created().isEmpty() || isBeforeCreated()) {
            return Optional.empty();
        }
        Instant created = action.created().get();
        return outcome.isOpen()
                ? Optional.of(DurationRange.atLeast(Duration.between(created, asOf)))
                : action.completed().map(at -> DurationRange.exactly(Duration.between(created, at)));
    }

    /** Whether it was done before it was written down. */
    boolean isBeforeCreated() {
        return outcome.isDone()
                && action.created()
                        .flatMap(created -> action.completed().filter(created::isAfter))
                        .isPresent();
    }
}
