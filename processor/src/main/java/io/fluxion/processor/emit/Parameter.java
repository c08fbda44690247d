package io.fluxion.processor.emit;

/** A parameter in the head of a generated method. */
record Parameter(String type, String name) {}
