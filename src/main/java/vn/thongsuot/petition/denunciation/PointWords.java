package vn.thongsuot.petition.denunciation;

import vn.thongsuot.petition.denunciation.Points.Finding;
import vn.thongsuot.platform.i18n.Texts;

/** How points and findings are told. */
final class PointWords {

    private static final int LONGEST = 300;

    private PointWords() {}

    /** The point and, if it was withdrawn, when, and whether it is considered all the same. */
    static String line(Point point) {
        if (point.withdrawal() == null) {
            return shortened(point.text());
        }
        return Texts.t(
                point.isConsidered() ? "petition.denunciation.line.kept" : "petition.denunciation.line.withdrawn",
                withoutStop(shortened(point.text())),
                point.withdrawal().on());
    }

    static String numbered(Point point) {
        return Texts.t("petition.denunciation.numbered", Integer.toString(point.number()), line(point));
    }

    /** What was found; of a point that was withdrawn, only that it is not considered. */
    static String line(Finding finding, Points points) {
        String text =
                points.find(finding.number()).map(PointWords::numbered).orElseGet(() -> shortened(finding.point()));
        return points.find(finding.number()).map(Point::isConsidered).orElse(true)
                ? Texts.t(
                        "petition.denunciation.found",
                        withoutStop(text),
                        Texts.t("petition.denunciation.finding." + finding.result()))
                : text;
    }

    private static String withoutStop(String text) {
        return text.replaceAll("\\.+$", "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
