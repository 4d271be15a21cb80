/** The robustness of a round as tables, JSON and a picture. */
package org.predikat.publication.robustness;
