package vn.thongsuot.procedure.notice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendar programs fetch {@link CalendarFeed}. The address is the secret, so a wrong one is simply not there. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    CalendarController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/" + CalendarFeed.PATH + "{token:[A-Za-z0-9_-]{43}}" + CalendarFeed.SUFFIX)
    ResponseEntity<String> calendar(@PathVariable("token") String token) {
        return feed.ofAddress(token)
                .map(calendar -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                        .body(calendar))
                .orElse(ResponseEntity.notFound().build());
    }
}
