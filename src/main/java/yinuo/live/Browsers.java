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

    private final Map<String, Set<SseEmitter>> open = new ConcurrentHashMap<>();

    SseEmitter open(Office.Id office) {
        var emitter = new SseEmitter(0L);
        var pages = open.computeIfAbsent(office.value().toString(), _ -> ConcurrentHashMap.newKeySet());
        pages.add(emitter);
        emitter.onCompletion(() -> pages.remove(emitter));
        emitter.onError(_ -> pages.remove(emitter));
        return emitter;
    }

    /** A change as {@code <office> <topic>}. */
    void tell(String change) {
        var parts = change.split(" ", 2);
        send(open.getOrDefault(parts[0], Set.of()), SseEmitter.event().data(parts[1]));
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
