package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import org.predikat.round.NoticeCode;

/** Damage to the text of a row, found below the cells. */
record TextFault(NoticeCode code, ImmutableList<String> args) {}
