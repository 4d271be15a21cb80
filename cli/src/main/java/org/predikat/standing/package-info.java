/** The round as a whole: ranks of units, tallies of agencies, honours for agencies. */
package org.predikat.standing;
