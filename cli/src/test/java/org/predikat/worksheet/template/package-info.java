/** Tests of the workbooks that are handed out to be filled in. */
package org.predikat.worksheet.template;
