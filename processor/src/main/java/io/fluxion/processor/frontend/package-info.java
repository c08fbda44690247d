/**
 * From javac's trees to the {@link io.fluxion.processor.ir}: which part of the language is allowed, what names mean and
 * which types expressions have, control flow made structured, calls written out in place.
 *
 * <p>Names and types are resolved here and not by javac's {@code Trees.getElement} and {@code getTypeMirror}: those
 * attribute the class in place, before the classes that it uses are generated, and javac then fails on correct code.
 */
@NullMarked
package io.fluxion.processor.frontend;

import org.jspecify.annotations.NullMarked;
