package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.incident.SeverityChange;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.model.timeline.TimelineEventBuilder;
import dev.postmortem.model.validation.ConsistencyChecked;
import dev.postmortem.model.validation.Consistent;
import dev.postmortem.model.validation.Inconsistency;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule across properties fires for a value that breaks it, and not for its valid neighbour. */
class ConsistencyRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final Validator VALIDATOR = Validators.withoutEl();

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        event().endedAt(minute(-1)).build(),
                        event().endedAt(minute(0)).build(),
                        Inconsistency.of("event.ends-before-it-starts", "endedAt")),
                Arguments.of(
                        event().firstOccurredAt(minute(1)).build(),
                        event().firstOccurredAt(minute(0)).build(),
                        Inconsistency.of("event.first-after-last", "firstOccurredAt")),
                Arguments.of(
                        marks(MilestoneName.IMPACT_STARTED, 5, MilestoneName.MITIGATED, 4),
                        marks(MilestoneName.IMPACT_STARTED, 5, MilestoneName.MITIGATED, 5),
                        Inconsistency.of("incident.milestones-order", "milestones", 1)),
                Arguments.of(
                        changes(5, 4),
                        changes(5, 5),
                        Inconsistency.of("incident.severity-changes-order", "severityChanges", 1)),
                Arguments.of(
                        money("EUR", "EUR"),
                        money("EUR", "USD"),
                        Inconsistency.of("impact.currency-twice", "money", 1)),
                Arguments.of(
                        action().dueDate(LocalDate.parse("2026-03-09")).build(),
                        action().dueDate(LocalDate.parse("2026-03-10")).build(),
                        Inconsistency.of("action.due-before-created", "dueDate")),
                Arguments.of(
                        action().completedAt(NOON.minusNanos(1)).build(),
                        action().completedAt(NOON).build(),
                        Inconsistency.of("action.completed-before-created", "completedAt")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFiresForTheValueThatBreaksItAlone(
            ConsistencyChecked bad, ConsistencyChecked neighbour, Inconsistency broken) {
        assertThat(bad.toInconsistencies()).containsExactly(broken);
        assertThat(neighbour.toInconsistencies()).isEmpty();
        assertThat(VALIDATOR.validate(neighbour)).isEmpty();
        assertThat(VALIDATOR.validate(bad)).singleElement().satisfies(violation -> {
            assertThat(violation.getMessageTemplate()).isEqualTo("{dev.postmortem." + broken.getRule() + "}");
            assertThat(violation.getPropertyPath()).hasToString(path(broken));
            assertThat(violation.getConstraintDescriptor().getAnnotation()).isInstanceOf(Consistent.class);
        });
    }

    @Test
    void everyTypeWithSuchRulesIsHere() {
        assertThat(ValueTypes.built().stream().filter(ConsistencyChecked.class::isAssignableFrom))
                .isNotEmpty()
                .allMatch(type -> type.isAnnotationPresent(Consistent.class))
                .allMatch(type -> rules().anyMatch(rule -> type.isInstance(rule.get()[0])));
    }

    @Test
    void timesThatMayBeInEitherOrderBreakNoRule() {
        TimelineEvent overlapping = event().endedAt(EventTime.between(NOON.minusSeconds(60), NOON.plusSeconds(60)))
                .build();
        TimelineEvent unknown = event().endedAt(EventTime.unknown("?")).build();

        assertThat(overlapping.toInconsistencies()).isEmpty();
        assertThat(unknown.toInconsistencies()).isEmpty();
        assertThat(action().createdAt(Optional.empty())
                        .dueDate(LocalDate.MIN)
                        .build()
                        .toInconsistencies())
                .isEmpty();
    }

    private static String path(Inconsistency broken) {
        return broken.getProperty()
                + (broken.getIndex().isPresent() ? "[" + broken.getIndex().getAsInt() + "]" : "");
    }

    private static EventTime minute(int minute) {
        return EventTime.of(NOON.plusSeconds(60L * minute), TimePrecision.MINUTE);
    }

    private static TimelineEventBuilder event() {
        return TimelineEvent.builder()
                .id(EventId.of("e"))
                .kind(EventKind.OTHER)
                .occurredAt(minute(0))
                .source(EventSource.builder().system("s").file("f").build())
                .text("t");
    }

    private static Incident marks(MilestoneName first, int firstMinute, MilestoneName second, int secondMinute) {
        return Incident.builder()
                .addMilestones(
                        Milestone.builder().name(first).at(minute(firstMinute)).build(),
                        Milestone.builder()
                                .name(second)
                                .at(minute(secondMinute))
                                .build())
                .build();
    }

    private static Incident changes(int firstMinute, int secondMinute) {
        return Incident.builder()
                .addSeverityChanges(change(firstMinute), change(secondMinute))
                .build();
    }

    private static SeverityChange change(int minute) {
        return SeverityChange.builder()
                .at(minute(minute))
                .severity(Severity.of(1, "SEV-1"))
                .build();
    }

    private static Impact money(String first, String second) {
        return Impact.builder()
                .id(ImpactId.of("i"))
                .startedAt(minute(0))
                .severity(FunctionalSeverity.DEGRADED)
                .addMoney(amount(first), amount(second))
                .build();
    }

    private static MoneyRange amount(String currency) {
        return MoneyRange.builder()
                .currency(Currency.getInstance(currency))
                .min(BigDecimal.ONE)
                .max(BigDecimal.TEN)
                .build();
    }

    private static ActionItemBuilder action() {
        return ActionItem.builder()
                .id(ActionItemId.of("a"))
                .title("Add a check")
                .type(ActionType.PREVENT)
                .createdAt(NOON);
    }
}
