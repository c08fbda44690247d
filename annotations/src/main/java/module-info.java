/** What a user writes in a program that Fluxion differentiates. */
module io.fluxion {
    exports io.fluxion;
}
