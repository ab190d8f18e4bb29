package dev.postmortem.model.phase;

import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds when an incident was opened and resolved, and opened again; one pass over the markers. */
final class RoundSearch {
    /** How long all alerts have to be silent before one that fires is not the same trouble flapping. */
    private static final Duration QUIET = Duration.ofMinutes(30);

    private final List<Marker> markers;
    private final @Nullable Milestone detected;
    private final @Nullable Milestone resolved;
    private final boolean alertsResolve;
    private final boolean reportsOpen;

    private final List<Round> rounds = new ArrayList<>();
    private final FiringAlerts firing = new FiringAlerts();
    private boolean open;
    private boolean openedByPeople;
    private boolean resolvedAsStated;
    private @Nullable Marker calm;

    RoundSearch(StatedMilestones stated, List<Marker> markers) {
        this.markers = markers;
        this.detected = stated.get(MilestoneName.DETECTED).orElse(null);
        this.resolved = stated.get(MilestoneName.RESOLVED).orElse(null);
        this.alertsResolve = resolved == null && !has(Sign.RESOLVED);
        this.reportsOpen = !has(Sign.FIRED) && !has(Sign.OPENED);
    }

    private boolean has(Sign sign) {
        return markers.stream().anyMatch(marker -> marker.sign() == sign);
    }

    List<Round> toRounds() {
        Instant start = Instant.MIN;
        if (detected != null) {
            start = StatedMilestones.time(detected);
            open(detected, true);
        }
        for (Marker marker : markers) {
            if (!marker.time().isBefore(start)) {
                if (resolved != null && marker.time().isAfter(StatedMilestones.time(resolved))) {
                    resolveAsStated(resolved);
                }
                read(marker);
            }
        }
        if (resolved != null) {
            resolveAsStated(resolved);
        }
        if (open && calm != null && (alertsResolve || !openedByPeople)) {
            resolve(calm.as(MilestoneName.RESOLVED));
        }
        return rounds;
    }

    private void read(Marker marker) {
        switch (marker.sign()) {
            case FIRED -> {
                fired(marker);
                firing.add(marker);
            }
            case OPENED -> opened(marker);
            case REPORTED -> {
                if (reportsOpen && rounds.isEmpty()) {
                    open(marker.as(MilestoneName.DETECTED), false);
                }
            }
            case CALMED -> {
                firing.remove(marker);
                calm = open ? marker : null;
            }
            case RESOLVED -> {
                if (!resolvedAsStated && !rounds.isEmpty()) {
                    resolve(marker.as(MilestoneName.RESOLVED));
                }
            }
            default -> {
                // says nothing about whether it was open
            }
        }
    }

    private void fired(Marker marker) {
        if (open) {
            goOn(marker);
        } else if (!resolvedAsStated) {
            open(marker.as(MilestoneName.DETECTED), false);
        }
    }

    private void opened(Marker marker) {
        if (open) {
            goOn(marker);
        } else {
            open(marker.as(MilestoneName.DETECTED), true);
        }
        openedByPeople = true;
    }

    /** What was silent for long, with no alert that still fires, was over; otherwise it is the same trouble. */
    private void goOn(Marker marker) {
        if (calm != null
                && alertsResolve
                && firing.hasNone()
                && Duration.between(calm.time(), marker.time()).compareTo(QUIET) > 0) {
            resolve(calm.as(MilestoneName.RESOLVED));
            open(marker.as(MilestoneName.DETECTED), false);
        }
        calm = null;
    }

    private void open(Milestone milestone, boolean byPeople) {
        rounds.add(new Round(Optional.of(milestone), Optional.empty()));
        open = true;
        openedByPeople = byPeople;
        calm = null;
    }

    /** A later resolution of what was not opened again since takes the place of the earlier one. */
    private void resolve(Milestone milestone) {
        int last = rounds.size() - 1;
        rounds.set(last, rounds.get(last).resolvedBy(milestone));
        open = false;
        calm = null;
    }

    private void resolveAsStated(Milestone milestone) {
        if (resolvedAsStated) {
            return;
        }
        if (rounds.isEmpty()) {
            rounds.add(new Round(Optional.empty(), Optional.of(milestone)));
        } else {
            resolve(milestone);
        }
        resolvedAsStated = true;
    }
}
