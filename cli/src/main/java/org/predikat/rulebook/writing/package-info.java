/** Rulebooks as YAML again, which reads back to the same law. */
package org.predikat.rulebook.writing;
