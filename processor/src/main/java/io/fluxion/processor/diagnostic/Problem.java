package io.fluxion.processor.diagnostic;

import java.util.Locale;

/**
 * Everything that Fluxion has to say. A code never changes its meaning, and is never used again. Texts are formats for
 * {@link String#format}; their arguments are described beside each.
 */
public enum Problem {
    // 001 to 019: what is asked for. Arguments start with the method's name.
    NOT_STATIC(
            1,
            "%s is an instance method, and the object that it belongs to has no derivative",
            "Make it static, and make what it reads of the object its parameters."),
    PRIVATE_METHOD(2, "%s is private", "Make it package-private: its derivative is generated into its package."),
    GENERIC_METHOD(3, "%s has type parameters", "Write it for the types that it is used with."),
    NO_BODY(4, "%s has no body to differentiate", "Annotate a method that is written in Java here."),
    /** Method, parameter, type. */
    PARAMETER_TYPE(
            5,
            "parameter %2$s of %1$s has type %3$s, which Fluxion does not take",
            "Use a primitive type, a record, an array of these, or an enum."),
    /** Method, type. */
    RESULT_TYPE(
            6,
            "%s returns %s, which has no derivative",
            "Return a double or a float, an array or a record of them, or mark the array that it fills with @Result."),
    /** Method, name in {@code wrt}, hint. */
    UNKNOWN_WRT(7, "wrt names %2$s, which is no parameter of %1$s", "%3$s"),
    /** Method, parameter, type. */
    WRT_NOT_DIFFERENTIABLE(
            8,
            "wrt names %2$s, whose type %3$s has no derivative",
            "Leave it out, or make it a double, a float, or an array or a record of them."),
    NOTHING_TO_DIFFERENTIATE(
            9,
            "%s has no parameter that it could be differentiated with respect to",
            "Give it a parameter of type double or float, or an array or a record of them."),
    /** Method, class name. */
    BAD_CLASS_NAME(
            10,
            "%2$s, the class to generate for %1$s, is no name that a class can have",
            "Give a simple name as className."),
    /** Method, class name, the other method. */
    CLASS_NAME_TWICE(
            11,
            "%s would be differentiated into class %s, and so would %s",
            "Tell them apart, method by method: @Differentiable(className = \"…\")."),
    /** Method, class name. */
    CLASS_EXISTS(
            12,
            "%s would be differentiated into class %s, which the package has already",
            "Choose another name: @Differentiable(className = \"…\")."),
    /** Method, derivative. */
    GRAPH_NOT_YET(13, "%2$s of %1$s can't be generated as yet", "Leave it out."),
    /** Method, number of slots, generated method. */
    TOO_MANY_PARAMETERS(
            14,
            "%3$s of %1$s would take %2$s parameter slots, and a Java method has 255 (a double takes two)",
            "Pass an array."),
    /** Method, class name, class or package. */
    CLASS_HIDES(
            16,
            "%s would be differentiated into class %s, which hides %s from the code of its package",
            "Choose another name: @Differentiable(className = \"…\")."),
    /** Method, parameter. */
    WRT_TWICE(15, "wrt of %s names %s twice", "Name it once."),
    LOCAL(
            17,
            "%s is in a local or anonymous class, which annotation processors are not shown",
            "Move it into a class of its own."),
    NO_TREES(
            18,
            "this compiler does not show Fluxion the source of methods (%s)",
            "Compile with javac, from a JDK of version 17 or newer."),
    /** Method, derivative. */
    NOT_OF_ARRAY(19, "%2$s is of one number, and that is not what %1$s returns", "Ask for JACOBIAN, VJP or JVP."),
    /** Method, parameter, why not. */
    RESULT_PARAMETER(
            75,
            "%2$s of %1$s is marked with @Result, and %3$s",
            "Mark the one array of doubles that a void method fills."),
    /** Method, parameter. */
    RESULT_IN_WRT(76, "wrt names %2$s, which is the result of %1$s", "Leave it out."),
    /** Parameter. */
    RESULT_READ(
            77,
            "this reads an element of %s, the result, before the method has written it",
            "Write it first, or collect in a local variable."),
    /** Parameter. */
    RESULT_ROW(
            78,
            "this puts another row into %s, the result, where nobody else will see its derivative",
            "Copy the numbers into the row that is there."),
    /** Method, derivative. */
    NOT_OF_ROW(
            79,
            "%2$s is of an array of rank one, and that is not what %1$s returns or fills",
            "Ask for JACOBIAN, or put the numbers into a double[]."),
    /** Method, derivative. */
    NO_RUNTIME(
            92,
            "%2$s of %1$s needs fluxion-runtime, which is not there",
            "Add it to the dependencies, and in a module require io.fluxion.runtime."),

    // 020 to 099: what is in the method, or in one that it calls.
    /** What it is, in a word or two. */
    UNSUPPORTED(20, "%s can't be differentiated", "Write it with numbers, arrays, conditions and loops."),
    LAMBDA(21, "a lambda can't be differentiated", "Write what it does at the place where it is called."),
    METHOD_REFERENCE(22, "a method reference can't be differentiated", "Call the method where it is needed."),
    STRING(23, "text has no derivative", "Keep strings out of the method; in the operand of a throw they are welcome."),
    /** Type, method or type parameter, hint. */
    BOXED(24, "%s boxes a number, and a box is an object", "%s"),
    TRY(
            25,
            "a try statement can't be differentiated",
            "Catch exceptions outside: what the method throws, its gradient throws too."),
    SYNCHRONIZED(
            26, "a synchronized statement can't be differentiated", "Lock outside, around the call of the gradient."),
    /** Field. */
    FIELD_WRITE(
            27,
            "%s is a field, and a method that writes fields can't be differentiated",
            "Use a local variable, or return the value."),
    /** Field. */
    STATIC_ARRAY_WRITE(
            28,
            "this writes into the array of the static field %s, which its gradient must leave alone",
            "Work on a copy: %s.clone()."),
    /** Method. */
    INSTANCE_CALL(
            29,
            "%s is an instance method, and objects have no derivative",
            "Call a static method that takes numbers and arrays."),
    /** Method, hint. */
    UNKNOWN_CALL(30, "%s has no derivative that Fluxion knows", "%s"),
    /** Method. */
    CALL_IN_OTHER_FILE(
            31,
            "%s is in another source file or library, and is not annotated",
            "Annotate it with @Differentiable, write a rule for it (@DerivativeOf), or move it into this file."),
    /** Method or record, hint. */
    GENERATED(93, "%s is generated by Fluxion, and has no derivative of its own", "%s"),
    /** Method, why, hint. */
    NOT_CALLABLE(63, "%s can't be called from another file: %s", "%s"),
    /** Method, what of it is needed, what to write. */
    DERIVATIVE_MISSING(64, "%2$s of %1$s is needed here, and can't be had from its generated class", "%3$s"),
    RANDOM(32, "%s gives another number at every call, so it has no derivative", "Draw it outside and pass it in."),
    CLOCK(33, "%s reads a clock, which has no derivative", "Read it outside and pass it in."),
    INPUT_OUTPUT(
            34,
            "%s does input or output, which its gradient would do again",
            "Do it outside, with the value that the method returns."),
    /** Type. */
    NEW_OBJECT(35, "an object of class %s can't be differentiated", "Keep its numbers in variables or arrays."),
    NULL(
            36,
            "null can be no more than an array that is missing, and here it is not known to be one",
            "Give it to a variable of an array's type, and nothing else."),
    INSTANCEOF(37, "instanceof asks about objects, which have no derivative", "Leave it out."),
    SWITCH_SELECTOR(
            38,
            "Fluxion takes a switch on int, short, byte, char or an enum, and not on %s",
            "Switch on one of these, or write ifs."),
    /** Hint. */
    LOCAL_CLASS(39, "a class inside a method can't be differentiated", "%s"),
    /** What is private, the field or "it", what to do. */
    PRIVATE_FIELD(41, "%s is private, so the generated class could not read %s", "Make it package-private%3$s."),
    /** Field. */
    INSTANCE_FIELD(42, "%s is a field of an object, and objects have no derivative", "Pass its value as a parameter."),
    THIS_OR_SUPER(43, "%s is an object, which has no derivative", "Pass the numbers that are needed."),
    FOR_EACH_COLLECTION(44, "this loop goes over a collection", "Copy it into an array of numbers outside."),
    /** What it is, hint. */
    NOT_CARRIED(46, "%s can't be carried into the generated code, which throws and asserts in the same words", "%s"),
    /** Type. */
    TYPE(
            48,
            "a value of type %s is an object, which has no derivative",
            "Keep its numbers in variables, arrays and records of primitive types."),
    CLASS_LITERAL(49, "a class literal has no derivative", "Keep classes out of the method."),
    TOO_LARGE(
            50,
            "with everything that %s calls written out, it has more than %s operations",
            "Make it shorter, or let loops do the work."),
    /** Method. */
    HELPER_WITHOUT_BODY(51, "%s has no body to differentiate", "Call a method that is written in Java, in this file."),
    STREAM(53, "a stream can't be differentiated", "Write it as a loop."),
    /** Field. */
    STATIC_ARRAY_SHARED(
            54,
            "this makes the array of the static field %s an element of another, where it could be overwritten",
            "Put in a copy: %s.clone()."),
    /** What it is, hint. */
    PATTERN(55, "%s can't be a label of a switch that is differentiated", "%s"),
    /** Method, type. */
    HELPER_TYPE(
            56,
            "%s returns %s, which Fluxion can't follow",
            "Return a primitive number, or an array or a record of them."),
    /** What is private, the type or a class around it, and the type. */
    PRIVATE_TYPE(57, "%s is private, so the generated class could not name %s", "Make it package-private."),
    /** Method, parameter, type. */
    HELPER_PARAMETER(
            58,
            "parameter %2$s of %1$s has type %3$s, which Fluxion can't follow",
            "Use numbers, or arrays and records of them."),
    /** Method. */
    RETURNS_ARGUMENT(
            60,
            "%s calls itself and may return an array that it was given, or one twice: its adjoint would be two at once",
            "Return a copy: array.clone(), or a new record of copies."),
    /** Method. */
    ROWS_MOVED(
            61,
            "%s calls itself and replaces rows of an array that it was given",
            "Copy elements instead, or do that outside of the recursion."),
    /** Method. */
    ROWS_SHARED(
            62,
            "%s passes arrays of rows that may be the same to a method that calls itself and writes to them",
            "Pass different arrays, or copies."),
    /** Method. */
    EFFECT(
            90,
            "%s is called for what it does, and the gradient would do it again",
            "Do it outside, around the call of the method."),

    /** Record, component, type. */
    RECORD_COMPONENT(
            80,
            "component %2$s of the record %1$s has type %3$s, which Fluxion can't follow",
            "Build it of numbers, booleans, arrays and records of them."),
    /** Record. */
    RECORD_ELSEWHERE(
            81,
            "%s is declared in another file, where its constructor and accessors may do anything",
            "Annotate the record with @Differentiable, which promises that they are implicit, or move it into this file."),
    /** Operation. */
    RECORD_OPERATION(
            82,
            "%s on a record asks about an object, which has no derivative",
            "Compare or use its components, or leave it out."),
    /** Class. */
    NOT_A_RECORD(83, "%s is annotated, and is no record", "Annotate its static methods."),
    /** Record or field, why, hint. */
    RECORD_OPAQUE(84, "generated code can't use %1$s: %2$s", "%3$s"),

    // 065 to 074: derivative rules. Arguments start with the rule's name, or with what it is about.
    /** Rule, "does not say" or "says twice". */
    RULE_WITHOUT_TYPE(
            65,
            "%s %s in which class its function is",
            "Give one of type = Library.class and typeName = \"the.Library\"."),
    /** Rule, class. */
    RULE_NOT_CHECKED(
            66,
            Severity.NOTE,
            "there is no class %2$s here, so the signature of %1$s is checked only where it is used",
            "Correct the name if that is not meant."),
    /** Class, method, hint. */
    RULE_FOR_NOTHING(67, "%s has no method %s that a rule could be for", "%3$s"),
    /** Rule, function, function. */
    RULE_FOR_TWO(
            99,
            "%1$s could be the rule for %2$s, and for %3$s",
            "Say for which, parameters = { … } with the types that it declares, or rename one of them."),
    /** Rule, function, the signature as it should be. */
    RULE_SIGNATURE(69, "%s does not have the signature of a rule for %s", "Write %3$s."),
    /** Method. */
    RULE_NOT_ACCESSIBLE(
            70,
            "generated classes could not call %s",
            "A rule is a static method. Like its function it is not private, and public where another package uses it."),
    /** Function. */
    RULE_FUNCTION_TYPE(
            71,
            "%s has no derivative that a rule could give",
            "Around one that fills an array write a method that returns it, and give the rule for that. Functions with"
                    + " rules take numbers, arrays and records of them, some of them double or float, and return a double,"
                    + " a float, an array of them, or a record of such, where no record mixes them with anything else; or"
                    + " they are themselves vector-Jacobian products."),
    /** Function, rule, rule. */
    TWO_RULES(72, "two rules apply here to %s: %s and %s", "Leave one of them out."),
    /** Function. */
    RULE_WITHOUT_RULE(
            73,
            "a second derivative needs the derivative of the rule for %s, which is in another file",
            "Write one, @DerivativeOf(type = …, method = \"the rule\"), or move the rule into this file, where it is"
                    + " differentiated itself."),
    /** Function. */
    RULE_WITHOUT_TANGENT(
            68,
            "forward mode and second derivatives need a tangent rule for %s, which has a vector-Jacobian product alone",
            "Write one: a method that takes what the function takes, then a tangent for each parameter that has one, and"
                    + " returns the tangent of the result."),
    /** Function. */
    RULE_WITHOUT_PRODUCT(
            98,
            "this derivative needs a vector-Jacobian product for %s, which has a tangent rule alone",
            "Write one, as the documentation of DerivativeOf says, or ask for JVP alone."),
    /** Method, class. */
    NO_RULES(74, "%2$s, which %1$s names for its rules, has none", "Annotate its methods with @DerivativeOf."),

    // 100 to 199: legal, and probably not meant.
    /** Method, parameter. */
    NO_INFLUENCE(
            100,
            Severity.WARNING,
            "%s does not depend on %s: its partial derivative is 0 everywhere",
            "Leave it out of wrt, or say that it is meant: @SuppressWarnings(\"FLX100\")."),
    /** The operation. */
    ZERO_DERIVATIVE(
            101,
            Severity.WARNING,
            "the derivative of %s is 0 wherever it has one, so nothing flows back through it",
            "Say that it is meant: @SuppressWarnings(\"FLX101\")."),
    /** Type. */
    NARROWED(
            102,
            Severity.WARNING,
            "this converts to %s, so the derivative of what is assigned is lost",
            "Make the variable a double, or write the cast out if it is meant."),
    EXACT_COMPARISON(
            103,
            Severity.NOTE,
            "this compares exactly, so the derivative is that of the side taken",
            "Compare with a tolerance if that is not meant."),
    /** Method, source, hint. */
    UNRESOLVED(104, Severity.NOTE, "no derivative of %s is generated, for '%s' does not compile as it is", "%s"),
    /** The method that calls, the method called, the method with the error. */
    CALLED(105, Severity.NOTE, "%s can't be differentiated because it calls %s here", "See the error in %3$s."),
    /** Method, source. */
    MISUNDERSTOOD(
            106,
            Severity.WARNING,
            "there is no derivative of %s: Fluxion did not understand '%s', which compiles",
            "Write it in another way, and please report it. If another annotation processor generates what it names, let"
                    + " that be in an earlier round."),

    // 900: Fluxion's own fault.
    /** Method, exception. */
    BUG(
            900,
            "Fluxion has a bug, and could not differentiate %s (%s)",
            "Please report it, with the source of the method and what -Afluxion.trace prints.");

    private final int number;
    private final Severity severity;
    private final String text;
    private final String remedy;

    Problem(int number, String text, String remedy) {
        this(number, Severity.ERROR, text, remedy);
    }

    Problem(int number, Severity severity, String text, String remedy) {
        this.number = number;
        this.severity = severity;
        this.text = text;
        this.remedy = remedy;
    }

    /** {@code "FLX012"}. */
    public String code() {
        return String.format(Locale.ROOT, "FLX%03d", number);
    }

    public Severity severity() {
        return severity;
    }

    /** {@code "[FLX012] What is wrong. What to do instead."}. */
    public String message(Object... arguments) {
        String what = String.format(Locale.ROOT, text, arguments);
        String todo = String.format(Locale.ROOT, remedy, remedyArguments(arguments));
        return "[" + code() + "] " + what + ". " + todo;
    }

    /** A remedy of {@code "%s"} alone is the last argument: a hint that depends on the case. */
    private Object[] remedyArguments(Object[] arguments) {
        return remedy.equals("%s") ? new Object[] {arguments[arguments.length - 1]} : arguments;
    }
}
