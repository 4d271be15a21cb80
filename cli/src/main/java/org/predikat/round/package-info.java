/**
 * The year's data as plain records: nominations, agencies, answer sheets, notices about them. Sees
 * only the law.
 */
package org.predikat.round;
