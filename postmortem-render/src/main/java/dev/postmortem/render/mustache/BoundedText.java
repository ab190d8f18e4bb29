package dev.postmortem.render.mustache;

import java.io.Writer;

/** Keeps what is written, up to the limit of a template. */
final class BoundedText extends Writer {
    private final MustacheTemplate template;
    private final StringBuilder text = new StringBuilder();

    BoundedText(MustacheTemplate template) {
        this.template = template;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        if (text.length() + (long) length > template.getLimits().getMaxLength()) {
            throw new MustacheTemplateException(
                    MustacheTemplateException.Kind.LIMIT,
                    new Spot(template.getId(), 0),
                    "it writes more than " + template.getLimits().getMaxLength() + " characters",
                    "show less, or raise the limit");
        }
        text.append(buffer, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** What was written, with the end of its last line. */
    String toText() {
        boolean ended = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        return ended ? text.toString() : text.append('\n').toString();
    }
}
