/** Official worksheets (LKE) in: what a file of one unit answers, and the scores stored in it. */
package org.predikat.worksheet.reading;
