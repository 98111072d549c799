-- The index holds the notes too, and is brought up to date before a search (electron/store/contactSearch.ts) rather than by every change:
-- it is left empty here, and filled then.
DROP TRIGGER `contact_search_updated`;--> statement-breakpoint
DROP TRIGGER `contact_search_deleted`;--> statement-breakpoint
DROP TABLE `contact_search`;--> statement-breakpoint
CREATE VIRTUAL TABLE `contact_search` USING fts5(`text`, tokenize = 'trigram case_sensitive 1', columnsize = 0);--> statement-breakpoint
INSERT INTO `contact_search` (`contact_search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
CREATE TABLE `contact_search_changed` (`id` integer PRIMARY KEY NOT NULL);--> statement-breakpoint
CREATE TRIGGER `contact_search_updated` AFTER UPDATE OF `email`, `name`, `role`, `organisation`, `notes` ON `contacts`
WHEN old.`email` <> new.`email` OR old.`name` <> new.`name` OR old.`role` <> new.`role`
	OR old.`organisation` <> new.`organisation` OR old.`notes` <> new.`notes` BEGIN
	INSERT OR IGNORE INTO `contact_search_changed` VALUES (new.`id`);
END;--> statement-breakpoint
CREATE TRIGGER `contact_search_deleted` AFTER DELETE ON `contacts` BEGIN
	DELETE FROM `contact_search` WHERE `rowid` = old.`id`;
	DELETE FROM `contact_search_changed` WHERE `id` = old.`id`;
END;
