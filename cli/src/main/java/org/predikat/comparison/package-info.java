/** Two runs side by side: what changed for whom, and why. */
package org.predikat.comparison;
