/**
 * Training (培训) as procedure D00 asks for it: sessions that are planned and held every quarter, the test of product
 * knowledge that reception asks for, and what somebody has to learn. Start with {@link yinuo.team.training.Trainings}.
 */
@ApplicationModule(
        id = "training",
        displayName = "培训",
        allowedDependencies = {"office", "staff", "refusal", "page", "rulebook", "promise", "journal", "callback"})
@NullMarked
package yinuo.team.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
