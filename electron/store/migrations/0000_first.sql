CREATE TABLE `assets` (
	`sha256` text PRIMARY KEY NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`file_name` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `channels` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`network` text,
	`config` text,
	`created_at` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channels_name_unique` ON `channels` (`name`);--> statement-breakpoint
CREATE TABLE `contact_tags` (
	`contact_id` integer NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`contact_id`, `tag`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_tags_tag` ON `contact_tags` (`tag`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`municipality` text,
	`county` text,
	`language` text NOT NULL,
	`consent` text,
	`notes` text NOT NULL,
	`import_id` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contacts_email_key` ON `contacts` (`email_key`);--> statement-breakpoint
CREATE INDEX `contacts_county` ON `contacts` (`county`);--> statement-breakpoint
CREATE INDEX `contacts_municipality` ON `contacts` (`municipality`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publication_id` integer NOT NULL,
	`contact_id` integer,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text NOT NULL,
	`municipality` text,
	`county` text,
	`state` text NOT NULL,
	`phase` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`message_id` text NOT NULL,
	`response` text,
	`next_attempt_at` text,
	`settled_at` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_once` ON `deliveries` (`publication_id`,`email_key`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`publication_id`,`state`);--> statement-breakpoint
CREATE INDEX `deliveries_settled` ON `deliveries` (`state`,`settled_at`);--> statement-breakpoint
CREATE TABLE `figures` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`form` text NOT NULL,
	`precision` text NOT NULL,
	`period` text NOT NULL,
	`source` text NOT NULL,
	`deleted_at` text
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`added` integer NOT NULL,
	`rejected` integer NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `observations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`channel` text NOT NULL,
	`metric` text NOT NULL,
	`value` real NOT NULL,
	`county` text,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`post_id` integer,
	`note` text NOT NULL,
	`import_id` integer,
	`import_row` integer,
	`entered_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observations_period` ON `observations` (`period_from`,`period_to`);--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`lede` text NOT NULL,
	`body` text NOT NULL,
	`tags` text NOT NULL,
	`link` text,
	`language` text NOT NULL,
	`subject` text,
	`preheader` text,
	`version` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text
);
--> statement-breakpoint
CREATE TABLE `publications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`segment_id` integer,
	`wall_time` text NOT NULL,
	`zone` text NOT NULL,
	`due_at` text NOT NULL,
	`cron` text,
	`missed` text NOT NULL,
	`state` text NOT NULL,
	`trouble` text,
	`started_at` text,
	`finished_at` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publications_due` ON `publications` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`publication_id` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`url` text,
	`at` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `renderings` (
	`publication_id` integer PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`mjml` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`assets` text NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`channel_id` integer PRIMARY KEY NOT NULL,
	`ciphertext` text NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `segments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`rule` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_name_unique` ON `segments` (`name`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `suppressions` (
	`email_hash` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `variant_edits` (
	`post_id` integer NOT NULL,
	`network` text NOT NULL,
	`text` text NOT NULL,
	`derived_text` text NOT NULL,
	`edited_at` text NOT NULL,
	PRIMARY KEY(`post_id`, `network`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
