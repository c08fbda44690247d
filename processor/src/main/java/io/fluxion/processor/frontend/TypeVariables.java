package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The type variables of a method that is written out where it is called. Each is the one type that all arguments given
 * for it have: what is done with a value whose type is a variable does not depend on more than its bound, and calls
 * that could tell the difference are refused ({@link Calls}).
 */
final class TypeVariables {

    private final Map<String, Type> types = new LinkedHashMap<>();

    /** Variables that would box a number. */
    private final Set<String> boxes = new HashSet<>();

    private TypeVariables() {}

    /** Those of a method, in a call with these arguments. */
    static TypeVariables of(Overloads.Choice choice, List<Operand> arguments) {
        TypeVariables variables = new TypeVariables();
        Set<String> unclear = new HashSet<>();
        List<? extends VariableElement> parameters = choice.method().getParameters();
        for (int k = 0; k < arguments.size(); k++) {
            boolean packs = choice.isVariable() && k >= parameters.size() - 1;
            TypeMirror last = parameters.get(Math.min(k, parameters.size() - 1)).asType();
            TypeMirror parameter = packs && last instanceof ArrayType array ? array.getComponentType() : last;
            Type given = arguments.get(k).type();
            while (parameter instanceof ArrayType array && given instanceof Type.Array rows) {
                parameter = array.getComponentType();
                given = rows.element();
            }
            if (parameter.getKind() == TypeKind.TYPEVAR && !Calls.isNull(arguments.get(k))) {
                String name = parameter.toString();
                Type before = variables.types.putIfAbsent(name, given);
                if (given instanceof Type.Scalar) {
                    variables.boxes.add(name);
                } else if (before != null && !before.equals(given)) {
                    unclear.add(name);
                }
            }
        }
        variables.types.keySet().removeAll(variables.boxes);
        variables.types.keySet().removeAll(unclear);
        return variables;
    }

    /** Whether a type is a variable that a number is given for. */
    boolean isBox(TypeMirror type) {
        return boxes.contains(type.toString());
    }

    /** A type, if it is known with what the variables are. */
    Optional<Type> read(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return Optional.ofNullable(types.get(variable.toString()));
        } else if (type instanceof ArrayType array) {
            return read(array.getComponentType()).filter(TypeReader::isElement).map(Type::array);
        }
        return TypeReader.read(type);
    }

    /** What the body of the method sees. */
    Scope scope() {
        Scope scope = new Scope(null);
        types.forEach(scope::declare);
        return scope;
    }
}
