package io.fluxion.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The records that are declared inside of methods. */
final class LocalRecords {

    private final Lowering lowering;
    private final IdentityHashMap<ClassTree, LocalRecord> records = new IdentityHashMap<>();
    private final Map<String, LocalRecord> byTypeName = new HashMap<>();

    LocalRecords(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Declares a record in the current scope; a method that is written out twice declares the same record twice. */
    void declare(ClassTree tree) {
        // No other class has this name: there is no identifier that starts with a digit.
        String home = lowering.frame().owner().getQualifiedName() + "." + (records.size() + 1);
        declare(tree, lowering.scope(), home);
    }

    /** What to do about a class that is no record. */
    private static String insteadOf(ClassTree tree) {
        if (tree.getKind() != Tree.Kind.CLASS) {
            return "Move it out.";
        }
        return tree.getMembers().stream().anyMatch(LocalRecords::isOfAnObject)
                ? "Keep its numbers in variables, or in a record, which may be inside."
                : "Move it out, and its static methods with it.";
    }

    private static boolean isOfAnObject(Tree member) {
        return (member instanceof VariableTree field
                        && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                || (member instanceof MethodTree method
                        && !method.getModifiers().getFlags().contains(Modifier.STATIC));
    }

    private void declare(ClassTree tree, Scope scope, String prefix) {
        if (tree.getKind() != Tree.Kind.RECORD) {
            lowering.refuse(Problem.LOCAL_CLASS, tree, insteadOf(tree));
            return;
        }
        LocalRecord known = records.get(tree);
        if (known == null) {
            String typeName = prefix + tree.getSimpleName();
            LocalRecord record = new LocalRecord(tree, typeName, scope, lowering::type);
            records.put(tree, record);
            byTypeName.put(typeName, record);
            record.scope().declare(record);
            for (Tree member : tree.getMembers()) {
                if (member instanceof ClassTree nested) {
                    declare(nested, record.scope(), typeName + ".");
                }
            }
            known = record;
        }
        scope.declare(known);
    }

    /** The local record that a type is. */
    Optional<LocalRecord> of(Type.Struct type) {
        return Optional.ofNullable(byTypeName.get(type.name()));
    }

    /** Whether a type is that of a local record, or of an array of such. */
    boolean isLocal(Type type) {
        return type instanceof Type.Array array
                ? isLocal(array.element())
                : type instanceof Type.Struct record && byTypeName.containsKey(record.name());
    }

    /** Refuses a record that is given to a method which must take it for something else. */
    Operand refuseArgument(String method, Tree tree) {
        String what = "the local record that " + method + " is given";
        String why = "its type is not known outside of the method that declares it";
        return lowering.refuse(Problem.RECORD_OPAQUE, tree, what, why, "Pass its components.");
    }

    /** Refuses a record that is not built of what is known. */
    Operand refuse(LocalRecord record, Tree tree) {
        if (!record.tree().getTypeParameters().isEmpty() || record.components().isEmpty()) {
            RecordTypes.Objection objection = RecordTypes.objection(
                    record.name(), !record.tree().getTypeParameters().isEmpty());
            return lowering.expressions().records().refuse(objection, tree);
        }
        for (VariableTree component : record.components()) {
            if (record.type(component.getType()).isEmpty()) {
                return lowering.refuse(
                        Problem.RECORD_COMPONENT, tree, record.name(), component.getName(), component.getType());
            }
        }
        return lowering.refuse(Problem.TYPE, tree, record.name());
    }
}
