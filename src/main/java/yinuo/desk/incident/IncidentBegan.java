package yinuo.desk.incident;

import java.time.Instant;

/** Something happened; the team has to acknowledge by the instant. Published inside its transaction. */
public record IncidentBegan(Incident incident, Instant acknowledgeBy) {}
