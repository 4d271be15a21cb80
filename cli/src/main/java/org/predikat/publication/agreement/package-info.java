/** How far assessors agree, for people and for programs. */
package org.predikat.publication.agreement;
