package yinuo.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much one deed may bring along. An image is also bounded by what it unpacks to. */
@ConfigurationProperties("yinuo.attachment")
record Limits(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("9") int most,
        @DefaultValue("120000000") long mostPixels) {}
