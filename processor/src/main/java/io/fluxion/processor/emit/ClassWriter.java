package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a class that holds derivatives of one method. */
public final class ClassWriter {

    /** A Java method takes no more (JVMS 4.3.3); a double counts twice. */
    public static final int MOST_SLOTS = 255;

    /**
     * How many slots the parameters of a method take, of which Java has {@value #MOST_SLOTS}.
     *
     * @param method how a message calls it
     */
    public record Slots(String method, int count) {
        static Slots of(String method, Head head) {
            return new Slots(
                    method,
                    head.parameters().stream()
                            .mapToInt(parameter -> Parameter.slots(parameter.type()))
                            .sum());
        }
    }

    /** Knows which warnings of javac's would be about code that the user did not write. */
    public interface Lint {
        /** The names of warnings that are not to be printed about text that names this, in order. */
        List<String> suppressed(Mentions mentions);
    }

    private final DerivativeClass derivatives;
    private final GeneratedMethods methods = new GeneratedMethods();
    private final ResultRecords results;
    private final ClassScope scope;
    private final List<Member> members = new ArrayList<>();

    /** A writer of this class. */
    public ClassWriter(DerivativeClass derivatives) {
        this.derivatives = derivatives;
        Packing packing = new Packing();
        this.results = new ResultRecords(methods, reserved(derivatives), derivatives.packageTypes());
        this.scope = new ClassScope(
                derivatives.className(),
                derivatives.signature(),
                derivatives.isPublic() ? "public " : "",
                methods,
                packing,
                new MethodWriter(methods, packing, results, Splitter.Limits.HOTSPOT));
        derivatives.members().forEach(derived -> members.add(member(derived, scope)));
    }

    private static Member member(Derived derived, ClassScope scope) {
        if (derived instanceof Derived.Gradient gradient) {
            return new GradientMember(scope, gradient.function());
        } else if (derived instanceof Derived.JacobianVector product) {
            return new JvpMember(scope, product);
        } else if (derived instanceof Derived.VectorJacobian product) {
            return new VjpMember(scope, product);
        } else if (derived instanceof Derived.HessianVector product) {
            return new HvpMember(scope, product);
        } else if (derived instanceof Derived.Matrix matrix) {
            return new MatrixMember(scope, matrix);
        } else if (derived instanceof Derived.Jacobian jacobian) {
            return scope.signature().isRecord()
                    ? new RecordJacobianMember(scope, jacobian)
                    : new JacobianMember(scope, jacobian);
        } else if (derived instanceof Derived.Hessian hessian) {
            return new HessianMember(scope, hessian);
        } else if (derived instanceof Derived.SparseJacobian jacobian) {
            return new SparseJacobianMember(scope, jacobian);
        }
        throw new IllegalArgumentException(derived.toString());
    }

    /** Whether a function is written as one method: it is not so long that it is cut, nor has too many parameters. */
    public static boolean isOneMethod(Function function) {
        int slots = function.parameters().stream()
                .mapToInt(parameter -> Parameter.slots(parameter.type().keyword()))
                .sum();
        return slots <= MOST_SLOTS && MethodWriter.isWhole(function.body());
    }

    /** What the methods and constructors that users call take. */
    public List<Slots> slots() {
        return members.stream().flatMap(member -> member.slots().stream()).toList();
    }

    /** Simple names that mean something else than a private record of ours. */
    private static Set<String> reserved(DerivativeClass derivatives) {
        Signature signature = derivatives.signature();
        Set<String> reserved = new HashSet<>(List.of(derivatives.className(), "Gradient", "Tangent"));
        signature.partials().forEach(partial -> reserved.add(partial.name()));
        signature.parameters().forEach(formal -> reserved.addAll(Packing.classNames(formal.type())));
        signature.result().shape().ifPresent(type -> reserved.addAll(Packing.classNames(type)));
        return reserved;
    }

    /** The text of the compilation unit. */
    public String write() {
        return write(mentions -> List.of());
    }

    /** The text of the compilation unit. */
    public String write(Lint lint) {
        String name = derivatives.className();
        boolean gradientAlone = derivatives.members().stream().allMatch(Derived.Gradient.class::isInstance);
        Lines inside = inside(name);
        Lines lines = new Lines()
                .add("/** " + (gradientAlone ? "The gradient" : "Derivatives") + " of {@code "
                        + derivatives.description() + "}. */")
                .add(derivatives.contract().annotation());
        List<Lines.Line> all = new ArrayList<>(lines.all());
        all.addAll(inside.all());
        List<String> suppressed = lint.suppressed(Mentions.in(all));
        if (!suppressed.isEmpty()) {
            lines.add(suppression(suppressed));
        }
        lines.open(scope.access() + "final class " + name + " {").addAll(inside).close();
        Set<String> own = new HashSet<>(Set.of(name, scope.recordName("Gradient"), scope.recordName("Tangent")));
        derivatives.signature().partials().forEach(partial -> own.add(partial.name()));
        return new SourceFile(derivatives.packageName(), own, derivatives.packageTypes()).render(lines);
    }

    private static String suppression(List<String> names) {
        List<String> quoted = names.stream().map(name -> "\"" + name + "\"").toList();
        String value = quoted.size() == 1 ? quoted.get(0) : "{" + String.join(", ", quoted) + "}";
        return "@" + Markup.type("java.lang.SuppressWarnings") + "(" + value + ")";
    }

    /** What is in the class. */
    private Lines inside(String name) {
        Lines lines = new Lines();
        for (Type.Struct partial : derivatives.signature().partials()) {
            lines.add("/** The partial derivatives of a value whose own type can't hold them. */")
                    .add(scope.access() + "record " + partial.name() + "(" + Packing.components(partial) + ") {}")
                    .add("");
        }
        for (Member member : members) {
            for (Lines record : member.records()) {
                lines.addAll(record).add("");
            }
        }
        lines.add("private " + name + "() {}");
        List<Lines> texts = new ArrayList<>();
        members.forEach(member -> texts.addAll(member.methods()));
        List<Lines> subroutines = new SubroutineWriter(
                        methods,
                        results,
                        scope.writer(),
                        derivatives.signature().exceptions())
                .write();
        scope.packing().methods().forEach(texts::add);
        texts.addAll(subroutines);
        methods.all().forEach(texts::add);
        texts.forEach(text -> lines.add("").addAll(text));
        return lines;
    }
}
