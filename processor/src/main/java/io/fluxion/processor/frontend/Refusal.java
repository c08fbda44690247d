package io.fluxion.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with types that have no place in a computation with numbers. */
public final class Refusal {

    private static final Set<String> BOXED =
            Set.of("Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double", "Number");

    /** Classes of the program as a whole: {@code void} methods act on it, others read it. */
    private static final Set<String> RUNTIME = Set.of("java.lang.System", "java.lang.Runtime", "java.lang.Thread");

    /** What to do about a box that somebody named. */
    static final String UNBOX = "Use the primitive type.";

    private final Lowering lowering;

    Refusal(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Whether a qualified name is that of a class which boxes primitive values. */
    static boolean isBox(String type) {
        return type.startsWith("java.lang.") && BOXED.contains(type.substring("java.lang.".length()));
    }

    /** A type without the packages that its names are in. */
    public static String simple(String type) {
        return type.replaceAll("\\b[a-z]\\w*\\.", "");
    }

    /** Refuses a type that source names; what its elements are may not be declared, and then javac says so. */
    Operand ofType(Tree type) {
        Tree element = type;
        while (element instanceof ArrayTypeTree array) {
            element = array.getType();
        }
        return element instanceof ExpressionTree name && lowering.typeName(name) instanceof Names.PackageName
                ? lowering.leaveToCompiler(name.toString())
                : ofType(type.toString(), type);
    }

    /** Refuses a type by its name, simple or qualified. */
    Operand ofType(String type, Tree tree) {
        String name = simple(type);
        String element = name.replace("[]", "");
        if (BOXED.contains(element)) {
            return lowering.refuse(Problem.BOXED, tree, element, UNBOX);
        } else if (element.equals("String")) {
            return lowering.refuse(Problem.STRING, tree);
        } else if (isRandom(element)) {
            return lowering.refuse(Problem.RANDOM, tree, element);
        }
        return lowering.refuse(Problem.TYPE, tree, name);
    }

    /** Refuses a type in the signature of a method that is called, whose name is the first argument of the problem. */
    Operand ofHelper(Problem problem, TypeMirror type, Tree tree, Object... method) {
        Optional<String> unknown = TypeReader.unknown(type);
        if (unknown.isPresent()) {
            return lowering.leaveToCompiler(unknown.get());
        }
        Optional<RecordTypes.Objection> objection = RecordTypes.objection(type);
        if (objection.isPresent()) {
            return lowering.expressions().records().refuse(objection.get(), tree);
        }
        List<Object> arguments = new ArrayList<>(List.of(method));
        arguments.add(simple(type.toString()));
        return lowering.refuse(problem, tree, arguments.toArray());
    }

    /**
     * Refuses an expression with results of several types. Where none is primitive it has a type that they have in
     * common; else javac says something.
     */
    Operand ofEither(List<Type> types, Tree tree) {
        List<String> names =
                types.stream().map(type -> simple(type.keyword())).distinct().toList();
        return types.stream().anyMatch(Type.Scalar.class::isInstance)
                ? lowering.leaveToCompiler(tree.toString())
                : lowering.refuse(Problem.TYPE, tree, String.join(" or ", names));
    }

    /** Refuses the creation of an object. */
    Operand ofNew(NewClassTree tree) {
        String name = tree.getIdentifier().toString().replaceAll("<.*", "");
        return isRandom(name)
                ? lowering.refuse(Problem.RANDOM, tree, name)
                : lowering.refuse(Problem.NEW_OBJECT, tree, name);
    }

    /** Refuses a function that a variable is initialized with; false if it is no function. */
    boolean ofFunction(@Nullable ExpressionTree initializer) {
        if (initializer == null) {
            return false;
        }
        ExpressionTree value = Names.strip(initializer);
        if (value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree) {
            lowering.expressions().lower(value);
            return true;
        }
        return false;
    }

    /** Refuses a call of a method on an object. */
    Operand ofCall(TypeMirror type, String name, MethodInvocationTree tree) {
        Optional<String> unknown = TypeReader.unknown(type);
        if (unknown.isPresent()) {
            return lowering.leaveToCompiler(unknown.get());
        }
        String owner = lowering.types().erasure(type).toString();
        if (owner.startsWith("java.util.") && Set.of("stream", "parallelStream").contains(name)) {
            return lowering.refuse(Problem.STREAM, tree);
        } else if (owner.startsWith("java.io.")) {
            return lowering.refuse(Problem.INPUT_OUTPUT, tree, name);
        } else if (owner.contains("Logger") || owner.startsWith("java.util.logging.")) {
            return lowering.refuse(Problem.INPUT_OUTPUT, tree, name);
        } else if (owner.contains("Random")) {
            return lowering.refuse(Problem.RANDOM, tree, name);
        } else if (owner.startsWith("java.time.Clock")) {
            return lowering.refuse(Problem.CLOCK, tree, name);
        }
        return lowering.refuse(Problem.INSTANCE_CALL, tree, name);
    }

    /** What is wrong with a method by its name alone. */
    static Problem byName(ExecutableElement method) {
        String owner = Members.ownerName(method);
        String name = method.getSimpleName().toString();
        if (owner.startsWith("java.util.stream.") || (owner.equals("java.util.Arrays") && name.equals("stream"))) {
            return Problem.STREAM;
        } else if ((name.equals("random") && owner.endsWith("Math"))
                || owner.endsWith("Random")
                || name.equals("randomUUID")) {
            return Problem.RANDOM;
        } else if ((owner.equals("java.lang.System")
                        && Set.of("nanoTime", "currentTimeMillis").contains(name))
                || (owner.startsWith("java.time.") && name.equals("now"))) {
            return Problem.CLOCK;
        } else if (owner.startsWith("java.io.") || owner.startsWith("java.nio.file.")) {
            return Problem.INPUT_OUTPUT;
        } else if (name.equals("valueOf") && isBox(owner)) {
            return Problem.BOXED;
        } else if (method.getReturnType().getKind() == TypeKind.VOID
                && RUNTIME.contains(owner)
                && !name.equals("arraycopy")) {
            return Problem.EFFECT;
        }
        return Problem.UNKNOWN_CALL;
    }

    /** Whether a class is about the program as a whole. */
    static boolean isOfTheProgram(String owner) {
        return RUNTIME.contains(owner);
    }

    private static boolean isRandom(String type) {
        return type.endsWith("Random") || type.equals("RandomGenerator");
    }
}
