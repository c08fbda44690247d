/** A network of any depth, trained on Fisher's irises with generated gradients. */
package io.fluxion.examples.iris;
