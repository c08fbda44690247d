package corpus.records;

import io.fluxion.Differentiable;
import io.fluxion.processor.corpus.At;

/** Records as parameters of the differentiated function. */
final class Parameters {
    record Vec3(double x, double y, double z) {
        Vec3 minus(Vec3 o) {
            return new Vec3(x - o.x, y - o.y, z - o.z);
        }

        double dot(Vec3 o) {
            return x * o.x + y * o.y + z * o.z;
        }
    }

    record Body(Vec3 at, double mass, int charge, boolean fixed) {}

    record Dense(double[][] w, double[] b) {}

    record Pair(float first, float second) {}

    record Checked(double value, double scale) {
        Checked {
            if (scale <= 0) {
                throw new IllegalArgumentException("scale " + scale);
            }
        }
    }

    record Plain(double d) {
        public double d() {
            return d;
        }
    }

    record Mesh(Vec3[] points, int[] first, int[] second) {}

    record Segment(Vec3 from, Vec3 to) {
        double dot(Segment o) {
            return from.dot(o.from) + to.dot(o.to);
        }
    }

    /** A record whose method calls one of the same name does not call itself. */
    @Differentiable
    @At("1.5, 0.5")
    static double namesake(double x, double y) {
        Segment s = new Segment(new Vec3(x, y, 1), new Vec3(y, 2, x));
        return s.dot(new Segment(s.to(), s.from()));
    }

    @Differentiable
    @At("{1, 2, 3}, {4, 5, -6}")
    static double dotted(Vec3 a, Vec3 b) {
        return a.x() * b.x() + a.y() * b.y() + a.z() * b.z();
    }

    @Differentiable
    @At("{1, 2, 3}, 0.5")
    static double unused(Vec3 a, double t) {
        return a.x() * t;
    }

    @Differentiable(wrt = "b")
    @At("{1, 2, 3}, {4, 5, -6}, 2")
    static double onlyOne(Vec3 a, Vec3 b, double t) {
        return a.minus(b).dot(b) * t;
    }

    @Differentiable
    @At("{{1, 2, 3}, 2.5, -1, true}, {{0, 1, -1}, 0.5, 2, false}")
    static double energy(Body a, Body b) {
        Vec3 d = a.at().minus(b.at());
        double r = Math.sqrt(d.dot(d));
        return a.fixed() && b.fixed() ? 0 : a.charge() * b.charge() / r - a.mass() * b.mass() / r;
    }

    @Differentiable
    @At("{{{1, 2}, {3, 4}, {-1, 0.5}}, {0.1, -0.2, 0.3}}, {0.5, 0.25}")
    static double layer(Dense layer, double[] x) {
        double s = 0;
        for (int i = 0; i < layer.b().length; i++) {
            double t = layer.b()[i];
            for (int j = 0; j < x.length; j++) {
                t += layer.w()[i][j] * x[j];
            }
            s += Math.tanh(t);
        }
        return s;
    }

    @Differentiable
    @At("{1.5f, -2f}")
    static float floats(Pair p) {
        return p.first() * p.second() * p.first();
    }

    @Differentiable
    @At("{1.5f, -2f}, 2")
    static double floatsAndDoubles(Pair p, double x) {
        return p.first() * x + p.second();
    }

    @Differentiable
    @At("{1.5, 2}")
    static double checked(Checked c) {
        Checked d = new Checked(c.value() * c.value(), c.scale() + 1);
        return d.value() / d.scale();
    }

    @Differentiable
    @At("{1.5}")
    static double plainAccessor(Plain p) {
        return p.d() * p.d();
    }

    @Differentiable
    @At("{{1, 2, 3}, {4, 5, -6}, {0.5, 0, 1}}")
    @At("{}")
    static double cloud(Vec3[] points) {
        double s = 0;
        for (Vec3 p : points) {
            s += p.dot(p) * p.x();
        }
        return s;
    }

    @Differentiable
    @At("{{{1, 2, 3}, {4, 5, -6}}, {{0.5, 0, 1}}, {}}, 2")
    static double clouds(Vec3[][] clouds, double by) {
        double s = 0;
        for (Vec3[] cloud : clouds) {
            double p = by;
            for (Vec3 v : cloud) {
                p *= v.x() + v.y() * v.z();
            }
            s += p;
        }
        return s;
    }

    @Differentiable
    @At("{{{1, 2, 3}, 2.5, -1, true}, {{0, 1, -1}, 0.5, 2, false}, {{2, 1, -1}, 1.5, 2, true}}")
    static double bodies(Body[] bodies) {
        double energy = 0;
        for (int i = 0; i < bodies.length; i++) {
            for (int j = i + 1; j < bodies.length; j++) {
                Vec3 d = bodies[i].at().minus(bodies[j].at());
                energy += bodies[i].mass() * bodies[j].mass() * bodies[i].charge() / Math.sqrt(d.dot(d));
            }
        }
        return energy;
    }

    @Differentiable
    @At("{{{1, 2, 3}, {4, 5, -6}, {0.5, 0, 1}}, {0, 1, 2}, {1, 2, 0}}")
    static double mesh(Mesh mesh) {
        double s = 0;
        for (int e = 0; e < mesh.first().length; e++) {
            Vec3 d = mesh.points()[mesh.first()[e]].minus(mesh.points()[mesh.second()[e]]);
            s += Math.sqrt(d.dot(d));
        }
        return s;
    }

    @Differentiable
    @At("{{1, 2, 3}, {4, 5, -6}}, {1.5, 0.5, 0}")
    static double nestedParameters(Segment s, Vec3 p) {
        Vec3 along = s.to().minus(s.from());
        double t = p.minus(s.from()).dot(along) / along.dot(along);
        Segment rest = new Segment(s.from(), p);
        return t * rest.to().x() + rest.from().dot(along);
    }

    @Differentiable
    @At("{1, 2, 3}, 1.5, 2.5, {4, 5, 6}")
    static double namesThatClash(Vec3 a, double ax, double day, Vec3 d) {
        return a.x() * ax + a.y() * day + d.x() * d.y();
    }

    @Differentiable
    @At("{{1, 2, 3}, {4, 5, -6}}, 2")
    static double overwritesElements(Vec3[] p, double x) {
        p[0] = new Vec3(p[1].x() * x, p[0].y(), p[1].z());
        p[1] = p[0];
        return p[0].x() * p[1].y() + p[1].z();
    }

    @Differentiable
    @At("{1, 2, 3}, 4")
    @At("{1, 2, 3}, 0")
    static double reassignedParameter(Vec3 v, int n) {
        for (int i = 0; i < n; i++) {
            v = v.minus(new Vec3(v.y() * 0.1, v.x() * v.z(), 0.5));
        }
        return v.dot(v);
    }
}
