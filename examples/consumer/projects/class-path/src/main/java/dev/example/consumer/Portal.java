package dev.example.consumer;

import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemDraft;
import dev.postmortem.model.merge.MergedTimeline;
import dev.postmortem.model.merge.TimelineBuilder;
import dev.postmortem.render.RenderOptions;
import dev.postmortem.render.Report;
import dev.postmortem.render.ReportRenderers;
import dev.postmortem.review.PostmortemReview;
import dev.postmortem.sources.IncidentFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a portal does: reads a folder of exports, stores the draft, reviews it and shows it. */
public final class Portal {
    private Portal() {}

    /**
     * Drafts a postmortem from a folder, by way of the JSON that a portal stores.
     *
     * @param folder the folder
     * @return the draft
     * @throws IOException if the folder cannot be read
     */
    public static Postmortem draft(Path folder) throws IOException {
        MergedTimeline merged = TimelineBuilder.create()
                .sources(IncidentFolder.of(folder).getSources())
                .merge();
        byte[] stored = PostmortemJson.standard().write(PostmortemDraft.of(merged.getTimeline()));
        return PostmortemJson.standard().read(stored);
    }

    /**
     * Shows a postmortem as a part of a page.
     *
     * @param postmortem the postmortem
     * @return the HTML, with what the review found
     * @throws IOException never
     */
    public static String page(Postmortem postmortem) throws IOException {
        Report report = Report.of(postmortem).toBuilder()
                .findings(PostmortemReview.standard().review(postmortem).getFindings())
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportRenderers.load(Portal.class.getClassLoader())
                .render("html", report, RenderOptions.builder().fragment(true).build(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
