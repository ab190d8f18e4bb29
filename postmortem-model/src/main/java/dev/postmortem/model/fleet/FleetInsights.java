package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.impact.summary.ImpactAccumulator;
import dev.postmortem.model.impact.summary.ImpactSummary;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.metric.MetricFormula;
import dev.postmortem.model.metric.MetricResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Figures over many incidents: how long they took, what recurs, what became of the action items.
 *
 * <p>A postmortem counts once, by its id. Of several revisions the highest counts; one without a number is older than any
 * with one. Two values of one revision that differ in what counts here, which the order of lists is not, leave nobody able to
 * say which is newer: the postmortem is set aside. So are drills, tutorials and duplicates; {@link #getExcluded} names them all.
 *
 * <p>{@link #merge} is associative, commutative and idempotent and {@link #empty} changes nothing, so that parts can be folded
 * in any order, more than once and in parallel. Merge first and group then: what a group left behind may be older than what
 * another part has.
 *
 * <p>Of each postmortem only what figures need is held: milestones, impacts without notes, evidence, series and customers to
 * care for, factors with their texts, states and dates of action items. No timeline is held, no name of a person and no other
 * text, about 5 KiB for a review of usual size; so tens of thousands of incidents fit where {@link #toInsights} takes them one by one. What visibility a part has
 * makes no difference: give what those who read the figures may see. Immutable and safe for use by many threads.
 */
public final class FleetInsights {
    private static final FleetInsights EMPTY = new FleetInsights(new TreeMap<>());

    private final SortedMap<PostmortemId, Held> held;
    private final SortedMap<PostmortemId, Digest> counted;

    private FleetInsights(SortedMap<PostmortemId, Held> held) {
        this.held = held;
        SortedMap<PostmortemId, Digest> counting = new TreeMap<>();
        held.forEach((id, kept) -> {
            if (ExclusionReason.of(kept).isEmpty()) {
                counting.put(id, kept.digest().orElseThrow());
            }
        });
        this.counted = counting;
    }

    /** {@return figures over nothing, to which others are merged} */
    public static FleetInsights empty() {
        return EMPTY;
    }

    /**
     * Returns the figures over some postmortems, in O(n log n).
     *
     * @param postmortems the postmortems, in any order
     * @return the figures
     */
    public static FleetInsights of(Iterable<Postmortem> postmortems) {
        SortedMap<PostmortemId, Held> held = new TreeMap<>();
        Objects.requireNonNull(postmortems, "postmortems").forEach(postmortem -> add(held, postmortem));
        return new FleetInsights(held);
    }

    /**
     * Returns a collector for streams, parallel ones too; none of the postmortems is held.
     *
     * @return the collector
     */
    public static Collector<Postmortem, ?, FleetInsights> toInsights() {
        return Collector.<Postmortem, SortedMap<PostmortemId, Held>, FleetInsights>of(
                TreeMap::new,
                FleetInsights::add,
                FleetInsights::addAll,
                FleetInsights::new,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Returns the figures over the postmortems of both, in O(n + m log n) for m other ones.
     *
     * @param other other figures
     * @return the figures over all
     */
    public FleetInsights merge(FleetInsights other) {
        return new FleetInsights(addAll(new TreeMap<>(held), Objects.requireNonNull(other, "other").held));
    }

    private static void add(SortedMap<PostmortemId, Held> held, Postmortem postmortem) {
        held.merge(postmortem.getId(), Held.of(postmortem), Held::merge);
    }

    private static SortedMap<PostmortemId, Held> addAll(
            SortedMap<PostmortemId, Held> held, SortedMap<PostmortemId, Held> more) {
        more.forEach((id, kept) -> held.merge(id, kept, Held::merge));
        return held;
    }

    /** The same over no more than some of the incidents that count. */
    FleetInsights only(SortedSet<PostmortemId> ids) {
        SortedMap<PostmortemId, Held> some = new TreeMap<>();
        ids.forEach(id -> some.put(id, Objects.requireNonNull(held.get(id))));
        return new FleetInsights(some);
    }

    Collection<Digest> digests() {
        return counted.values();
    }

    /** {@return how many incidents count} */
    public int getCount() {
        return counted.size();
    }

    /** {@return the ids of the postmortems that count, in order} */
    public List<PostmortemId> getIncidents() {
        return List.copyOf(counted.keySet());
    }

    /** {@return the postmortems that do not count, in order, and why} */
    public SortedMap<PostmortemId, ExclusionReason> getExcluded() {
        SortedMap<PostmortemId, ExclusionReason> excluded = new TreeMap<>();
        held.forEach((id, kept) -> ExclusionReason.of(kept).ifPresent(reason -> excluded.put(id, reason)));
        return Collections.unmodifiableSortedMap(excluded);
    }

    /**
     * Measures all incidents by a set of formulas.
     *
     * @param metrics the formulas, such as {@code IncidentMetrics.preset("datadog")}
     * @return a distribution for each formula, and which incidents it could not measure
     */
    public FleetMetrics measure(IncidentMetrics metrics) {
        List<MetricDistribution> distributions = Objects.requireNonNull(metrics, "metrics").getFormulas().stream()
                .map(formula -> measure(formula, metrics))
                .toList();
        return new FleetMetrics(metrics.getName(), getCount(), distributions);
    }

    private MetricDistribution measure(MetricFormula formula, IncidentMetrics metrics) {
        SortedMap<PostmortemId, MetricResult> results = new TreeMap<>();
        counted.forEach((id, digest) -> results.put(id, metrics.measure(formula.getName(), digest.facts())));
        return MetricDistribution.of(formula, results);
    }

    /**
     * Tells what became of the action items by a moment.
     *
     * @param asOf the moment, in the years 1 to 9999
     * @param zone the zone in which the days by which items are due begin and end
     * @return what became of them
     * @throws IllegalArgumentException if the moment is outside these years
     */
    public ActionFollowThrough followThrough(Instant asOf, ZoneId zone) {
        return ActionFollowThrough.of(List.copyOf(digests()), asOf, zone);
    }

    /**
     * Sums up the impacts of all incidents, as those of one incident are summed up.
     *
     * <p>Lengths are those of unions, so two incidents at one time count once. Ids of impacts are preceded by the id of their
     * postmortem, escaped as in a JSON Pointer (RFC 6901: {@code ~0} for a tilde, {@code ~1} for a slash), and a slash. Business metrics are left out: nobody can add those of different incidents.
     *
     * @param asOf the moment up to which impacts without an end count, in the years 1 to 9999
     * @return what the impacts say together
     * @throws IllegalArgumentException if the moment is outside these years
     */
    public ImpactSummary impact(Instant asOf) {
        ImpactAccumulator impacts = ImpactAccumulator.asOf(asOf);
        digests().forEach(digest -> impacts.addAll(digest.facts().getImpacts()));
        return impacts.toSummary();
    }

    /** {@return the incidents by severity, the most severe first; steps of one label are one group} */
    public FleetGroups bySeverity() {
        return FleetGrouping.of("severity", this, FleetKeys::severity);
    }

    /** {@return the incidents by affected service, as the incident or one of its impacts names it} */
    public FleetGroups byService() {
        return FleetGrouping.of("service", this, FleetKeys::services);
    }

    /** {@return the incidents by team that took part} */
    public FleetGroups byTeam() {
        return FleetGrouping.of("team", this, FleetKeys::teams);
    }

    /** {@return the incidents by how they came to light; UNKNOWN is a group of its own} */
    public FleetGroups byDetectionMethod() {
        return FleetGrouping.of("detection method", this, FleetKeys::detectionMethod);
    }

    /**
     * Groups the incidents by the month in which they began.
     *
     * <p>That is IMPACT_STARTED, otherwise the first start of an impact if all are known, otherwise DETECTED, otherwise
     * DECLARED. Where nobody can tell in which month that lies, the incident is in no group. Months without an incident are
     * left out.
     *
     * @param zone the zone in which months begin; a month ends where the next one begins
     * @return the incidents by month, such as {@code 2026-03}, in the order of time
     */
    public FleetGroups byMonth(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return FleetGrouping.of("month, " + zone, this, facts -> FleetKeys.month(facts, zone));
    }

    /**
     * Groups the incidents by the value of a label of their postmortems.
     *
     * @param name the name of the label
     * @return the incidents by value
     */
    public FleetGroups byLabel(String name) {
        Objects.requireNonNull(name, "name");
        return FleetGrouping.of("label " + name, this, facts -> FleetKeys.label(facts, name));
    }

    /** {@return the incidents by category of their factors; UNKNOWN is none, and outcomes are no factors here} */
    public FleetGroups byFactorCategory() {
        return FleetGrouping.of("category of a factor", this, FleetKeys::categories);
    }

    /** {@return the incidents by category of their factors of kind TRIGGER; UNKNOWN is none} */
    public FleetGroups byTriggerCategory() {
        return FleetGrouping.of("category of a trigger", this, FleetKeys::triggerCategories);
    }

    /** {@return the incidents by kind of their factors, but for outcomes; in the order of the kinds} */
    public FleetGroups byFactorKind() {
        return FleetGrouping.of("kind of a factor", this, FleetKeys::kinds);
    }

    /** {@return the incidents by layer of their factors, but for outcomes; in the order of the layers} */
    public FleetGroups byFactorLayer() {
        return FleetGrouping.of("layer of a factor", this, FleetKeys::layers);
    }

    /**
     * Groups the incidents by what somebody says is the same about their factors.
     *
     * <p>Labels are compared for equality only. {@code FactorLabels} of the module {@code dev.postmortem.rca} has ways to
     * label, and {@code factor -> List.of(factor.getText())} finds factors of equal texts.
     *
     * @param labels the labels of a factor, which has its id, text, kind, layer and category here; called for all but outcomes
     * @return the incidents by label
     */
    public FleetGroups byFactor(Function<ContributingFactor, ? extends Collection<String>> labels) {
        Objects.requireNonNull(labels, "labels");
        return FleetGrouping.of("factor", this, facts -> FleetKeys.factors(facts, labels));
    }

    static String incidents(int count) {
        return count + (count == 1 ? " incident" : " incidents");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetInsights that && held.equals(that.held);
    }

    @Override
    public int hashCode() {
        return held.hashCode();
    }

    /** {@return how many incidents count and do not, and what they have in common, in aligned lines} */
    @Override
    public String toString() {
        return FleetText.of(this);
    }
}
