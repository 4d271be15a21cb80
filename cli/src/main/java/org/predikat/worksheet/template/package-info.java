/**
 * Worksheets (LKE) and round workbooks to be filled in: the form of any rulebook as an Excel
 * workbook with live formulas, blank or with answers.
 */
package org.predikat.worksheet.template;
