CREATE VIRTUAL TABLE `contact_search` USING fts5(`text`, tokenize = 'trigram case_sensitive 1', columnsize = 0);--> statement-breakpoint
INSERT INTO `contact_search` (`contact_search`, `rank`) VALUES ('secure-delete', 1);--> statement-breakpoint
INSERT INTO `contact_search` (`rowid`, `text`)
SELECT `id`, fold(`email` || ' ' || `name` || ' ' || `role` || ' ' || `organisation`) FROM `contacts`;--> statement-breakpoint
CREATE TRIGGER `contact_search_updated` AFTER UPDATE OF `email`, `name`, `role`, `organisation` ON `contacts` BEGIN
	UPDATE `contact_search`
	SET `text` = fold(new.`email` || ' ' || new.`name` || ' ' || new.`role` || ' ' || new.`organisation`)
	WHERE `rowid` = new.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `contact_search_deleted` AFTER DELETE ON `contacts` BEGIN
	DELETE FROM `contact_search` WHERE `rowid` = old.`id`;
END;
