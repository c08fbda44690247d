package io.fluxion.processor.frontend;

import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the method that a call means (JLS 15.12.2), for arguments that are primitive numbers, records, and arrays of
 * them.
 */
final class Overloads {

    /**
     * What a call means.
     *
     * @param isVariable whether the last arguments are to be packed into an array
     */
    record Choice(ExecutableElement method, boolean isVariable) {}

    private final Types types;
    private final Elements elements;

    Overloads(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** The most specific method that takes these arguments; empty if there is none, or more than one. */
    Optional<Choice> choose(List<ExecutableElement> candidates, List<? extends Operand> arguments) {
        List<TypeMirror> given = arguments.stream()
                .map(argument -> Calls.isNull(argument)
                        ? types.getNullType()
                        : TypeReader.mirror(argument.type(), types, elements))
                .toList();
        // Phases 1 and 2, by subtyping and by boxing, then phase 3, with a variable number of arguments.
        for (boolean boxing : List.of(false, true)) {
            List<ExecutableElement> applicable = candidates.stream()
                    .filter(method -> takes(method, given, boxing))
                    .toList();
            if (!applicable.isEmpty()) {
                return mostSpecific(applicable, given.size(), false).map(method -> new Choice(method, false));
            }
        }
        List<ExecutableElement> applicable = candidates.stream()
                .filter(method -> method.isVarArgs() && takesVariable(method, given))
                .toList();
        return mostSpecific(applicable, given.size(), true).map(method -> new Choice(method, true));
    }

    /**
     * Whether the choice may be another where the types of arguments are bounds of type variables, and not what is
     * given for them in a call: several methods take so many arguments, and some are references.
     *
     * @param receiver what the method is called on, if anything
     */
    static boolean dependsOnBounds(
            List<ExecutableElement> candidates, @Nullable Operand receiver, List<Operand> arguments) {
        boolean references =
                receiver != null || arguments.stream().anyMatch(argument -> !(argument.type() instanceof Type.Scalar));
        int count = arguments.size();
        long several = candidates.stream()
                .filter(method -> method.getParameters().size() == count
                        || (method.isVarArgs()
                                && count >= method.getParameters().size() - 1))
                .count();
        return references && several > 1;
    }

    private boolean takes(ExecutableElement method, List<TypeMirror> given, boolean boxing) {
        if (method.getParameters().size() != given.size()) {
            return false;
        }
        for (int k = 0; k < given.size(); k++) {
            if (!takes(parameter(method, k, false), given.get(k), boxing)) {
                return false;
            }
        }
        return true;
    }

    private boolean takesVariable(ExecutableElement method, List<TypeMirror> given) {
        if (given.size() < method.getParameters().size() - 1) {
            return false;
        }
        for (int k = 0; k < given.size(); k++) {
            if (!takes(parameter(method, k, true), given.get(k), true)) {
                return false;
            }
        }
        return true;
    }

    private boolean takes(TypeMirror parameter, TypeMirror argument, boolean boxing) {
        boolean bothPrimitive =
                parameter.getKind().isPrimitive() && argument.getKind().isPrimitive();
        boolean reference = switch (argument.getKind()) {
            case ARRAY, DECLARED -> true;
            case NULL -> !parameter.getKind().isPrimitive();
            default -> false;
        };
        if (bothPrimitive || reference) {
            return types.isSubtype(argument, types.erasure(parameter));
        }
        return boxing && types.isAssignable(argument, types.erasure(parameter));
    }

    /** The type of the parameter that takes argument {@code k}. */
    private TypeMirror parameter(ExecutableElement method, int k, boolean variable) {
        List<? extends VariableElement> parameters = method.getParameters();
        int last = parameters.size() - 1;
        if (variable && k >= last) {
            return ((ArrayType) parameters.get(last).asType()).getComponentType();
        }
        return parameters.get(k).asType();
    }

    private Optional<ExecutableElement> mostSpecific(List<ExecutableElement> methods, int arguments, boolean variable) {
        List<ExecutableElement> best = methods.stream()
                .filter(method -> methods.stream().allMatch(other -> isAsSpecific(method, other, arguments, variable)))
                .toList();
        // Of methods with the same parameters one hides or overrides the others: that of the most derived class.
        return best.stream()
                .filter(method -> best.stream().allMatch(other -> isInherited(other, method)))
                .findFirst();
    }

    private boolean isAsSpecific(ExecutableElement one, ExecutableElement other, int arguments, boolean variable) {
        int compared = variable
                ? Math.max(
                        arguments,
                        Math.max(
                                one.getParameters().size(),
                                other.getParameters().size()))
                : arguments;
        for (int k = 0; k < compared; k++) {
            TypeMirror mine = types.erasure(parameter(one, k, variable));
            TypeMirror theirs = types.erasure(parameter(other, k, variable));
            boolean bothOfAKind =
                    mine.getKind().isPrimitive() == theirs.getKind().isPrimitive();
            if (!(bothOfAKind && types.isSubtype(mine, theirs)) && !types.isSameType(mine, theirs)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInherited(ExecutableElement other, ExecutableElement method) {
        return types.isSubtype(
                types.erasure(Members.owner(method).asType()),
                types.erasure(Members.owner(other).asType()));
    }

    /** Whether this type is known to the intermediate representation; a boxed or a class type is not. */
    static Optional<Type> known(VariableElement parameter) {
        return TypeReader.read(parameter.asType());
    }
}
