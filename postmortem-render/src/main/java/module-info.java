/** Report renderers. */
module dev.postmortem.render {
    requires transitive dev.postmortem.model;
    requires transitive dev.postmortem.rca;
    requires com.samskivert.jmustache;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static java.compiler;

    exports dev.postmortem.render;
    exports dev.postmortem.render.calendar;
    exports dev.postmortem.render.chart;
    exports dev.postmortem.render.document;
    exports dev.postmortem.render.inline;
    exports dev.postmortem.render.mustache;
    exports dev.postmortem.render.template;
    exports dev.postmortem.render.ticket;

    uses dev.postmortem.render.ReportRenderer;

    provides dev.postmortem.render.ReportRenderer with
            dev.postmortem.render.adf.AdfRenderer,
            dev.postmortem.render.html.HtmlRenderer,
            dev.postmortem.render.markdown.MarkdownRenderer,
            dev.postmortem.render.slack.SlackRenderer,
            dev.postmortem.render.text.TextRenderer;
}
