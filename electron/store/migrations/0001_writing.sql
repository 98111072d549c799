CREATE TABLE `asset_renditions` (
	`source` text NOT NULL,
	`purpose` text NOT NULL,
	`sha256` text NOT NULL,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` integer NOT NULL,
	PRIMARY KEY(`source`, `purpose`),
	FOREIGN KEY (`source`) REFERENCES `assets`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frozen_figures` (
	`publication_id` integer NOT NULL,
	`figure_id` integer NOT NULL,
	`content` text NOT NULL,
	`frozen_at` text NOT NULL,
	PRIMARY KEY(`publication_id`, `figure_id`),
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `figures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mentions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`handles` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentions_name_unique` ON `mentions` (`name`);--> statement-breakpoint
CREATE TABLE `metric_definitions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`metric` text NOT NULL,
	`from` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `personal_words` (
	`language` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`language`, `word`)
);
--> statement-breakpoint
CREATE TABLE `post_revisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`post_id` integer NOT NULL,
	`version` integer NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `post_revisions_post` ON `post_revisions` (`post_id`,`saved_at`);--> statement-breakpoint
CREATE TABLE `saved_blocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `senders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organisation` text NOT NULL,
	`first_choice` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `figures` ADD `query` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `own_words` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `posts` ADD `networks` text DEFAULT '{}' NOT NULL;