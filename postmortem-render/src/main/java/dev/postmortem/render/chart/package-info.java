/** Drawings as values: what is drawn, without a word about how. */
@NullMarked
package dev.postmortem.render.chart;

import org.jspecify.annotations.NullMarked;
