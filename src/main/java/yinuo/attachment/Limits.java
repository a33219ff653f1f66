package yinuo.attachment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much one deed may bring along. An image is also bounded by what it unpacks to. */
@Component
record Limits(
        @Value("${yinuo.attachment.largest:10MB}") DataSize largest,
        @Value("${yinuo.attachment.most:9}") int most,
        @Value("${yinuo.attachment.most-pixels:120000000}") long mostPixels) {}
