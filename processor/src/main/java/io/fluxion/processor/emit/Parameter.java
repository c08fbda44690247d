package io.fluxion.processor.emit;

/** A parameter in the head of a generated method. */
record Parameter(String type, String name) {

    /** How many of the 255 slots of a method a parameter of this type takes (JVMS 4.3.3). */
    static int slots(String type) {
        return type.equals("double") || type.equals("long") ? 2 : 1;
    }
}
