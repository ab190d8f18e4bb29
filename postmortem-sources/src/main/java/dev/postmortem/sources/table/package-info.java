/** Tables: comma-separated values, and those with semicolons, tabs or bars between them. */
@NullMarked
package dev.postmortem.sources.table;

import org.jspecify.annotations.NullMarked;
