package vn.thongsuot.procedure.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import org.springframework.stereotype.Service;
import vn.thongsuot.procedure.notice.NoticeBroadcaster;
import vn.thongsuot.procedure.notice.NoticeService;

/** Calls a component whenever there is news for the signed-in person, for as long as it is on a page. */
@Service
public class LiveNews {

    private final NoticeBroadcaster broadcaster;
    private final NoticeService notices;

    LiveNews(NoticeBroadcaster broadcaster, NoticeService notices) {
        this.broadcaster = broadcaster;
        this.notices = notices;
    }

    /** @param news run in the page's own lock */
    public void follow(Component component, Runnable news) {
        component.addAttachListener(attach -> {
            Runnable end = listen(attach, news);
            Registration[] detaching = new Registration[1];
            detaching[0] = component.addDetachListener(detach -> {
                end.run();
                detaching[0].remove();
            });
        });
    }

    private Runnable listen(AttachEvent attach, Runnable news) {
        UI ui = attach.getUI();
        return notices.me()
                .map(person -> broadcaster.listen(person, () -> {
                    try {
                        ui.access(news::run);
                    } catch (UIDetachedException e) {
                        // The page was left this very moment; nobody is there to be told.
                    }
                }))
                .orElse(() -> {});
    }
}
