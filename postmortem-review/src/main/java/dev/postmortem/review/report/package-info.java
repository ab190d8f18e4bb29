/** A postmortem as checks read it, and where they report what they find. */
@NullMarked
package dev.postmortem.review.report;

import org.jspecify.annotations.NullMarked;
