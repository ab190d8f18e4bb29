/** The main job: a folder of raw exports in, one timeline, report and review out. */
@NullMarked
package dev.postmortem.examples.quickstart;

import org.jspecify.annotations.NullMarked;
