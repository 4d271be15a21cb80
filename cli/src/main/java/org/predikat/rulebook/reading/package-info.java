/**
 * Rulebooks out of YAML: the strict reader, overlays, lint, and every problem with path and line.
 */
package org.predikat.rulebook.reading;
