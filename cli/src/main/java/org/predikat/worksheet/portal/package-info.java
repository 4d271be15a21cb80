/**
 * The JSON in which agencies hand their nominations and answers to the ministry's portal (technical
 * guide of 2026): reading it strictly, and turning answers by the portal's question ids into
 * worksheets.
 */
package org.predikat.worksheet.portal;
