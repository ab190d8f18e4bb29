package dev.postmortem.model.clock;

import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that hold for the sources this library reads.
 *
 * <p>When a source system stored a record ({@code getRecordedAt}) proves nothing here, because nobody says whose clock
 * that was.
 */
public final class HappensBeforeRules {
    private static final Set<EventKind> STARTS = Set.of(EventKind.DEPLOYMENT_STARTED, EventKind.ROLLBACK);
    private static final Set<EventKind> ENDS = Set.of(EventKind.DEPLOYMENT_FINISHED, EventKind.DEPLOYMENT_FAILED);
    private static final Set<String> MONITORS = Set.of("alertmanager", "grafana");
    private static final List<HappensBeforeRule> STANDARD = List.of(
            deployments(),
            resolutions(HappensBeforeRules::isOfMonitor),
            announcements(HappensBeforeRules::isOfMonitor),
            acknowledgements(),
            replies());

    private HappensBeforeRules() {}

    /** {@return all of them, with Alertmanager and Grafana as the monitors} */
    public static List<HappensBeforeRule> standard() {
        return STANDARD;
    }

    /**
     * Returns the rule {@code deployment-started}: a deployment or a rollback started before it finished or failed.
     *
     * <p>The same deployment has the same attribute {@code deployment}, which at its start may be the id of the record
     * in its system, and the same system up to the first hyphen.
     *
     * @return the rule
     */
    public static HappensBeforeRule deployments() {
        return HappensBeforeRule.of(
                "deployment-started",
                records -> new KeyedPairs()
                        .before(records, HappensBeforeRules::startedDeployment)
                        .after(records, HappensBeforeRules::endedDeployment)
                        .pairs());
    }

    /**
     * Returns the rule {@code alert-fired}: an alert fired, by its monitor, before anybody told of its end.
     *
     * <p>The end has the id of the start with {@code :resolved} behind, or the correlation key of the start with
     * {@code :resolved} in place of {@code :fired}.
     *
     * @param isOfMonitor tells whether a record is the monitor's own and not what another system says about it
     * @return the rule
     */
    public static HappensBeforeRule resolutions(Predicate<TimelineEvent> isOfMonitor) {
        return HappensBeforeRule.of("alert-fired", records -> {
            List<TimelineEvent> fired = records.stream()
                    .filter(e -> e.getKind().equals(EventKind.ALERT_FIRED))
                    .filter(isOfMonitor)
                    .toList();
            return new KeyedPairs()
                    .before(fired, e -> Stream.concat(Stream.of(e.getId() + AlertKeys.RESOLVED), AlertKeys.endsOf(e)))
                    .after(records, HappensBeforeRules::ends)
                    .pairs();
        });
    }

    /**
     * Returns the rule {@code alert-told}: what a monitor tells of itself happened before other systems told of it.
     *
     * <p>The records share a correlation key. A key of a group of alerts ({@code group:...}) counts only where it is
     * unambiguous: one record of the monitor, and one of each other system.
     *
     * @param isOfMonitor tells whether a record is the monitor's own and not what another system says about it
     * @return the rule
     */
    public static HappensBeforeRule announcements(Predicate<TimelineEvent> isOfMonitor) {
        return HappensBeforeRule.of("alert-told", records -> AlertKeys.announcements(records, isOfMonitor));
    }

    /**
     * Returns the rule {@code page-sent}: somebody was paged about an incident before it was acknowledged.
     *
     * <p>The same incident has the same attribute {@code incident} and the same system up to the first hyphen. What
     * reopened an incident is not what paged first.
     *
     * @return the rule
     */
    public static HappensBeforeRule acknowledgements() {
        return HappensBeforeRule.of(
                "page-sent",
                records -> new KeyedPairs()
                        .before(records, HappensBeforeRules::pagedIncident)
                        .after(
                                records,
                                e -> e.getKind().equals(EventKind.ACKNOWLEDGED) ? keyed(e, "incident") : Stream.empty())
                        .pairs());
    }

    /**
     * Returns the rule {@code thread-reply}: a message was written before the replies to it.
     *
     * <p>A reply has the id of the message as its thread key.
     *
     * @return the rule
     */
    public static HappensBeforeRule replies() {
        return HappensBeforeRule.of("thread-reply", records -> {
            List<TimelineEvent> replies =
                    records.stream().filter(e -> e.getThreadKey().isPresent()).toList();
            Set<String> threads =
                    replies.stream().map(e -> e.getThreadKey().orElseThrow()).collect(Collectors.toSet());
            return new KeyedPairs()
                    .before(records, e -> Stream.of(e.getId().toString()).filter(threads::contains))
                    .after(replies, e -> e.getThreadKey().stream())
                    .pairs();
        });
    }

    private static boolean isOfMonitor(TimelineEvent event) {
        return MONITORS.contains(family(event));
    }

    private static Stream<String> ends(TimelineEvent event) {
        if (!event.getKind().equals(EventKind.ALERT_RESOLVED)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(event.getId().toString()), AlertKeys.keys(event));
    }

    private static Stream<String> startedDeployment(TimelineEvent event) {
        if (!STARTS.contains(event.getKind())) {
            return Stream.empty();
        }
        Optional<String> named = Optional.ofNullable(event.getAttributes().get("deployment"));
        return named.or(() -> event.getSource().getExternalId()).map(id -> key(event, id)).stream();
    }

    private static Stream<String> endedDeployment(TimelineEvent event) {
        return ENDS.contains(event.getKind()) ? keyed(event, "deployment") : Stream.empty();
    }

    private static Stream<String> pagedIncident(TimelineEvent event) {
        boolean paged = event.getKind().equals(EventKind.ALERT_FIRED)
                && !event.getAttributes().getOrDefault("type", "").contains("reopen");
        return paged ? keyed(event, "incident") : Stream.empty();
    }

    private static Stream<String> keyed(TimelineEvent event, String attribute) {
        return Optional.ofNullable(event.getAttributes().get(attribute)).map(id -> key(event, id)).stream();
    }

    private static String key(TimelineEvent event, String id) {
        return family(event) + ":" + id;
    }

    /** {@return the system up to its first hyphen: exports and webhooks of one system share their ids} */
    private static String family(TimelineEvent event) {
        String system = event.getSource().getSystem();
        int hyphen = system.indexOf('-');
        return hyphen > 0 ? system.substring(0, hyphen) : system;
    }
}
