CREATE TABLE `import_changes` (
	`import_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	`before` text NOT NULL,
	`was_deleted` integer NOT NULL,
	PRIMARY KEY(`import_id`, `contact_id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
