ALTER TABLE `publications` ADD `missed_due_at` text;--> statement-breakpoint
ALTER TABLE `publications` ADD `missed_seen_at` text;--> statement-breakpoint
CREATE INDEX `publications_missed` ON `publications` (`missed_at`) WHERE missed_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `scheduler_spells` ADD `held` integer DEFAULT false NOT NULL;