DROP INDEX `deliveries_settled`;--> statement-breakpoint
CREATE INDEX `deliveries_publication` ON `deliveries` (`publication_id`);--> statement-breakpoint
CREATE INDEX `deliveries_settled` ON `deliveries` (`state`,`settled_at`,`publication_id`);