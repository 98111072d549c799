CREATE TABLE `__new_secrets` (
	`channel_id` integer NOT NULL,
	`purpose` text DEFAULT 'password' NOT NULL,
	`ciphertext` text NOT NULL,
	PRIMARY KEY(`channel_id`, `purpose`),
	FOREIGN KEY (`channel_id`) REFERENCES `channels`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_secrets` (`channel_id`, `purpose`, `ciphertext`) SELECT `channel_id`, 'password', `ciphertext` FROM `secrets`;--> statement-breakpoint
DROP TABLE `secrets`;--> statement-breakpoint
ALTER TABLE `__new_secrets` RENAME TO `secrets`;--> statement-breakpoint
UPDATE `channels` SET `config` = json_set(`config`, '$.engine', 'smtp') WHERE `config` IS NOT NULL;
