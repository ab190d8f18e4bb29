/** The words one can say at the prompt. */
@NullMarked
package dev.postmortem.examples.jshell;

import org.jspecify.annotations.NullMarked;
