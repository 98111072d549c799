ALTER TABLE `media_mentions` ADD `programme` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reach_events` ADD `import_id` integer REFERENCES imports(id);--> statement-breakpoint
ALTER TABLE `reach_events` ADD `import_row` integer;