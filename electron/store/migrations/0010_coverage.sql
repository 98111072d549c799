CREATE TABLE `coverage_waivers` (
	`group_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`role_key` text NOT NULL,
	PRIMARY KEY(`group_id`, `municipality`, `role_key`),
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `groups` ADD `wanted` text;