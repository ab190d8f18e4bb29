package dev.postmortem.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.ApprovalDecision;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.IncidentStatus;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.meeting.AttendeeRole;
import dev.postmortem.model.timeline.EventKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void everyTermKeepsItsPlaces() {
        Map<String, String> terms = TermList.of(Locale.GERMAN);

        assertThat(terms)
                .hasSizeGreaterThan(150)
                .allSatisfy((english, german) -> assertThat(german)
                        .isNotBlank()
                        .satisfies(text -> assertThat(places(text)).as(english).isEqualTo(places(english))));
    }

    private static int places(String term) {
        return term.split("%s", -1).length;
    }

    @Test
    void germanIsGermanAnywhereAndTheRestIsEnglish() {
        assertThat(Terms.of(Locale.forLanguageTag("de-CH")).of("Timeline")).isEqualTo("Zeitleiste");
        assertThat(Terms.of(Locale.FRANCE).of("Timeline")).isEqualTo("Timeline");
        assertThat(Terms.of(Locale.GERMAN).of("not a term")).isEqualTo("not a term");
        assertThat(Terms.of(Locale.FRANCE).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void everyConstantThatReportsShowIsGerman() {
        Map<String, String> terms = TermList.of(Locale.GERMAN);
        List<Object> constants = new ArrayList<>();
        Stream.of(
                        ActionStatus.class,
                        ActionType.class,
                        ApprovalDecision.class,
                        Confidence.class,
                        DayOfWeek.class,
                        FactorKind.class,
                        FactorLayer.class,
                        FindingSeverity.class,
                        FunctionalSeverity.class,
                        IncidentMode.class,
                        IncidentStatus.class,
                        PostmortemStatus.class)
                .forEach(type -> constants.addAll(List.of(type.getEnumConstants())));
        Stream.of(DetectionMethod.class, EventKind.class, FactorCategory.class, MilestoneName.class)
                .forEach(type -> constants.addAll(constantsOf(type)));

        assertThat(constants).hasSizeGreaterThan(100);
        assertThat(terms.keySet())
                .containsAll(constants.stream().map(Labels::of).toList())
                .containsAll(constantsOf(AttendeeRole.class).stream()
                        .map(role -> Labels.of(role).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<Object> constantsOf(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(field -> field.getType() == type)
                .map(field -> {
                    try {
                        return field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    void whatPeopleNamedStaysAsTheyNamedIt() {
        Wording german = Wording.of(Locale.GERMAN);

        assertThat(german.label(EventKind.ALERT_FIRED)).isEqualTo("Alarm ausgelöst");
        assertThat(german.label("Release")).isEqualTo("Release");
        assertThat(german.label("Process")).isEqualTo("Process");
        assertThat(Wording.of(Locale.forLanguageTag("de-CH")).numbers().of(1_000))
                .isEqualTo("1’000");
        assertThat(Wording.of(Locale.FRANCE).numbers().of(1_000)).isEqualTo("1,000");
    }

    @Test
    void numbersChooseTheForm() {
        assertThat(Terms.of(Locale.ENGLISH).counted(1, "one", "%s of them")).isEqualTo("one");
        assertThat(Terms.of(Locale.ENGLISH).counted(2, "one", "%s of them")).isEqualTo("2 of them");
    }
}
