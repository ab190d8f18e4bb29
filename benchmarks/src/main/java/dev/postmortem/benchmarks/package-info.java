/** Measurements, and the inputs they need. */
@NullMarked
package dev.postmortem.benchmarks;

import org.jspecify.annotations.NullMarked;
