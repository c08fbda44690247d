package io.fluxion.processor.frontend;

import com.sun.source.tree.MethodTree;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A method or constructor of the file at hand, to be written out where it is called.
 *
 * @param name of the method, or of the record that a constructor makes
 * @param owner the class it is declared in; of a member of a local record, the class around the method
 * @param around what it sees beside the members of classes: local records
 * @param result what it returns; nothing if it is void or a constructor
 */
record Body(MethodTree tree, String name, TypeElement owner, Scope around, Optional<Type> result) {}
