package yinuo.attachment;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import yinuo.office.Office;
import yinuo.refusal.FilesAway;

/** The bucket that keeps the content of files, each under its office and its hash. It may keep nobody waiting for long. */
class Bucket {

    private static final Logger LOG = LoggerFactory.getLogger(Bucket.class);

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_READ = Duration.ofSeconds(10);
    private static final Duration IN_ALL = Duration.ofSeconds(20);

    private final BucketAddress address;
    private final Supplier<S3Client> client;

    Bucket(BucketAddress address) {
        this.address = address;
        this.client = SingletonSupplier.of(() -> connect(address));
    }

    private static S3Client connect(BucketAddress address) {
        return S3Client.builder()
                .endpointOverride(URI.create(address.endpoint()))
                .region(Region.of(address.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(address.key(), address.secret())))
                // what servers other than Amazon's understand
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_READ))
                .overrideConfiguration(options -> options.apiCallTimeout(IN_ALL))
                .build();
    }

    void put(Office.Id office, Attachment attachment, byte[] content) {
        answered(() -> client.get()
                .putObject(
                        request -> request.bucket(address.bucket())
                                .key(key(office, attachment.hash()))
                                .contentType(attachment.mediaType()),
                        RequestBody.fromBytes(content)));
    }

    /** Nothing, if the bucket does not have it. */
    Optional<byte[]> get(Office.Id office, String hash) {
        try {
            return Optional.of(answered(() -> client.get()
                            .getObjectAsBytes(
                                    request -> request.bucket(address.bucket()).key(key(office, hash)))))
                    .map(ResponseBytes::asByteArrayUnsafe);
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        }
    }

    /** An address that leads nowhere is told by the log of the start, not by the first photo. */
    void greet() {
        try {
            answered(() -> client.get().headBucket(request -> request.bucket(address.bucket())));
        } catch (FilesAway away) {
            LOG.warn("Photos, recordings and documents cannot be kept until it does");
        }
    }

    private static String key(Office.Id office, String hash) {
        return office.value() + "/" + hash;
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoSuchKeyException none) {
            throw none;
        } catch (SdkException away) {
            LOG.warn("The bucket of the files does not answer: {}", away.getMessage());
            throw new FilesAway(away);
        }
    }
}
