/** The register as people and programs read it: a listing, the history of a unit, JSON. */
package org.predikat.publication.register;
