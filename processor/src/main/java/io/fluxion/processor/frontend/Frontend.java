package io.fluxion.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.fluxion.processor.diagnostic.Reporter;
import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** From the body of a method to the intermediate representation. */
public final class Frontend {

    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final GeneratedClasses classes;
    private final BiConsumer<ExpressionTree, Type> observer;

    /**
     * A frontend.
     *
     * @param classes what methods of other files are differentiated by
     */
    public Frontend(Trees trees, Elements elements, Types types, GeneratedClasses classes) {
        this(trees, elements, types, classes, (tree, type) -> {});
    }

    /**
     * A frontend that is watched.
     *
     * @param observer is told the type that each expression is given
     */
    Frontend(
            Trees trees,
            Elements elements,
            Types types,
            GeneratedClasses classes,
            BiConsumer<ExpressionTree, Type> observer) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
        this.classes = classes;
        this.observer = observer;
    }

    /**
     * Lowers a static method, or one of a record, with parameters of supported types, and everything that it calls. The
     * parameters of the function are the leaves of the method's, after those of the record.
     *
     * @param className the qualified name of the class that is to be generated
     * @param rules the qualified names of classes with derivative rules to use
     * @param preparation what is done to rules of the same file before they are differentiated, where second
     *     derivatives are asked for
     * @return empty if there were errors, which were reported, or names that nothing is known by
     */
    public Optional<Function> lower(
            ExecutableElement method,
            String className,
            List<String> rules,
            Optional<UnaryOperator<Function>> preparation,
            Values values,
            Reporter reporter) {
        TreePath path = trees.getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree) || tree.getBody() == null) {
            throw new IllegalArgumentException(method + " has no body here");
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        Routines routines = new Routines(unit, preparation);
        DerivativeRules known = new DerivativeRules(elements, new RuleReader(elements, types), rules);
        List<SharedRecords.Whole> main = new ArrayList<>();
        List<SharedRecords.Whole> called = new ArrayList<>();
        Optional<DerivativeRule> rule =
                known.find(method, Members.owner(method)).stream().findFirst();
        Function function = routines.isRecursive(tree) && rule.isEmpty()
                ? callOf(method, tree, values, routines, main, reporter)
                : lower(method, tree, rule, unit, className, known, values, routines, main, reporter);
        for (Optional<ExecutableElement> next = next(routines); next.isPresent(); next = next(routines)) {
            ExecutableElement routine = next.get();
            MethodTree body = (MethodTree) trees.getPath(routine).getLeaf();
            Function of =
                    lower(routine, body, Optional.empty(), unit, className, known, values, routines, called, reporter);
            routines.add(routine, of);
        }
        SharedRecords.check(main, called, reporter);
        return reporter.hasErrors() || reporter.unresolved().isPresent() ? Optional.empty() : Optional.of(function);
    }

    private static Optional<ExecutableElement> next(Routines routines) {
        return routines.next().or(routines::nextRule);
    }

    /** A function that calls a method, which calls itself. */
    private static Function callOf(
            ExecutableElement method,
            MethodTree tree,
            Values values,
            Routines routines,
            List<SharedRecords.Whole> wholes,
            Reporter reporter) {
        List<Value> parameters = parameters(method, tree, values, reporter);
        String name = method.getSimpleName().toString();
        List<Type> types = parameters.stream().map(Value::type).toList();
        List<Value> results = TypeReader.read(method.getReturnType())
                .map(type -> List.of(values.named(name, type, reporter.place(tree))))
                .orElse(List.of());
        Callee callee =
                routines.callee(method, types, results.stream().map(Value::type).toList());
        Statement call = new Statement.Call(callee, List.copyOf(parameters), results);
        Function whole = new Function(name, parameters, new Block(List.of(call), List.copyOf(results)));
        wholes.add(new SharedRecords.Whole(whole, new IdentityHashMap<>()));
        return ScalarReplacement.of(whole, values, (statement, replacement) -> {});
    }

    private static List<Value> parameters(ExecutableElement method, MethodTree tree, Values values, Reporter reporter) {
        List<Value> parameters = new ArrayList<>();
        RecordTypes.receiver(method)
                .flatMap(record -> TypeReader.read(record.asType()))
                .ifPresent(type -> parameters.add(values.named(Records.THIS, type, reporter.place(tree))));
        for (int k = 0; k < method.getParameters().size(); k++) {
            VariableElement parameter = method.getParameters().get(k);
            Type type = TypeReader.read(parameter.asType()).orElseThrow();
            parameters.add(values.named(
                    parameter.getSimpleName().toString(),
                    type,
                    reporter.place(tree.getParameters().get(k))));
        }
        return parameters;
    }

    /**
     * Lowers the body of a method.
     *
     * @param rule what says its derivative, if anything does: then it is a call of the method instead
     */
    private Function lower(
            ExecutableElement method,
            MethodTree tree,
            Optional<DerivativeRule> rule,
            CompilationUnitTree unit,
            String className,
            DerivativeRules rules,
            Values values,
            Routines routines,
            List<SharedRecords.Whole> wholes,
            Reporter reporter) {
        String name = method.getSimpleName().toString();
        Variable result = TypeReader.read(method.getReturnType())
                .map(type -> Variable.result(name, type))
                .orElse(null);
        TypeElement owner = Members.owner(method);
        Frame frame = new Frame(name, tree, owner, new Target(0), result, new Jumps(), null);
        Lowering lowering = new Lowering(
                trees, elements, types, unit, frame, rules, values, reporter, routines, classes, className, observer);
        routines.site(method).ifPresent(lowering::cameFrom);
        Control control = lowering.control();

        List<Value> parameters = parameters(method, tree, values, reporter);
        for (Value parameter : parameters) {
            Variable variable = Variable.local(parameter.name(), parameter.type());
            lowering.declare(variable);
            control.path().set(variable, parameter);
        }
        List<Operand> yields;
        if (rule.isPresent()) {
            yields = List.of(new RuleCalls(lowering).call(rule.get(), List.copyOf(parameters), tree));
        } else {
            lowering.statements().body(tree.getBody());
            yields = result == null ? List.of() : List.of(lowering.read(result));
        }
        control.path().prepend(lowering.fieldReads());
        Function whole = new Function(name, parameters, control.path().build(yields));
        // What is wrong already may not even be typed: it is looked through for further problems as it is.
        boolean sound = !reporter.hasErrors() && reporter.unresolved().isEmpty();
        wholes.add(new SharedRecords.Whole(whole, lowering.writes()));
        Function function = sound ? ScalarReplacement.of(whole, values, lowering::move) : whole;
        StaticArrays.check(function.body(), lowering.fields(), lowering.writes(), reporter);
        return function;
    }
}
