package dev.postmortem.rca.openpsa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Short ways to write Open-PSA files in tests. */
final class Xml {
    private Xml() {}

    /** Reads a text as the file {@code t.xml}. */
    static FaultTree read(String xml) {
        try {
            return OpenPsa.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "t.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a tree named t with these definitions, which begin on line 3. */
    static FaultTree tree(String definitions) {
        return read(
                "<opsa-mef>\n<define-fault-tree name=\"t\">\n" + definitions + "</define-fault-tree>\n</opsa-mef>\n");
    }

    static String gate(String name, String formula) {
        return "<define-gate name=\"" + name + "\">" + formula + "</define-gate>\n";
    }

    /** Operands: words are basic events, words in capitals are gates, what begins with a bracket stays as it is. */
    static String op(String operator, String... operands) {
        StringBuilder xml = new StringBuilder("<" + operator + ">");
        for (String operand : operands) {
            xml.append(operand.startsWith("<") ? operand : ref(operand));
        }
        return xml.append("</").append(operator.split(" ")[0]).append(">").toString();
    }

    static String ref(String name) {
        String element = Character.isUpperCase(name.charAt(0)) ? "gate" : "basic-event";
        return "<" + element + " name=\"" + name + "\"/>";
    }
}
