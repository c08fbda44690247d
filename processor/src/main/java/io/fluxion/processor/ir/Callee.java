package io.fluxion.processor.ir;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A method that a {@link Statement.Call} calls: a static one, or one of a record.
 *
 * @param owner qualified name of its class; {@code ""} for the class that is being generated
 * @param method its name
 * @param parameters what it takes, and what it does to it
 * @param results the types of what it returns: none or one, or several of a method of the class that is being
 *     generated. Arrays that are returned are new ones
 * @param header what it takes and returns as Java has it: parameters and results are the leaves of that
 * @param mayThrow whether it can complete abruptly, so that the call must stay even where its results are not used
 * @param reversal how it is differentiated
 */
public record Callee(
        String owner,
        String method,
        List<Parameter> parameters,
        List<Type> results,
        Header header,
        boolean mayThrow,
        Reversal reversal) {

    /**
     * One parameter.
     *
     * @param reads whether the method reads elements of the array that it is given; of a scalar always
     * @param writes whether it writes elements of that array. It keeps no reference to it
     */
    public record Parameter(Type type, boolean reads, boolean writes) {

        /** A parameter that is only read. */
        public static Parameter in(Type type) {
            return new Parameter(type, true, false);
        }

        /** An array that is read and written. */
        public static Parameter inOut(Type type) {
            return new Parameter(type, true, true);
        }

        /** An array of which the method overwrites every element without having read it. */
        public static Parameter out(Type type) {
            return new Parameter(type, false, true);
        }
    }

    /** A method of a generated class. */
    public enum Offer {
        GRADIENT("valueAndGradient"),
        VJP("vjp"),
        JVP("jvp"),
        HVP("hvp");

        private final String method;

        Offer(String method) {
            this.method = method;
        }

        public String method() {
            return method;
        }
    }

    /** Where a method's derivative comes from. */
    public sealed interface Reversal {

        /** Nothing flows through it, or nobody knows what. */
        record None() implements Reversal {}

        /**
         * Methods that somebody wrote.
         *
         * @param differentiated indices of parameters from which derivatives flow, ascending
         * @param product the vector-Jacobian product. It takes what the method takes, then what it returned, then the
         *     seed, of the same type and shape, then for each parameter among {@code differentiated} a buffer, to which
         *     it adds: an array of the parameter's type and shape, of length one for a scalar. It returns nothing
         * @param tangent takes what the method takes, buffers left out, then for each parameter among
         *     {@code differentiated} a tangent of its type and shape, and returns the tangent of the result; that of a
         *     product takes a buffer for the tangent of each of the product's buffers instead, to which it adds
         * @param body the method itself, to be differentiated where there is no tangent
         */
        record Rule(
                List<Integer> differentiated,
                Optional<Callee> product,
                Optional<Callee> tangent,
                Optional<Subroutine> body)
                implements Reversal {
            public Rule {
                differentiated = List.copyOf(differentiated);
            }
        }

        /**
         * The class that Fluxion generated for the method, in another file.
         *
         * @param className its qualified name
         * @param differentiated indices of the parameters in {@code wrt} that have a derivative, ascending. There may
         *     be others that have one; of these it is not known
         * @param offered the methods that the class has
         * @param position where in the source it is called
         */
        record Generated(String className, List<Integer> differentiated, Map<Offer, Header> offered, int position)
                implements Reversal {
            public Generated {
                differentiated = List.copyOf(differentiated);
                offered = Map.copyOf(offered);
            }

            public boolean offers(Offer offer) {
                return offered.containsKey(offer);
            }

            /** A method of the class, which it has. */
            public Callee method(Offer offer, List<Parameter> parameters, Reversal reversal) {
                Header header = Objects.requireNonNull(offered.get(offer));
                return new Callee(className, offer.method(), parameters, header.resultLeaves(), header, true, reversal);
            }

            /** Whether it can be differentiated in reverse mode. */
            public boolean goesBackward() {
                return offers(Offer.GRADIENT) || offers(Offer.VJP);
            }
        }

        /** Differentiation of its body. */
        record Body(Subroutine subroutine) implements Reversal {}
    }

    public Callee {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        if (header.results().size() > 1 && !owner.isEmpty()) {
            throw new IllegalArgumentException("a method of Java returns one thing: " + results);
        }
    }

    /** A static method that takes and returns no records. */
    public Callee(
            String owner,
            String method,
            List<Parameter> parameters,
            List<Type> results,
            boolean mayThrow,
            Reversal reversal) {
        this(
                owner,
                method,
                parameters,
                results,
                new Header(false, parameters.stream().map(Parameter::type).toList(), results),
                mayThrow,
                reversal);
    }

    /** The same method, as one that returns this as a whole. */
    public Callee returning(Type.Struct record) {
        List<Type> whole = List.of(record);
        Header declared = new Header(header.isInstance(), header.parameters(), whole);
        return new Callee(owner, method, parameters, whole, declared, mayThrow, reversal);
    }

    /** Its name as source of the generated class has it. */
    public String qualifiedName() {
        return owner.isEmpty() ? method : owner + "." + method;
    }

    /** A method's name with that of its class, for messages. */
    public static String simpleName(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return qualified.substring(qualified.lastIndexOf('.', dot - 1) + 1);
    }

    /** Whether it writes to any of its arguments. */
    public boolean writes() {
        return parameters.stream().anyMatch(Parameter::writes);
    }
}
