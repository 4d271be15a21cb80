/**
 * Whether a run is what its inputs, its law and this program make: what a manifest says, what lies
 * there, and what comes out when the run is made again.
 */
package org.predikat.publication.verification;
