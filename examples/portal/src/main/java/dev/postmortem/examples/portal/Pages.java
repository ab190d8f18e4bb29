package dev.postmortem.examples.portal;

import dev.postmortem.json.PostmortemJsonException;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.review.ReviewResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The pages of the portal: its own frame around reports that the library writes. */
final class Pages {
    /** The title of a report is a heading below that of the page. */
    private static final RenderOptions INSIDE =
            RenderOptions.builder().fragment(true).headingOffset(1).build();

    private static final RenderOptions OUTSIDE =
            RenderOptions.builder().fragment(true).audience(Visibility.PUBLIC).build();

    private final ReportRenderers renderers = ReportRenderers.load(Pages.class.getClassLoader());
    private final String style;
    private final Clock clock;

    Pages(Clock clock) throws IOException {
        this.clock = clock;
        try (InputStream own = Objects.requireNonNull(Pages.class.getResourceAsStream("portal.css"), "portal.css")) {
            style = renderers.get("html").styleSheet() + new String(own.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The style sheet of the library, and then that of the portal, which sets its colours. */
    String style() {
        return style;
    }

    static boolean isPublished(Postmortem postmortem) {
        return postmortem.getPublishedAt().isPresent();
    }

    String list(PostmortemStore store) throws IOException {
        Html html = new Html("Post-incident reviews", "portal-internal").raw("<main class=\"portal-list\">\n");
        html.raw("<h1>").text("Post-incident reviews").raw("</h1>\n<ul>\n");
        for (String id : store.ids()) {
            html.raw("<li><a href=\"/postmortems/").text(id).raw("\">").text(id).raw("</a> ");
            try {
                Optional<Postmortem> found = store.find(id);
                found.ifPresent(postmortem -> row(html, postmortem));
            } catch (PostmortemJsonException e) {
                html.raw("<em>").text("cannot be read: " + e.getMessage()).raw("</em>");
            }
            html.raw("</li>\n");
        }
        return html.raw("</ul>\n</main>\n").page();
    }

    private static void row(Html html, Postmortem postmortem) {
        html.text(postmortem.getTitle())
                .raw(" <span class=\"portal-status\">")
                .text(status(postmortem))
                .raw("</span>");
        if (isPublished(postmortem)) {
            html.raw(" <a href=\"/public/")
                    .text(postmortem.getId().toString())
                    .raw("\">")
                    .text("public version")
                    .raw("</a>");
        }
    }

    private static String status(Postmortem postmortem) {
        return postmortem.getStatus().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String internal(Postmortem postmortem) throws IOException {
        String id = postmortem.getId().toString();
        Html html = new Html(id + ": " + postmortem.getTitle(), "portal-internal");
        html.raw("<main class=\"portal-review\">\n<h1>").text("Review " + id).raw("</h1>\n");
        html.raw("<div class=\"portal-report\">\n")
                .raw(fragment(postmortem, INSIDE))
                .raw("</div>\n");
        findings(html, PostmortemReview.standard().review(postmortem));
        return html.raw("</main>\n").page();
    }

    private static void findings(Html html, ReviewResult review) {
        html.raw("<aside class=\"portal-findings\" aria-labelledby=\"portal-findings\">\n<h2 id=\"portal-findings\">");
        html.text("Review findings").raw("</h2>\n<p>");
        html.text(review.count(FindingSeverity.ERROR) + " errors, " + review.count(FindingSeverity.WARNING)
                + " warnings, " + review.count(FindingSeverity.NOTE) + " notes");
        html.raw("</p>\n<ul>\n");
        for (Finding finding : review.getFindings()) {
            String severity = finding.getSeverity().name().toLowerCase(Locale.ROOT);
            html.raw("<li class=\"portal-")
                    .text(severity)
                    .raw("\"><strong>")
                    .text(severity)
                    .raw("</strong> ");
            html.text(finding.getMessage())
                    .raw("<br><span>")
                    .text(finding.getHint())
                    .raw("</span> <code>");
            html.text(finding.getId()).raw("</code></li>\n");
        }
        html.raw("</ul>\n</aside>\n");
    }

    /** Holds nothing but what the report of the public holds: no id, no finding, no link to what is inside. */
    String published(Postmortem postmortem) throws IOException {
        Html html = new Html(postmortem.getTitle(), "portal-public").raw("<main>\n");
        return html.raw(fragment(postmortem, OUTSIDE)).raw("</main>\n").page();
    }

    private String fragment(Postmortem postmortem, RenderOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderers.render("html", Report.analyzed(postmortem, clock.instant()), options, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
