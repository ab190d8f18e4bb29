/** Whether the parts of the document are there, and who stands behind them. */
@NullMarked
package dev.postmortem.review.document;

import org.jspecify.annotations.NullMarked;
