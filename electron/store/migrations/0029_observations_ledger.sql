CREATE TRIGGER `observations_said` BEFORE UPDATE OF `id`, `source`, `channel`, `metric`, `value`, `county`, `municipality`, `abroad`, `placed`,
	`place_text`, `measured_as`, `measure`, `period_from`, `period_to`, `post_id`, `note`, `import_id`, `import_row`, `entered_at`, `replaces`,
	`event_id`, `figure`, `definition`, `step_id` ON `observations` BEGIN
	SELECT raise(ABORT, 'an observation is never changed: it ends, and another says it right');
END;
--> statement-breakpoint
CREATE TRIGGER `observations_kept` BEFORE DELETE ON `observations` BEGIN
	SELECT raise(ABORT, 'an observation is never deleted: it ends');
END;