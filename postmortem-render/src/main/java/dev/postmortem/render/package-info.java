/**
 * Reports of postmortems.
 *
 * <p>{@link dev.postmortem.render.Report} is what is to be reported, {@link dev.postmortem.render.RenderOptions} how and to
 * whom, and {@link dev.postmortem.render.ReportRenderers} writes it in a format. A format of one's own is a
 * {@link dev.postmortem.render.ReportRenderer}.
 */
@NullMarked
package dev.postmortem.render;

import org.jspecify.annotations.NullMarked;
