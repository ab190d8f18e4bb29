package dev.postmortem.render;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.VisibleText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks that a renderer keeps what every renderer promises; for the tests of whoever writes one.
 *
 * <p>Needs no test framework: the answer is a list of findings, and a renderer that is right gets an empty one.
 */
public final class ReportRendererContract {
    private static final String PREFIX = "renderer.";

    private final ReportRenderer renderer;
    private final List<Finding> findings = new ArrayList<>();

    private ReportRendererContract(ReportRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Checks a renderer with the caller's documents and with a hostile one.
     *
     * @param renderer the renderer
     * @param samples documents of the caller; may be empty
     * @return what is wrong, sorted; empty if nothing is
     */
    public static List<Finding> check(ReportRenderer renderer, List<ReportDocument> samples) {
        ReportRendererContract contract = new ReportRendererContract(renderer);
        contract.checkNames();
        contract.checkWriting(HostileDocument.create(), true);
        samples.forEach(sample -> contract.checkWriting(sample, false));
        return contract.findings.stream().distinct().sorted().toList();
    }

    private void checkNames() {
        require(
                renderer.id().matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "id",
                "the id \"" + renderer.id() + "\" is not made of lower case letters, digits and hyphens",
                "rename it");
        require(
                renderer.mediaType().matches("[a-z]+/[a-z0-9.+-]+"),
                "media-type",
                "\"" + renderer.mediaType() + "\" is no media type",
                "return one such as text/html");
        require(
                renderer.fileExtension().matches("[a-z0-9]+"),
                "file-extension",
                "\"" + renderer.fileExtension() + "\" is no file name extension",
                "return one such as html, without a dot");
    }

    private void checkWriting(ReportDocument document, boolean hostile) {
        try {
            byte[] once = write(document);
            byte[] twice = write(document);
            require(
                    Arrays.equals(once, twice),
                    "deterministic",
                    "the same document gave different bytes",
                    "use no clock, no random number and no unordered collection");
            if (renderer.mediaType().matches("text/.*|application/json")) {
                checkText(document, once, hostile);
            }
        } catch (IOException | RuntimeException e) {
            require(false, "throws", "writing \"" + document.getTitle() + "\" failed: " + e, "write every document");
        }
    }

    private byte[] write(ReportDocument document) throws IOException {
        GuardedOutput out = new GuardedOutput();
        renderer.render(document, RenderOptions.standard(), out);
        require(!out.isClosed(), "closes", "it closes the stream of the caller", "flush it and leave it open");
        return out.toByteArray();
    }

    private void checkText(ReportDocument document, byte[] bytes, boolean hostile) {
        Optional<String> decoded = decoded(bytes);
        require(decoded.isPresent(), "utf-8", "the output is not UTF-8", "write text formats as UTF-8");
        String text = decoded.orElse("");
        require(
                text.equals(VisibleText.of(text)),
                "control-characters",
                "the output holds carriage returns, tabs, control or invisible characters",
                "pass every text through VisibleText and end lines with a line feed");
        require(
                text.isEmpty() || text.endsWith("\n"),
                "last-line",
                "the output does not end with a line feed",
                "end the last line");
        for (Section section : document.getSections()) {
            require(
                    text.contains(section.getTitle()) || !section.getTitle().matches("[A-Za-z ]+"),
                    "section-missing",
                    "the heading \"" + section.getTitle() + "\" is not in the output",
                    "write every section");
        }
        if (hostile) {
            checkHostile(text);
        }
    }

    private void checkHostile(String text) {
        for (String token : HostileDocument.tokens()) {
            require(
                    text.contains(token),
                    "text-missing",
                    "the text \"" + token + "\" is not in the output",
                    "write every text of the document");
        }
        boolean markup = renderer.mediaType().matches("text/(html|xml)");
        require(
                !markup || !text.contains(HostileDocument.ELEMENT),
                "escaping",
                "\"" + HostileDocument.ELEMENT + "\" is in the output as it was in a text",
                "escape every text of the document for the format");
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void require(boolean kept, String rule, String message, String hint) {
        if (!kept) {
            findings.add(Finding.builder()
                    .id(PREFIX + rule)
                    .severity(FindingSeverity.ERROR)
                    .subject("renderer " + renderer.id())
                    .message(VisibleText.of(message))
                    .hint(hint)
                    .build());
        }
    }
}
