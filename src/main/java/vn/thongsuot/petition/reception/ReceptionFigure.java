package vn.thongsuot.petition.reception;

import vn.thongsuot.organization.UnitId;

/**
 * Reception and petitions of a unit in a period, for the report upward.
 *
 * @param regularDays days held of those that the regulation asks for, {@code required} by now
 * @param monthsShort months that are over and had fewer
 * @param others petitions of the classes that are not told apart (ADR 37)
 */
public record ReceptionFigure(
        UnitId unit,
        String unitName,
        long regularDays,
        long required,
        long monthsShort,
        long extraordinaryDays,
        long visits,
        long people,
        long received,
        long proposals,
        long complaints,
        long others,
        long answeredInTime,
        long answeredLate,
        long open) {}
