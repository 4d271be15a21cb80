/** What was found about the holders of a predikat, as lists, pages, JSON and Word files. */
package org.predikat.publication.tenure;
