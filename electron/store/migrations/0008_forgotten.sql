CREATE TRIGGER `contacts_forgotten` BEFORE DELETE ON `contacts` BEGIN
	UPDATE `audit_entries` SET `details` = '{}' WHERE `contact_id` = old.`id`;
END;
