package dev.postmortem.examples.portal;

/** A page that is being written: what is text is escaped, what is raw is a constant or was written by the library. */
final class Html {
    private final StringBuilder html = new StringBuilder();

    Html(String title, String kind) {
        raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .text(title)
                .raw("</title>\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        raw("<link rel=\"stylesheet\" href=\"/portal.css\">\n</head>\n<body class=\"portal ")
                .text(kind)
                .raw("\">\n");
        raw("<header class=\"portal-bar\"><span class=\"portal-name\">Example Shop</span>");
        raw(kind.equals("portal-internal") ? " <a href=\"/\">All reviews</a>" : "")
                .raw("</header>\n");
    }

    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    Html text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(c);
            }
        });
        return this;
    }

    String page() {
        return html + "</body>\n</html>\n";
    }
}
