package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.diagnostic.CallSite;
import io.fluxion.processor.diagnostic.Problem;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the parts of the language share while one function is lowered: where control is, and what is in scope. */
final class Lowering {

    /** Stands for a value that can't be computed, because of a problem that was reported. */
    private static final Value POISON = new Value(-1, Type.Scalar.DOUBLE, "poison", -1);

    /** A static field that was read: the class to name, and what holds its value. */
    private record Read(String owner, Value value) {}

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final CompilationUnitTree unit;
    private final DerivativeRules rules;
    private final Reporter reporter;
    private final Routines routines;
    private final GeneratedClasses classes;
    private final String className;
    private final Names names;
    private final Control control;
    private final Expressions expressions;
    private final Statements statements;
    private final Enumerations enumerations;
    private final LocalRecords localRecords;
    private final Map<VariableElement, Read> fields = new LinkedHashMap<>();
    private final IdentityHashMap<Statement, Written> writes = new IdentityHashMap<>();
    /** From the annotated method to the one whose body is being lowered. */
    private final List<CallSite> calls = new ArrayList<>();

    private Frame frame;
    private Scope scope = new Scope(null);
    private int depth;

    Lowering(
            Trees trees,
            Elements elements,
            Types types,
            CompilationUnitTree unit,
            Frame frame,
            DerivativeRules rules,
            Values values,
            Reporter reporter,
            Routines routines,
            GeneratedClasses classes,
            String className,
            BiConsumer<ExpressionTree, Type> observer) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
        this.unit = unit;
        this.frame = frame;
        this.rules = rules;
        this.reporter = reporter;
        this.routines = routines;
        this.classes = classes;
        this.className = className;
        this.names = new Names(elements, new TypeNames(elements, unit, frame.owner()));
        this.control = new Control(values);
        this.expressions = new Expressions(this, observer);
        this.statements = new Statements(this);
        this.enumerations = new Enumerations(this);
        this.localRecords = new LocalRecords(this);
    }

    Trees trees() {
        return trees;
    }

    Elements elements() {
        return elements;
    }

    Types types() {
        return types;
    }

    CompilationUnitTree unit() {
        return unit;
    }

    Routines routines() {
        return routines;
    }

    /** The classes that were generated for methods of other files. */
    GeneratedClasses classes() {
        return classes;
    }

    /** The qualified name of the class that is generated. */
    String className() {
        return className;
    }

    Names names() {
        return names;
    }

    Control control() {
        return control;
    }

    Expressions expressions() {
        return expressions;
    }

    Statements statements() {
        return statements;
    }

    Enumerations enumerations() {
        return enumerations;
    }

    /** The records that were declared inside of methods. */
    LocalRecords localRecords() {
        return localRecords;
    }

    Frame frame() {
        return frame;
    }

    /** The rules that the function is differentiated by. */
    DerivativeRules rules() {
        return rules;
    }

    Scope scope() {
        return scope;
    }

    Reporter reporter() {
        return reporter;
    }

    /** The type that source names; empty if it is none that a computation can have. */
    Optional<Type> type(Tree tree) {
        return type(tree, scope);
    }

    /** The type that source names in a scope of the current class. */
    Optional<Type> type(Tree tree, Scope around) {
        TypeElement owner = frame.owner();
        return TypeReader.read(tree, name -> {
            Names.Meaning meaning = names.type(name, around, owner);
            if (meaning instanceof Names.LocalType local) {
                return local.record().type().map(Type.class::cast);
            } else if (meaning instanceof Names.TypeVariable variable) {
                return Optional.of(variable.type());
            }
            return meaning instanceof Names.ClassName type
                    ? TypeReader.read(type.element().asType())
                    : Optional.empty();
        });
    }

    /** What a name means where only a type can stand, or null if it is no name. */
    Names.@Nullable Meaning typeName(ExpressionTree tree) {
        return names.type(tree, scope, frame.owner());
    }

    /** The offset in the source where a tree starts. */
    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    /** Remembers where a statement that writes into an array comes from. */
    void remember(Statement statement, Tree tree) {
        writes.put(statement, new Written(tree, calls));
    }

    /** Remembers where a statement comes from that takes the place of another. */
    void move(Statement from, Statement to) {
        Written written = writes.get(from);
        if (written != null) {
            writes.put(to, written);
        }
    }

    IdentityHashMap<Statement, Written> writes() {
        return writes;
    }

    int place(Tree tree) {
        return reporter.place(tree);
    }

    /** Reports a problem; what can't be computed because of it is poison. */
    Operand refuse(Problem problem, Tree tree, Object... arguments) {
        reporter.report(problem, calls, tree, arguments);
        return POISON;
    }

    /** Notes what javac will report; what can't be computed because of it is poison. */
    Operand leaveToCompiler(String name) {
        return leaveToCompiler(name, List.of());
    }

    /**
     * Notes what javac will report.
     *
     * @param meant the names that a misspelt one could be
     */
    Operand leaveToCompiler(String name, Collection<String> meant) {
        reporter.leaveToCompiler(name, meant);
        return POISON;
    }

    static Operand poison() {
        return POISON;
    }

    static boolean isPoison(Operand operand) {
        return operand.equals(POISON);
    }

    /** A target inside all those that are jumped to from here. */
    Target newTarget() {
        depth++;
        return new Target(depth);
    }

    /** Runs code in a scope of its own; its variables are gone behind it. */
    void inScope(Scope inner, Runnable code) {
        Scope outer = scope;
        scope = inner;
        code.run();
        scope = outer;
        control.path().forget(inner.declared());
    }

    /** Runs code in a scope that it continues. */
    boolean backIn(Scope other, BooleanSupplier code) {
        Scope here = scope;
        scope = other;
        boolean result = code.getAsBoolean();
        scope = here;
        return result;
    }

    /** What is lowered is for the sake of a call elsewhere. */
    void cameFrom(CallSite site) {
        calls.add(site);
    }

    /** Runs code inside the body of another method, which is called by {@code call}. */
    void inFrame(Frame inner, Tree call, Runnable code) {
        Frame outer = frame;
        calls.add(new CallSite(outer.name(), inner.name(), call));
        frame = inner;
        code.run();
        frame = outer;
        calls.remove(calls.size() - 1);
    }

    /** Declares a variable in the current scope. */
    void declare(Variable variable) {
        scope.declare(variable);
        control.path().declare(variable);
    }

    /** Declares a variable in the current scope that is found by another name than its own. */
    void declare(String name, Variable variable) {
        scope.declare(name, variable);
        control.path().declare(variable);
    }

    /** Whether a class or member is declared in the source file at hand. */
    boolean isInThisFile(Element element) {
        TreePath path = trees.getPath(element);
        return path != null && path.getCompilationUnit().equals(unit);
    }

    /** Whether the class that is generated may name a method or a class. */
    boolean isAccessible(Element member) {
        PackageElement home = elements.getPackageOf(frame.owner());
        boolean beside = elements.getPackageOf(member).equals(home);
        for (Element at = member; at instanceof ExecutableElement || at instanceof TypeElement; ) {
            boolean open = at.getModifiers().contains(Modifier.PUBLIC);
            if (!open && (!beside || at.getModifiers().contains(Modifier.PRIVATE))) {
                return false;
            }
            at = at.getEnclosingElement();
        }
        return true;
    }

    /** What a variable is here. */
    Operand read(Variable variable) {
        if (variable.isUnknown()) {
            return POISON;
        } else if (variable.constant() != null) {
            return variable.constant();
        }
        Operand operand = control.path().get(variable);
        // Not assigned: only where it is never read, or where javac will complain.
        return operand == null ? control.path().anything(variable.type(), control.values()) : operand;
    }

    /**
     * Assigns a value to a variable.
     *
     * @param from where in the current path the computation of the value began
     */
    Operand assign(Variable variable, Operand value, int from) {
        if (isPoison(value) || variable.isUnknown()) {
            control.path().set(variable, POISON);
            return POISON;
        }
        Operand named = control.named(value, variable, from);
        control.path().set(variable, named);
        return named;
    }

    /** The value of a static field. It is read once, when the function starts. */
    Operand read(VariableElement field, String owner, Type type, Tree tree) {
        return fields.computeIfAbsent(
                        field,
                        key -> new Read(
                                owner,
                                control.values().named(field.getSimpleName().toString(), type, reporter.place(tree))))
                .value();
    }

    /** The names of the fields that were read, by the values that hold them. */
    Map<Value, String> fields() {
        Map<Value, String> read = new LinkedHashMap<>();
        fields.forEach(
                (field, one) -> read.put(one.value(), field.getSimpleName().toString()));
        return read;
    }

    /** The statements that read the fields. */
    List<Statement> fieldReads() {
        List<Statement> reads = new ArrayList<>();
        fields.forEach((field, read) -> reads.add(new Statement.Define(
                read.value(),
                new Expression.StaticRead(read.owner(), field.getSimpleName().toString()))));
        return reads;
    }

    /** No jumps arrive. */
    static Set<Target> nowhere() {
        return Control.NOWHERE;
    }
}
