package io.fluxion.examples.optimisation;

import java.util.Locale;

/** Fits NIST's models to its data, from both of its starting points. */
final class CurveFits {

    private CurveFits() {}

    static void print() {
        System.out.println("Curves fitted to NIST's data: digits that are as certified (at most 11), from both starts");
        for (Regression problem : Regression.all()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-8s  %-7s  %d parameters, %3d points: %4.1f  %4.1f%n",
                    problem.name(),
                    problem.level().toLowerCase(Locale.ROOT),
                    problem.certified().length,
                    problem.x().length,
                    digits(problem, 0),
                    digits(problem, 1));
        }
    }

    private static double digits(Regression problem, int start) {
        return problem.digits(
                problem.fit(problem.starts().get(start)).getPoint().toArray());
    }
}
