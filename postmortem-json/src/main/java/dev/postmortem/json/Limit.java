package dev.postmortem.json;

import java.util.Optional;
import java.util.stream.Stream;

/** One thing of a document that is limited. */
enum Limit {
    NESTING("nesting", "withNesting", "getMaxNestingDepth", 500, 1_000),
    TEXT_LENGTH("length of a text", "withTextLength", "getMaxStringLength", 20_000_000, Integer.MAX_VALUE),
    NAME_LENGTH("length of a name", "withNameLength", "getMaxNameLength", 50_000, Integer.MAX_VALUE),
    NUMBER_LENGTH("length of a number", "withNumberLength", "getMaxNumberLength", 1_000, Integer.MAX_VALUE),
    DOCUMENT_SIZE("size of the document", "withDocumentSize", "getMaxDocumentLength", 4L << 30, Long.MAX_VALUE);

    private final String text;
    private final String setter;
    private final String jacksonName;
    private final long standard;
    private final long highest;

    Limit(String text, String setter, String jacksonName, long standard, long highest) {
        this.text = text;
        this.setter = setter;
        this.jacksonName = jacksonName;
        this.standard = standard;
        this.highest = highest;
    }

    String text() {
        return text;
    }

    long standard() {
        return standard;
    }

    long highest() {
        return highest;
    }

    /** {@return what an embedder does who wants such a document} */
    String remedy() {
        return "if you trust the document, read it with PostmortemJson.with(JsonLimits.standard()." + setter + "(...))";
    }

    /** Finds the limit that a message of Jackson names by its getter. */
    static Optional<Limit> namedIn(String message) {
        return Stream.of(values())
                .filter(limit -> message.contains(limit.jacksonName))
                .findFirst();
    }
}
