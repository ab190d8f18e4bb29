/** Microsoft Teams messages, as Microsoft Graph and PowerShell export them. */
@NullMarked
package dev.postmortem.sources.teams;

import org.jspecify.annotations.NullMarked;
