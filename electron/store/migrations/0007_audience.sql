CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`batch` integer,
	`contact_id` integer,
	`details` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `audit_entries_contact` ON `audit_entries` (`contact_id`);--> statement-breakpoint
CREATE INDEX `audit_entries_batch` ON `audit_entries` (`batch`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`own` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_name_unique` ON `groups` (`name`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`group_id` integer NOT NULL,
	`municipality` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `memberships_group` ON `memberships` (`group_id`,`municipality`,`from_day`);--> statement-breakpoint
CREATE TABLE `segment_members` (
	`segment_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`segment_id`, `contact_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `segment_members_contact` ON `segment_members` (`contact_id`);--> statement-breakpoint
ALTER TABLE `contact_tags` ADD `tag_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `contact_tags_key` ON `contact_tags` (`tag_key`,`contact_id`);--> statement-breakpoint
ALTER TABLE `contacts` ADD `consent_source` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `consent_date` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `role_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `organisation_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `suppressed` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `last_mailed_at` text;--> statement-breakpoint
ALTER TABLE `contacts` ADD `mailed_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `bounced_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contacts` ADD `retain_until` text;--> statement-breakpoint
ALTER TABLE `segments` ADD `kind` text DEFAULT 'rule' NOT NULL;--> statement-breakpoint
ALTER TABLE `suppressions` ADD `source` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `deliveries_contact` ON `deliveries` (`contact_id`);--> statement-breakpoint
UPDATE `contacts` SET `role_key` = fold(`role`), `organisation_key` = fold(`organisation`);--> statement-breakpoint
UPDATE `contact_tags` SET `tag_key` = fold(`tag`);--> statement-breakpoint
UPDATE `contacts` SET
	`last_mailed_at` = (SELECT max(`settled_at`) FROM `deliveries` WHERE `contact_id` = `contacts`.`id` AND `state` IN ('sent', 'bounced')),
	`mailed_count` = (SELECT count(*) FROM `deliveries` WHERE `contact_id` = `contacts`.`id` AND `state` IN ('sent', 'bounced')),
	`bounced_count` = (SELECT count(*) FROM `deliveries` WHERE `contact_id` = `contacts`.`id` AND `state` = 'bounced');--> statement-breakpoint
CREATE TRIGGER `deliveries_sent` AFTER UPDATE OF `state` ON `deliveries`
WHEN new.`state` = 'sent' AND old.`state` <> 'sent' AND new.`contact_id` IS NOT NULL BEGIN
	UPDATE `contacts` SET
		`last_mailed_at` = max(coalesce(`last_mailed_at`, ''), new.`settled_at`),
		`mailed_count` = `mailed_count` + 1
	WHERE `id` = new.`contact_id`;
END;--> statement-breakpoint
CREATE TRIGGER `deliveries_bounced` AFTER UPDATE OF `state` ON `deliveries`
WHEN new.`state` = 'bounced' AND old.`state` <> 'bounced' AND new.`contact_id` IS NOT NULL BEGIN
	UPDATE `contacts` SET `bounced_count` = `bounced_count` + 1 WHERE `id` = new.`contact_id`;
END;
