/** Every fixture round under every rulebook it fits, held against the results last released. */
package org.predikat.corpus;
