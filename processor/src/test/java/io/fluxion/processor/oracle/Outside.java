package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Callee;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Header;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.testing.Leaves;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Methods and fields of Java classes that a function of the IR names. */
final class Outside {

    private final ClassLoader loader;

    Outside(ClassLoader loader) {
        this.loader = loader;
    }

    Object invoke(Expression.Invoke call, @Nullable Object[] arguments) {
        List<Type> types = call.operands().stream().<Type>map(Operand::type).toList();
        return invoke(call.owner(), call.method(), types, arguments);
    }

    private Object invoke(String owner, String name, List<Type> parameters, @Nullable Object[] arguments) {
        Header header = new Header(false, parameters, List.of());
        return invoke(owner, name, header, arguments);
    }

    /**
     * Calls a method.
     *
     * @param arguments the leaves of what it takes
     * @return those of what it returns
     */
    List<Object> invoke(Callee callee, @Nullable Object[] arguments) {
        Object result = invoke(callee.owner(), callee.method(), callee.header(), arguments);
        return callee.results().isEmpty() ? List.of() : Leaves.of(result);
    }

    private Object invoke(String owner, String name, Header header, @Nullable Object[] leaves) {
        @Nullable Object[] arguments = leaves.clone();
        for (int i = 0; i < leaves.length; i++) {
            if (header.parameterLeaves().get(i) == Type.Scalar.FLOAT) {
                arguments[i] = ((Number) Objects.requireNonNull(leaves[i])).floatValue();
            }
        }
        int receivers = header.isInstance() ? 1 : 0;
        try {
            Class<?>[] types = new Class<?>[header.parameters().size()];
            for (int i = 0; i < types.length; i++) {
                Type type = header.parameters().get(i);
                types[i] = type instanceof Type.Struct record ? find(record.name()) : type(type);
            }
            Object[] wholes = Leaves.rebuilt(types, arguments);
            Method method = find(owner).getDeclaredMethod(name, Arrays.copyOfRange(types, receivers, types.length));
            method.setAccessible(!owner.startsWith("java."));
            return method.invoke(
                    receivers == 0 ? null : wholes[0], Arrays.copyOfRange(wholes, receivers, wholes.length));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the partial derivatives of a function with a rule. */
    double partial(Expression.Invoke call, ScalarRule.Partial partial, @Nullable Object[] arguments) {
        if (partial instanceof ScalarRule.Partial.Method one) {
            return (double) invoke(new Expression.Invoke(one.owner(), one.method(), call.operands(), true), arguments);
        }
        ScalarRule.Partial.Element one = (ScalarRule.Partial.Element) partial;
        Object all = invoke(new Expression.Invoke(one.owner(), one.method(), call.operands(), true), arguments);
        return ((double[]) all)[one.index()];
    }

    Object read(Expression.StaticRead read) {
        try {
            Field field = field(find(read.owner()), read.field());
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A field of a class, or one that it inherits. */
    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(type + " has no field " + name);
    }

    /** The class with this qualified name, in which a nested class follows a dot. */
    private Class<?> find(String qualified) throws ClassNotFoundException {
        try {
            return Class.forName(qualified, true, loader);
        } catch (ClassNotFoundException e) {
            int dot = qualified.lastIndexOf('.');
            if (dot < 0) {
                throw e;
            }
            return find(qualified.substring(0, dot) + "$" + qualified.substring(dot + 1));
        }
    }

    /** The class that stands for a type. */
    static Class<?> type(Type type) {
        return type instanceof Type.Array array ? type(array.element()).arrayType() : primitive((Type.Scalar) type);
    }

    private static Class<?> primitive(Type.Scalar type) {
        return switch (type) {
            case BOOLEAN -> boolean.class;
            case BYTE -> byte.class;
            case SHORT -> short.class;
            case CHAR -> char.class;
            case INT -> int.class;
            case LONG -> long.class;
            case FLOAT -> float.class;
            case DOUBLE -> double.class;
        };
    }
}
