package dev.postmortem.render.mustache;

import dev.postmortem.render.markup.MarkupTarget;

/** One run of a template: what it writes, and how far it went. */
final class Rendering {
    private final MarkupTarget target;
    private final StepCount steps;

    Rendering(MarkupTarget target, StepCount steps) {
        this.target = target;
        this.steps = steps;
    }

    MarkupTarget target() {
        return target;
    }

    void step() {
        steps.step(0);
    }
}
