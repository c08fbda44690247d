package io.fluxion.runtime;

final class GradientCheck {
    private GradientCheck() {}
}
