package dev.postmortem.sources.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.json.JsonTrees;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackMarkupTest {
    private final SlackNames names = new SlackNames();

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<@U1> hi ~ @Mara hi",
                "<@U1|mara.o> ~ @mara.o",
                "<@U9> ~ @U9",
                "<#C1> ~ #general",
                "<#C9|ops> ~ #ops",
                "<!here> <!channel> <!everyone> ~ @here @channel @everyone",
                "<!subteam^S1|@oncall> ~ @oncall",
                "<!subteam^S1> ~ @S1",
                "<!date^1392734382^{date}|18 Feb> ~ 18 Feb",
                "<!foo|label> ~ <label>",
                "<https://a.example/x> ~ https://a.example/x",
                "<https://a.example/x|a.example/x> ~ https://a.example/x",
                "<https://a.example/x?a=1&amp;b=2|the page> ~ the page (https://a.example/x?a=1&b=2)",
                "<mailto:a@b.example|a@b.example> ~ a@b.example",
                "&lt;@U1&gt; ~ <@U1>",
                "&amp;lt; ~ &lt;",
                "1 < 2 ~ 1 < 2",
                "*bold* :emoji: ~ *bold* :emoji:",
            })
    void marksBecomeWhatAReaderSaw(String marked, String plain) {
        names.user(tree("{'id':'U1','profile':{'display_name':'Mara'}}"));
        names.channel(tree("{'id':'C1','name':'general'}"));
        assertThat(new SlackMarkup(names).plain(marked)).isEqualTo(plain);
    }

    @Test
    void anUnclosedMarkIsText() {
        assertThat(new SlackMarkup(names).plain("a <b")).isEqualTo("a <b");
        assertThat(new SlackMarkup(names).plain("<>")).isEqualTo("<>");
    }

    @Test
    void keysToFilesAreCutOff() {
        String text = "see <https://files.slack.com/files-pri/T1-F1/x.png?t=xoxe-1-secret|x> and "
                + "https://files.slack.com/y?t=xoxe-2 but <https://a.example/?t=1>";
        assertThat(SlackMarkup.withoutTokens(text))
                .isEqualTo("see <https://files.slack.com/files-pri/T1-F1/x.png|x> and "
                        + "https://files.slack.com/y but <https://a.example/?t=1>");
    }

    @Test
    void namesPreferWhatPeopleShow() {
        for (String user : List.of(
                "{'id':'U1','name':'n','real_name':'r','profile':{'display_name':'','real_name':'Mara'}}",
                "{'id':'U1','name':'n','real_name':'Mara'}",
                "{'id':'U1','name':'Mara'}")) {
            SlackNames fresh = new SlackNames();
            fresh.user(tree(user));
            assertThat(fresh.userName("U1")).isEqualTo("Mara");
        }
    }

    private static JsonNode tree(String quoted) {
        return JsonTrees.parse(quoted.replace('\'', '"'));
    }
}
