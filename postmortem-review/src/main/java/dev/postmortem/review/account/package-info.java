/** Whether what authors say is blameless, can be understood and fits what is known. */
@NullMarked
package dev.postmortem.review.account;

import org.jspecify.annotations.NullMarked;
