package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.notice.NoticeWords;

/** Makes the parts that the frame of the portal shows on every page. */
@Service
public class NoticeParts {

    private final NoticeService notices;
    private final LiveNews live;
    private final NoticeWords words;
    private final InboxService inbox;

    NoticeParts(NoticeService notices, LiveNews live, NoticeWords words, InboxService inbox) {
        this.notices = notices;
        this.live = live;
        this.words = words;
        this.inbox = inbox;
    }

    public NoticeBell bell() {
        return new NoticeBell(notices, live, words);
    }

    /** What stands beside the menu's entry with this path: at the inbox how many steps wait. */
    public Optional<Component> besideMenuEntry(String path) {
        return WaitingCount.belongsTo(path) ? Optional.of(new WaitingCount(inbox, live)) : Optional.empty();
    }
}
