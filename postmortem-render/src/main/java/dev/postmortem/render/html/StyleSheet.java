package dev.postmortem.render.html;

import dev.postmortem.render.internal.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The style sheet and its hash for the content security policy. */
final class StyleSheet {
    private static final String RESOURCE = "report.css";

    private final String text;

    private StyleSheet(String text) {
        this.text = text;
    }

    /** Without white space around it, which some checkers leave out of the digest. */
    static StyleSheet load() {
        try (InputStream in = StyleSheet.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + StyleSheet.class.getName()
                        + "; keep resources when repackaging the library");
            }
            return new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The source expression of the policy: the digest of exactly what stands between the tags. */
    String hash() {
        return "sha256-" + Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
