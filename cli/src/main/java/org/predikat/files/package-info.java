/**
 * Files that appear whole or not at all, and archives whose bytes depend on their contents alone.
 */
package org.predikat.files;
