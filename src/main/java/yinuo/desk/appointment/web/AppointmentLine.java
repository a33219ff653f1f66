package yinuo.desk.appointment.web;

import java.time.Instant;
import java.util.UUID;

/** One appointment as the list shows it. */
public record AppointmentLine(
        UUID id, String name, Instant from, Instant until, String by, boolean running, boolean over) {}
