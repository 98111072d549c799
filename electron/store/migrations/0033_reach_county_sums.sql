-- The sums once more by county alone, which is what most reports ask for; they follow reach_sums, not the rows. And a mark while a large file
-- is taken in: its rows are added up together at the end (electron/store/importObservations.ts), which is half the work of one by one.
CREATE TABLE `reach_sums_held` (`held` integer NOT NULL);
--> statement-breakpoint
DROP TRIGGER `observations_added_up`;
--> statement-breakpoint
CREATE TRIGGER `observations_added_up` AFTER INSERT ON `observations` WHEN new.`step_id` IS NULL AND new.`deleted_at` IS NULL
AND NOT EXISTS (SELECT 1 FROM `reach_sums_held`) BEGIN
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
CREATE TABLE `reach_county_sums` (
	`metric` text NOT NULL,
	`month` text NOT NULL,
	`span_from` text NOT NULL,
	`span_to` text NOT NULL,
	`county` text NOT NULL,
	`thousandths` integer NOT NULL,
	`rows` integer NOT NULL,
	PRIMARY KEY(`metric`, `month`, `span_from`, `span_to`, `county`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `reach_sums_added` AFTER INSERT ON `reach_sums` BEGIN
	INSERT INTO `reach_county_sums`
	VALUES (new.`metric`, new.`month`, new.`span_from`, new.`span_to`, new.`county`, new.`thousandths`, new.`rows`)
	ON CONFLICT DO UPDATE SET `thousandths` = `thousandths` + excluded.`thousandths`, `rows` = `rows` + excluded.`rows`;
END;
--> statement-breakpoint
CREATE TRIGGER `reach_sums_changed` AFTER UPDATE OF `thousandths`, `rows` ON `reach_sums` BEGIN
	UPDATE `reach_county_sums` SET `thousandths` = `thousandths` + new.`thousandths` - old.`thousandths`, `rows` = `rows` + new.`rows` - old.`rows`
	WHERE `metric` = new.`metric`
		AND `month` = new.`month`
		AND `span_from` = new.`span_from`
		AND `span_to` = new.`span_to`
		AND `county` = new.`county`;
END;
--> statement-breakpoint
CREATE TRIGGER `reach_sums_removed` AFTER DELETE ON `reach_sums` BEGIN
	UPDATE `reach_county_sums` SET `thousandths` = `thousandths` - old.`thousandths`, `rows` = `rows` - old.`rows`
	WHERE `metric` = old.`metric`
		AND `month` = old.`month`
		AND `span_from` = old.`span_from`
		AND `span_to` = old.`span_to`
		AND `county` = old.`county`;
	DELETE FROM `reach_county_sums` WHERE `rows` = 0 AND `metric` = old.`metric`
		AND `month` = old.`month`
		AND `span_from` = old.`span_from`
		AND `span_to` = old.`span_to`
		AND `county` = old.`county`;
END;
--> statement-breakpoint
INSERT INTO `reach_county_sums` SELECT `metric`, `month`, `span_from`, `span_to`, `county`, sum(`thousandths`), sum(`rows`) FROM `reach_sums` GROUP BY 1, 2, 3, 4, 5;
--> statement-breakpoint
CREATE INDEX `reach_sums_exact` ON `reach_sums` (`metric`,`span_from`) WHERE `span_from` <> '';