package io.fluxion.processor.oracle;

import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.ScalarRule;
import io.fluxion.processor.ir.Type;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
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

    /** Calls a method with these parameters. */
    Object invoke(String owner, String name, List<Type> parameters, @Nullable Object[] arguments) {
        Class<?>[] types = new Class<?>[parameters.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = type(parameters.get(i));
            if (types[i] == float.class) {
                arguments[i] = ((Number) arguments[i]).floatValue();
            }
        }
        try {
            Method method = find(owner).getDeclaredMethod(name, types);
            method.setAccessible(!owner.startsWith("java."));
            return method.invoke(null, arguments);
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
