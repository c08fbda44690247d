package io.fluxion.examples.iris;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The loss by epoch as a picture that any browser shows. */
final class LossCurve {

    private static final int LEFT = 60;
    private static final int RIGHT = 620;
    private static final int TOP = 30;
    private static final int BOTTOM = 330;
    private static final int TICKS = 5;

    private final List<Training.Epoch> history;
    private final double largest;

    LossCurve(List<Training.Epoch> history) {
        this.history = history;
        this.largest = history.stream()
                .mapToDouble(epoch -> Math.max(epoch.loss(), epoch.heldOutLoss()))
                .max()
                .orElseThrow();
    }

    void writeTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, svg());
    }

    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 660 380\" width=\"660\" height=\"380\"")
                .append(" font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<rect width=\"660\" height=\"380\" fill=\"white\"/>\n");
        for (int tick = 0; tick <= TICKS; tick++) {
            double loss = largest * tick / TICKS;
            int epoch = history.size() * tick / TICKS;
            svg.append(line(LEFT, y(loss), RIGHT, y(loss)))
                    .append(text(LEFT - 8, y(loss) + 4, "end", String.format(Locale.ROOT, "%.2f", loss)))
                    .append(text(x(epoch), BOTTOM + 18, "middle", Integer.toString(epoch)));
        }
        svg.append(text((LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", "epoch"))
                .append(text(LEFT, TOP - 12, "middle", "loss"))
                .append(curve(Training.Epoch::loss, "#1f77b4"))
                .append(curve(Training.Epoch::heldOutLoss, "#d62728"))
                .append("<g fill=\"#1f77b4\">")
                .append(text(RIGHT, TOP + 16, "end", "training"))
                .append("</g>\n")
                .append("<g fill=\"#d62728\">")
                .append(text(RIGHT, TOP + 34, "end", "held out"))
                .append("</g>\n");
        return svg.append("</svg>\n").toString();
    }

    private String curve(ToDoubleFunction<Training.Epoch> loss, String colour) {
        return history.stream()
                .map(epoch -> String.format(Locale.ROOT, "%.1f,%.1f", x(epoch.number()), y(loss.applyAsDouble(epoch))))
                .collect(Collectors.joining(
                        " ",
                        "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + colour + "\" points=\"",
                        "\"/>\n"));
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, "<path d=\"M%.1f,%.1f L%.1f,%.1f\" stroke=\"#dddddd\"/>%n", x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String content) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, content);
    }

    private double x(double epoch) {
        return LEFT + (RIGHT - LEFT) * epoch / history.size();
    }

    private double y(double loss) {
        return BOTTOM - (BOTTOM - TOP) * loss / largest;
    }
}
