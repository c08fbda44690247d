package io.fluxion.processor.diagnostic;

import com.sun.source.tree.Tree;

/**
 * A call that led from the annotated method towards a problem.
 *
 * @param caller the method that calls
 * @param callee the method that is called
 */
public record CallSite(String caller, String callee, Tree call) {}
