/** Generated derivatives in the hands of Hipparchus' optimisers. */
package io.fluxion.examples.optimisation;
