CREATE TABLE `approval_requests` (
	`post_id` integer NOT NULL,
	`channel_id` integer NOT NULL,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	PRIMARY KEY(`post_id`, `channel_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `approvals` ADD `parts` text DEFAULT '{}' NOT NULL;