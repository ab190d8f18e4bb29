package dev.postmortem.render.mustache;

/** A tag of a template, with where it begins and ends in the text. */
record Tag(Sort sort, String name, Spot spot, int begin, int end) {
    enum Sort {
        VALUE,
        RAW_VALUE,
        SECTION,
        INVERTED,
        END,
        PARTIAL,
        COMMENT
    }
}
