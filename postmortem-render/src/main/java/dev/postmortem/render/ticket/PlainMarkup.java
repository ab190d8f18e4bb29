package dev.postmortem.render.ticket;

import dev.postmortem.model.common.Link;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;

/** Plain text, in which nothing but line feeds means anything. */
final class PlainMarkup implements Markup {
    @Override
    public String section(String label, String text) {
        return label + " " + VisibleText.of(text).strip();
    }

    @Override
    public String section(String label, String text, Link link) {
        String address = Inline.link("", link).getAddress().orElse("");
        return section(label, text) + " <" + address + ">";
    }
}
