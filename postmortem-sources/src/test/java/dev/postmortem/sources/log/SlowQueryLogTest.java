package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.log.line.SlowQueryGrammar;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlowQueryLogTest {
    private static final String[] LINES = {
        "/usr/sbin/mysqld, Version: 8.0.36 (MySQL Community Server - GPL). started with:",
        "Tcp port: 3306  Unix socket: /var/run/mysqld/mysqld.sock",
        "Time                 Id Command    Argument",
        "# Time: 2026-03-11T13:02:03.412345Z",
        "# User@Host: app[app] @ web-1 [10.0.0.1]  Id:  1234",
        "# Query_time: 12.345678  Lock_time: 0.000123 Rows_sent: 1  Rows_examined: 1000000",
        "use shop;",
        "SET timestamp=1773234123;",
        "SELECT *",
        "  FROM orders;",
        "# Time: 2026-03-11T13:02:04.000000Z",
        "# User@Host: root[root] @ localhost []  Id:    12",
        "# Query_time: 11.000000  Lock_time: 0.000000 Rows_sent: 0  Rows_examined: 0",
        "SET timestamp=1773234124;",
        "# administrator command: Ping;",
        "/usr/sbin/mysqld, Version: 8.0.36 (MySQL Community Server - GPL). started with:",
        "Tcp port: 3306  Unix socket: /var/run/mysqld/mysqld.sock",
    };

    @Test
    void aRecordIsAStatementAndWhatItCost() {
        Recorded recorded = Logs.read(Logs.file("slow.log", LINES));
        assertThat(recorded.files).containsExactly("slow.log mysql-slow");
        assertThat(recorded.brokenIds()).containsExactly("source.bad-line");
        assertThat(recorded.instants())
                .containsExactly(Instant.parse("2026-03-11T13:02:03.412345Z"), Instant.parse("2026-03-11T13:02:04Z"));
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getText()).isEqualTo("SELECT *\n  FROM orders;");
        assertThat(event.getAttributes())
                .containsEntry("user", "app[app] @ web-1 [10.0.0.1]")
                .containsEntry("Id", "1234")
                .containsEntry("Query_time", "12.345678")
                .containsEntry("Rows_examined", "1000000")
                .containsEntry("database", "shop")
                .containsEntry("timestamp", "1773234123")
                .doesNotContainKey("Host");
        assertThat(recorded.texts().get(1)).isEqualTo("# administrator command: Ping;");
    }

    @Test
    void theShortDateHasNoZone() {
        Recorded recorded = Logs.read(Logs.file(
                "slow.log",
                "# Time: 260311  9:02:03",
                "# User@Host: app[app] @ web-1 []",
                "# Thread_id: 1  Schema: shop  QC_hit: No",
                "SELECT 1;"));
        assertThat(recorded.instants()).containsExactly(Instant.parse("2026-03-11T09:02:03Z"));
        assertThat(recorded.events.get(0).getAssumptions()).containsExactly("zone-assumed");
        assertThat(recorded.events.get(0).getAttributes()).containsEntry("Schema", "shop");
    }

    @Test
    void aHeadingOfANoteIsNoRecord() {
        assertThat(Logs.formatId(Logs.file("n.md", "# Time: 2026-03-11T13:02:03Z", "prose")))
                .isEqualTo("none");
        assertThat(new SlowQueryGrammar().parse("# Time: soon")).isNull();
        assertThat(new SlowQueryGrammar().parse("# Time: ")).isNull();
    }

    @Property
    void anyTextMayFollow(@ForAll String any) {
        Recorded recorded = Logs.read(Logs.file("slow.log", LINES[3], LINES[4], "# " + any, any));
        assertThat(recorded.events).isNotEmpty();
    }
}
