package dev.postmortem.render.mustache;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.document.ReportDocument;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.markup.MarkupTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Writes reports after a template. */
final class MustacheRenderer implements ReportRenderer {
    private final MustacheTemplate template;
    private final Names<ReportDocument> names;
    private final Template compiled;

    MustacheRenderer(MustacheTemplate template) {
        this.template = template;
        this.names = DocumentNames.of(template.getSections());
        this.compiled = Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withCollector(new NameCollector())
                .withFormatter(value -> value instanceof CharSequence text ? text : value.toString())
                .withEscaper(new TargetEscaper(template.getTarget().in("en")))
                .withLoader(name ->
                        new StringReader(VisibleText.of(template.getPartials().getOrDefault(name, ""))))
                .compile(VisibleText.of(template.getText()));
    }

    @Override
    public String id() {
        return template.getId();
    }

    @Override
    public String mediaType() {
        return template.getTarget().mediaType();
    }

    @Override
    public String fileExtension() {
        return template.getTarget().fileExtension();
    }

    @Override
    public void render(ReportDocument document, RenderOptions options, OutputStream out) throws IOException {
        BoundedText text = new BoundedText(template);
        Rendering rendering = new Rendering(template.getTarget().in(document.getLanguage()), new StepCount(template));
        compiled.execute(new Bound<>(names, document, rendering), text);
        out.write(text.toText().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public String toString() {
        return "renderer " + id() + " (" + mediaType() + ")";
    }

    /** What a writer of this library made is markup already. */
    private record TargetEscaper(MarkupTarget target) implements Mustache.Escaper {
        @Override
        public String escape(String raw) {
            return target.text(raw);
        }

        @Override
        public CharSequence escape(CharSequence raw) {
            return raw instanceof Markup ? raw : target.text(raw.toString());
        }
    }
}
