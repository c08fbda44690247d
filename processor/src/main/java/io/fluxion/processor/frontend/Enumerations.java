package io.fluxion.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** Constants of enums, as values and as labels of a switch. */
final class Enumerations {

    private final Lowering lowering;
    private final Map<Operand, String> constants = new HashMap<>();

    Enumerations(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether the generated class can name an enum; reports that it can't. */
    static boolean isNameable(TypeElement type, Tree tree, Lowering lowering) {
        Optional<Privacy> privacy = Privacy.of(type);
        privacy.ifPresent(hidden -> lowering.refuse(Problem.PRIVATE_TYPE, tree, hidden.details(type.getSimpleName())));
        return privacy.isEmpty();
    }

    Operand constant(TypeElement type, Name constant, Tree tree) {
        String name = type.getQualifiedName().toString();
        Expression read = new Expression.StaticRead(name, constant.toString());
        Operand value = lowering.control().define(new Type.Enumeration(name), read, lowering.place(tree));
        constants.put(value, constant.toString());
        return value;
    }

    /** Whether it is known while compiling which constant a value is. */
    boolean isKnown(Operand value) {
        return constants.containsKey(value);
    }

    /** Whether two values that are known are one. */
    boolean areSame(Operand one, Operand other) {
        return Objects.equals(constants.get(one), constants.get(other));
    }

    /** The constant that the label of a switch means: a simple name, from JDK 21 on also a qualified one. */
    Operand label(Type.Enumeration type, ExpressionTree label) {
        TypeElement element = lowering.elements().getTypeElement(type.name());
        if (Checks.isNull(label)) {
            return lowering.refuse(Problem.PATTERN, label, "null", "Compare with null before the switch.");
        } else if (element == null) {
            return lowering.leaveToCompiler(type.name());
        } else if (!isNameable(element, label, lowering)) {
            return Lowering.poison();
        } else if (label instanceof IdentifierTree identifier) {
            return constant(element, identifier.getName(), label);
        }
        return label instanceof MemberSelectTree select
                ? constant(element, select.getIdentifier(), label)
                : lowering.leaveToCompiler(label.toString());
    }

    /** Whether these labels are all the constants that there are. */
    boolean isComplete(Type.Enumeration type, List<ExpressionTree> labels) {
        TypeElement element = lowering.elements().getTypeElement(type.name());
        Set<String> names = labels.stream()
                .map(label -> label instanceof MemberSelectTree select ? select.getIdentifier() : label)
                .map(Object::toString)
                .collect(Collectors.toSet());
        return element != null
                && names.containsAll(element.getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(member -> member.getSimpleName().toString())
                        .collect(Collectors.toSet()));
    }
}
