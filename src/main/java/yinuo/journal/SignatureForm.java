package yinuo.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the signature's part of a form sends, see the component {@code attachment/signature.jte}. */
public record SignatureForm(
        @Nullable String signedBy,
        @Nullable SignatureHow signedHow,
        @Nullable String witness,
        @Nullable List<MultipartFile> drawing) {}
