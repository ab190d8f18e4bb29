package dev.postmortem.render.mustache;

import dev.postmortem.render.ReportRenderer;
import dev.postmortem.render.internal.RenderStyle;
import dev.postmortem.render.template.ReportTemplate;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * A template in Mustache that a team wrote, from which a renderer is made.
 *
 * <p>It sees names that {@link #names()} lists and nothing else: no object, no file, no clock. What it sees is made from the
 * document, from which everything is taken that the audience may not see. Values are escaped for the target, wherever in a text
 * or in a quoted attribute they stand; what a script, a style or an attribute without quotes holds cannot be escaped, and a tag
 * there is refused like raw output. An attribute that leads somewhere takes an {@code address} alone, or any value behind
 * {@code https:}, {@code http:}, {@code mailto:} or a path; none if it loads what is there, such as that of a script. A section
 * ends in the place of the markup where it began, so that this holds whether it is written or not. All this is true of Markdown
 * too, which may hold HTML: there a quoted attribute is one in double quotes, links are attributes that lead somewhere, and an
 * empty line parts HTML from the {@code content} of a section. Delimiters cannot be changed, and there is no inheritance.
 *
 * <p>A template is checked as a whole when it is built: one that was built fails for no report but one that is beyond a limit.
 * Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class MustacheTemplate {
    MustacheTemplate() {}

    /** {@return the id of the renderer: lower case letters, digits and hyphens} */
    public abstract String getId();

    /** {@return what it writes} */
    public abstract MustacheTarget getTarget();

    /** {@return the template} */
    public abstract String getText();

    /** {@return the partials, by the names under which templates include them} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getPartials();

    /**
     * {@return the template of the sections, whose ids are the names under {@code section}; the standard one unless set, and to
     * be the one of the options with which reports are rendered}
     */
    @Value.Default
    public ReportTemplate getSections() {
        return ReportTemplate.standard();
    }

    /**
     * {@return whether <code>{{{name}}}</code> and <code>{{&amp;name}}</code> may write values without escaping them, and tags may
     * stand in scripts and the like; they may not unless set, because values hold what anybody wrote during an incident}
     */
    @Value.Default
    public boolean isRawAllowed() {
        return false;
    }

    /** {@return how far it may go} */
    @Value.Default
    public MustacheLimits getLimits() {
        return MustacheLimits.standard();
    }

    /**
     * Returns a template without partials.
     *
     * @param id the id of the renderer
     * @param target what it writes
     * @param text the template
     * @return the template
     * @throws MustacheTemplateException if something is wrong with the text
     */
    public static MustacheTemplate of(String id, MustacheTarget target, String text) {
        return builder().id(id).target(target).text(text).build();
    }

    /**
     * Returns a renderer that writes reports after this template, to be added to others by
     * {@link dev.postmortem.render.ReportRenderers#with(ReportRenderer)}.
     *
     * <p>It writes nothing at all if a limit is exceeded, and throws a {@link MustacheTemplateException}.
     *
     * @return the renderer
     */
    public ReportRenderer toRenderer() {
        return new MustacheRenderer(this);
    }

    /**
     * Returns the names that templates may use, for documentation and editors.
     *
     * @return one line for the document and for each list and record in it, each with its names: {@code facts[]: content, key,
     *     label, note, text}
     */
    public static List<String> names() {
        return NameListing.of(DocumentNames.of(ReportTemplate.standard()));
    }

    @Value.Check
    void check() {
        if (!getId().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "the id \"" + getId() + "\" is not made of lower case letters, digits and hyphens; rename it");
        }
        new TemplateCheck(this).check();
    }

    /** {@return a new builder} */
    public static MustacheTemplateBuilder builder() {
        return new MustacheTemplateBuilder();
    }

    /** {@return a builder that starts from this value} */
    public MustacheTemplateBuilder toBuilder() {
        return builder().from(this);
    }
}
