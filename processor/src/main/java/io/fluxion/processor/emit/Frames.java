package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes methods of the pieces of a long body. A piece gets what it reads as parameters. What it computes, and others
 * read, it writes into an array that all pieces are given, the frame: one for each type.
 */
final class Frames {

    /** The JVM allows 255; long and double take two. */
    private static final int MOST_PARAMETER_SLOTS = 200;

    /** A method made of a piece. */
    record Piece(String name, List<Value> parameters, Block body) {}

    /** The method, or piece, that a statement is printed in. */
    private static final class Context {
        final @Nullable Context parent;
        /** Of the method made of a piece. */
        final String name;

        final Set<Value> inside = new LinkedHashSet<>();

        Context(@Nullable Context parent, String name) {
            this.parent = parent;
            this.name = name;
        }

        /** Notes that the value is defined in this method or in one of its pieces. */
        void define(Value value) {
            for (Context context = this; context != null; context = context.parent) {
                context.inside.add(value);
            }
        }

        boolean isIn(Context other) {
            Context context = this;
            while (context != null && context != other) {
                context = context.parent;
            }
            return context != null;
        }
    }

    private final List<Value> parameters;
    private final Pieces pieces;
    private final Map<Value, Context> definitions = new HashMap<>();
    private final Map<Value, Context> contexts = new HashMap<>();
    private final FrameLayout layout;
    private final Map<String, Piece> methods = new LinkedHashMap<>();
    private final Block body;

    /**
     * Takes apart a body with pieces in it.
     *
     * @param parameters the method's
     */
    Frames(List<Value> parameters, Block marked, Pieces pieces, FrameLayout layout) {
        this.parameters = parameters;
        this.pieces = pieces;
        this.layout = layout;
        Context method = new Context(null, "");
        parameters.forEach(value -> define(value, method));
        analyse(marked, method);
        Block rewritten;
        do {
            methods.clear();
            rewritten = rewrite(marked, method, true);
        } while (keptMore());
        this.body = prepend(layout.allocations(), rewritten);
    }

    /** What is left of the method's body. */
    Block body() {
        return body;
    }

    /** The methods made of the pieces, in the order of their calls. */
    List<Piece> pieces() {
        return List.copyOf(methods.values());
    }

    private void define(Value value, Context context) {
        definitions.put(value, context);
        context.define(value);
    }

    private void analyse(Block block, Context context) {
        for (Statement statement : block.statements()) {
            if (pieces.isPiece(statement)) {
                Context inner = new Context(context, pieces.newName(statement));
                contexts.put(pieces.markerOf(statement), inner);
                analyse(new Block(Pieces.contents(statement), List.of()), inner);
                continue;
            }
            if (!layout.isAnnouncement(statement)) {
                Uses.direct(statement).forEach(operand -> use(operand, context));
            }
            if (statement instanceof Statement.Loop loop) {
                loop.parameters().forEach(value -> define(value, context));
            }
            Uses.blocks(statement).forEach(inner -> analyse(inner, context));
            Uses.defined(statement).forEach(value -> define(value, context));
        }
        block.yields().forEach(operand -> use(operand, context));
    }

    /** A value that is read where it can't be passed down to goes into a frame. */
    private void use(Operand operand, Context context) {
        if (operand instanceof Value value) {
            Context definition = definitions.get(value);
            if (definition != null && !context.isIn(definition)) {
                layout.keep(value);
            }
        }
    }

    /** Whether a piece had too many parameters, which are in a frame from now on. */
    private boolean keptMore() {
        boolean more = false;
        for (Piece piece : methods.values()) {
            int slots = 0;
            for (Value parameter : piece.parameters()) {
                slots += parameter.type() == Type.Scalar.DOUBLE || parameter.type() == Type.Scalar.LONG ? 2 : 1;
            }
            if (slots > MOST_PARAMETER_SLOTS) {
                for (Value parameter : piece.parameters()) {
                    if (!layout.frames().contains(parameter) && !layout.keeps(parameter)) {
                        layout.keep(parameter);
                        more = true;
                    }
                }
            }
        }
        return more;
    }

    private Block rewrite(Block block, Context context, boolean outermost) {
        Set<Value> loadable = new LinkedHashSet<>();
        List<Statement> statements = new ArrayList<>();
        if (outermost) {
            for (Statement statement : block.statements()) {
                addReads(statement, loadable);
            }
            loadable.retainAll(layout.kept());
            loadable.removeAll(context.inside);
            if (context.parent == null) {
                parameters.forEach(value -> store(value, statements));
            }
        }
        for (Statement statement : block.statements()) {
            if (pieces.isPiece(statement)) {
                statements.add(call(statement));
                definedIn(Pieces.contents(statement), loadable);
                continue;
            }
            if (layout.isAnnouncement(statement)) {
                loadable.addAll(Uses.defined(statement));
                continue;
            }
            reads(statement).forEach(value -> load(value, loadable, statements));
            statements.add(rewrite(statement, context));
            Uses.defined(statement).forEach(value -> store(value, statements));
        }
        for (Operand operand : block.yields()) {
            if (operand instanceof Value value) {
                load(value, loadable, statements);
            }
        }
        return new Block(statements, block.yields());
    }

    private Statement rewrite(Statement statement, Context context) {
        if (!(statement instanceof Statement.Loop loop)) {
            return Splitter.mapBlocks(statement, inner -> rewrite(inner, context, false));
        }
        boolean inHeader = loop.header().statements().stream().anyMatch(pieces::isPiece);
        List<Statement> stores = new ArrayList<>();
        loop.parameters().forEach(value -> store(value, stores));
        Block header = rewrite(loop.header(), context, false);
        Block body = rewrite(loop.body(), context, false);
        return new Statement.Loop(
                loop.parameters(),
                loop.initial(),
                inHeader ? prepend(stores, header) : header,
                inHeader ? body : prepend(stores, body),
                loop.results());
    }

    private static Block prepend(List<Statement> first, Block block) {
        List<Statement> statements = new ArrayList<>(first);
        statements.addAll(block.statements());
        return new Block(statements, block.yields());
    }

    private void store(Value value, List<Statement> statements) {
        if (layout.keeps(value)) {
            statements.add(layout.store(value, value));
        }
    }

    private void load(Value value, Set<Value> loadable, List<Statement> statements) {
        if (loadable.remove(value)) {
            statements.add(layout.load(value));
        }
    }

    /** Adds the kept values that are known after a piece: those that it, or a piece in it, defines. */
    private void definedIn(List<Statement> statements, Set<Value> found) {
        for (Statement statement : statements) {
            if (pieces.isPiece(statement)) {
                definedIn(Pieces.contents(statement), found);
            }
            for (Value value : Uses.defined(statement)) {
                if (layout.keeps(value)) {
                    found.add(value);
                }
            }
        }
    }

    /** What the statement reads outside pieces. */
    private Set<Value> reads(Statement statement) {
        Set<Value> read = new LinkedHashSet<>();
        addReads(statement, read);
        return read;
    }

    private void addReads(Statement statement, Set<Value> read) {
        if (pieces.isPiece(statement)) {
            return;
        }
        addValues(Uses.direct(statement), read);
        for (Block block : Uses.blocks(statement)) {
            block.statements().forEach(inner -> addReads(inner, read));
            addValues(block.yields(), read);
        }
    }

    private static void addValues(List<Operand> operands, Set<Value> values) {
        for (Operand operand : operands) {
            if (operand instanceof Value value) {
                values.add(value);
            }
        }
    }

    private Statement call(Statement piece) {
        Context context = Objects.requireNonNull(contexts.get(pieces.markerOf(piece)));
        String name = context.name;
        methods.put(name, new Piece(name, List.of(), Block.EMPTY)); // its place is before the pieces inside it
        Block contents = rewrite(new Block(Pieces.contents(piece), List.of()), context, true);
        List<Value> free = inOrder(free(contents));
        methods.put(name, new Piece(name, free, contents));
        return PieceCall.of(pieces.value(Type.Scalar.INT, ""), name, free);
    }

    private static Set<Value> free(Block block) {
        Set<Value> read = Uses.values(block.statements());
        Uses.forEachStatement(block.statements(), statement -> {
            Uses.defined(statement).forEach(read::remove);
            if (statement instanceof Statement.Loop loop) {
                loop.parameters().forEach(read::remove);
            }
        });
        return read;
    }

    /** The method's own parameters first, the frames last. */
    private List<Value> inOrder(Set<Value> values) {
        List<Value> ordered = new ArrayList<>(parameters);
        ordered.retainAll(values);
        List<Value> others = new ArrayList<>(values);
        others.removeAll(parameters);
        List<Value> last = new ArrayList<>(layout.frames());
        last.retainAll(values);
        others.removeAll(last);
        ordered.addAll(others);
        ordered.addAll(last);
        return ordered;
    }
}
