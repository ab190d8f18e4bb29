package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.time.EventTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an incident began, as far as it is known.
 *
 * @param earliest not before
 * @param latestExclusive before this, or at the earliest if both are the same
 */
record IncidentStart(Instant earliest, Instant latestExclusive) {
    static Optional<IncidentStart> of(Postmortem postmortem) {
        return Stream.of(
                        stated(postmortem, MilestoneName.IMPACT_STARTED),
                        ofImpacts(postmortem),
                        stated(postmortem, MilestoneName.DETECTED),
                        stated(postmortem, MilestoneName.DECLARED))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<IncidentStart> stated(Postmortem postmortem, MilestoneName name) {
        return postmortem
                .getIncident()
                .flatMap(incident -> incident.milestone(name))
                .map(Milestone::getAt)
                .flatMap(IncidentStart::of);
    }

    /** The first one; absent as soon as one does not tell, for it could be the first. */
    private static Optional<IncidentStart> ofImpacts(Postmortem postmortem) {
        List<Optional<IncidentStart>> starts = postmortem.getImpacts().stream()
                .map(Impact::getStartedAt)
                .map(IncidentStart::of)
                .toList();
        if (starts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Optional<Instant> last = starts.stream()
                .map(start -> start.orElseThrow().latestExclusive())
                .min(Comparator.naturalOrder());
        return starts.stream()
                .map(start -> start.orElseThrow().earliest())
                .min(Comparator.naturalOrder())
                .flatMap(first -> last.map(latest -> new IncidentStart(first, latest)));
    }

    private static Optional<IncidentStart> of(EventTime time) {
        return time.toAdjustedEarliest()
                .flatMap(first -> time.toAdjustedLatestExclusive().map(last -> new IncidentStart(first, last)));
    }

    /** The month in which it certainly began; absent if there are several. */
    Optional<YearMonth> month(ZoneId zone) {
        YearMonth first = YearMonth.from(earliest.atZone(zone));
        Instant latest = latestExclusive.isAfter(earliest) ? latestExclusive.minusNanos(1) : earliest;
        YearMonth last = YearMonth.from(latest.atZone(zone));
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }
}
