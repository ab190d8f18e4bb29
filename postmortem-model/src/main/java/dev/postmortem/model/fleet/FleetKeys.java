package dev.postmortem.model.fleet;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.fleet.FleetGrouping.Key;
import dev.postmortem.model.incident.Incident;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/** What incidents have that others may have too. */
final class FleetKeys {
    private FleetKeys() {}

    static Stream<Key> severity(Postmortem facts) {
        return incident(facts)
                .flatMap(incident -> incident.getSeverity().stream())
                .map(severity -> new Key(severity.getLabel(), severity.getRank()));
    }

    static Stream<Key> services(Postmortem facts) {
        return Stream.concat(
                        incident(facts).flatMap(incident -> incident.getAffectedServices().stream()),
                        facts.getImpacts().stream().flatMap(impact -> impact.getScope().getService().stream()))
                .map(Key::of);
    }

    static Stream<Key> teams(Postmortem facts) {
        return incident(facts).flatMap(incident -> incident.getTeams().stream()).map(Key::of);
    }

    static Stream<Key> detectionMethod(Postmortem facts) {
        return incident(facts)
                .flatMap(incident -> incident.getDetectionMethod().stream())
                .map(Key::of);
    }

    static Stream<Key> month(Postmortem facts, ZoneId zone) {
        return IncidentStart.of(facts)
                .flatMap(start -> start.month(zone))
                .map(month -> new Key(month.toString(), month.getLong(ChronoField.PROLEPTIC_MONTH)))
                .stream();
    }

    static Stream<Key> label(Postmortem facts, String name) {
        return Stream.ofNullable(facts.getLabels().get(name)).map(Key::of);
    }

    static Stream<Key> factors(Postmortem facts, Function<ContributingFactor, ? extends Collection<String>> labels) {
        return factors(facts).flatMap(factor -> labels.apply(factor).stream()).map(Key::of);
    }

    static Stream<Key> categories(Postmortem facts) {
        return factors(facts).flatMap(FleetKeys::category);
    }

    static Stream<Key> triggerCategories(Postmortem facts) {
        return factors(facts)
                .filter(factor -> factor.getKind() == FactorKind.TRIGGER)
                .flatMap(FleetKeys::category);
    }

    static Stream<Key> kinds(Postmortem facts) {
        return factors(facts).map(factor -> ranked(factor.getKind()));
    }

    static Stream<Key> layers(Postmortem facts) {
        return factors(facts).flatMap(factor -> factor.getLayer().stream()).map(FleetKeys::ranked);
    }

    private static Key ranked(Enum<?> constant) {
        return new Key(constant.name(), constant.ordinal());
    }

    private static Stream<Key> category(ContributingFactor factor) {
        return factor.getCategory().filter(category -> !category.equals(FactorCategory.UNKNOWN)).stream()
                .map(Key::of);
    }

    /** Outcomes are what factors explain. */
    private static Stream<ContributingFactor> factors(Postmortem facts) {
        return facts.getFactors().stream().filter(factor -> factor.getKind() != FactorKind.OUTCOME);
    }

    private static Stream<Incident> incident(Postmortem facts) {
        return facts.getIncident().stream();
    }
}
