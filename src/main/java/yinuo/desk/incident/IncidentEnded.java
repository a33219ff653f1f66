package yinuo.desk.incident;

/** It is over. Published inside its transaction. */
public record IncidentEnded(Incident incident) {}
