package vn.thongsuot.document.rendering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the official form of a Party document holds besides its text, and the fields under which a template finds it.
 *
 * @param format generation of the form, by the day of issue
 * @param superior organization above the issuing one, null for none
 * @param issuer issuing organization, for documents of its standing committee too
 * @param number null while it is a draft
 * @param typeSymbol such as that of decisions; several types may share one
 * @param issuerSymbol of the issuing organization
 * @param place of issue
 * @param date null while it is a draft
 * @param typeName printed in capitals; empty for an official letter
 * @param summary what it is about
 * @param recipients one line each, without dash; the last says where it is kept
 */
public record OfficialForm(
        DocumentFormat format,
        @Nullable String superior,
        String issuer,
        @Nullable Integer number,
        String typeSymbol,
        String issuerSymbol,
        String place,
        @Nullable LocalDate date,
        String typeName,
        String summary,
        SignatureBlock signature,
        List<String> recipients) {

    private static final int TWO_DIGITS = 10;

    /** Months that are written with a leading zero; a day is below ten. */
    private static final int LAST_MONTH_WITH_ZERO = 2;

    private static final String BLANK = "      ";

    public OfficialForm {
        recipients = List.copyOf(recipients);
    }

    /** The data of {@code heading.*}, {@code document.*}, {@code signature.*} and {@code recipients}. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("heading", Map.of("superior", superior == null ? "" : superior, "issuer", issuer));
        fields.put(
                "document",
                Map.of(
                        "number",
                        number == null ? BLANK : twoDigits(number),
                        "symbol",
                        typeSymbol + "/" + issuerSymbol,
                        "place",
                        place,
                        "day",
                        date == null ? BLANK : twoDigits(date.getDayOfMonth()),
                        "month",
                        date == null ? BLANK : month(date.getMonthValue()),
                        "year",
                        date == null ? BLANK : String.valueOf(date.getYear()),
                        "typeName",
                        typeName,
                        "summary",
                        summary));
        fields.put(
                "signature",
                Map.of(
                        "authority", signature.authority(),
                        "position", signature.position(),
                        "name", signature.name()));
        fields.put("recipients", recipients);
        fields.put(
                "format",
                Map.of("of2018", format == DocumentFormat.OF_2018, "of2026", format == DocumentFormat.OF_2026));
        return fields;
    }

    /** {@code 05-QĐ/ĐU}: below ten with a leading zero. */
    public static String numberAndSymbol(int number, String typeSymbol, String issuerSymbol) {
        return twoDigits(number) + "-" + typeSymbol + "/" + issuerSymbol;
    }

    private static String twoDigits(int value) {
        return value < TWO_DIGITS ? "0" + value : String.valueOf(value);
    }

    private static String month(int month) {
        return month <= LAST_MONTH_WITH_ZERO ? "0" + month : String.valueOf(month);
    }
}
