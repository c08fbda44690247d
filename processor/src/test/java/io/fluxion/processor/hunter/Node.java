package io.fluxion.processor.hunter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a Java program: text with other pieces in it. It knows just enough of itself to be made shorter.
 *
 * @param parts {@link String}s and {@code Node}s
 */
record Node(Kind kind, List<Object> parts) {

    Node {
        parts = List.copyOf(parts);
    }

    static Node of(Kind kind, Object... parts) {
        return new Node(kind, List.of(parts));
    }

    /** This node with text before it. */
    Node before(String text) {
        List<Object> all = new ArrayList<>(parts);
        all.add(0, text);
        return new Node(kind, all);
    }

    List<Node> children() {
        return parts.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    /** This node and all that is in it. */
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Node::all));
    }

    /** The same program with {@code old}, which is found by identity, replaced. */
    @SuppressWarnings("ReferenceEquality")
    Node replace(Node old, Node replacement) {
        if (this == old) {
            return replacement;
        }
        List<Object> changed = new ArrayList<>();
        boolean same = true;
        for (Object part : parts) {
            Object other = part instanceof Node node ? node.replace(old, replacement) : part;
            same &= other == part;
            changed.add(other);
        }
        return same ? this : new Node(kind, changed);
    }

    /** Shorter nodes that may stand here, most daring first. */
    List<Node> shorter() {
        List<Node> shorter = new ArrayList<>();
        if (kind == Kind.STATEMENTS) {
            fewer(shorter);
        } else if (kind == Kind.STATEMENT) {
            inside().filter(node -> node.kind == Kind.STATEMENTS).forEach(shorter::add);
        } else if (kind == Kind.PROGRAM) {
            withoutHelpers(shorter);
        } else if (kind.isExpression()) {
            if (!kind.simplest().isEmpty() && !text().equals(kind.simplest())) {
                shorter.add(of(kind, kind.simplest()));
            }
            inside().filter(node -> node.kind == kind).forEach(shorter::add);
        }
        return shorter;
    }

    private Stream<Node> inside() {
        return children().stream().flatMap(Node::all);
    }

    private void fewer(List<Node> shorter) {
        for (int size = parts.size(); size >= 1; size /= 2) {
            for (int from = 0; from + size <= parts.size(); from += size) {
                List<Object> rest = new ArrayList<>(parts);
                rest.subList(from, from + size).clear();
                shorter.add(new Node(kind, rest));
            }
        }
    }

    private void withoutHelpers(List<Node> shorter) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Node node && !node.text().contains("@Differentiable")) {
                List<Object> rest = new ArrayList<>(parts);
                rest.remove(i);
                shorter.add(new Node(kind, rest));
            }
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        for (Object part : parts) {
            if (part instanceof Node node) {
                node.write(text);
            } else {
                text.append(part);
            }
        }
    }
}
