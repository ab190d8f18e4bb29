package dev.postmortem.render.mustache;

/** Counts what a template does, up to its limit. */
final class StepCount {
    private final MustacheTemplate template;
    private int steps;

    StepCount(MustacheTemplate template) {
        this.template = template;
    }

    void step(int line) {
        steps++;
        if (steps > template.getLimits().getMaxSteps()) {
            throw new MustacheTemplateException(
                    MustacheTemplateException.Kind.LIMIT,
                    new Spot(template.getId(), line),
                    "it takes more than " + template.getLimits().getMaxSteps() + " steps",
                    "include and repeat less, or raise the limit");
        }
    }
}
