/** Files to {@code round}: CSV and Excel tables. Every problem becomes a typed notice. */
package org.predikat.intake;
