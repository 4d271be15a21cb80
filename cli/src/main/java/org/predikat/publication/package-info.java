/**
 * What a run leaves behind: results, announcement lists, agency tally, problems and manifest,
 * written whole or not at all; and the explanation of one unit from such a run.
 */
package org.predikat.publication;
