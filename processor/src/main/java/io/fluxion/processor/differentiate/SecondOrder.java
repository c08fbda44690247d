package io.fluxion.processor.differentiate;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.BlockBuilder;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Function;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Substitution;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Value;
import io.fluxion.processor.ir.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Second derivatives: forward mode over reverse mode (Griewank and Walther, Evaluating Derivatives, section 5.1). */
public final class SecondOrder {

    private SecondOrder() {}

    /**
     * The product of the Hessian with a vector.
     *
     * <p>Its parameters are the function's, then a tangent for each of {@code wrt}, then for each array among them a
     * buffer for that part of the product, which is overwritten. It yields the value, then the part of the product for
     * each scalar among {@code wrt}.
     *
     * @param gradient what {@link Reverse#gradient} made of the function
     * @param function the function
     * @param wrt parameters of the function, in order
     */
    public static Function hessianVector(Function gradient, Function function, List<Value> wrt, Values values) {
        Function tangent = tangents(gradient, function, wrt, 1, values);
        int results = gradient.results().size();
        List<Operand> yields = new ArrayList<>();
        yields.add(tangent.results().get(0));
        yields.addAll(tangent.results().subList(results + 1, tangent.results().size()));
        return new Function(
                tangent.name(), tangent.parameters(), new Block(tangent.body().statements(), yields));
    }

    /**
     * The products of the Hessian with several vectors at once.
     *
     * <p>Its parameters are the function's, then for each vector a tangent for each of {@code wrt}, then for each
     * vector a buffer for each array among them, and one for all scalars, which are of one type; these are overwritten.
     * It yields nothing.
     *
     * @param gradient what {@link Reverse#gradient} made of the function
     * @param function the function
     * @param wrt parameters of the function, in order
     * @param count how many vectors
     */
    public static Function hessianVectors(
            Function gradient, Function function, List<Value> wrt, int count, Values values) {
        Function tangents = tangents(gradient, function, wrt, count, values);
        int given = function.parameters().size() + count * wrt.size();
        List<Value> buffers =
                tangents.parameters().subList(given, tangents.parameters().size());
        int arrays = buffers.size() / count;
        List<Value> parameters = new ArrayList<>(tangents.parameters().subList(0, given));
        List<Statement> statements = new ArrayList<>(tangents.body().statements());
        int results = gradient.results().size();
        for (int k = 0; k < count; k++) {
            parameters.addAll(buffers.subList(k * arrays, (k + 1) * arrays));
            int first = results + k * results + 1;
            List<Operand> partials = tangents.results().subList(first, first + results - 1);
            if (!partials.isEmpty()) {
                Value scalars = values.named(
                        "dscalars" + (k + 1), partials.get(0).type().array(), -1);
                parameters.add(scalars);
                for (int i = 0; i < partials.size(); i++) {
                    statements.add(new Statement.Store(scalars, Constant.of(i), partials.get(i)));
                }
            }
        }
        return new Function(tangents.name(), parameters, new Block(statements, List.of()));
    }

    /** Follows the gradient, whose buffers become local, in a direction, or in several. */
    private static Function tangents(Function gradient, Function function, List<Value> wrt, int count, Values values) {
        int own = function.parameters().size();
        List<Map<Value, Value>> products = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            products.add(new LinkedHashMap<>());
        }
        Substitution local = new Substitution();
        BlockBuilder start = new BlockBuilder(values);
        List<Value> buffers =
                gradient.parameters().subList(own, gradient.parameters().size());
        // In the order of the parameters: a component d.x and an array dx have one name.
        List<Value> arrays = wrt.stream()
                .filter(parameter -> parameter.type() instanceof Type.Array)
                .toList();
        for (int index = 0; index < buffers.size(); index++) {
            Value buffer = buffers.get(index);
            Value array = arrays.get(index);
            Value inside = start.define(values.like(buffer), MissingArrays.zerosLike(array, function));
            local.replace(buffer, inside);
            for (int k = 0; k < count; k++) {
                String name = buffer.name() + (count == 1 ? "" : k + 1);
                products.get(k).put(inside, values.named(name, buffer.type(), buffer.position()));
            }
        }
        List<Statement> statements = new ArrayList<>(start.statements());
        statements.addAll(local.of(gradient.body()).statements());
        List<Value> parameters = gradient.parameters().subList(0, own);
        Function withLocals = new Function(gradient.name(), parameters, new Block(statements, gradient.results()));
        return count == 1
                ? Forward.tangent(withLocals, wrt, products.get(0), values)
                : Forward.tangents(withLocals, wrt, products, values);
    }
}
