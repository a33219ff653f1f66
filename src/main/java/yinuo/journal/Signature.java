package yinuo.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yinuo.attachment.Attachment;

/**
 * Who acknowledged something, and how: the drawing or the scan proves it, or else a witness is named. The one who took
 * the signature is the author of its entry, so nobody is ever signed for by the system.
 */
public record Signature(String by, SignatureHow how, String witness, List<Attachment> proof) {

    public Signature {
        proof = List.copyOf(proof);
        if (by.isBlank()) {
            throw new IllegalArgumentException("A signature is somebody's");
        }
    }

    Map<String, Object> facts() {
        var facts = new TreeMap<String, Object>(Map.of("signedBy", by, "signedHow", how));
        if (!witness.isBlank()) {
            facts.put("witness", witness);
        }
        facts.putAll(Fact.attached(proof));
        return facts;
    }
}
