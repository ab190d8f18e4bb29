package dev.postmortem.model.diff;

import org.jspecify.annotations.Nullable;

/** A place in a postmortem; becomes a text only if something differs there. */
record Place(@Nullable Place parent, String token, String subject) {
    static final Place ROOT = new Place(null, "", "");

    Place field(String name) {
        return new Place(this, name, subject);
    }

    Place element(String key) {
        return new Place(this, escaped(key), subject);
    }

    /** An element that readers know by a noun and its key. */
    Place element(String noun, String key) {
        return new Place(this, escaped(key), noun + " " + key);
    }

    String pointer() {
        return parent == null ? "" : parent.pointer() + "/" + token;
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
