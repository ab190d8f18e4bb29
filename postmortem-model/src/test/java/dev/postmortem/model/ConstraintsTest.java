package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.Finished;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.meeting.AgendaItem;
import dev.postmortem.model.meeting.Meeting;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.validation.StatusGroup;
import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint on a property or on what it holds fires in a stock Hibernate Validator. */
class ConstraintsTest {
    private static final Validator VALIDATOR = Validators.withoutEl();

    private static final Map<Class<? extends Annotation>, Object> BAD = Map.of(
            NotBlank.class,
            " ",
            NotEmpty.class,
            List.of(),
            NotNull.class,
            Optional.empty(),
            Size.class,
            "",
            Positive.class,
            0L,
            PositiveOrZero.class,
            -1L,
            Min.class,
            1L,
            Max.class,
            1_000_000L,
            Finished.class,
            ActionStatus.OPEN);

    static Stream<Arguments> constraints() {
        return ValueTypes.built().stream()
                .flatMap(type -> ValueTypes.accessors(type).stream()
                        .flatMap(accessor ->
                                constraints(accessor.getAnnotations()).map(a -> Arguments.of(type, accessor, a))));
    }

    static Stream<Arguments> constraintsOfElements() {
        return ValueTypes.built().stream()
                .flatMap(type -> ValueTypes.accessors(type).stream()
                        .flatMap(accessor -> elements(accessor)
                                .flatMap(element -> constraints(element.getAnnotations())
                                        .map(a -> Arguments.of(type, accessor, a)))));
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void constraintFires(Class<?> type, Method accessor, Class<? extends Annotation> constraint) throws Exception {
        fires(type, accessor, constraint, fitting(BAD.get(constraint), accessor.getReturnType()));
    }

    @ParameterizedTest
    @MethodSource("constraintsOfElements")
    void constraintOfAnElementFires(Class<?> type, Method accessor, Class<? extends Annotation> constraint)
            throws Exception {
        Class<?> element =
                (Class<?>) elements(accessor).findFirst().orElseThrow().getType();
        fires(type, accessor, constraint, holding(fitting(BAD.get(constraint), element), accessor.getReturnType()));
    }

    /** One call for the whole shows what is wrong anywhere in it. */
    @ParameterizedTest
    @MethodSource("accessors")
    void validationGoesDownIntoEveryValue(Class<?> type, Method accessor) {
        boolean holdsValues = Stream.concat(Stream.of(accessor.getAnnotatedReturnType()), elements(accessor))
                .anyMatch(t ->
                        t.getType() instanceof Class<?> c && isValidatable(c) && !t.isAnnotationPresent(Valid.class));

        assertThat(holdsValues && !accessor.isAnnotationPresent(Valid.class))
                .as("%s lacks @Valid", accessor)
                .isFalse();
    }

    @Test
    void oneCallShowsWhatIsWrongDeepInside() {
        Postmortem pm = PostmortemExamples.postmortem();
        Postmortem blank = pm.toBuilder()
                .lessons(Lessons.builder()
                        .addWentWell(Statement.builder()
                                .text("s")
                                .addEvidence(Evidence.builder().kind(" ").build())
                                .build())
                        .build())
                .meeting(Meeting.builder().addAgenda(AgendaItem.of(" ")).build())
                .timeline(Timeline.of(List.of(TimelineExamples.sparseEvent("e").toBuilder()
                        .addTags(" ")
                        .build())))
                .build();

        assertThat(VALIDATOR.validate(pm)).isEmpty();
        assertThat(VALIDATOR.validate(blank))
                .extracting(v -> v.getPropertyPath().toString())
                .containsExactlyInAnyOrder(
                        "lessons.wentWell[0].evidence[0].kind",
                        "meeting.agenda[0].topic",
                        "timeline.events[0].tags[0].<list element>");
    }

    static Stream<Arguments> accessors() {
        return Stream.concat(ValueTypes.built().stream(), Stream.of(Timeline.class))
                .filter(type -> !type.getPackageName().matches(NOT_PART_OF_A_POSTMORTEM))
                .flatMap(type -> ValueTypes.accessors(type).stream().map(accessor -> Arguments.of(type, accessor)));
    }

    private static final String NOT_PART_OF_A_POSTMORTEM = ".*\\.(merge|metric|source|finding|summary)";

    private static boolean isValidatable(Class<?> type) {
        return type == Timeline.class || ValueTypes.built().contains(type);
    }

    private static Stream<Class<? extends Annotation>> constraints(Annotation[] annotations) {
        return Stream.of(annotations)
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .filter(a -> a.isAnnotationPresent(Constraint.class));
    }

    private static Stream<AnnotatedType> elements(Method accessor) {
        return accessor.getAnnotatedReturnType() instanceof AnnotatedParameterizedType container
                ? Stream.of(container.getAnnotatedActualTypeArguments())
                : Stream.empty();
    }

    private static void fires(Class<?> type, Method accessor, Class<? extends Annotation> constraint, Object bad)
            throws Exception {
        String property = ValueTypes.property(accessor);

        Class<?> everything = StatusGroup.Closed.class;

        assertThat(VALIDATOR.validateValue(type, property, bad, everything))
                .anySatisfy(v -> assertThat(
                                v.getConstraintDescriptor().getAnnotation().annotationType())
                        .isEqualTo(constraint));
        Optional<Object> built = build(type, accessor, bad);
        if (built.isPresent()) {
            assertThat(VALIDATOR.validate(built.get(), everything))
                    .extracting(v -> v.getPropertyPath().toString())
                    .anyMatch(path -> path.matches(property + "\\b.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.postmortem.model.JsonOfValuesTest#examples")
    void examplesBreakNoConstraint(Object example) {
        assertThat(VALIDATOR.validate(example)).isEmpty();
    }

    private static Object fitting(Object bad, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return ((Long) bad).intValue();
        }
        if (type == List.class) {
            return List.of();
        }
        return type == BigDecimal.class ? BigDecimal.valueOf((Long) bad) : bad;
    }

    private static Object holding(Object bad, Class<?> container) {
        if (container == SortedSet.class) {
            return new TreeSet<>(List.of(bad));
        }
        return container == Optional.class ? Optional.of(bad) : List.of(bad);
    }

    /** A value with the bad property; absent if the type itself refuses it, which is stronger still. */
    private static Optional<Object> build(Class<?> type, Method accessor, Object bad) throws Exception {
        Object example =
                Examples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
        Object builder = type.getMethod("toBuilder").invoke(example);
        Method setter = Stream.of(builder.getClass().getMethods())
                .filter(m -> m.getName().equals(ValueTypes.property(accessor)) && m.getParameterCount() == 1)
                .filter(m -> m.getParameterTypes()[0].isPrimitive() && bad instanceof Number
                        || m.getParameterTypes()[0].isInstance(bad))
                .findFirst()
                .orElseThrow();
        setter.invoke(builder, bad);
        try {
            return Optional.of(builder.getClass().getMethod("build").invoke(builder));
        } catch (InvocationTargetException refused) {
            assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        }
    }
}
