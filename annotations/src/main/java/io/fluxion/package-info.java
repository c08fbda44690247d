/** The annotations that say which methods Fluxion differentiates, and how. */
package io.fluxion;
