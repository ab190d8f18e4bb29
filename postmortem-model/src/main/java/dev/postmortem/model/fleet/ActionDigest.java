package dev.postmortem.model.fleet;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What figures need of an action item.
 *
 * @param id its id within the postmortem
 * @param type its type
 * @param priority its priority
 * @param owned whether it has an owner
 * @param reasoned whether a reason is given
 * @param status where it stands
 * @param due the day by which it is due
 * @param created when it was written down
 * @param completed when it was done
 */
record ActionDigest(
        ActionItemId id,
        ActionType type,
        Optional<ActionPriority> priority,
        boolean owned,
        boolean reasoned,
        ActionStatus status,
        Optional<LocalDate> due,
        Optional<Instant> created,
        Optional<Instant> completed) {
    /** Nothing was done before; an instant may lie before all days. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    static ActionDigest of(ActionItem action) {
        return new ActionDigest(
                action.getId(),
                action.getType(),
                action.getPriority(),
                action.getOwner().isPresent(),
                action.getReason().filter(reason -> !reason.isBlank()).isPresent(),
                action.getStatus(),
                action.getDueDate(),
                action.getCreatedAt(),
                action.getCompletedAt());
    }

    ActionOutcome outcomeAt(Instant asOf, ZoneId zone) {
        if (created.filter(asOf::isBefore).isPresent()) {
            return ActionOutcome.LATER;
        }
        boolean doneLater = completed.filter(asOf::isBefore).isPresent();
        return switch (status) {
            case WONT_DO -> reasoned ? ActionOutcome.DECLINED : ActionOutcome.DECLINED_WITHOUT_REASON;
            case DONE -> doneLater ? openAt(asOf, zone) : done(zone);
            case PROPOSED, OPEN, IN_PROGRESS -> openAt(asOf, zone);
        };
    }

    private ActionOutcome done(ZoneId zone) {
        if (due.isEmpty() || completed.isEmpty()) {
            return ActionOutcome.DONE;
        }
        return isOver(completed.get(), zone) ? ActionOutcome.DONE_LATE : ActionOutcome.DONE_IN_TIME;
    }

    private ActionOutcome openAt(Instant asOf, ZoneId zone) {
        if (due.isEmpty()) {
            return ActionOutcome.OPEN_WITHOUT_DUE_DATE;
        }
        return isOver(asOf, zone) ? ActionOutcome.OVERDUE : ActionOutcome.OPEN;
    }

    /** Whether the day by which it is due has ended. */
    private boolean isOver(Instant at, ZoneId zone) {
        Instant usable = at.isBefore(FIRST) ? FIRST : at;
        return due.filter(LocalDate.ofInstant(usable, zone)::isAfter).isPresent();
    }
}
