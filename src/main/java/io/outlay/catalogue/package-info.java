/**
 * Which well-known product, or which kind of product, does a name on a bill stand for. Lists of products, sellers and words
 * lie as CSV beside the classes; nothing is computed of money here. Uses {@code model} only.
 */
package io.outlay.catalogue;
