package dev.postmortem.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Finding SHORT = Finding.builder()
            .id("b.b")
            .severity(FindingSeverity.WARNING)
            .message("no owner")
            .build();

    @Test
    void aTextFromElsewhereCannotAddALine() {
        Finding finding = Finding.builder()
                .id("a.b")
                .severity(FindingSeverity.NOTE)
                .message("event e\n1\u202e is odd")
                .build();

        assertThat(finding).hasToString("NOTE a.b event e\\n1\\u202E is odd");
    }

    @Test
    void errorsComeFirstAndThenIdPathSubjectMessageAndHintDecide() {
        assertThat(List.of(
                        with(FindingSeverity.ERROR).id("c.c").build(),
                        with(FindingSeverity.WARNING).id("a.a").path("/z").build(),
                        SHORT,
                        SHORT.toBuilder().hint("a").build(),
                        SHORT.toBuilder().message("no title").build(),
                        SHORT.toBuilder()
                                .subject("action a")
                                .message("no owner")
                                .build(),
                        SHORT.toBuilder().path("/a").build(),
                        with(FindingSeverity.NOTE).id("a.a").build()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aFindingIsShownOnOneLineWithThePartsThatItHas() {
        assertThat(SHORT).hasToString("WARNING b.b no owner");
        assertThat(SHORT.toBuilder().path("/actionItems/0").hint("name one").build())
                .hasToString("WARNING b.b /actionItems/0 no owner - name one");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void onlyEqualFindingsStandAtOnePlaceOfTheOrder(
            @ForAll("findings") Finding one, @ForAll("findings") Finding other) {
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<Finding> findings() {
        Arbitrary<String> text = Arbitraries.of("a", "b");
        return Combinators.combine(Arbitraries.of(FindingSeverity.values()), text, text, text, text, text)
                .as((severity, id, path, subject, message, hint) -> Finding.builder()
                        .severity(severity)
                        .id(id)
                        .path(path)
                        .subject(subject)
                        .message(message)
                        .hint(hint)
                        .build());
    }

    private static FindingBuilder with(FindingSeverity severity) {
        return SHORT.toBuilder().severity(severity);
    }
}
