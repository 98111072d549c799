ALTER TABLE `handovers` ADD `send_at` text;--> statement-breakpoint
ALTER TABLE `publications` ADD `hands_ahead` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER `suppressions_handed` AFTER INSERT ON `suppressions` BEGIN
	UPDATE `handovers` SET `look_at` = '1970-01-01T00:00:00.000Z' WHERE `state` = 'scheduled';
END;
