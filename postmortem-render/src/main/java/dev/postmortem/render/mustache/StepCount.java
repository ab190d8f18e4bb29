package dev.postmortem.render.mustache;

/** Counts what a template does, up to its limit. */
final class StepCount {
    private static final int CHARACTERS = 64;

    private final MustacheTemplate template;
    private long steps;
    private long characters;

    StepCount(MustacheTemplate template) {
        this.template = template;
    }

    void step(int line) {
        add(1, line);
    }

    /** Counts characters that are read one by one; many of them are a step. */
    void characters(int count, int line) {
        long all = characters + count;
        characters = all % CHARACTERS;
        add(all / CHARACTERS, line);
    }

    private void add(long count, int line) {
        steps += count;
        if (steps > template.getLimits().getMaxSteps()) {
            throw new MustacheTemplateException(
                    MustacheTemplateException.Kind.LIMIT,
                    new Spot(template.getId(), line),
                    "it takes more than " + template.getLimits().getMaxSteps() + " steps",
                    "include and repeat less, or raise the limit");
        }
    }
}
