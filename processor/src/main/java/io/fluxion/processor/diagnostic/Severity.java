package io.fluxion.processor.diagnostic;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** Nothing is generated for the method. */
    ERROR,
    /** Legal, and probably not meant. */
    WARNING,
    /** Worth knowing; no reason to fail a build that fails on warnings. */
    NOTE
}
