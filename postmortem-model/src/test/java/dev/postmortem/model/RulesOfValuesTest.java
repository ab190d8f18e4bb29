package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What values refuse to be, and how they say so; and what they are when nobody says anything. */
class RulesOfValuesTest {
    private static <T> T example(Class<T> type) {
        return Examples.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable building, String message) {
        assertThatIllegalArgumentException().isThrownBy(building).withMessage(message);
    }

    @Test
    void actorsNeedAName() {
        refused(() -> Actor.of(" ", ActorType.HUMAN), "an actor needs a name; use the id where the name is unknown");
    }

    @Test
    void severitiesBeginAtOneAndTheMostSevereComesFirst() {
        refused(() -> Severity.of(0, "SEV-0"), "rank 0 is below 1; SEV-1 has rank 1");
        assertThat(Severity.of(1, "SEV-1")).isLessThan(Severity.of(2, "SEV-2"));
        assertThat(Severity.of(1, "A")).isLessThan(Severity.of(1, "B"));
    }

    @Test
    void aMilestoneIsStatedOnce() {
        Incident incident = example(Incident.class);
        refused(
                () -> incident.toBuilder()
                        .addAllMilestones(incident.getMilestones())
                        .build(),
                "a milestone is stated twice among [DETECTED, DETECTED]; keep one of each name");
    }

    @Test
    void customerCountsAreInOrderAndIdsAreComplete() {
        refused(
                () -> CustomerCount.between(5, 4, CustomerUnit.USER),
                "customers between 5 and 4 cannot be; give 0 <= lower <= upper");
        refused(
                () -> CustomerCount.exactly(-1, CustomerUnit.USER),
                "customers between -1 and -1 cannot be; give 0 <= lower <= upper");
        refused(
                () -> CustomerCount.builder().lower(2).upper(2L).addIds("a").build(),
                "there are 1 ids but the count is 2; give ids only if they are complete");
        refused(() -> CountRange.exactly(-1), "a number between -1 and -1 cannot be; give 0 <= lower <= upper");
    }

    @Test
    void impactsEndAfterTheyStartAndFailNoMoreRequestsThanThereAre() {
        Impact impact = example(Impact.class);
        Instant start = impact.getStartedAt().getEarliest().orElseThrow();
        refused(
                () -> impact.toBuilder()
                        .endedAt(EventTime.of(start.minusSeconds(60), TimePrecision.SECOND))
                        .build(),
                "impact i-1 ends at 2026-03-01T11:59:01Z before it starts at 2026-03-01T12:00:00Z; swap the ends");
        refused(
                () -> impact.toBuilder().requestsFailed(5L).requestsTotal(4L).build(),
                "impact i-1 has more failed requests than requests; swap them");
    }

    @Test
    void moneyIsInOrderAndOfASaneScale() {
        MoneyRange money = example(MoneyRange.class);
        refused(
                () -> money.toBuilder().min(BigDecimal.TEN).max(BigDecimal.ONE).build(),
                "at most 1 is less than at least 10; swap them");
        refused(
                () -> money.toBuilder().max(new BigDecimal("1E+1000000000")).build(),
                "an amount with a scale beyond 32 is no amount of money; round it");
    }

    @Test
    void likelihoodsLieBetweenZeroAndOne() {
        ContributingFactor factor = example(ContributingFactor.class);
        refused(
                () -> factor.toBuilder().likelihood(new BigDecimal("1.01")).build(),
                "the likelihood 1.01 of factor f is not between 0 and 1");
    }

    @Test
    void explanationsHaveCausesAndAskForNoMoreThanTheyHave() {
        Explanation explanation = example(Explanation.class);
        refused(
                () -> explanation.toBuilder().causes(List.of()).build(),
                "explanation x needs at least one cause and none twice, but has []");
        refused(
                () -> explanation.toBuilder()
                        .causes(List.of(FactorId.of("g"), FactorId.of("g")))
                        .build(),
                "explanation x needs at least one cause and none twice, but has [g, g]");
        refused(
                () -> explanation.toBuilder().atLeast(3).build(),
                "explanation x says at least 3 of 2 causes; give a number from 1 to 2");
    }

    @Test
    void rowsOfASourceAddUp() {
        refused(
                () -> example(SourceReport.class).toBuilder().rows(10).build(),
                "rows 10 of f are not 6 with events + 2 ignored + 1 problems; count each row once");
    }

    @Test
    void postmortemsHaveATitleAndUniqueIds() {
        Postmortem pm = example(Postmortem.class);
        refused(() -> pm.toBuilder().title("\t").build(), "the title of postmortem pm-1 is blank; write one");
        refused(
                () -> pm.toBuilder().addAllImpacts(pm.getImpacts()).build(),
                "the impact id i-1 stands twice; give each its own");
        refused(
                () -> pm.toBuilder().addAllFactors(pm.getFactors()).build(),
                "the factor id f stands twice; give each its own");
        refused(
                () -> pm.toBuilder().addAllExplanations(pm.getExplanations()).build(),
                "the explanation id x stands twice; give each its own");
        refused(
                () -> pm.toBuilder().addAllActionItems(pm.getActionItems()).build(),
                "the action item id a stands twice; give each its own");
    }

    static List<Class<?>> types() {
        return ValueTypes.built();
    }

    @ParameterizedTest
    @MethodSource("types")
    void visibilityIsInternalUnlessSomebodySaysOtherwise(Class<?> type) throws Exception {
        for (Method accessor : ValueTypes.accessors(type)) {
            if (accessor.getReturnType() == Visibility.class) {
                assertThat(Examples.all().stream().filter(type::isInstance).map(e -> call(accessor, e)))
                        .as("a sparse example of %s", type.getSimpleName())
                        .contains(type == ExternalMessage.class ? Visibility.PUBLIC : Visibility.INTERNAL);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aBuilderThatStartsFromAValueGivesThatValue(Class<?> type) throws Exception {
        for (Object example : Examples.all().stream().filter(type::isInstance).toList()) {
            Object builder = type.getMethod("toBuilder").invoke(example);
            assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(example);
        }
    }

    @Test
    void actionItemsAreOpenUnlessSomebodySaysOtherwise() {
        assertThat(Examples.all().stream().filter(ActionItem.class::isInstance).map(a -> ((ActionItem) a).getStatus()))
                .contains(ActionStatus.OPEN);
    }

    private static Object call(Method accessor, Object target) {
        try {
            return accessor.invoke(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
