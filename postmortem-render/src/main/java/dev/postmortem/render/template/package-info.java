/** Which sections a report has, in which order and under which titles: published lists, and lists of one's own. */
@NullMarked
package dev.postmortem.render.template;

import org.jspecify.annotations.NullMarked;
