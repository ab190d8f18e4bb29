package dev.postmortem.rca;

import static dev.postmortem.rca.Graphs.TOP;
import static dev.postmortem.rca.Graphs.id;
import static dev.postmortem.rca.Graphs.ids;
import static dev.postmortem.rca.Graphs.withTop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearIdsTest {
    private static String hint(String unknown, String... known) {
        return NearIds.hint(unknown, Stream.of(known));
    }

    @Test
    void theNearestIsAskedFor() {
        assertThat(hint("no-canray", "no-backoff", "no-canary", "no-canaries")).isEqualTo("did you mean no-canary?");
        assertThat(hint("pol", "pool")).isEqualTo("did you mean pool?");
        assertThat(hint("pools", "pool")).isEqualTo("did you mean pool?");
    }

    @Test
    void ofSeveralThatAreEquallyNearTheFirstIsAskedFor() {
        assertThat(hint("pool-3", "pool-2", "pool-1")).isEqualTo("did you mean pool-1?");
    }

    @Test
    void whatIsFarOffIsNotGuessed() {
        assertThat(hint("cache", "no-canary", "pool")).isEqualTo("check the id");
        assertThat(hint("z", "a")).isEqualTo("check the id");
        assertThat(hint("cache")).isEqualTo("check the id");
        assertThat(hint("x".repeat(65), "x".repeat(64))).isEqualTo("check the id");
    }

    @Test
    void questionsAboutASlipSayWhatWasMeant() {
        FactorAnalysis analysis =
                withTop("pool sale").because(TOP, ids("pool sale")).build().analyze(TOP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.whatIf().remove(id("pol")))
                .withMessage("nothing mentions the factor pol; did you mean pool?");
    }
}
