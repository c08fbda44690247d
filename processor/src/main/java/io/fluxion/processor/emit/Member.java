package io.fluxion.processor.emit;

import java.util.List;

/** What one derivative adds to the generated class. */
interface Member {

    /** The records that its methods return, each on a line or two. */
    List<Lines> records();

    /** Its methods, those that users call first. */
    List<Lines> methods();

    /** The methods and constructors that users call, with their parameters. */
    List<ClassWriter.Slots> slots();
}
