package dev.postmortem.sources.log.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelWordTest {
    @Test
    void theFirstWordMayBeALevel() {
        assertThat(LevelWord.of("WARN retrying")).isEqualTo("WARN");
        assertThat(LevelWord.of("CRITICAL")).isEqualTo("CRITICAL");
        assertThat(LevelWord.of("Warning: pool is full")).isEqualTo("Warning");
        assertThat(LevelWord.of("[error] pool is full")).isEqualTo("error");
    }

    @Test
    void theLevelMayFollowAThreadInBrackets() {
        assertThat(LevelWord.of("[worker-3] info retrying")).isEqualTo("info");
        assertThat(LevelWord.of("[" + "t".repeat(126) + "] INFO")).isEqualTo("INFO");
        assertThat(LevelWord.of("[" + "t".repeat(127) + "] INFO")).isNull();
        assertThat(LevelWord.of("[worker-3]")).isNull();
    }

    @Test
    void theLevelMayFollowTheNumberOfAThreadAsMysqlWritesIt() {
        assertThat(LevelWord.of("0 [ERROR] [MY-010119] [Server] Aborting")).isEqualTo("ERROR");
        assertThat(LevelWord.of("1842 [Warning] Aborted connection")).isEqualTo("Warning");
        assertThat(LevelWord.of("0 [ERROR")).isNull();
        assertThat(LevelWord.of("0 [ERROR x]")).isNull();
        assertThat(LevelWord.of("0 [System] ready")).isNull();
        assertThat(LevelWord.of("0 ERROR")).isNull();
        assertThat(LevelWord.of("17 [")).isNull();
        assertThat(LevelWord.of("17")).isNull();
    }

    @Test
    void theLevelMayStandAloneInOneOfSeveralBrackets() {
        assertThat(LevelWord.of("[12][critical][main] [server.cc:255] down")).isEqualTo("critical");
        assertThat(LevelWord.of("[1] [ERROR] down")).isEqualTo("ERROR");
        assertThat(LevelWord.of("[a][b] [c][WARN ] down")).isEqualTo("WARN");
        assertThat(LevelWord.of("[myid:1] - INFO  [main:QuorumPeer@1] - on")).isEqualTo("INFO");
        assertThat(LevelWord.of("[INF] on")).isEqualTo("INF");
        assertThat(LevelWord.of("[1] [error in main] down")).isNull();
        assertThat(LevelWord.of("[1][2][3][4][ERROR] down")).isNull();
        assertThat(LevelWord.of("[1] [ERROR")).isNull();
        assertThat(LevelWord.of("[1][" + "t".repeat(117) + "][ERROR] down")).isEqualTo("ERROR");
        assertThat(LevelWord.of("[1][" + "t".repeat(118) + "][ERROR] down")).isNull();
    }

    @Test
    void theLevelMayFollowTheNameOfALogger() {
        assertThat(LevelWord.of("my.name - WARNING - down")).isEqualTo("WARNING");
        assertThat(LevelWord.of("production.ERROR: down {\"a\":1} []")).isEqualTo("ERROR");
        assertThat(LevelWord.of("task - error handling was - improved")).isNull();
        assertThat(LevelWord.of("task - error")).isNull();
        assertThat(LevelWord.of("see a.Error: down")).isNull();
        assertThat(LevelWord.of("see a.ERROR: down")).isNull();
        assertThat(LevelWord.of("java.lang.Error: down")).isNull();
        assertThat(LevelWord.of("ERROR.x: down")).isEqualTo("ERROR");
        assertThat(LevelWord.of("n".repeat(127) + " - INFO - on")).isEqualTo("INFO");
        assertThat(LevelWord.of("n".repeat(128) + " - INFO - on")).isNull();
    }

    @Test
    void otherWordsAreNone() {
        assertThat(LevelWord.of("")).isNull();
        assertThat(LevelWord.of("[")).isNull();
        assertThat(LevelWord.of("WARNED twice")).isNull();
        assertThat(LevelWord.of("INF retrying")).isNull();
        assertThat(LevelWord.of("ERR\u00e4 retrying")).isNull();
        assertThat(LevelWord.of(" INFO retrying")).isNull();
    }

    @Test
    void aWordIsALevelAsAWhole() {
        assertThat(LevelWord.isLevel("Info")).isTrue();
        assertThat(LevelWord.isLevel("INFO:")).isFalse();
        assertThat(LevelWord.isLevel("[INFO]")).isFalse();
        assertThat(LevelWord.isLevel("host-1")).isFalse();
    }
}
