package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads of fields: constants are written out, other static fields are read once. */
final class Fields {

    private final Lowering lowering;

    Fields(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The value of a field that is a constant of a primitive type (JLS 4.12.4), or null. */
    static @Nullable Constant constant(VariableElement field) {
        Optional<Type> type = TypeReader.read(field.asType());
        if (type.isPresent() && type.get() instanceof Type.Scalar scalar) {
            Object value = field.getConstantValue();
            return value == null ? null : new Constant(scalar, value);
        }
        return null;
    }

    Operand read(Names.Field named, ExpressionTree tree) {
        VariableElement field = named.element();
        Constant constant = constant(field);
        if (constant != null) {
            return constant;
        }
        String name = field.getSimpleName().toString();
        if (field.getKind() == ElementKind.ENUM_CONSTANT) {
            return constant(field, tree);
        } else if (!field.getModifiers().contains(Modifier.STATIC)) {
            return lowering.refuse(Problem.INSTANCE_FIELD, tree, name);
        }
        Optional<String> unknown = TypeReader.unknown(field.asType());
        if (unknown.isPresent()) {
            return lowering.leaveToCompiler(unknown.get());
        }
        Optional<Type> type = TypeReader.read(field.asType());
        if (type.isEmpty()) {
            return new Refusal(lowering).ofType(field.asType().toString(), tree);
        }
        if (ScalarReplacement.hasRecords(type.get()) && !isReadable(type.get())) {
            return lowering.refuse(
                    Problem.RECORD_OPAQUE,
                    tree,
                    "the record in the field " + name,
                    "it holds arrays, or has accessors of its own",
                    "Pass it as a parameter.");
        }
        String owner = owner(named);
        return owner == null ? refusePrivate(field, tree, lowering) : lowering.read(field, owner, type.get(), tree);
    }

    /** Says that a field can't be read, and because of what: it or the class that it is in. */
    static Operand refusePrivate(VariableElement field, Tree tree, Lowering lowering) {
        String name = field.getSimpleName().toString();
        Privacy privacy = Privacy.of(field).orElseThrow();
        if (!privacy.isItsOwn()) {
            return lowering.refuse(Problem.PRIVATE_FIELD, tree, privacy.around(), name, "");
        }
        String otherwise = field.asType().getKind().isPrimitive() ? ", or a compile-time constant" : "";
        return lowering.refuse(Problem.PRIVATE_FIELD, tree, name, "it", otherwise);
    }

    /** Whether the generated class may read the components of a record, none of which anybody could write to. */
    private boolean isReadable(Type type) {
        if (!(type instanceof Type.Struct record)) {
            return type instanceof Type.Scalar;
        }
        RecordTypes types = lowering.expressions().records().types();
        TypeElement element = types.element(record);
        boolean known =
                lowering.isInThisFile(element) ? types.hasPlainAccessors(element) : RecordTypes.isPromised(element);
        return known && record.components().stream().allMatch(component -> isReadable(component.type()));
    }

    private Operand constant(VariableElement constant, ExpressionTree tree) {
        return Enumerations.isNameable(Members.owner(constant), tree, lowering)
                ? lowering.enumerations().constant(Members.owner(constant), constant.getSimpleName(), tree)
                : Lowering.poison();
    }

    /**
     * The class to name where a static field is read in another file of the package, or null if there is none: that
     * which the program names, though it may only inherit the field, or else that which declares it.
     */
    static @Nullable String owner(Names.Field field) {
        if (field.element().getModifiers().contains(Modifier.PRIVATE)) {
            return null;
        } else if (!Members.isPrivate(field.through())) {
            return field.through().getQualifiedName().toString();
        }
        return Members.isPrivate(field.element()) ? null : Members.ownerName(field.element());
    }
}
