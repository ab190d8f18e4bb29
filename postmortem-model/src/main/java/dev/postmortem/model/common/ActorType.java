package dev.postmortem.model.common;

/** What kind of actor did something. */
public enum ActorType {
    /** A person. */
    HUMAN,
    /** A program that acts in a chat or a tracker under a name of its own. */
    BOT,
    /** A system, such as a monitor or a deployment pipeline. */
    SYSTEM,
    /** The record does not tell. */
    UNKNOWN
}
