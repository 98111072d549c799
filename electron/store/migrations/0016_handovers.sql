CREATE TABLE `handover_rows` (
	`handover_id` integer NOT NULL,
	`delivery_id` integer NOT NULL,
	PRIMARY KEY(`handover_id`, `delivery_id`),
	FOREIGN KEY (`handover_id`) REFERENCES `handovers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handover_rows_delivery` ON `handover_rows` (`delivery_id`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`publication_id` integer NOT NULL,
	`key` text NOT NULL,
	`county` text,
	`state` text NOT NULL,
	`list_id` integer,
	`campaign_id` integer,
	`failures` integer DEFAULT 0 NOT NULL,
	`look_at` text,
	`finished_at` text,
	FOREIGN KEY (`publication_id`) REFERENCES `publications`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `handovers_key_unique` ON `handovers` (`key`);--> statement-breakpoint
CREATE INDEX `handovers_publication` ON `handovers` (`publication_id`);--> statement-breakpoint
CREATE INDEX `handovers_look` ON `handovers` (`look_at`);