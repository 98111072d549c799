CREATE TABLE `figure_looks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`step_id` integer NOT NULL,
	`at` text NOT NULL,
	`figures` text NOT NULL,
	`replies` text,
	`trouble` text,
	FOREIGN KEY (`step_id`) REFERENCES `publication_steps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_looks_step` ON `figure_looks` (`step_id`,`at`);--> statement-breakpoint
CREATE TABLE `figure_watches` (
	`step_id` integer PRIMARY KEY NOT NULL,
	`published_at` text NOT NULL,
	`look_at` text,
	FOREIGN KEY (`step_id`) REFERENCES `publication_steps`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `figure_watches_look` ON `figure_watches` (`look_at`) WHERE look_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `archive_entries` ADD `posts_sha256` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `figure` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `definition` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `step_id` integer REFERENCES publication_steps(id);--> statement-breakpoint
CREATE INDEX `observations_figure` ON `observations` (`step_id`,`figure`,`id`) WHERE step_id IS NOT NULL;