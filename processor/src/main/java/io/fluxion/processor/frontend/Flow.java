package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether control goes on from here, as far as it is known while compiling; the rest is in booleans of the program.
 *
 * <p>For every target that a jump may be under way to there is a boolean which is true as long as no jump to that
 * target, <em>or to one further out</em>, is under way. So a boolean further in implies those further out, the
 * innermost one tells whether control goes on, and to arrive at a target is to forget its boolean.
 *
 * @param isReachable false behind a {@code throw}, and behind a loop that never ends
 * @param pending the targets, the innermost first
 */
record Flow(boolean isReachable, List<Pending> pending) {

    /** Control goes on. */
    static final Flow NORMAL = new Flow(true, List.of());

    /** No control arrives here. */
    static final Flow UNREACHABLE = new Flow(false, List.of());

    /**
     * A target that a jump may be under way to.
     *
     * @param running a boolean, false when there is a jump under way to the target or to one outside it
     */
    record Pending(Target target, Operand running) {}

    Flow {
        pending = List.copyOf(pending);
    }

    /** A jump to this target is under way. */
    static Flow jumpTo(Target target) {
        return new Flow(true, List.of(new Pending(target, Constant.FALSE)));
    }

    /** Whether control goes on: a boolean, constant if that is known. */
    Operand running() {
        if (!isReachable) {
            return Constant.FALSE;
        }
        return pending.isEmpty() ? Constant.TRUE : pending.get(0).running();
    }

    /** Whether control is known to go on. */
    boolean isNormal() {
        return running().equals(Constant.TRUE);
    }

    /** Whether control is known not to go on. */
    boolean isAbrupt() {
        return running().equals(Constant.FALSE);
    }

    /** Whether a jump is under way, and it is one of those known to be. */
    boolean isJump() {
        return isReachable && isAbrupt();
    }

    /** False when a jump is under way to this target or to one outside it. */
    Operand running(Target target) {
        for (Pending jump : pending) {
            if (jump.target().equals(target) || jump.target().isOutside(target)) {
                return jump.running();
            }
        }
        return Constant.TRUE;
    }

    /** What is true behind these targets: jumps to them have arrived. */
    Flow arriveAt(Set<Target> targets) {
        int arrived = 0;
        while (arrived < pending.size() && targets.contains(pending.get(arrived).target())) {
            arrived++;
        }
        return arrived == 0 ? this : new Flow(isReachable, pending.subList(arrived, pending.size()));
    }

    /** What is true where {@link #running} is known to be false. */
    Flow stopped() {
        Operand innermost = running();
        List<Pending> known = new ArrayList<>();
        for (Pending jump : pending) {
            known.add(jump.running().equals(innermost) ? new Pending(jump.target(), Constant.FALSE) : jump);
        }
        return new Flow(isReachable, known);
    }
}
