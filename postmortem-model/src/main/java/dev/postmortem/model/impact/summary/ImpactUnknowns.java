package dev.postmortem.model.impact.summary;

import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Names what observations leave open. */
final class ImpactUnknowns {
    private final Collection<Impact> impacts;
    private final Instant asOf;

    ImpactUnknowns(Collection<Impact> impacts, Instant asOf) {
        this.impacts = impacts;
        this.asOf = asOf;
    }

    List<ImpactUnknown> toList() {
        return Stream.of(
                        named(UnknownAspect.START, i -> !i.getStartedAt().hasInstant(), " has no known start"),
                        named(
                                UnknownAspect.END,
                                i -> i.getEndedAt().filter(e -> !e.hasInstant()).isPresent(),
                                " ended, but nobody knows when"),
                        openEnds(),
                        named(
                                UnknownAspect.SERVICE,
                                i -> i.getScope().getService().isEmpty(),
                                " names no service"),
                        customers(),
                        missing(
                                UnknownAspect.CUSTOMERS_REPORTED,
                                Impact::getCustomersReported,
                                " does not say how many customers reported"),
                        missing(
                                UnknownAspect.SUPPORT_TICKETS,
                                Impact::getSupportTickets,
                                " does not say how many support tickets it caused"))
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<ImpactUnknown> openEnds() {
        Stream<Impact> open =
                impacts.stream().filter(i -> i.getEndedAt().isEmpty() && i.getSeverity() != FunctionalSeverity.NONE);
        return open.map(i -> {
            Optional<Instant> start = i.getStartedAt().toAdjustedEarliest();
            boolean later = start.filter(s -> s.isAfter(asOf)).isPresent();
            return unknown(
                    UnknownAspect.OPEN_END,
                    i,
                    later
                            ? " has no end and starts after " + asOf + "; it does not count yet"
                            : " has no end; it counts up to " + asOf);
        });
    }

    private Stream<ImpactUnknown> customers() {
        return named(
                UnknownAspect.CUSTOMERS_AFFECTED,
                i -> ImpactCounts.isFelt(i)
                        && i.getCustomersAffected()
                                .flatMap(CustomerCount::getUpper)
                                .isEmpty(),
                " does not say how many customers were affected at most");
    }

    /** Only where another observation has the number; what nobody counts is simply absent. */
    private Stream<ImpactUnknown> missing(
            UnknownAspect aspect, Function<Impact, Optional<Long>> number, String message) {
        boolean counted = impacts.stream().anyMatch(i -> number.apply(i).isPresent());
        return named(
                aspect,
                i -> counted && ImpactCounts.isFelt(i) && number.apply(i).isEmpty(),
                message);
    }

    private Stream<ImpactUnknown> named(UnknownAspect aspect, Predicate<Impact> open, String message) {
        return impacts.stream().filter(open).map(i -> unknown(aspect, i, message));
    }

    private static ImpactUnknown unknown(UnknownAspect aspect, Impact impact, String message) {
        return ImpactUnknown.builder()
                .aspect(aspect)
                .impact(impact.getId())
                .message("impact " + impact.getId() + message)
                .build();
    }
}
