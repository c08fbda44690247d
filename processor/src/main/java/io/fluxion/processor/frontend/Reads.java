package io.fluxion.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Expressions that do no more than to read: local variables, {@code this}, and components of records that these are. It
 * makes no difference whether they are evaluated where they stand, before, or not at all.
 */
final class Reads {

    private final Lowering lowering;

    Reads(Lowering lowering) {
        this.lowering = lowering;
    }

    /** The value of an expression that only reads; empty if it is another. */
    Optional<Operand> of(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression());
        } else if (tree instanceof IdentifierTree identifier) {
            return simple(identifier);
        } else if (tree instanceof MemberSelectTree select) {
            return selected(select);
        }
        return tree instanceof MethodInvocationTree call && call.getArguments().isEmpty()
                ? accessed(call)
                : Optional.empty();
    }

    /** The type of an expression that only reads, or of an element of such an array; empty if it is another. */
    Optional<Type> type(ExpressionTree tree) {
        if (Names.strip(tree) instanceof ArrayAccessTree access) {
            return type(access.getExpression())
                    .filter(Type.Array.class::isInstance)
                    .map(array -> ((Type.Array) array).element());
        }
        return of(tree).map(Operand::type);
    }

    /** How many tokens an expression has that only reads. */
    static int tokens(ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return tokens(parenthesized.getExpression()) + 2;
        } else if (tree instanceof MemberSelectTree select) {
            return tokens(select.getExpression()) + 2;
        }
        return tree instanceof MethodInvocationTree call ? tokens(call.getMethodSelect()) + 2 : 1;
    }

    private Names.Meaning meaning(IdentifierTree tree) {
        Names.Meaning meaning =
                lowering.names().of(tree, lowering.scope(), lowering.frame().owner());
        return meaning == null ? new Names.PackageName(tree.getName().toString()) : meaning;
    }

    private Optional<Operand> simple(IdentifierTree tree) {
        Names.Meaning meaning = meaning(tree);
        if (meaning instanceof Names.Local local) {
            return Optional.of(lowering.read(local.variable()));
        } else if (meaning instanceof Names.LocalField) {
            return Optional.of(lowering.expressions().lower(tree));
        }
        return meaning instanceof Names.Field field
                ? Optional.ofNullable(lowering.expressions().records().own(field.element(), tree))
                : Optional.empty();
    }

    private Optional<Operand> selected(MemberSelectTree tree) {
        String name = tree.getIdentifier().toString();
        ExpressionTree whole = tree.getExpression();
        boolean isOwn = whole instanceof IdentifierTree identifier
                && identifier.getName().contentEquals(Records.THIS);
        if (isOwn && lowering.scope().find(Records.field(name)) != null) {
            return Optional.of(lowering.expressions().lower(tree));
        }
        return of(whole)
                .filter(read -> read.type() instanceof Type.Struct record && record.indexOf(name) >= 0)
                .map(read -> component(read, name, tree));
    }

    private Operand component(Operand record, String name, ExpressionTree tree) {
        int index = ((Type.Struct) record.type()).indexOf(name);
        return lowering.expressions().records().component(record, index, tree);
    }

    private Optional<Operand> accessed(MethodInvocationTree tree) {
        if (!tree.getTypeArguments().isEmpty()) {
            return Optional.empty();
        } else if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            return of(select.getExpression())
                    .filter(read -> isImplicit(name, read.type()))
                    .map(read -> component(read, name, tree));
        }
        String name = tree.getMethodSelect().toString();
        return Optional.ofNullable(lowering.scope().find(Records.THIS))
                .filter(self -> isOwn(name, self.type()) && isImplicit(name, self.type()))
                .map(self -> component(lowering.read(self), name, tree));
    }

    /** Whether the method that a simple name means is one of this record. */
    private boolean isOwn(String name, Type type) {
        if (!(type instanceof Type.Struct record)) {
            return false;
        }
        Optional<LocalRecord> declared = lowering.localRecords().of(record);
        if (declared.isPresent() || lowering.scope().withMethod(name).isPresent()) {
            return declared.equals(lowering.scope().withMethod(name));
        }
        return lowering.frame()
                .owner()
                .equals(lowering.expressions().records().types().element(record));
    }

    /** Whether a record has a component of this name, and nobody has written its accessor. */
    private boolean isImplicit(String name, Type type) {
        if (!(type instanceof Type.Struct record) || record.indexOf(name) < 0) {
            return false;
        }
        Optional<LocalRecord> local = lowering.localRecords().of(record);
        if (local.isPresent()) {
            return local.get().methods(name).stream()
                    .noneMatch(method -> method.getParameters().isEmpty());
        }
        Records records = lowering.expressions().records();
        TypeElement element = records.types().element(record);
        ExecutableElement accessor =
                element.getRecordComponents().get(record.indexOf(name)).getAccessor();
        return records.isHere(element) ? records.types().written(accessor) == null : RecordTypes.isPromised(element);
    }
}
