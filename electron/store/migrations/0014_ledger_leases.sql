ALTER TABLE `deliveries` ADD `held_by` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `held_until` text;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `domain` text GENERATED ALWAYS AS (substr(email_key, instr(email_key, '@') + 1)) VIRTUAL;--> statement-breakpoint
CREATE INDEX `deliveries_in_line` ON `deliveries` (`publication_id`,`domain`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `deliveries_retry` ON `deliveries` (`publication_id`,`next_attempt_at`) WHERE state = 'deferred';