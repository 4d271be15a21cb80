package org.predikat.round;

/**
 * The head of a stored row of answers: what joining the tables needs without decoding the answers.
 *
 * @param id id of the unit; empty where the row belongs to the nomination of the same file row
 * @param row row in its file
 * @param errors mask of {@link NoticeCode#errorBit} found on the row
 * @param filled whether any answer is given
 * @param needsCheck whether the row holds something that must be checked against the unit's other
 *     rows: given points, or a ratio filled in only partly
 */
public record SheetRow(String id, long row, long errors, boolean filled, boolean needsCheck) {}
