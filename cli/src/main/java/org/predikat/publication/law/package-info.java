/** Changes of the law and law tests, for people and programs. */
package org.predikat.publication.law;
