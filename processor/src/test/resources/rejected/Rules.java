package refused;

import io.fluxion.Derivative;
import io.fluxion.DerivativeOf;
import io.fluxion.Differentiable;
import io.fluxion.runtime.Gamma;

/** Rules that are wrong are told, whether they are used or not. */
final class Rules {
    static double f(double x) {
        return x;
    }

    static double g(double x) {
        return x;
    }

    static double several(double x, double y) {
        return x * y;
    }

    static double overloaded(double x) {
        return x;
    }

    static double overloaded(float x) {
        return x;
    }

    static double[] scaled(double[] x, double factor) {
        return x.clone();
    }

    static String text(double x) {
        return "" + x;
    }

    private static double hidden(double x) {
        return x;
    }

    @DerivativeOf(method = "f")
  //^ ERROR: FLX065
    static double nowhere(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, typeName = "refused.Rules", method = "f")
    //                        ^ ERROR: FLX065
    static double twice(double x) {
        return 1;
    }

    @DerivativeOf(type = double.class, method = "f")
    //                         ^ ERROR: FLX065
    static double primitive(double x) {
        return 1;
    }

    @DerivativeOf(typeName = "no.such.Library", method = "f")
    //                       ^ NOTE: FLX066
    static double absent(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "overloded")
    //                                         ^ ERROR: FLX067 Did you mean overloaded?
    static double misspelt(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "f", parameters = int.class)
    //                                         ^ ERROR: FLX067
    static double otherParameters(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "several")
  //^ ERROR: FLX069 static double[] partial(double x, double y)
    static double partial(double x, double y) {
        return y;
    }

    @DerivativeOf(type = Rules.class, method = "scaled")
  //^ ERROR: FLX069 static void scaledVjp(double[] x, double factor, double[] result, double[] seed, double[] dx, double[] dfactor), or static double[] scaledVjp(double[] x, double factor, double[] vx, double vfactor)
    static void scaledVjp(double[] x, double factor, double[] seed, double[] dx) {}

    @DerivativeOf(type = Rules.class, method = "hidden")
    //                                         ^ ERROR: FLX070
    static double ofHidden(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "f")
  //^ ERROR: FLX070
    private static double hiddenRule(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "f")
  //^ ERROR: FLX070
    double ofInstance(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "text")
  //^ ERROR: FLX071
    static double ofText(double x) {
        return 1;
    }

    record Point(double x, double y) {}

    record Speed(double value) {
        double squared() {
            return value * value;
        }
    }

    @DerivativeOf(type = Speed.class, method = "squared")
  //^ ERROR: FLX069 static void ofMethodOfRecord(refused.Rules.Speed self, double result, double seed, double[] dvalue), or static double ofMethodOfRecord(refused.Rules.Speed self, refused.Rules.Speed vself)
    static double ofMethodOfRecord(double value) {
        return 2 * value;
    }

    @DerivativeOf(type = Speed.class, method = "square")
    //                                         ^ ERROR: FLX067 Did you mean squared?
    static double ofMisspeltMethod(double value) {
        return 2 * value;
    }

    @DerivativeOf(type = Speed.class, method = "hashCode")
    //                                         ^ ERROR: FLX067 It is a method of every object
    static double ofMethodOfObject(double value) {
        return 0;
    }

    @DerivativeOf(type = String.class, method = "length")
    //                                          ^ ERROR: FLX067 It is a method of instances
    static double ofLength(double value) {
        return 0;
    }

    record Pair(double x, double y) {
        double product(Pair other) {
            return x * other.y;
        }

        static double product(Pair one, Pair other) {
            return one.x * other.y;
        }
    }

    @DerivativeOf(type = Pair.class, method = "product")
    //                                        ^ ERROR: FLX099 productVjp could be the rule for Pair.product(refused.Rules.Pair), and for Pair.product(refused.Rules.Pair, refused.Rules.Pair)
    static void productVjp(
            Pair a, Pair b, double result, double seed, double[] dx, double[] dy, double[] dbx, double[] dby) {
        dx[0] += seed * b.y;
        dby[0] += seed * a.x;
    }

    @DerivativeOf(type = Pair.class, method = "product", parameters = {Pair.class, Pair.class})
    static void productOfTwoVjp(
            Pair one, Pair other, double result, double seed, double[] dx, double[] dy, double[] dox, double[] doy) {
        dx[0] += seed * other.y;
        doy[0] += seed * one.x;
    }

    @DerivativeOf(type = Rules.class, method = "f")
  //^ ERROR: FLX069 static double readsFile(double x), without the exceptions that Rules.f(double) does not declare
    static double readsFile(double x) throws java.io.IOException {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "several")
    static double[] throwsUnchecked(double x, double y) throws IllegalStateException {
        return new double[] {y, x};
    }

    double ofThis(double x) {
        return x;
    }

    @DerivativeOf(type = Rules.class, method = "ofThis")
    //                                         ^ ERROR: FLX067 It is a method of instances
    static double ofMethodOfInstances(double x) {
        return 1;
    }

    static double first(Point p) {
        return p.x;
    }

    @DerivativeOf(type = Rules.class, method = "first", parameters = Point.class)
  //^ ERROR: FLX069 static void ofRecord(refused.Rules.Point p, double result, double seed, double[] dpx, double[] dpy), or static double ofRecord(refused.Rules.Point p, refused.Rules.Point vp)
    static void ofRecord(Point p, double result, double seed, Point[] dp) {}

    record Sample(double value, int count) {}

    static double mean(Sample sample) {
        return sample.value / sample.count;
    }

    @DerivativeOf(type = Rules.class, method = "mean")
  //^ ERROR: FLX071
    static void ofMixedRecord(Sample sample, double result, double seed, double[] dvalue) {}

    record Length(double value) {
        Length {
            if (value < 0) {
                throw new IllegalArgumentException();
            }
        }
    }

    static Length longer(Length length) {
        return new Length(length.value + 1);
    }

    @DerivativeOf(type = Rules.class, method = "longer")
    static void longerVjp(Length length, Length result, Length seed, double[] dvalue) {
        dvalue[0] += seed.value;
    }

    @Differentiable
    static double ofCheckedRecord(double x) {
        return longer(new Length(x)).value();
        //     ^ ERROR: FLX084 a rule takes adjoints and tangents that are such records
    }

    private record Hidden(double value) {}

    static double open(Hidden hidden) {
        return hidden.value;
    }

    @DerivativeOf(type = Rules.class, method = "open")
    static void openVjp(Hidden hidden, double result, double seed, double[] dvalue) {
        dvalue[0] += seed;
    }

    @Differentiable
    static double ofHiddenRecord(double x) {
        return open(new Hidden(x));
        //     ^ ERROR: FLX084 it is private
    }

    static Point moved(Point p) {
        return new Point(p.x + 1, p.y);
    }

    @DerivativeOf(type = Rules.class, method = "moved")
    static void movedVjp(Point p, Point result, Point seed, double[] dx, double[] dy) {
        dx[0] += seed.x;
        dy[0] += seed.y;
    }

    @Differentiable(Derivative.JVP)
    static double recordForward(double x) {
        return moved(new Point(x, x)).x();
        //     ^ ERROR: FLX068
    }

    static void fill(double[] x, double[] y) {}

    @DerivativeOf(type = Rules.class, method = "fill")
  //^ ERROR: FLX071
    static void ofFilling(double[] x, double[] y, double[] seed, double[] dx) {}

    @DerivativeOf(type = Rules.class, method = "g")
    static double first(double x) {
        return 1;
    }

    @DerivativeOf(type = Rules.class, method = "g")
    static double second(double x) {
        return 1;
    }

    @Differentiable
    static double two(double x) {
        return g(x);
        //     ^ ERROR: FLX072
    }

    static double[] trebled(double[] x) {
        return new double[] {3 * x[0]};
    }

    @DerivativeOf(type = Rules.class, method = "trebled")
    static void trebledVjp(double[] x, double[] result, double[] seed, double[] dx) {
        dx[0] += 3 * seed[0];
    }

    @DerivativeOf(type = Rules.class, method = "trebledVjp")
    static void trebledVjpTangent(
            double[] x, double[] result, double[] seed, double[] vx, double[] vresult, double[] vseed, double[] vdx) {
        vdx[0] += 3 * vseed[0];
    }

    @DerivativeOf(type = Rules.class, method = "trebledVjp")
    static void another(
            double[] x, double[] result, double[] seed, double[] vx, double[] vresult, double[] vseed, double[] vdx) {
        vdx[0] += 3 * vseed[0];
    }

    @Differentiable
    static double twoOfTheProduct(double[] x) {
        return trebled(x)[0];
        //     ^ ERROR: FLX072 two rules apply here to Rules.trebledVjp
    }

    @Differentiable(Derivative.HESSIAN)
    static double curvature(double x) {
        return Math.sin(Gamma.trigamma(x));
        //                   ^ ERROR: FLX073
    }

    @Differentiable(Derivative.HESSIAN)
    static double bent(double x) {
        return 2 * followed(x);
        //         ^ NOTE: FLX105 bent can't be differentiated because it calls followedDerivative here
    }

    static double followed(double x) {
        return x;
    }

    /** Differentiated itself where it is needed: what it does must be known then. */
    @DerivativeOf(type = Rules.class, method = "followed")
    static double followedDerivative(double x) {
        return doubled(new double[] {x})[0] + Math.random();
        //                                        ^ ERROR: FLX032
    }

    static double[] doubled(double[] x) {
        return x;
    }

    @DerivativeOf(type = Rules.class, method = "doubled")
    static void doubledVjp(double[] x, double[] result, double[] seed, double[] dx) {}

    @Differentiable(Derivative.JVP)
    static double forward(double[] x) {
        return doubled(x)[0];
        //     ^ ERROR: FLX068
    }

    @Differentiable(Derivative.JVP)
    static double behindRecord(Point p, double[] x) {
        return p.x + doubled(x)[0];
        //           ^ ERROR: FLX068
    }

    @Differentiable(Derivative.SPARSE_JACOBIAN)
    static double[] sparse(double[] x) {
        return doubled(x);
        //     ^ ERROR: FLX068
    }

    static double[] tripled(double[] x) {
        return x;
    }

    @DerivativeOf(type = Rules.class, method = "tripled")
    static double[] tripledTangent(double[] x, double[] vx) {
        return vx;
    }

    @Differentiable
    static double backward(double[] x) {
        return tripled(x)[0];
        //     ^ ERROR: FLX098
    }

    @DerivativeOf(type = Rules.class, method = "doubledVjp")
  //^ ERROR: FLX069 static void ofProduct(double[] x, double[] result, double[] seed, double[] vx, double[] vresult, double[] vseed, double[] vdx)
    static void ofProduct(double[] x, double[] vx) {}

    /** A rule in this file calls what has no tangent. */
    @Differentiable(Derivative.HVP)
    static double second(double[] x) {
        return inner(x);
    }

    static double inner(double[] x) {
        return x[0];
    }

    @DerivativeOf(type = Rules.class, method = "inner")
    static void innerVjp(double[] x, double result, double seed, double[] dx) {
        dx[0] += seed * doubled(x)[0];
        //              ^ ERROR: FLX068
    }

    @Differentiable(rules = String.class)
    //                            ^ ERROR: FLX074
    static double none(double x) {
        return x;
    }
}
