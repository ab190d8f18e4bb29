package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionItemBuilder;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.OutcomeAspect;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a report shows of combinations, actions and importance. */
class FactorReportTest {
    private static final Instant AS_OF = Instant.parse("2026-12-31T00:00:00Z");
    private static final List<ContributingFactor> FACTORS = List.of(
            factor("down", FactorKind.OUTCOME, "Search was down."),
            factor("large", FactorKind.TRIGGER, "The index was too large."),
            factor("limit", FactorKind.BARRIER_ABSENT, "Nothing limits an index."),
            factor("image", FactorKind.CONDITION, "Nodes start with half of the memory."));
    private static final List<Explanation> EXPLANATIONS =
            List.of(because("e-1", "down", "large", "limit"), because("e-2", "down", "image", "spare"));
    private static final ActionItem PLANNED = action("ai-1", "Refuse large indexes", ActionStatus.OPEN)
            .addAddresses(FactorId.of("limit"))
            .build();
    private static final ActionItem DONE = action("ai-2", "Give nodes all memory", ActionStatus.DONE)
            .addBreaks(ExplanationId.of("e-2"))
            .build();

    private static ContributingFactor factor(String id, FactorKind kind, String text) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .kind(kind)
                .text(text)
                .confidence(Confidence.LIKELY)
                .build();
    }

    private static Explanation because(String id, String effect, String... causes) {
        return Explanation.builder()
                .id(ExplanationId.of(id))
                .effect(FactorId.of(effect))
                .causes(Arrays.stream(causes).map(FactorId::of).toList())
                .confidence(Confidence.LIKELY)
                .build();
    }

    private static ActionItemBuilder action(String id, String title, ActionStatus status) {
        return ActionItem.builder()
                .id(ActionItemId.of(id))
                .title(title)
                .type(ActionType.PREVENT)
                .status(status);
    }

    private static Postmortem postmortem(ActionItem... actions) {
        return Postmortem.builder()
                .id(PostmortemId.of("pm"))
                .title("Search was down")
                .status(PostmortemStatus.DRAFT)
                .factors(FACTORS)
                .explanations(EXPLANATIONS)
                .addActionItems(actions)
                .build();
    }

    private static String markdown(Postmortem postmortem, Locale locale) {
        return Rendered.text("markdown", Report.analyzed(postmortem, AS_OF, locale), RenderOptions.standard());
    }

    private static String english(Postmortem postmortem) {
        return markdown(postmortem, Locale.ENGLISH);
    }

    @Test
    void combinationsAreTextsAndSayWhatCutsThem() {
        assertThat(english(postmortem(PLANNED, DONE))).contains("""
                ### What was enough for: Search was down

                **Combination 1** closed once done by “Refuse large indexes” (planned)

                - The index was too large. `large`
                - Nothing limits an index. `limit`

                **Combination 2** closed by “Give nodes all memory” (done)

                - Nodes start with half of the memory. `image`
                - `spare`
                """);
    }

    @Test
    void whatStaysOpenComesFirst() {
        assertThat(english(postmortem(PLANNED))).contains("""
                **Combination 1** open

                - Nodes start with half of the memory. `image`
                - `spare`

                **Combination 2** closed once done by “Refuse large indexes” (planned)
                """);
    }

    @Test
    void withoutActionsNothingIsJudged() {
        assertThat(english(postmortem())).contains("""
                **Combination 1**

                - Nodes""").doesNotContain("open\n", "keeps", "actions cut");
    }

    @Test
    void actionsOfWhichEachIsEnoughAreNotToldAsIfAllWereNeeded() {
        ActionItem other = action("ai-6", "Split large indexes", ActionStatus.OPEN)
                .addAddresses(FactorId.of("large"))
                .build();
        assertThat(english(postmortem(PLANNED, other)))
                .contains(
                        "**Combination 2** closed once done by any one of “Refuse large indexes” (planned), “Split large"
                                + " indexes” (planned)");
        assertThat(markdown(postmortem(PLANNED, other), Locale.GERMAN))
                .contains("**Kombination 2** ausgeschlossen, wenn erledigt schon durch eine von „Refuse large indexes“"
                        + " (geplant), „Split large indexes“ (geplant)");
    }

    @Test
    void whatNobodyHasDecidedClosesNothing() {
        ActionItem proposal = PLANNED.toBuilder().status(ActionStatus.PROPOSED).build();
        assertThat(english(postmortem(proposal)))
                .contains("**Combination 2** open, would be closed by “Refuse large indexes” (proposed)")
                .contains("- What is only proposed would close one of these; it is not decided yet.")
                .doesNotContain("closed once done");
        assertThat(markdown(postmortem(proposal), Locale.GERMAN))
                .contains("**Kombination 2** offen, würde ausgeschlossen durch „Refuse large indexes“ (vorgeschlagen)");
        Postmortem hidden = postmortem(
                proposal.toBuilder().visibility(Visibility.RESTRICTED).build());
        assertThat(Report.analyzed(hidden, AS_OF).getExplanationNotes())
                .allMatch(note -> note.getVisibility() == Visibility.RESTRICTED);
    }

    @Test
    void whatMadeItLongIsToldGivenThatItBroke() {
        Postmortem slow = postmortem(PLANNED).toBuilder()
                .addFactors(
                        factor("slow", FactorKind.OUTCOME, "It took an hour.").toBuilder()
                                .aspect(OutcomeAspect.DURATION)
                                .build(),
                        factor("page", FactorKind.DETECTION_GAP, "Nobody was paged."))
                .addExplanations(because("e-5", "slow", "page", "down"))
                .build();
        assertThat(english(slow))
                .contains("""
                ### What was enough for: It took an hour

                Given that it came to this:

                - Search was down. `down`

                **Combination 1** open

                - Nobody was paged. `page`
                """)
                .contains("- Given that, without “Nobody was paged” it would have been shorter.");
        assertThat(markdown(slow, Locale.GERMAN)).contains("Unter der Voraussetzung, dass es hierzu kam:");
        Postmortem bare = slow.toBuilder()
                .explanations(List.of(because("e-1", "down", "large"), because("e-5", "slow", "down")))
                .build();
        assertThat(english(bare)).contains("""
                **Combination 1** open

                - Nothing more was needed.
                """);
    }

    @Test
    void factorsOfACombinationStandAsTheyWereWritten() {
        List<ContributingFactor> reversed = List.of(FACTORS.get(0), FACTORS.get(2), FACTORS.get(1), FACTORS.get(3));
        assertThat(english(postmortem().toBuilder().factors(reversed).build())).contains("""
                - Nothing limits an index. `limit`
                - The index was too large. `large`
                """);
    }

    @Test
    void severalActionsTogetherMayCutACombination() {
        Postmortem twoWays = postmortem(
                        action("ai-3", "Break one", ActionStatus.DONE)
                                .addBreaks(ExplanationId.of("e-1"))
                                .build(),
                        action("ai-4", "Break the other", ActionStatus.DONE)
                                .addBreaks(ExplanationId.of("e-3"))
                                .build())
                .toBuilder()
                .explanations(List.of(
                        because("e-1", "down", "large"),
                        because("e-3", "down", "middle"),
                        because("e-4", "middle", "large")))
                .build();

        assertThat(english(twoWays)).contains("**Combination 1** closed by several actions together");
    }

    @Test
    void relianceIsTold() {
        assertThat(english(postmortem(PLANNED, DONE)))
                .contains("- Only “Refuse large indexes” keeps one combination closed.")
                .contains("- Only “Give nodes all memory” keeps one combination closed.");
        ActionItem both = action("ai-5", "Do both", ActionStatus.OPEN)
                .addAddresses(FactorId.of("large"), FactorId.of("image"))
                .build();
        assertThat(english(postmortem(both))).contains("- If one action fails, it can come about again.");
        assertThat(english(postmortem(both, PLANNED, DONE)))
                .contains("- At least 2 actions have to fail before it can come about again.");
        assertThat(english(postmortem(both, PLANNED)))
                .contains("- Only “Do both” keeps one combination closed.")
                .doesNotContain("have to fail");
        assertThat(english(postmortem(PLANNED))).doesNotContain("fails");
    }

    @Test
    void onlySoManyActionsAreAskedAbout() {
        ActionItem[] many = IntStream.range(0, 26)
                .mapToObj(i -> action("ai-" + i, "Do " + i, ActionStatus.OPEN).build())
                .toArray(ActionItem[]::new);

        assertThat(english(postmortem(many)))
                .contains("- Which actions alone keep a combination closed was asked of the first 25.");
    }

    @Test
    void importanceIsShownWhereItDiffers() {
        Postmortem postmortem = postmortem();
        assertThat(english(postmortem)).doesNotContain("How much each factor matters");
        Postmortem shared = postmortem.toBuilder()
                .explanations(
                        List.of(because("e-1", "down", "large", "limit"), because("e-2", "down", "large", "image")))
                .build();
        assertThat(english(shared)).contains("""
                **How much each factor matters**

                | Factor | Id | In combinations | Structural importance |
                | --- | --- | ---: | ---: |
                | The index was too large. | large | 2 of 2 | 75% |
                | Nodes start with half of the memory. | image | 1 of 2 | 25% |
                | Nothing limits an index. | limit | 1 of 2 | 25% |

                Structural importance says in which share""");
        Postmortem likely = shared.toBuilder()
                .factors(FACTORS.stream()
                        .map(f -> f.getKind() == FactorKind.OUTCOME
                                ? f
                                : f.toBuilder()
                                        .likelihood(Optional.of(new BigDecimal(
                                                f.getId().toString().equals("image") ? "0.0001" : "0.5")))
                                        .build())
                        .toList())
                .build();
        assertThat(english(likely))
                .contains("| Fussell-Vesely importance |")
                .contains("| The index was too large. | large | 2 of 2 | 100% |")
                .contains("| Nodes start with half of the memory. | image | 1 of 2 | \\< 0.1% |");
    }

    @Test
    void longListsSayWhatIsMissing() {
        Postmortem many = postmortem(PLANNED).toBuilder()
                .explanations(IntStream.range(0, 20)
                        .mapToObj(i -> because("e-" + i, "down", "f-" + i, i % 2 == 0 ? "odd" : "even"))
                        .toList())
                .build();

        assertThat(english(many))
                .contains("**Combination 12** open", "12 of 20 combinations are shown.", "12 of 22 factors are shown.")
                .doesNotContain("Combination 13");
    }

    @Test
    void whatAnActionBreaksIsSomethingThatItAddresses() {
        assertThat(english(postmortem(DONE))).contains("| why “Search was down” came about |");
        ActionItem unknown =
                DONE.toBuilder().breaks(List.of(ExplanationId.of("e-9"))).build();
        assertThat(english(postmortem(unknown))).contains("| e-9 |");
    }

    @Test
    void aGermanReportHasGermanHeadings() {
        assertThat(markdown(postmortem(PLANNED, DONE), Locale.GERMANY))
                .contains(
                        "## Beitragende Faktoren",
                        "### Wie sie zusammenwirkten",
                        "**Alle zusammen führten zu** „Search was down“ (wahrscheinlich):",
                        "### Was ausreichte für: Search was down",
                        "**Kombination 1** ausgeschlossen, wenn erledigt durch „Refuse large indexes“ (geplant)",
                        "## Was es verhindert hätte",
                        "- Nach den vorliegenden Erklärungen",
                        "- Nur „Refuse large indexes“ hält eine Kombination geschlossen.",
                        "## Maßnahmen",
                        "| warum es zu „Search was down“ kam |");
        assertThat(Rendered.text(
                        "html", Report.analyzed(postmortem(), AS_OF, Locale.GERMANY), RenderOptions.standard()))
                .contains("lang=\"de\"");
    }

    @Test
    void importanceIsToldInGermanToo() {
        Postmortem shared = postmortem().toBuilder()
                .explanations(
                        List.of(because("e-1", "down", "large", "limit"), because("e-2", "down", "large", "image")))
                .build();

        assertThat(markdown(shared, Locale.GERMAN))
                .contains("| Faktor | Kennung | In Kombinationen | Strukturelle Bedeutung |", "| 2 von 2 |")
                .contains(
                        "Die strukturelle Bedeutung sagt, in welchem Anteil aller Lagen der anderen Faktoren dieser den"
                                + " Ausschlag gibt.");
    }

    @Test
    void otherLanguagesGetAnEnglishReportWithItsNumbers() {
        Report arabic = Report.analyzed(postmortem(PLANNED), AS_OF, Locale.forLanguageTag("ar-EG"));
        RenderOptions options =
                RenderOptions.builder().locale(Locale.forLanguageTag("ar-EG")).build();

        assertThat(Rendered.text("markdown", arabic, options)).isEqualTo(english(postmortem(PLANNED)));
    }
}
