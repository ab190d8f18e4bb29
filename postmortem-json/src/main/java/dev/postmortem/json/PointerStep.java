package dev.postmortem.json;

/** One step of a JSON Pointer (RFC 6901). */
final class PointerStep {
    private PointerStep() {}

    static String to(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
