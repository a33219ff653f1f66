package yinuo.notice;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The company's mail server, if one is named ({@code YINUO_SMTP_HOST}). It may keep nobody waiting for long. */
@Component
class MailServer {

    private static final String PATIENCE_MILLIS = "5000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final boolean named;
    private final String from;

    MailServer(
            @Value("${yinuo.smtp.host}") String host,
            @Value("${yinuo.smtp.port}") int port,
            @Value("${yinuo.smtp.user}") String user,
            @Value("${yinuo.smtp.password}") String password,
            @Value("${yinuo.smtp.from}") String from,
            @Value("${yinuo.smtp.starttls}") boolean starttls) {
        this.named = !host.isBlank();
        this.from = from;
        sender.setHost(host);
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        if (!user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        sender.setJavaMailProperties(properties(!user.isBlank(), starttls));
    }

    private static Properties properties(boolean login, boolean starttls) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(login));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.put("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    boolean isNamed() {
        return named;
    }

    void send(String to, String subject, String words) {
        var mail = new org.springframework.mail.SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(words);
        sender.send(mail);
    }
}
