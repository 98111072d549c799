DROP INDEX `contacts_county`;--> statement-breakpoint
CREATE INDEX `contacts_counted` ON `contacts` (`county`,`id`,`role_key`,`language`,`suppressed`,`municipality`,`consent`,`last_mailed_at`,`mailed_count`,`bounced_count`,`organisation_key`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `deliveries_received` ON `deliveries` (`publication_id`,`contact_id`) WHERE state = 'sent';