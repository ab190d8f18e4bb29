package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.input.InputFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JournalExportTest {
    private static final String HEAD =
            "__CURSOR=s=1;i=1\n__REALTIME_TIMESTAMP=1773234123412345\n_BOOT_ID=b1\nPRIORITY=3\n"
                    + "SYSLOG_IDENTIFIER=sshd\n_HOSTNAME=db-1\n";

    private static InputFile file(byte[] bytes) {
        return InputFile.of("j.export", bytes);
    }

    /** Writes a value as journald does. */
    private static byte[] entry(String message, String after) {
        byte[] value = message.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((HEAD + "MESSAGE\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 8; i++) {
            out.write(i < 4 ? value.length >>> 8 * i & 0xff : 0);
        }
        out.writeBytes(value);
        out.writeBytes(("\n" + after + "\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void anEntryIsAnEvent() {
        Recorded recorded = Logs.read(file((HEAD + "MESSAGE=down=1\n\n\n" + HEAD.replace("i=1", "i=2") + "MESSAGE=up\n")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(recorded.files).containsExactly("j.export journal-export");
        assertThat(recorded.broken).isEmpty();
        assertThat(recorded.texts()).containsExactly("down=1", "up");
        TimelineEvent event = recorded.events.get(0);
        assertThat(event.getId()).hasToString("journald:s=1;i=1");
        assertThat(event.getOccurredAt().getEarliest()).contains(Instant.parse("2026-03-11T13:02:03.412345Z"));
        assertThat(event.getLevel()).contains("err");
        assertThat(event.getActor().orElseThrow().getName()).isEqualTo("sshd");
        assertThat(event.getAttributes()).containsEntry("_BOOT_ID", "b1").containsEntry("_HOSTNAME", "db-1");
        assertThat(recorded.events.get(1).getSource().getLine()).contains(10L);
    }

    @Test
    void aValueMayHaveLinesThatLookLikeFieldsAndBlankOnes() {
        String message = "first\n\nPRIORITY=7\nlast";
        Recorded recorded = Logs.read(file(entry(message, "_PID=7\n")));
        assertThat(recorded.texts()).containsExactly(message);
        assertThat(recorded.events.get(0).getAttributes()).containsEntry("_PID", "7");
        assertThat(recorded.events.get(0).getLevel()).contains("err");
    }

    @Test
    void aLongValueEndsBeforeTheNextField() {
        String message = "x".repeat(200) + "\nindented";
        Recorded recorded = Logs.read(file(entry(message, "_PID=7\n")));
        assertThat(recorded.texts()).containsExactly(message);
        assertThat(recorded.events.get(0).getAttributes()).containsEntry("_PID", "7");
    }

    @Test
    void anEntryThatCannotBeReadIsNamedByItsFirstLine() {
        Recorded recorded = Logs.read(file((HEAD + "no field\nMESSAGE=a\n\nMESSAGE=no time\n\n" + HEAD + "MESSAGE=b\n")
                .getBytes(StandardCharsets.UTF_8)));
        assertThat(recorded.broken)
                .extracting(p -> p.getLine().orElseThrow() + " " + p.getId())
                .containsExactly("1 source.bad-line", "10 source.no-time");
        assertThat(recorded.texts()).containsExactly("b");
    }

    @Test
    void journaldMayPutSomethingBeforeItsObjects() {
        String object = "{\"__CURSOR\":\"s=1\",\"__REALTIME_TIMESTAMP\":\"1773234123412345\",\"MESSAGE\":\"a\"}";
        for (String prefix : new String[] {"", "data: ", "\u001e"}) {
            String second = object.replace("s=1", "s=2");
            Recorded recorded = Logs.read(Logs.file("j.json", prefix + object, "", prefix + second));
            assertThat(recorded.files).containsExactly("j.json json-lines");
            assertThat(recorded.broken).isEmpty();
            assertThat(recorded.events)
                    .extracting(event -> event.getId().toString())
                    .containsExactly("journald:s=1", "journald:s=2");
        }
    }

    @Property
    void whateverIsWrittenIsRead(@ForAll String any) {
        String message = any.replaceAll("[^ -\\uD7FF]", "_") + "\nend";
        Recorded recorded = Logs.read(file(entry(message, "_PID=7\n")));
        assertThat(recorded.rows).isPositive();
        if (message.getBytes(StandardCharsets.UTF_8).length < 128
                && message.getBytes(StandardCharsets.UTF_8).length != 10) {
            assertThat(recorded.events.get(0).getAttributes()).containsEntry("_PID", "7");
        }
    }
}
