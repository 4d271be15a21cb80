/** What holds for the whole program. */
package org.predikat;
