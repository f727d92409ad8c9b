package org.mingfa.cms.statute;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated act from the lines below a statute's title.
 *
 * @param date
 *          when it was done; for a text in force the date of the vote, not of the promulgation
 * @param act
 *          what was done
 * @param by
 *          who did it, as written: 第十三届全国人民代表大会第三次会议
 * @param instrument
 *          the decision or amendment by which it was done, without its book-title marks
 * @param inForceFrom
 *          the day of commencement, where the record itself names one
 * @param wording
 *          the record as it stands in the source
 */
public record EnactmentRecord(LocalDate date, EnactmentAct act, String by, Optional<String> instrument,
    Optional<LocalDate> inForceFrom, String wording) {
}
