package dev.postmortem.rca.openpsa;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out in which encoding XML is written and decodes it strictly.
 *
 * <p>The parser could do so too, but writes to the console when bytes are malformed.
 */
final class XmlEncoding {
    private static final int DECLARATION = 200;
    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
    private static final Pattern STATED = Pattern.compile(
            "^(?:" + UTF_8_MARK + ")?<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,40})[\"']");

    private XmlEncoding() {}

    static Reader decode(InputStream in, String file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(DECLARATION);
        String start = new String(bytes.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
        bytes.reset();
        bytes.skipNBytes(start.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() : 0);
        return new InputStreamReader(
                bytes,
                charset(start, file)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String start, String file) {
        if (start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")) {
            return StandardCharsets.UTF_16;
        }
        Matcher stated = STATED.matcher(start);
        String name = stated.find() ? stated.group(1) : "UTF-8";
        if (!Charset.isSupported(name)) {
            throw new OpenPsaException(file, 1, "the encoding " + name + " is unknown", "write the file in UTF-8");
        }
        return Charset.forName(name);
    }
}
