package yinuo.desk.dispatch.web;

import java.util.Map;
import yinuo.desk.dispatch.Job;

/** One line of the table of limits: which jobs, and their three limits by name and written form. */
public record LimitLine(Job.Kind kind, Job.Urgency urgency, Map<String, String> limits) {}
