CREATE TABLE `inbox_mails` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`inbox_id` integer,
	`identity` text NOT NULL,
	`uid_validity` text DEFAULT '' NOT NULL,
	`uid` integer DEFAULT 0 NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`delivery_id` integer,
	`contact_id` integer,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`subject` text DEFAULT '' NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`weight` text,
	`status` text DEFAULT '' NOT NULL,
	`diagnostic` text DEFAULT '' NOT NULL,
	`suppressed` text DEFAULT '[]' NOT NULL,
	`state_before` text,
	`settled` integer DEFAULT false NOT NULL,
	`done_at` text,
	`taken_back_at` text,
	FOREIGN KEY (`inbox_id`) REFERENCES `inboxes`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_mails_identity` ON `inbox_mails` (`identity`);--> statement-breakpoint
CREATE INDEX `inbox_mails_kind` ON `inbox_mails` (`kind`,`at`);--> statement-breakpoint
CREATE INDEX `inbox_mails_delivery` ON `inbox_mails` (`delivery_id`);--> statement-breakpoint
CREATE INDEX `inbox_mails_contact` ON `inbox_mails` (`contact_id`);--> statement-breakpoint
CREATE INDEX `inbox_mails_address` ON `inbox_mails` (`email_key`,`at`);--> statement-breakpoint
CREATE INDEX `inbox_mails_unsettled` ON `inbox_mails` (`inbox_id`,`uid`) WHERE settled = 0;--> statement-breakpoint
CREATE TABLE `inboxes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`uid_validity` text DEFAULT '' NOT NULL,
	`last_uid` integer DEFAULT 0 NOT NULL,
	`looked_at` text,
	`trouble` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inboxes_source_unique` ON `inboxes` (`source`);--> statement-breakpoint
CREATE INDEX `deliveries_message` ON `deliveries` (`message_id`);--> statement-breakpoint
CREATE INDEX `deliveries_address` ON `deliveries` (`email_key`);--> statement-breakpoint
CREATE TRIGGER `deliveries_unbounced` AFTER UPDATE OF `state` ON `deliveries`
WHEN old.`state` = 'bounced' AND new.`state` = 'sent' AND new.`contact_id` IS NOT NULL BEGIN
	UPDATE `contacts` SET
		`mailed_count` = `mailed_count` - 1,
		`bounced_count` = `bounced_count` - 1
	WHERE `id` = new.`contact_id`;
END;
