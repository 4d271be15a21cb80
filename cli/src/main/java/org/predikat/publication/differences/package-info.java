/** A comparison in words, as text, Markdown, a page of HTML, JSON and a report for CI. */
package org.predikat.publication.differences;
