package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Block;
import io.fluxion.processor.ir.Constant;
import io.fluxion.processor.ir.Expression;
import io.fluxion.processor.ir.Operand;
import io.fluxion.processor.ir.Statement;
import io.fluxion.processor.ir.Type;
import io.fluxion.processor.ir.Uses;
import io.fluxion.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Marks the pieces into which a long body is cut, in nested blocks first, until what is left of it is short.
 *
 * <p>A piece is a row of statements of one block. It stands in the block as a {@link Statement.If} whose condition is a
 * marker, and whose first block holds the statements. {@link Frames} makes methods of the pieces.
 */
final class Splitter {

    /**
     * How long is long. Sizes are in bytes of bytecode.
     *
     * @param method of a method that is not cut
     * @param piece of a piece
     * @param leastPiece of statements that are worth a piece
     * @param operations in a piece
     * @param results of an {@code if}
     */
    record Limits(int method, int piece, int leastPiece, int operations, int results) {
        /** HotSpot likes methods of 40 to 80 operations. */
        static final Limits HOTSPOT = new Limits(BytecodeSize.LIMIT, 1_500, 80, 60, 12);
    }

    private static final int CALL_BYTES = 40;
    private static final int MOST_ELEMENTS = 100;

    private final BytecodeSize size;
    private final Pieces pieces;
    private final FrameLayout layout;
    private final Limits limits;

    private Splitter(Pieces pieces, FrameLayout layout, Limits limits) {
        this.size = BytecodeSize.unknown();
        this.pieces = pieces;
        this.layout = layout;
        this.limits = limits;
    }

    /** The body with pieces in it. */
    static Block split(Block body, Pieces pieces, FrameLayout layout, Limits limits) {
        Splitter splitter = new Splitter(pieces, layout, limits);
        return splitter.cut(splitter.withFewResults(splitter.withShortLiterals(body)), limits.method() / 2, "part");
    }

    /** A literal of many elements is an array that is filled element by element, so that it can be cut too. */
    private Block withShortLiterals(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Define define
                    && define.expression() instanceof Expression.ArrayLiteral literal
                    && literal.elements().size() > MOST_ELEMENTS) {
                List<Operand> elements = literal.elements();
                Expression array = new Expression.NewArray(literal.type(), List.of(Constant.of(elements.size())));
                statements.add(new Statement.Define(define.target(), array));
                for (int k = 0; k < elements.size(); k++) {
                    statements.add(new Statement.Store(define.target(), Constant.of(k), elements.get(k)));
                }
            } else {
                statements.add(mapBlocks(statement, this::withShortLiterals));
            }
        }
        return new Block(statements, block.yields());
    }

    /**
     * An {@code if} of many results, such as all that the reverse of a long branch needs, writes them into the frame,
     * so that its blocks can be cut too.
     */
    private Block withFewResults(Block block) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : block.statements()) {
            Statement inner = mapBlocks(statement, this::withFewResults);
            if (inner instanceof Statement.If branch && branch.results().size() > limits.results()) {
                branch.results().forEach(layout::keep);
                Block then = storing(branch.then(), branch.results());
                Block otherwise = storing(branch.otherwise(), branch.results());
                statements.add(new Statement.If(branch.condition(), then, otherwise, List.of()));
                branch.results().forEach(result -> statements.add(layout.load(result)));
            } else {
                statements.add(inner);
            }
        }
        return new Block(statements, block.yields());
    }

    /** The block with stores of what it yields, each right behind the definition. */
    private Block storing(Block block, List<Value> results) {
        List<Statement> statements = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int k = 0; k < block.yields().size(); k++) {
            open.add(k);
        }
        for (Statement statement : block.statements()) {
            statements.add(statement);
            List<Value> defined = Uses.defined(statement);
            open.removeIf(k -> {
                Operand yield = block.yields().get(k);
                return yield instanceof Value value
                        && defined.contains(value)
                        && statements.add(layout.store(results.get(k), value));
            });
        }
        open.forEach(
                k -> statements.add(layout.store(results.get(k), block.yields().get(k))));
        return new Block(statements, List.of());
    }

    /** The same statement with other blocks. */
    static Statement mapBlocks(Statement statement, UnaryOperator<Block> map) {
        if (statement instanceof Statement.If branch) {
            return new Statement.If(
                    branch.condition(), map.apply(branch.then()), map.apply(branch.otherwise()), branch.results());
        } else if (statement instanceof Statement.Loop loop) {
            return new Statement.Loop(
                    loop.parameters(),
                    loop.initial(),
                    map.apply(loop.header()),
                    map.apply(loop.body()),
                    loop.results());
        }
        return statement;
    }

    private Block cut(Block block, int limit, String name) {
        if (own(block) <= limit) {
            return block;
        }
        Block grouped = group(cutInside(block, name), name);
        // Calls of pieces can be put into pieces in their turn.
        return own(grouped) > limit && own(grouped) < own(block) ? cut(grouped, limit, name) : grouped;
    }

    private Block cutInside(Block block, String name) {
        List<Statement> statements = new ArrayList<>();
        String current = name;
        for (Statement statement : block.statements()) {
            current = nameAfter(statement, current);
            String inside = current;
            boolean isLong = !pieces.isPiece(statement) && own(statement) > limits.piece();
            statements.add(isLong ? mapBlocks(statement, inner -> cut(inner, limits.piece() / 3, inside)) : statement);
        }
        return new Block(statements, block.yields());
    }

    private Block group(Block block, String name) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> piece = new ArrayList<>();
        String current = name;
        int operations = 0;
        double bytes = 0;
        int[] ends = ends(block);
        for (int k = 0; k < ends.length; k++) {
            Statement statement = block.statements().get(k);
            boolean stays = ends[k] < k;
            List<Statement> together = stays ? List.of() : block.statements().subList(k, ends[k] + 1);
            if (stays || !fits(operations + operations(together), bytes + own(together))) {
                finish(piece, bytes, current, statements);
                operations = 0;
                bytes = 0;
            }
            current = nameAfter(statement, current);
            if (stays) {
                statements.add(statement);
            } else {
                piece.add(statement);
                operations += operations(statement);
                bytes += own(statement);
            }
        }
        finish(piece, bytes, current, statements);
        return new Block(statements, block.yields());
    }

    /**
     * For each statement, the last of those that are best in one piece with it: itself, or, where it makes an array
     * that is soon done with, such as the buffers of a rule, all that use this. Smaller than its own index for what
     * stays outside: other arrays are made where they are seen by all pieces, which get them as parameters.
     */
    private int[] ends(Block block) {
        List<Statement> statements = block.statements();
        Map<Value, Integer> lastUses = lastUses(block);
        int[] ends = new int[statements.size()];
        int border = ends.length; // no piece goes beyond
        for (int k = ends.length - 1; k >= 0; k--) {
            Statement statement = statements.get(k);
            if (statement instanceof Statement.Comment || !Pruning.completes(statement)) {
                ends[k] = -1;
                border = k;
            } else if (isArray(statement)) {
                int last = lastUses.getOrDefault(((Statement.Define) statement).target(), k);
                ends[k] = last < border && fits(statements, k, last) ? last : -1;
                // Several buffers of one call are together, unless one leads to the next without an end.
                for (int inner = k + 1; inner <= ends[k]; inner++) {
                    if (ends[inner] > ends[k] && fits(statements, k, ends[inner])) {
                        ends[k] = ends[inner];
                    }
                }
            } else {
                ends[k] = k;
            }
        }
        return ends;
    }

    private boolean fits(List<Statement> statements, int first, int last) {
        // All but announcements are operations: no need to count those of a long range.
        if (last - first > 2 * limits.operations()) {
            return false;
        }
        List<Statement> range = statements.subList(first, last + 1);
        return fits(operations(range), own(range));
    }

    private boolean fits(int operations, double bytes) {
        return operations <= limits.operations() && bytes <= limits.piece();
    }

    /** Where a value is used for the last time; what the block yields, at its end. */
    private static Map<Value, Integer> lastUses(Block block) {
        Map<Value, Integer> last = new HashMap<>();
        for (int k = 0; k < block.statements().size(); k++) {
            for (Value value : Uses.values(List.of(block.statements().get(k)))) {
                last.put(value, k);
            }
        }
        for (Operand operand : block.yields()) {
            if (operand instanceof Value value) {
                last.put(value, Integer.MAX_VALUE);
            }
        }
        return last;
    }

    private static boolean isArray(Statement statement) {
        return statement instanceof Statement.Define define
                && define.target().type() instanceof Type.Array
                && !(define.expression() instanceof Expression.Load);
    }

    private void finish(List<Statement> piece, double bytes, String name, List<Statement> statements) {
        boolean alone = piece.size() == 1 && pieces.isPiece(piece.get(0));
        if (bytes >= limits.leastPiece() && !alone) {
            statements.add(pieces.piece(name, piece));
        } else {
            statements.addAll(piece);
        }
        piece.clear();
    }

    private static String nameAfter(Statement statement, String before) {
        if (!(statement instanceof Statement.Comment comment)) {
            return before;
        }
        return comment.text().equals("forward") || comment.text().equals("backward") ? comment.text() : "part";
    }

    /** The bytes of what is not in pieces, and of the calls. */
    private double own(Block block) {
        return own(block.statements());
    }

    private double own(List<Statement> statements) {
        double sum = 0;
        for (Statement statement : statements) {
            sum += own(statement);
        }
        return sum;
    }

    private double own(Statement statement) {
        if (pieces.isPiece(statement)) {
            return CALL_BYTES;
        } else if (layout.isAnnouncement(statement)) {
            return 0;
        }
        double sum = size.statement(mapBlocks(statement, block -> Block.EMPTY));
        for (Block block : Uses.blocks(statement)) {
            sum += own(block);
        }
        return sum;
    }

    private int operations(List<Statement> statements) {
        int sum = 0;
        for (Statement statement : statements) {
            sum += operations(statement);
        }
        return sum;
    }

    private int operations(Statement statement) {
        int sum = layout.isAnnouncement(statement) ? 0 : 1;
        if (!pieces.isPiece(statement)) {
            for (Block block : Uses.blocks(statement)) {
                sum += operations(block.statements());
            }
        }
        return sum;
    }
}
