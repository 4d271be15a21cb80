/**
 * Detached Ed25519 signatures of manifests, and the files of the keys. Nothing here asks anybody.
 */
package org.predikat.publication.signing;
