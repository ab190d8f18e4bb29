package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.fixtures.arbitrary.PostmortemArbitraries;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.inline.VisibleText;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, Slack shows it, calls nobody and refuses nothing. */
class HostileSlackTest {
    private static final String ADDRESS = "<https://example.org/?a=1&copy;=2>";
    private static final List<String> OF_SLACK = List.of(
            "<!here> <!channel> <!everyone|all> <@U012AB3CD> <#C012AB3CD|general> <!subteam^S012AB3CD>",
            "@here @channel @everyone @Channel",
            "*bold* _italic_ ~struck~ `code` ```block```",
            "* _ ~ `",
            "snake_case_name and _private",
            "> quoted\n> again",
            ":tada: :+1: :100: 12:30:45 a:b",
            "<https://example.org|link> & &amp; &lt;!here&gt;",
            "<!date^1392734382^{date}|*>");

    @Test
    void marksInCodeAreShownWhateverSlackMakesOfThem() {
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("Title")
                .status(PostmortemStatus.DRAFT)
                .addActionItem(ActionItem.builder()
                        .id(ActionItemId.of("*a* _b_ ~c~"))
                        .title("Title")
                        .type(ActionType.PREVENT)
                        .status(ActionStatus.OPEN)
                        .build())
                .build();
        ReportDocument document = ReportDocuments.of(Report.of(postmortem), RenderOptions.standard());

        assertThat(SlackView.shown(SlackView.read(Rendered.text("slack", document, RenderOptions.standard()))))
                .anyMatch(shown -> shown.contains("*a* _b_ ~c~"));
    }

    @Test
    void noTextIsObeyed() {
        HostileTexts.all().forEach(HostileSlackTest::assertSurvives);
        OF_SLACK.forEach(HostileSlackTest::assertSurvives);
    }

    @Property(tries = 1_000)
    void textsOfMarkupCharactersSurvive(@ForAll("markup") String text) {
        assertSurvives(text);
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.strings()
                .withChars("*_~`<>&|:@!#.\n here1aé")
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(text -> !text.isBlank());
    }

    @Property(tries = 50)
    void everyTextOfAReportIsShown(@ForAll("postmortems") Postmortem postmortem) {
        ReportDocument document = ReportDocuments.of(
                Report.analyzed(postmortem, Instant.parse("2026-12-31T00:00:00Z")), RenderOptions.standard());

        JsonNode written = SlackView.read(Rendered.text("slack", document, RenderOptions.standard()));

        assertThat(SlackView.problems(written)).isEmpty();
        String shown = squeezed(String.join("", SlackView.shown(written)));
        DocumentText.pieces(document).forEach(piece -> assertThat(shown).contains(squeezed(piece)));
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return PostmortemArbitraries.postmortems();
    }

    private static void assertSurvives(String text) {
        JsonNode written = SlackView.read(Rendered.text("slack", TextCarrier.in(text), RenderOptions.standard()));
        assertThat(SlackView.problems(written)).as(text).isEmpty();
        String t = squeezed(VisibleText.of(text));
        String row = "•" + t + "·Other:" + t + "•" + t + "·Other:x" + t + "y";
        assertThat(squeezed(String.join("", SlackView.shown(written))).replace(ADDRESS, ""))
                .as(text)
                .isEqualTo(t + t + "Label" + t + "(" + t + ")" + t + t + "•" + t + t + row + t);
    }

    private static String squeezed(String text) {
        return DocumentText.squeezed(text).replace("\u2060", "");
    }
}
