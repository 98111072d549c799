CREATE TABLE `approvals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`hash` text NOT NULL,
	`approved_at` text NOT NULL,
	`approved_by` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_post` ON `approvals` (`post_id`,`channel_id`);--> statement-breakpoint
CREATE TABLE `calendar_points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`layer` text NOT NULL,
	`name` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text NOT NULL,
	`yearly` text NOT NULL,
	`note` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `queue_slots` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`channel_id` integer NOT NULL,
	`weekday` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `queue_slots_time` ON `queue_slots` (`channel_id`,`weekday`,`at`);--> statement-breakpoint
CREATE TABLE `scheduler_lease` (
	`id` integer PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`taken_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`wanted_by` text
);
--> statement-breakpoint
CREATE TABLE `scheduler_spells` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`boot_id` text NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ended` text
);
--> statement-breakpoint
CREATE INDEX `scheduler_spells_started` ON `scheduler_spells` (`started_at`);--> statement-breakpoint
ALTER TABLE `channels` ADD `needs_approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `publications` RENAME COLUMN `cron` TO `recurrence`;--> statement-breakpoint
ALTER TABLE `publications` ADD `lateness` text;--> statement-breakpoint
ALTER TABLE `publications` ADD `missed_at` text;--> statement-breakpoint
ALTER TABLE `publications` ADD `missed_why` text;--> statement-breakpoint
ALTER TABLE `publications` ADD `slot_id` integer;