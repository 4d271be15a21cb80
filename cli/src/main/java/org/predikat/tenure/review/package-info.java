/** Looking at the holders of a predikat again: reviews that are due, incidents, new scores. */
package org.predikat.tenure.review;
