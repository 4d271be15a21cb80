/** What two rulebooks say differently, whatever their texts look like. */
package org.predikat.rulebook.comparing;
