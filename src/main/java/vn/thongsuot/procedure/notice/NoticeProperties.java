package vn.thongsuot.procedure.notice;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.thongsuot.procedure.WorkItemId;

/**
 * @param publicUrl where people reach the portal, for links in mails and calendars, without a slash at the end
 * @param from sender of mails; without it, or without {@code spring.mail.host}, no mail is offered
 * @param digestAt when the daily summary is sent, Vietnamese time
 */
@ConfigurationProperties("thongsuot.notices")
record NoticeProperties(
        @DefaultValue("http://localhost:8080") String publicUrl,
        @Nullable String from,
        @DefaultValue("07:00") LocalTime digestAt) {

    String link(String path) {
        return publicUrl + "/" + path;
    }

    String step(WorkItemId workItem) {
        return link("viec/" + workItem.value());
    }
}
