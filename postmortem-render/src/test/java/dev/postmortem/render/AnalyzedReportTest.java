package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.Impact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is computed about a postmortem says no more than its parts may. */
class AnalyzedReportTest {
    private static final Instant AS_OF = Instant.parse("2026-12-31T00:00:00Z");
    private static final Postmortem SAMPLE = SamplePostmortems.typical();
    private static final RenderOptions PUBLIC =
            RenderOptions.builder().audience(Visibility.PUBLIC).build();

    @Test
    void sampleShowsWhatWasComputed() {
        Report report = Report.analyzed(SAMPLE, AS_OF);
        assertThat(report.getImpactFacts()).isNotEmpty();
        assertThat(report.getMetrics()).isNotEmpty();
        assertThat(report.getExplanationNotes()).isNotEmpty();
        assertThat(report.getPreventionNotes()).isNotEmpty();
    }

    @Test
    void notesThatQuoteARestrictedFactorAreRestricted() {
        List<ContributingFactor> factors = SAMPLE.getFactors().stream()
                .map(f -> f.toBuilder().visibility(Visibility.RESTRICTED).build())
                .toList();
        Report report = Report.analyzed(SAMPLE.toBuilder().factors(factors).build(), AS_OF);
        for (String id : Rendered.RENDERERS.ids()) {
            String written = Rendered.text(id, report, RenderOptions.standard());
            factors.forEach(f -> assertThat(written)
                    .doesNotContain(f.getText())
                    .doesNotContain(f.getId().toString()));
        }
    }

    @Test
    void theAccountNamesFactorsByTheirTextsInTheLanguageOfTheReader() {
        ReportNote english = Report.analyzed(SAMPLE, AS_OF).getPreventionNotes().get(0);
        assertThat(english.getSentences())
                .containsExactly(
                        "By the explanations given, only one combination of factors was enough for “Payments failed in the"
                                + " EU”: “Version 4.12.0 halved the connection pool” and “A sale tripled the load at 14:00”.",
                        "Any one of these two, had it been different, would have prevented it: “Version 4.12.0 halved the connection"
                                + " pool” or “A sale tripled the load at 14:00”.",
                        "When all actions are done, they cut the only combination; it is still open.",
                        "Only “Set the pool size from the expected load” keeps one combination closed.");
        ReportNote german = Report.analyzed(SAMPLE, AS_OF, Locale.GERMANY)
                .getPreventionNotes()
                .get(0);
        assertThat(german.getSentences())
                .contains(
                        "Sind alle Maßnahmen erledigt, schließen sie die einzige Kombination aus; noch ist sie offen.",
                        "Nur „Set the pool size from the expected load“ hält eine Kombination geschlossen.");
    }

    @Test
    void notesOfOneOutcomeDoNotGoWithTheFactorsOfAnother() {
        ContributingFactor alone = ContributingFactor.builder()
                .id(FactorId.of("alone"))
                .kind(FactorKind.OUTCOME)
                .text("nothing leads to this")
                .visibility(Visibility.RESTRICTED)
                .build();
        Report report = Report.analyzed(SAMPLE.toBuilder().addFactors(alone).build(), AS_OF);
        assertThat(report.getPreventionNotes())
                .filteredOn(note -> note.getTitle().equals(alone.getText()))
                .allMatch(note -> note.getVisibility() == Visibility.RESTRICTED)
                .hasSize(1);
        assertThat(report.getPreventionNotes())
                .filteredOn(note -> !note.getTitle().equals(alone.getText()))
                .anyMatch(note -> note.getVisibility() == Visibility.INTERNAL);
    }

    @Test
    void outcomeThatNobodyExplainedIsNotSaidToBeEnoughForItself() {
        Report report =
                Report.analyzed(SAMPLE.toBuilder().explanations(List.of()).build(), AS_OF);
        assertThat(report.getExplanationNotes()).isEmpty();
        assertThat(report.getPreventionNotes())
                .isNotEmpty()
                .allMatch(note -> note.getSentences().size() == 1);
    }

    @Test
    void figuresThatCountARestrictedImpactAreRestricted() {
        List<Impact> impacts = SAMPLE.getImpacts().stream()
                .map(i -> i.toBuilder().visibility(Visibility.RESTRICTED).build())
                .toList();
        assertThat(Report.analyzed(SAMPLE.toBuilder().impacts(impacts).build(), AS_OF)
                        .getImpactFacts())
                .isNotEmpty()
                .allMatch(fact -> fact.getVisibility() == Visibility.RESTRICTED);
    }

    @Test
    void nothingOfAnInternalPostmortemIsPublicButTitleAndMessage() {
        Report report = Report.analyzed(SAMPLE, AS_OF);
        for (String id : Rendered.RENDERERS.ids()) {
            String written = Rendered.text(id, report, PUBLIC);
            assertThat(SecretTexts.of(SAMPLE))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(written).as(id).doesNotContain(text));
        }
    }
}
