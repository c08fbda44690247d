package io.fluxion.examples.adbench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * An objective with an input of one of ADBench's sizes, to see how long it takes.
 *
 * @param value computes the objective
 * @param derivatives computes the objective and its derivatives
 */
public record Workload(Supplier<Object> value, Supplier<Object> derivatives) {

    /** What {@link #named} knows. */
    public static final List<String> NAMES = List.of(
            "gmm_d2_K25",
            "gmm_d10_K25",
            "gmm_d20_K25",
            "gmm_d64_K5",
            "lstm_l2_c1024",
            "lstm_l4_c1024",
            "ba1_n49_m7776_p31843",
            "hand1_simple_c100",
            "hand1_complicated_c100");

    /** A workload by the name that ADBench gives it. */
    public static Workload named(String name) {
        return switch (name) {
            case "gmm_d2_K25" -> gmm(2, 25);
            case "gmm_d10_K25" -> gmm(10, 25);
            case "gmm_d20_K25" -> gmm(20, 25);
            case "gmm_d64_K5" -> gmm(64, 5);
            case "lstm_l2_c1024" -> lstm(2, 1024);
            case "lstm_l4_c1024" -> lstm(4, 1024);
            case "ba1_n49_m7776_p31843" -> bundleAdjustment(49, 7776, 31843);
            case "hand1_simple_c100" -> hand(false);
            case "hand1_complicated_c100" -> hand(true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Workload gmm(int dimension, int components) {
        GmmInput input = GmmInput.random(new Random(1), dimension, components, 1000);
        double[] dalphas = new double[components];
        double[][] dmeans = new double[components][dimension];
        double[][] dfactors = new double[components][input.factors()[0].length];
        return new Workload(
                () -> Gmm.logPosterior(
                        input.alphas(), input.means(), input.factors(), input.points(), input.gamma(), input.m()),
                () -> logPosterior_grad.valueAndGradient(
                        input.alphas(),
                        input.means(),
                        input.factors(),
                        input.points(),
                        input.gamma(),
                        input.m(),
                        dalphas,
                        dmeans,
                        dfactors));
    }

    private static Workload lstm(int layers, int characters) {
        int bits = 14;
        LstmInput input = LstmInput.random(new Random(1), layers, characters, bits);
        double[][][] dmain = new double[layers][input.main()[0].length][bits];
        double[][] dextra = new double[input.extra().length][bits];
        return new Workload(
                () -> Lstm.loss(input.main(), input.extra(), input.state(), input.text()),
                () -> loss_grad.valueAndGradient(
                        input.main(), input.extra(), input.state(), input.text(), dmain, dextra));
    }

    private static Workload bundleAdjustment(int cameras, int points, int observations) {
        BundleAdjustmentInput input = BundleAdjustmentInput.random(new Random(1), cameras, points, observations);
        return new Workload(input::errors, input::jacobian);
    }

    private static Workload hand(boolean inTriangles) {
        Random random = new Random(1);
        HandModel model = HandModel.random(random, 544);
        HandInput input = inTriangles
                ? HandInput.randomComplicated(random, model, 100)
                : HandInput.randomSimple(random, model, 100);
        return new Workload(input::errors, input::jacobianColumns);
    }
}
