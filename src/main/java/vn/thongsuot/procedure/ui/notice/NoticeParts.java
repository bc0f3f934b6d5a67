package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.notice.NoticeBroadcaster;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.notice.NoticeWords;

/** Makes the parts that the frame of the portal shows on every page. */
@Service
public class NoticeParts {

    private final NoticeService notices;
    private final NoticeBroadcaster broadcaster;
    private final NoticeWords words;
    private final InboxService inbox;

    NoticeParts(NoticeService notices, NoticeBroadcaster broadcaster, NoticeWords words, InboxService inbox) {
        this.notices = notices;
        this.broadcaster = broadcaster;
        this.words = words;
        this.inbox = inbox;
    }

    public NoticeBell bell() {
        return new NoticeBell(notices, broadcaster, words);
    }

    /** What stands beside the menu's entry with this path: at the inbox how many steps wait. */
    public Optional<Component> besideMenuEntry(String path) {
        return WaitingCount.belongsTo(path)
                ? Optional.of(new WaitingCount(inbox, notices, broadcaster))
                : Optional.empty();
    }
}
