package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactBuilder;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.summary.ImpactAggregator;
import dev.postmortem.model.impact.summary.ImpactUnknown;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    void aDraftWithNothingInItSaysNothingAboutTimes() {
        Report report = Report.analyzed(SamplePostmortems.minimal(), AS_OF);
        assertThat(report.getMetrics()).isEmpty();
        assertThat(Rendered.text("markdown", report, RenderOptions.standard()))
                .isEqualTo("# Search was slow\n\n**Draft**\n");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Report.analyzed(null, AS_OF))
                .withMessage("postmortem");
        assertThatNullPointerException()
                .isThrownBy(() -> Report.analyzed(SAMPLE, null))
                .withMessage("asOf");
        assertThatNullPointerException()
                .isThrownBy(() -> Report.analyzed(SAMPLE, AS_OF, null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> ReportDocuments.of(null, RenderOptions.standard()))
                .withMessage("report");
        assertThatNullPointerException()
                .isThrownBy(() -> ReportDocuments.of(Report.of(SAMPLE), null))
                .withMessage("options");
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
                                + " EU”: “A sale tripled the load at 14:00” and “Version 4.12.0 halved the connection pool”.",
                        "Any one of these two, had it been different, would have prevented it: “A sale tripled the load at"
                                + " 14:00” or “Version 4.12.0 halved the connection pool”.",
                        "Once the planned actions are done, they cut the only combination; none is done yet.",
                        "If one action fails, it can come about again.");
        ReportNote german = Report.analyzed(SAMPLE, AS_OF, Locale.GERMANY)
                .getPreventionNotes()
                .get(0);
        assertThat(german.getSentences())
                .contains(
                        "Sind die geplanten Maßnahmen erledigt, schließen sie die einzige Kombination aus; noch ist keine erledigt.",
                        "Scheitert eine einzige Maßnahme, kann es wieder dazu kommen.");
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
    void costsAreAddedWithinACurrencyAndToldInTheLanguageOfTheReader() {
        Postmortem costly = withImpacts(
                impact("i1", "2026-03-10T09:00:00Z")
                        .addMoney(money("USD", 1_000, 1_500))
                        .build(),
                impact("i2", "2026-03-10T09:00:00Z")
                        .addMoney(money("USD", 200, 200), money("EUR", 70, 70))
                        .build());
        assertThat(Report.analyzed(costly, AS_OF).getImpactFacts())
                .contains(ReportFact.of("Cost", "70 EUR; 1,200 to 1,700 USD"));
        assertThat(Report.analyzed(costly, AS_OF, Locale.GERMAN).getImpactFacts())
                .contains(ReportFact.of("Kosten", "70 EUR; 1.200 bis 1.700 USD"));
    }

    @Test
    void whatObservationsLeaveOpenIsToldAsTheModelTellsIt() {
        Postmortem open = withImpacts(
                impact("begun", "2026-03-10T09:00:00Z").build(),
                impact("later", AS_OF.plusSeconds(60).toString()).build(),
                impact("whenever", "2026-03-10T09:00:00Z")
                        .startedAt(EventTime.unknown("?"))
                        .endedAt(EventTime.unknown("?"))
                        .build());
        String told = ImpactAggregator.summarize(open.getImpacts(), AS_OF).getUnknowns().stream()
                .map(ImpactUnknown::getMessage)
                .collect(Collectors.joining("; "));

        assertThat(Report.analyzed(open, AS_OF).getImpactFacts()).contains(ReportFact.of("Not known", told));
        assertThat(Report.analyzed(open, AS_OF, Locale.GERMAN).getImpactFacts())
                .filteredOn(fact -> fact.getLabel().equals("Nicht bekannt"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.getValue())
                        .contains("die Auswirkung begun hat kein Ende; sie zählt bis " + AS_OF)
                        .contains("die Auswirkung later hat kein Ende und beginnt nach " + AS_OF)
                        .contains("der Beginn der Auswirkung whenever ist nicht bekannt")
                        .doesNotContain("impact"));
    }

    private static Postmortem withImpacts(Impact... impacts) {
        return SAMPLE.toBuilder().impacts(List.of(impacts)).build();
    }

    private static ImpactBuilder impact(String id, String start) {
        return Impact.builder()
                .id(ImpactId.of(id))
                .severity(FunctionalSeverity.DEGRADED)
                .startedAt(EventTime.of(Instant.parse(start), TimePrecision.SECOND));
    }

    private static MoneyRange money(String currency, long min, long max) {
        return MoneyRange.builder()
                .currency(Currency.getInstance(currency))
                .min(BigDecimal.valueOf(min))
                .max(BigDecimal.valueOf(max))
                .build();
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
