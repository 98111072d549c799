-- Observations added up, kept by triggers: what is read from them is in electron/store/reachSums.ts, what they are compared with in
-- settleSums.ts. By month for what lies in one month; the exact days stand beside it for what is longer or is a month exactly.
CREATE TABLE `reach_sums` (
	`metric` text NOT NULL,
	`month` text NOT NULL,
	`span_from` text NOT NULL,
	`span_to` text NOT NULL,
	`county` text NOT NULL,
	`municipality` text NOT NULL,
	`channel` text NOT NULL,
	`source` text NOT NULL,
	`measure` text NOT NULL,
	`post_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	`thousandths` integer NOT NULL,
	`rows` integer NOT NULL,
	`largest` real,
	PRIMARY KEY(`metric`, `month`, `span_from`, `span_to`, `county`, `municipality`, `channel`, `source`, `measure`, `post_id`, `import_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reach_sums_unsettled` ON `reach_sums` (`month`,`span_from`,`span_to`) WHERE `largest` IS NULL;--> statement-breakpoint
CREATE TRIGGER `observations_added_up` AFTER INSERT ON `observations` WHEN new.`step_id` IS NULL AND new.`deleted_at` IS NULL BEGIN
	INSERT INTO `reach_sums` VALUES (
		new.`metric`,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) THEN substr(new.`period_from`, 1, 7) ELSE '' END,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_from` END,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_to` END,
		CASE WHEN new.`abroad` THEN 'abroad' ELSE coalesce(new.`county`, '') END,
		coalesce(new.`municipality`, ''),
		new.`channel`,
		new.`source`,
		coalesce(new.`measure`, ''),
		coalesce(new.`post_id`, 0),
		coalesce(new.`import_id`, 0),
		cast(round(new.`value` * 1000) AS integer), 1, new.`value`
	)
	ON CONFLICT DO UPDATE SET
		`thousandths` = `thousandths` + excluded.`thousandths`,
		`rows` = `rows` + 1,
		`largest` = max(`largest`, excluded.`largest`);
END;
--> statement-breakpoint
CREATE TRIGGER `observations_revived` AFTER UPDATE OF `deleted_at` ON `observations`
WHEN new.`step_id` IS NULL AND old.`deleted_at` IS NOT NULL AND new.`deleted_at` IS NULL BEGIN
	INSERT INTO `reach_sums` VALUES (
		new.`metric`,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) THEN substr(new.`period_from`, 1, 7) ELSE '' END,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_from` END,
		CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_to` END,
		CASE WHEN new.`abroad` THEN 'abroad' ELSE coalesce(new.`county`, '') END,
		coalesce(new.`municipality`, ''),
		new.`channel`,
		new.`source`,
		coalesce(new.`measure`, ''),
		coalesce(new.`post_id`, 0),
		coalesce(new.`import_id`, 0),
		cast(round(new.`value` * 1000) AS integer), 1, new.`value`
	)
	ON CONFLICT DO UPDATE SET
		`thousandths` = `thousandths` + excluded.`thousandths`,
		`rows` = `rows` + 1,
		`largest` = max(`largest`, excluded.`largest`);
END;
--> statement-breakpoint
CREATE TRIGGER `observations_ended` AFTER UPDATE OF `deleted_at` ON `observations`
WHEN new.`step_id` IS NULL AND old.`deleted_at` IS NULL AND new.`deleted_at` IS NOT NULL BEGIN
	UPDATE `reach_sums` SET
		`thousandths` = `thousandths` - cast(round(new.`value` * 1000) AS integer),
		`rows` = `rows` - 1,
		`largest` = CASE WHEN `largest` > new.`value` THEN `largest` END
	WHERE `metric` = new.`metric`
		AND `month` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) THEN substr(new.`period_from`, 1, 7) ELSE '' END
		AND `span_from` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_from` END
		AND `span_to` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_to` END
		AND `county` = CASE WHEN new.`abroad` THEN 'abroad' ELSE coalesce(new.`county`, '') END
		AND `municipality` = coalesce(new.`municipality`, '')
		AND `channel` = new.`channel`
		AND `source` = new.`source`
		AND `measure` = coalesce(new.`measure`, '')
		AND `post_id` = coalesce(new.`post_id`, 0)
		AND `import_id` = coalesce(new.`import_id`, 0);
	DELETE FROM `reach_sums` WHERE `rows` = 0 AND `metric` = new.`metric`
		AND `month` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) THEN substr(new.`period_from`, 1, 7) ELSE '' END
		AND `span_from` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_from` END
		AND `span_to` = CASE WHEN substr(new.`period_from`, 1, 7) = substr(new.`period_to`, 1, 7) AND (substr(new.`period_from`, 9) <> '01' OR new.`period_to` <> date(new.`period_from`, '+1 month', '-1 day')) THEN '' ELSE new.`period_to` END
		AND `county` = CASE WHEN new.`abroad` THEN 'abroad' ELSE coalesce(new.`county`, '') END
		AND `municipality` = coalesce(new.`municipality`, '')
		AND `channel` = new.`channel`
		AND `source` = new.`source`
		AND `measure` = coalesce(new.`measure`, '')
		AND `post_id` = coalesce(new.`post_id`, 0)
		AND `import_id` = coalesce(new.`import_id`, 0);
END;
--> statement-breakpoint
INSERT INTO `reach_sums` SELECT
	`metric`,
	CASE WHEN substr(`period_from`, 1, 7) = substr(`period_to`, 1, 7) THEN substr(`period_from`, 1, 7) ELSE '' END,
	CASE WHEN substr(`period_from`, 1, 7) = substr(`period_to`, 1, 7) AND (substr(`period_from`, 9) <> '01' OR `period_to` <> date(`period_from`, '+1 month', '-1 day')) THEN '' ELSE `period_from` END,
	CASE WHEN substr(`period_from`, 1, 7) = substr(`period_to`, 1, 7) AND (substr(`period_from`, 9) <> '01' OR `period_to` <> date(`period_from`, '+1 month', '-1 day')) THEN '' ELSE `period_to` END,
	CASE WHEN `abroad` THEN 'abroad' ELSE coalesce(`county`, '') END,
	coalesce(`municipality`, ''),
	`channel`,
	`source`,
	coalesce(`measure`, ''),
	coalesce(`post_id`, 0),
	coalesce(`import_id`, 0),
	sum(cast(round(`value` * 1000) AS integer)), count(*), max(`value`)
FROM `observations` WHERE `step_id` IS NULL AND `deleted_at` IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;