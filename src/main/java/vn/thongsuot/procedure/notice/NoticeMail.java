package vn.thongsuot.procedure.notice;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;

/** Words mails, in Vietnamese, and hands them to the mail server. */
@Component
class NoticeMail {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);

    private final ObjectProvider<JavaMailSender> server;
    private final NoticeProperties properties;
    private final NoticeWords words;

    NoticeMail(ObjectProvider<JavaMailSender> server, NoticeProperties properties, NoticeWords words) {
        this.server = server;
        this.properties = properties;
        this.words = words;
    }

    boolean isConfigured() {
        return properties.from() != null && server.getIfAvailable() != null;
    }

    String link(String path) {
        return properties.link(path);
    }

    /** @return whether the server took it */
    boolean sendCode(String address, String code, Duration valid) {
        return send(
                address,
                Texts.t("procedure.notice.mail.code-subject"),
                Texts.t("procedure.notice.mail.code-text", code, valid.toMinutes()));
    }

    /** @return whether the server took it */
    boolean sendNotices(String address, List<NoticeLine> lines) {
        var text = new StringBuilder(Texts.t("procedure.notice.mail.greeting")).append("\n\n");
        for (NoticeLine line : lines) {
            text.append("• ").append(words.line(line)).append('\n');
            text.append("  ").append(address(line)).append('\n');
        }
        text.append('\n').append(Texts.t("procedure.notice.mail.closing", link("thong-bao")));
        return send(address, Texts.t("procedure.notice.mail.subject", lines.size()), text.toString());
    }

    private String address(NoticeLine line) {
        if (line.kind() == NoticeKind.SEAL_OPENED) {
            return link("ngan-niem-phong");
        }
        return line.kind() == NoticeKind.BALLOT || line.workItem() == null
                ? link("viec-cua-toi")
                : properties.step(line.workItem());
    }

    private boolean send(String address, String subject, String text) {
        JavaMailSender sender = server.getIfAvailable();
        if (sender == null) {
            return false;
        }
        var message = new SimpleMailMessage();
        message.setFrom(String.valueOf(properties.from()));
        message.setTo(address);
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.send(message);
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server did not take a mail: {}", e.getClass().getSimpleName());
            LOG.debug("Why", e);
            return false;
        }
    }
}
