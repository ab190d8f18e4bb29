package dev.postmortem.rca.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.FactorGraphBuilder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FactorDiagramTest {
    private static final FactorId TOP = FactorId.of("top");

    /** A graph with every form: several explanations, all, at least, a single cause, a loop. */
    private static FactorGraph everyForm() {
        return FactorGraph.builder()
                .factor(TOP, FactorKind.OUTCOME, "Checkout failed for everybody who paid by card.")
                .factor(FactorId.of("pool"), FactorKind.BARRIER_FAILED, "The pool was full.")
                .factor(FactorId.of("retries"), FactorKind.AMPLIFIER, "Clients retried \"at once\".")
                .because(TOP, FactorId.of("pool"), FactorId.of("no-canary"))
                .because(TOP, FactorId.of("probe"))
                .becauseAtLeast(
                        FactorId.of("pool"), 2, FactorId.of("timeout"), FactorId.of("peak"), FactorId.of("retries"))
                .because(FactorId.of("retries"), FactorId.of("pool"))
                .build();
    }

    @Test
    void dotShowsHowFactorsWorkTogether() {
        assertThat(FactorDiagram.of(everyForm()).toDot()).isEqualTo("""
                        digraph factors {
                          rankdir=BT;
                          node [shape=box, style=rounded, fontname="sans-serif"];
                          n0 [label="Checkout failed for everybody\\nwho paid by card.", peripheries=2];
                          n1 [label="The pool was full."];
                          n2 [label="no-canary", style="rounded,filled", fillcolor="#eeeeee"];
                          n3 [label="probe", style="rounded,filled", fillcolor="#eeeeee"];
                          n4 [label="timeout", style="rounded,filled", fillcolor="#eeeeee"];
                          n5 [label="peak", style="rounded,filled", fillcolor="#eeeeee"];
                          n6 [label="Clients retried \\"at once\\"."];
                          n7 [label="any", shape=plaintext];
                          n8 [label="all", shape=plaintext];
                          n9 [label="2 of 3", shape=plaintext];
                          n7 -> n0;
                          n8 -> n7;
                          n1 -> n8;
                          n2 -> n8;
                          n3 -> n7;
                          n9 -> n1 [label="loop", style=bold];
                          n4 -> n9;
                          n5 -> n9;
                          n6 -> n9 [label="loop", style=bold];
                          n1 -> n6 [label="loop", style=bold];
                        }
                        """);
    }

    @Test
    void mermaidShowsTheSame() {
        assertThat(FactorDiagram.of(everyForm()).toMermaid()).isEqualTo("""
                        flowchart BT
                          classDef outcome stroke-width:4px
                          classDef unexplained stroke-dasharray:4
                          n0["Checkout failed for everybody<br/>who paid by card."]:::outcome
                          n1("The pool was full.")
                          n2("no#45;canary"):::unexplained
                          n3("probe"):::unexplained
                          n4("timeout"):::unexplained
                          n5("peak"):::unexplained
                          n6("Clients retried #34;at once#34;#46;")
                          n7{{"any"}}
                          n8{{"all"}}
                          n9{{"2 of 3"}}
                          n7 --> n0
                          n8 --> n7
                          n1 --> n8
                          n2 --> n8
                          n3 --> n7
                          n9 ==>|loop| n1
                          n4 --> n9
                          n5 --> n9
                          n6 ==>|loop| n9
                          n1 ==>|loop| n6
                        """);
    }

    @Test
    void theNearestFactorsAreShownAndTheRestIsCounted() {
        String dot = FactorDiagram.of(everyForm()).limitedTo(3).toDot();
        assertThat(dot)
                .contains("label=\"3 of 7 factors are shown\";")
                .contains("[label=\"2 of 3, 3 not shown\", shape=plaintext]")
                .contains("[label=\"all, 1 not shown\", shape=plaintext]");
        assertThat(FactorDiagram.of(everyForm()).limitedTo(3).toMermaid())
                .endsWith("  note[\"3 of 7 factors are shown\"]\n");
    }

    @Test
    void arrowsAreLimitedToo() {
        FactorGraphBuilder graph = FactorGraph.builder().factor(TOP, FactorKind.OUTCOME, "It broke.");
        for (int i = 0; i < 1_000; i++) {
            graph.because(TOP, FactorId.of("a"), FactorId.of("b"));
        }
        String dot = FactorDiagram.of(graph.build()).toDot();
        assertThat(dot).contains("834 explanations are not shown");
        assertThat(dot.split("->")).hasSizeLessThan(502);
    }

    @Test
    void namesAreWhatTheCallerSays() {
        String dot = FactorDiagram.of(everyForm()).named(id -> "factor").toDot();
        assertThat(dot).doesNotContain("pool", "canary", "Checkout").contains("label=\"factor\"");
    }

    @Test
    void aGraphWithoutOutcomesOrWithoutAnythingIsDrawn() {
        assertThat(FactorDiagram.of(FactorGraph.builder().build()).toDot()).endsWith("\"];\n}\n");
        FactorGraph open = FactorGraph.builder()
                .because(FactorId.of("b"), FactorId.of("a"))
                .build();
        assertThat(FactorDiagram.of(open).toString()).contains("n1 -> n0;");
    }

    @Test
    void hostileTextsStayInsideTheirQuotes() {
        Pattern dotNode =
                Pattern.compile("  n[0-9]+ \\[label=\"(?:[^\"\\\\]|\\\\[\\\\n\"])*\"[^\"]*(?:\"[^\"]*\"[^\"]*)*];");
        Pattern mermaidNode = Pattern.compile(
                "  n[0-9]+[\\[(]\"(?:[\\p{L}\\p{M}\\p{N}\\p{S}\\p{P}\\p{Zs}\u200C\u200D](?<![\"\\\\`<%{*_~|&$])|<br/>)*\"[\\])]:::[a-z]+");
        for (String text : HostileText.all()) {
            FactorGraph graph = FactorGraph.builder()
                    .factor(TOP, FactorKind.OUTCOME, "." + text)
                    .build();
            String dot = FactorDiagram.of(graph).toDot();
            assertThat(dot.lines().skip(3).findFirst().orElseThrow()).as(text).matches(dotNode);
            assertThat(dot.lines()).hasSize(5);
            String mermaid = FactorDiagram.of(graph).toMermaid();
            assertThat(mermaid.lines().skip(3).findFirst().orElseThrow())
                    .as(text)
                    .matches(mermaidNode);
            assertThat(mermaid.lines()).hasSize(4);
        }
    }

    @Test
    void longTextsAreFolded() {
        assertThat(LabelLines.of("word ".repeat(100)))
                .hasSize(5)
                .last()
                .asString()
                .endsWith(" …");
        assertThat(LabelLines.of("💧".repeat(100)))
                .allSatisfy(line -> assertThat(line).doesNotContain("\uFFFD"));
        assertThat(LabelLines.of("a\u0000b\u202Ec\nd")).containsExactly("a⟨U+0000⟩b⟨U+202E⟩c d");
    }

    @Test
    void aLimitOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FactorDiagram.of(everyForm()).limitedTo(0))
                .withMessage("a diagram of 0 factors shows nothing; give at least 1");
    }

    @Test
    void whatAnAudienceMayNotSeeIsNotDrawnForIt() {
        FactorDiagram all = FactorDiagram.of(FactorGraph.builder()
                .factor(TOP, FactorKind.OUTCOME, "It broke.")
                .factor(secret("secret"))
                .factor(secret("alone"))
                .factor(FactorId.of("open"), FactorKind.CONDITION, "Nothing hides this.")
                .because(TOP, FactorId.of("open"), FactorId.of("secret"))
                .because(TOP, FactorId.of("open"), FactorId.of("together"))
                .because(FactorId.of("alone"), FactorId.of("hidden-with-it"))
                .explanation(Explanation.builder()
                        .id(ExplanationId.of("quiet"))
                        .effect(TOP)
                        .addCauses(FactorId.of("quiet-cause"))
                        .visibility(Visibility.RESTRICTED)
                        .build())
                .build());

        assertThat(all.visibleTo(Visibility.INTERNAL).toMermaid())
                .contains("It broke.", "Nothing hides this.", "together")
                .doesNotContain("secret", "alone", "hidden-with-it", "quiet", "any");
        assertThat(all.visibleTo(Visibility.RESTRICTED)).hasToString(all.toString());
        assertThat(all.visibleTo(Visibility.PUBLIC).toDot()).doesNotContain("label=\"It");
        assertThatNullPointerException().isThrownBy(() -> all.visibleTo(null)).withMessage("audience");
        assertThatNullPointerException()
                .isThrownBy(() -> FactorDiagram.of(null))
                .withMessage("graph");
        assertThatNullPointerException()
                .isThrownBy(() -> all.named(factor -> null).toDot())
                .withMessage("the label of factor top");
    }

    private static ContributingFactor secret(String id) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .kind(FactorKind.CONDITION)
                .text(id)
                .visibility(Visibility.RESTRICTED)
                .build();
    }
}
