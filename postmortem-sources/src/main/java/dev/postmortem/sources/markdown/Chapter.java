package dev.postmortem.sources.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A heading and what stands under it, up to the next heading.
 *
 * @param kind what it is about
 * @param heading the heading; null above the first one
 * @param title its text; empty above the first one
 * @param begins whether the heading names the section, and is not one of those in it
 * @param blocks what stands under it
 */
record Chapter(SectionKind kind, @Nullable Node heading, String title, boolean begins, List<Node> blocks) {}
