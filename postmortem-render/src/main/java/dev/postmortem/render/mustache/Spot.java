package dev.postmortem.render.mustache;

/** A line of a template or partial; line 0 is the whole of it. */
record Spot(String template, int line) {
    @Override
    public String toString() {
        return "template \"" + template + "\"" + (line == 0 ? "" : ", line " + line);
    }
}
