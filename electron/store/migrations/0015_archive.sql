CREATE TABLE `archive_entries` (
	`publication_id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`archived_at` text NOT NULL,
	`manifest_sha256` text NOT NULL,
	`latest_sha256` text NOT NULL,
	`latest_at` text NOT NULL,
	`addenda` integer DEFAULT 0 NOT NULL,
	`counts` text NOT NULL,
	`lacks_pdf` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `publications` ADD `planned_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `renderings` ADD `segment` text;