package yinuo.journal;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import yinuo.attachment.Attachment;

/** Facts as JSON with sorted names, so that the same facts always read, and hash, the same. */
final class FactsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsJson() {}

    static String write(SortedMap<String, Fact> facts) {
        var object = JSON.createObjectNode();
        facts.forEach((name, fact) -> put(object, name, fact));
        return JSON.writeValueAsString(object);
    }

    private static void put(ObjectNode object, String name, Fact fact) {
        switch (fact) {
            case Fact.Text(var words) -> object.put(name, words);
            case Fact.Word(var key) -> object.putObject(name).put("word", key);
            case Fact.Moment(var at) -> object.putObject(name).put("at", at.toString());
            case Fact.Attached(var files) -> {
                var array = object.putObject(name).putArray("files");
                files.forEach(file -> array.addObject()
                        .put("hash", file.hash())
                        .put("mediaType", file.mediaType())
                        .put("name", file.name())
                        .put("size", file.size()));
            }
        }
    }

    static SortedMap<String, Fact> read(String json) {
        var facts = new TreeMap<String, Fact>();
        for (var property : JSON.readTree(json).properties()) {
            facts.put(property.getKey(), fact(property.getValue()));
        }
        return facts;
    }

    private static Fact fact(JsonNode value) {
        if (!value.isObject()) {
            return new Fact.Text(value.asString());
        }
        if (value.has("files")) {
            return new Fact.Attached(
                    value.get("files").valueStream().map(FactsJson::file).toList());
        }
        return value.has("word")
                ? new Fact.Word(value.get("word").asString())
                : new Fact.Moment(Instant.parse(value.get("at").asString()));
    }

    private static Attachment file(JsonNode value) {
        return new Attachment(
                value.get("hash").asString(),
                value.get("name").asString(),
                value.get("mediaType").asString(),
                value.get("size").asInt());
    }
}
