package vn.thongsuot.procedure.notice;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;

/** A notice in one sentence. Of a restricted case it says the number and nothing else. */
@Component
public class NoticeWords {

    /** In the language of the page, outside of one in Vietnamese. */
    public String line(NoticeLine line) {
        String key = "procedure.notice.kind."
                + line.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (line.caseTitle() == null || line.step() == null) {
            return Texts.t(key + ".restricted", line.caseNumber());
        }
        return Texts.t(key, line.step(), line.caseTitle(), line.caseNumber());
    }
}
