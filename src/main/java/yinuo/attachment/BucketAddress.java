package yinuo.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which S3-compatible server keeps the content of files, in which bucket; without a bucket the database keeps it. */
@ConfigurationProperties("yinuo.s3")
record BucketAddress(String endpoint, String region, String bucket, String key, String secret) {

    BucketAddress {
        if (!bucket.isBlank() && (endpoint.isBlank() || key.isBlank() || secret.isBlank())) {
            throw new IllegalArgumentException(
                    "YINUO_S3_BUCKET is set: YINUO_S3_ENDPOINT, YINUO_S3_KEY and YINUO_S3_SECRET must be set as well");
        }
    }

    boolean isNamed() {
        return !bucket.isBlank();
    }
}
