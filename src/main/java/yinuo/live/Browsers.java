package yinuo.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import yinuo.office.Office;

/** The open pages of this node, by office. */
@Component
class Browsers {

    static final String HERE = "here";

    private final Presence presence;
    private final Map<String, Set<SseEmitter>> open = new ConcurrentHashMap<>();

    Browsers(Presence presence) {
        this.presence = presence;
    }

    SseEmitter open(Office.Id office) {
        var emitter = new SseEmitter(0L);
        var pages = open.computeIfAbsent(office.value().toString(), _ -> ConcurrentHashMap.newKeySet());
        pages.add(emitter);
        emitter.onCompletion(() -> pages.remove(emitter));
        emitter.onError(_ -> pages.remove(emitter));
        return emitter;
    }

    /** A change as {@code <office> <topic>}, or who is on a page as {@code <office> here <message>}. */
    void tell(String change) {
        var parts = change.split(" ", 3);
        var topic = parts[1];
        if (topic.equals(HERE)) {
            topic = presence.heard(parts[0], parts[2]).isEmpty() ? "" : HERE;
        }
        if (!topic.isEmpty()) {
            send(open.getOrDefault(parts[0], Set.of()), SseEmitter.event().data(topic));
        }
    }

    /** A word now and then keeps proxies from closing what seems idle, and finds out who has gone. */
    @Scheduled(fixedDelay = 20_000)
    void stillHere() {
        open.values().forEach(pages -> send(pages, SseEmitter.event().comment("here")));
    }

    private static void send(Set<SseEmitter> pages, SseEmitter.SseEventBuilder event) {
        var once = event.build();
        for (var page : pages) {
            try {
                page.send(once);
            } catch (IOException | IllegalStateException gone) {
                pages.remove(page);
            }
        }
    }

    void close() {
        open.values().forEach(pages -> pages.forEach(SseEmitter::complete));
    }
}
