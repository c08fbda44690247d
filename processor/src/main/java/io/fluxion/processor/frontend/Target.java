package io.fluxion.processor.frontend;

/**
 * Where a jump goes: past a statement, to the update of a loop, or out of a method.
 *
 * @param depth greater for targets further inside; unique among those that can be jumped to at a place
 */
record Target(int depth) {

    /** Whether a jump to this target leaves the statement that {@code other} is a target in. */
    boolean isOutside(Target other) {
        return depth < other.depth;
    }
}
