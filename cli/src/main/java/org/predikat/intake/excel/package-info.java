/** Excel workbooks as streams of cells, in bounded memory; hostile ones refused by notices. */
package org.predikat.intake.excel;
