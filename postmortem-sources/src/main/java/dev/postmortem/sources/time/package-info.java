/** Reading the time stamps that other programs write; not for users. */
@NullMarked
package dev.postmortem.sources.time;

import org.jspecify.annotations.NullMarked;
