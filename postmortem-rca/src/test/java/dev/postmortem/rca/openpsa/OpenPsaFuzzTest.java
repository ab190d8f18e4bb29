package dev.postmortem.rca.openpsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, reading gives a tree or one kind of exception. */
class OpenPsaFuzzTest {
    private static final String MODEL =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef><define-fault-tree name=\"t\">"
                    + "<label>a tree &amp; more</label><define-component name=\"c\" role=\"private\">"
                    + "<define-gate name=\"g\"><atleast min=\"2\"><basic-event name=\"a\"/><basic-event name=\"b\"/>"
                    + "<and><event name=\"d\" type=\"basic-event\"/><constant value=\"true\"/></and></atleast></define-gate>"
                    + "</define-component><define-gate name=\"top\"><or><gate name=\"t.c.g\"/><house-event name=\"h\"/></or>"
                    + "</define-gate><define-house-event name=\"h\"><constant value=\"false\"/></define-house-event>"
                    + "</define-fault-tree><model-data><define-basic-event name=\"a\"><attributes><attribute name=\"factor-kind\""
                    + " value=\"TRIGGER\"/></attributes><float value=\"1.0e-2\"/></define-basic-event></model-data></opsa-mef>";
    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "\"",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x",
        "&#0;",
        "&#x10FFFF;",
        "</define-gate>",
        "<not>",
        "\u0000",
        "name=\"g\"",
        "<!DOCTYPE x>",
        "<or>",
        "</or>",
        "xmlns=\"\"",
        "<opsa-mef>",
        "e99999999",
        "\uFEFF"
    };

    @Test
    void everyBytesGiveATreeOrOneKindOfException() throws IOException {
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = mutated(random).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(3) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                FaultTree tree = OpenPsa.read(new ByteArrayInputStream(bytes), "fuzz.xml");
                assertThat(Xml.read(OpenPsa.toXml(tree))).isEqualTo(tree);
            } catch (OpenPsaException e) {
                refused++;
                assertThat(e).hasMessageStartingWith("fuzz.xml");
            }
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }

    private static String mutated(Random random) {
        StringBuilder model = new StringBuilder(MODEL);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(model.length());
            switch (random.nextInt(3)) {
                case 0 -> model.delete(at, Math.min(model.length(), at + random.nextInt(30)));
                case 1 -> model.insert(at, PIECES[random.nextInt(PIECES.length)]);
                default -> model.insert(at, model.substring(at, Math.min(model.length(), at + random.nextInt(60))));
            }
        }
        return model.toString();
    }
}
