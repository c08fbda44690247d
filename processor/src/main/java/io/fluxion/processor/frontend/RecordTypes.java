package io.fluxion.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What is known of records: their members, and whether these do what they do when nobody writes them. A class file does
 * not tell; of a record in another file nothing is known, in source or not, unless it is annotated, which promises it.
 */
public final class RecordTypes {

    /** What the record is called that a method is called on. */
    public static final String SELF = "self";

    /** What to do about a record that Fluxion generated. */
    public static final String INSTEAD_OF_GENERATED = "Take the numbers that are in it as parameters.";

    private static final String ANNOTATION = "io.fluxion.Differentiable";

    private final Trees trees;
    private final Elements elements;
    private final Types types;

    public RecordTypes(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
    }

    /**
     * What keeps a record out of a computation.
     *
     * @param unknown a type that is not declared: javac will say so
     */
    public record Objection(Problem problem, List<String> details, Optional<String> unknown) {
        public Objection {
            details = List.copyOf(details);
        }
    }

    /** What keeps a type out of a computation, if it is a record, or an array of records, and something does. */
    public static Optional<Objection> objection(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return objection(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? objection(element)
                : Optional.empty();
    }

    /** What keeps a record out of a computation, if anything does. */
    static Optional<Objection> objection(TypeElement record) {
        boolean isGeneric = !record.getTypeParameters().isEmpty();
        if (isGeneric || record.getRecordComponents().isEmpty()) {
            return Optional.of(objection(record.getSimpleName().toString(), isGeneric));
        }
        for (RecordComponentElement component : record.getRecordComponents()) {
            TypeMirror type = component.asType();
            Optional<String> unknown = TypeReader.unknown(type);
            if (unknown.isPresent()) {
                return Optional.of(new Objection(Problem.RECORD_COMPONENT, List.of(), unknown));
            } else if (TypeReader.read(type).isEmpty()) {
                List<String> details = List.of(
                        record.getSimpleName().toString(),
                        component.getSimpleName().toString(),
                        Refusal.simple(type.toString()));
                return Optional.of(new Objection(Problem.RECORD_COMPONENT, details, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** What keeps a record out that has type parameters, or else has no components. */
    static Objection objection(String record, boolean isGeneric) {
        String why = isGeneric ? "it has type parameters" : "it has no components";
        String remedy = isGeneric ? "Write it for the types that it is used with." : "Leave it out.";
        List<String> details = List.of("the record " + record, why, remedy);
        return new Objection(Problem.RECORD_OPAQUE, details, Optional.empty());
    }

    /** A record in a class, with the name of that: {@code f_grad.Gradient}. */
    public static String nested(TypeElement record) {
        return Members.owner(record).getSimpleName() + "." + record.getSimpleName();
    }

    /** The declaration of a record. */
    public TypeElement element(Type.Struct type) {
        TypeElement element = elements.getTypeElement(type.name());
        if (element == null) {
            throw new IllegalArgumentException(type.name() + " is not declared");
        }
        return element;
    }

    /** The records that a value of a type consists of: itself, its elements, and those inside of them. */
    static Stream<Type.Struct> in(Type type) {
        if (type instanceof Type.Array array) {
            return in(array.element());
        }
        return type instanceof Type.Struct record
                ? Stream.concat(
                        Stream.of(record), record.components().stream().flatMap(component -> in(component.type())))
                : Stream.empty();
    }

    /** Whether a record is annotated, so that other files may rely on its implicit members. */
    static boolean isPromised(TypeElement element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(ANNOTATION));
    }

    /** The tree of a method or constructor that somebody wrote, or null. */
    @Nullable
    MethodTree written(ExecutableElement method) {
        TreePath path = trees.getPath(method);
        return path != null
                        && path.getLeaf() instanceof MethodTree tree
                        && elements.getOrigin(method) == Elements.Origin.EXPLICIT
                ? tree
                : null;
    }

    /** The canonical constructor (JLS 8.10.4). */
    ExecutableElement canonical(TypeElement record) {
        List<? extends TypeMirror> components = record.getRecordComponents().stream()
                .map(RecordComponentElement::asType)
                .toList();
        return ElementFilter.constructorsIn(record.getEnclosedElements()).stream()
                .filter(constructor -> takes(constructor, components))
                .findFirst()
                .orElseThrow();
    }

    private boolean takes(ExecutableElement constructor, List<? extends TypeMirror> parameters) {
        List<? extends VariableElement> own = constructor.getParameters();
        if (own.size() != parameters.size()) {
            return false;
        }
        for (int k = 0; k < own.size(); k++) {
            if (!types.isSameType(own.get(k).asType(), parameters.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a method is one that every object has (JLS 4.3.2), declared by the record or not. */
    static boolean isOfObject(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        int parameters = method.getParameters().size();
        return Members.ownerName(method).startsWith("java.lang.")
                || (name.equals("equals") && parameters == 1)
                || ((name.equals("hashCode") || name.equals("toString")) && parameters == 0);
    }

    /** The component that a method is the accessor of, or -1. */
    static int accessed(ExecutableElement method) {
        TypeElement owner = Members.owner(method);
        List<? extends RecordComponentElement> components = owner.getRecordComponents();
        for (int k = 0; k < components.size(); k++) {
            if (method.getParameters().isEmpty()
                    && components.get(k).getSimpleName().equals(method.getSimpleName())) {
                return k;
            }
        }
        return -1;
    }

    /**
     * The methods of a record for which derivatives are generated: they take and return or fill something made of
     * floating-point numbers, and are no rules. What else a record has, as most do, was not meant by its annotation.
     */
    public List<ExecutableElement> differentiable(TypeElement record) {
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(method -> written(method) != null
                        && !method.getModifiers().contains(Modifier.PRIVATE)
                        && method.getTypeParameters().isEmpty()
                        && !isRuleAlone(method)
                        && takesNumbers(method)
                        && (method.getParameters().stream().anyMatch(Mirrors::isResult)
                                || TypeReader.read(method.getReturnType())
                                        .filter(Type::isDifferentiable)
                                        .isPresent()))
                .toList();
    }

    /**
     * Whether a method has a parameter, or the record that it is called on, that it can be differentiated with respect
     * to. What is not known yet may be one, and a record that Fluxion can't follow is told where it is.
     */
    static boolean takesNumbers(ExecutableElement method) {
        Optional<TypeMirror> record = receiver(method).map(TypeElement::asType);
        return record.filter(type -> TypeReader.read(type).isEmpty()).isPresent()
                || Stream.concat(record.stream(), inputs(method))
                        .anyMatch(type -> TypeReader.unknown(type).isPresent()
                                || TypeReader.read(type)
                                        .filter(Type::isDifferentiable)
                                        .isPresent());
    }

    /** The types of the parameters, but for the one that a method fills. */
    private static Stream<TypeMirror> inputs(ExecutableElement method) {
        boolean fills = method.getReturnType().getKind() == TypeKind.VOID;
        return method.getParameters().stream()
                .filter(parameter -> !fills || !Mirrors.isResult(parameter))
                .map(VariableElement::asType);
    }

    /** Whether a method is a rule, and is not annotated itself. */
    static boolean isRuleAlone(ExecutableElement method) {
        return RuleReader.isRule(method) && !Mirrors.isAnnotated(method);
    }

    /** The method's record, if it is an instance method of one. */
    public static Optional<TypeElement> receiver(ExecutableElement method) {
        TypeElement owner = Members.owner(method);
        boolean isInstance = !method.getModifiers().contains(Modifier.STATIC);
        return isInstance && owner.getKind() == ElementKind.RECORD ? Optional.of(owner) : Optional.empty();
    }

    /** Whether what a record does is known in the file of {@code user}: it is in that file, or annotated. */
    public boolean isKnown(TypeElement record, Element user) {
        TreePath own = trees.getPath(record);
        TreePath other = trees.getPath(user);
        return isPromised(record)
                || (own != null && other != null && own.getCompilationUnit().equals(other.getCompilationUnit()));
    }

    /** Whether the canonical constructor is implicit, or a compact one that assigns nothing: it may check. */
    public boolean buildsWhatItIsGiven(TypeElement record) {
        ExecutableElement constructor = canonical(record);
        MethodTree tree = written(constructor);
        return tree == null
                || (isCompact(constructor)
                        && AssignedNames.in(List.of(tree.getBody())).names().isEmpty());
    }

    /** Whether the canonical constructor is implicit. */
    public boolean hasImplicitConstructor(TypeElement record) {
        return written(canonical(record)) == null;
    }

    /** Whether every accessor returns its component: it is implicit, or {@code return x;}. */
    public boolean hasPlainAccessors(TypeElement record) {
        return record.getRecordComponents().stream()
                .map(RecordComponentElement::getAccessor)
                .allMatch(accessor -> {
                    MethodTree tree = written(accessor);
                    return tree == null || returnsField(tree);
                });
    }

    /** Whether every accessor is implicit. */
    public boolean hasImplicitAccessors(TypeElement record) {
        return record.getRecordComponents().stream()
                .map(RecordComponentElement::getAccessor)
                .allMatch(accessor -> written(accessor) == null);
    }

    private static boolean returnsField(MethodTree tree) {
        BlockTree body = tree.getBody();
        if (body == null
                || body.getStatements().size() != 1
                || !(body.getStatements().get(0) instanceof ReturnTree statement)
                || statement.getExpression() == null) {
            return false;
        }
        Tree value = Names.strip(statement.getExpression());
        String name = tree.getName().toString();
        return value instanceof IdentifierTree identifier
                ? identifier.getName().contentEquals(name)
                : value instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(name)
                        && select.getExpression().toString().equals("this");
    }

    /** Whether a written constructor is compact: its parameters stand where the components do. */
    boolean isCompact(ExecutableElement constructor) {
        TreePath path = trees.getPath(constructor);
        if (path == null
                || !(path.getLeaf() instanceof MethodTree tree)
                || tree.getParameters().isEmpty()) {
            return false;
        }
        SourcePositions positions = trees.getSourcePositions();
        CompilationUnitTree unit = path.getCompilationUnit();
        return positions.getStartPosition(unit, tree.getParameters().get(0)) < positions.getStartPosition(unit, tree);
    }
}
