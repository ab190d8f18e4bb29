package dev.postmortem.model.clock;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.time.DurationRange;
import dev.postmortem.model.timeline.EventOrdering;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words what is wrong with clocks. */
final class ClockFindings {
    /** Nobody reads a longer proof. */
    private static final int MOST_SHOWN = 20;

    private ClockFindings() {}

    /** {@return that a cycle of evidence, in the direction of time, cannot be true} */
    static Finding contradiction(List<Evidence> cycle, ClockTable clocks) {
        Duration sum = cycle.stream().map(Evidence::slack).reduce(Duration.ZERO, Duration::plus);
        List<String> names = cycle.stream()
                .flatMap(e -> Stream.of(e.first(), e.second()))
                .distinct()
                .sorted()
                .map(clocks::name)
                .toList();
        String message = "no correction of " + shortened(names, ", ") + " makes all of this true: "
                + shortened(cycle.stream().map(e -> told(e, clocks)).toList(), "; ") + "; " + words(sum)
                + " are missing";
        return ClockRule.CONTRADICTION.at(
                "",
                "clock " + names.get(0),
                message,
                "look which event is wrong or which clock was set in between; a declared correction decides");
    }

    /** {@return that a clock is wrong by at least so much} */
    static Finding oneSided(String clock, Interval interval, List<EventOrdering> proof) {
        boolean slow = interval.most().filter(Duration::isNegative).isEmpty();
        Duration least = (slow ? interval.least() : interval.most()).orElseThrow();
        return ClockRule.ONE_SIDED.at(
                "",
                "clock " + clock,
                "it is " + words(least) + " " + (slow ? "slow" : "fast")
                        + " or more, and nothing says how much at most, so its times stay as recorded: "
                        + shortened(proof.stream().map(EventOrdering::toString).toList(), "; "),
                "declare its correction, or add a rule that bounds it from the other side");
    }

    /** {@return that some orderings form a cycle, and the times decide between their events} */
    static Finding orderCycle(List<EventOrdering> cycle) {
        return ClockRule.ORDER_CYCLE.at(
                "",
                "event " + cycle.get(0).getBefore(),
                "these cannot all be true: "
                        + shortened(cycle.stream().map(EventOrdering::toString).toList(), "; "),
                "correct the rule that is wrong; until then the times decide");
    }

    /** {@return that there are more such cycles than are told} */
    static Finding moreOrderCycles(int more) {
        return ClockRule.ORDER_CYCLE.at(
                "", "", more + " more sets of pairs cannot all be true", "correct the rule that is wrong");
    }

    /** {@return that there was too much to do} */
    static Finding limited(int clocks, long steps) {
        return ClockRule.LIMITED.at(
                "",
                "",
                clocks + " clocks were not reconciled, because that takes more than " + steps + " steps",
                "name clocks that are the same: ClockReconciler.clocks");
    }

    private static String told(Evidence e, ClockTable clocks) {
        String slack =
                e.isContradicted() ? ", contradicted by " + words(e.slack()) : ", " + words(e.slack()) + " to spare";
        return e.proof().getBefore() + " in " + clocks.name(e.first()) + " before "
                + e.proof().getAfter() + " in " + clocks.name(e.second()) + " ("
                + e.proof().getRule() + slack + ")";
    }

    private static String words(Duration length) {
        return DurationRange.exactly(length.abs()).toText();
    }

    private static String shortened(List<String> parts, String separator) {
        String shown = parts.stream().limit(MOST_SHOWN).collect(Collectors.joining(separator));
        int more = parts.size() - MOST_SHOWN;
        return more > 0 ? shown + separator + more + " more" : shown;
    }
}
