CREATE TABLE `account_states` (
	`channel_id` integer PRIMARY KEY NOT NULL,
	`account` text DEFAULT '' NOT NULL,
	`signed_in_until` text,
	`sign_in_lost_at` text,
	`last_success_at` text,
	`rests_until` text,
	`limits` text,
	`left` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `publication_steps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publication_id` integer NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	`key` text NOT NULL,
	`phase` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`begun_at` text,
	`settled_at` text,
	`next_attempt_at` text,
	`trouble` text,
	`result` text,
	`candidates` text DEFAULT '[]' NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_steps_key_unique` ON `publication_steps` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `publication_steps_order` ON `publication_steps` (`publication_id`,`position`);