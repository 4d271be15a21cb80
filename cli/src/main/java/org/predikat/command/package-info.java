/**
 * The command line: thin commands that parse, call the other rooms, print and map to an exit code.
 */
package org.predikat.command;
