CREATE TABLE `media_mentions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`outlet` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`link` text,
	`counties` text NOT NULL,
	`post_id` integer,
	`audience` integer,
	`audience_source` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`import_id` integer,
	`import_row` integer,
	`entered_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `media_mentions_day` ON `media_mentions` (`day`);--> statement-breakpoint
CREATE TABLE `media_outlets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`domain` text DEFAULT '' NOT NULL,
	`counties` text NOT NULL,
	`deleted_at` text
);
--> statement-breakpoint
CREATE TABLE `place_answers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text_key` text NOT NULL,
	`text` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`means` text NOT NULL,
	`county` text,
	`municipality` text,
	`answered_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `place_answers_text` ON `place_answers` (`text_key`,`source`);--> statement-breakpoint
CREATE TABLE `reach_annotations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`day` text NOT NULL,
	`text` text NOT NULL,
	`county` text,
	`post_id` integer,
	`entered_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reach_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`day_from` text NOT NULL,
	`day_to` text NOT NULL,
	`post_id` integer,
	`note` text DEFAULT '' NOT NULL,
	`entered_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reach_mappings` (
	`headings` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL,
	`used_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `imports` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `content_hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `imports` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `municipality` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `abroad` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `placed` text DEFAULT 'said' NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `place_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `measured_as` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `observations` ADD `measure` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `ended_why` text;--> statement-breakpoint
ALTER TABLE `observations` ADD `replaces` integer;--> statement-breakpoint
ALTER TABLE `observations` ADD `event_id` integer;--> statement-breakpoint
UPDATE `observations` SET `ended_why` = 'deleted' WHERE `deleted_at` IS NOT NULL;
