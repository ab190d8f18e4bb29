package dev.postmortem.render.mustache;

import java.util.Optional;
import java.util.Set;

/** What values do in the attributes of HTML. */
final class HtmlAttribute {
    private static final Set<String> ADDRESSES = Set.of(
            "action",
            "archive",
            "background",
            "by",
            "cite",
            "classid",
            "codebase",
            "data",
            "dynsrc",
            "formaction",
            "from",
            "href",
            "imagesrcset",
            "longdesc",
            "lowsrc",
            "manifest",
            "ping",
            "poster",
            "profile",
            "src",
            "srcset",
            "to",
            "values",
            "xlink:href");
    private static final Set<String> CODE = Set.of("style", "srcdoc");
    private static final Set<String> LOADING =
            Set.of("applet", "base", "embed", "frame", "iframe", "link", "object", "script");

    private HtmlAttribute() {}

    /** Whether it leads somewhere; drawings can set such an attribute by others. */
    static boolean isAddress(String attribute) {
        return ADDRESSES.contains(attribute);
    }

    /** Why no value may stand in it; absent if one may. */
    static Optional<String> refusal(String element, String attribute) {
        if (attribute.startsWith("on") || CODE.contains(attribute)) {
            return Optional.of("in the attribute " + attribute);
        }
        boolean loads = LOADING.contains(element) && isAddress(attribute);
        boolean leads = element.equals("meta") && attribute.equals("content");
        return loads || leads
                ? Optional.of("in the attribute " + attribute + " of <" + element + ">")
                : Optional.empty();
    }
}
