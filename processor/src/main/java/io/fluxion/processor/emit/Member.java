package io.fluxion.processor.emit;

import java.util.List;

/** What one derivative adds to the generated class. */
interface Member {

    /** The records that its methods return, each on a line or two. */
    default List<Lines> records() {
        return List.of();
    }

    /** Its methods, those that users call first. */
    List<Lines> methods();

    /** The methods and constructors that users call, with their parameters. */
    default List<ClassWriter.Slots> slots() {
        return List.of();
    }
}
