-- The sums of migration reach_sums twice more, for what they are mostly asked: by whom and where it was told whatever the place (by month), and by
-- year with the place. They follow reach_sums, not the rows, each change by one row of theirs. What is longer than a month is in no year.
-- `largest` is open (NULL) where the largest of a sum may have ended, until it is looked for (electron/store/settleSums.ts).
CREATE TABLE `reach_source_sums` (
	`metric` text NOT NULL,
	`month` text NOT NULL,
	`span_from` text NOT NULL,
	`span_to` text NOT NULL,
	`channel` text NOT NULL,
	`source` text NOT NULL,
	`measure` text NOT NULL,
	`post_id` integer NOT NULL,
	`import_id` integer NOT NULL,
	`thousandths` integer NOT NULL,
	`rows` integer NOT NULL,
	`largest` real,
	PRIMARY KEY(`metric`, `month`, `span_from`, `span_to`, `channel`, `source`, `measure`, `post_id`, `import_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `reach_year_sums` (
	`metric` text NOT NULL,
	`year` text NOT NULL,
	`county` text NOT NULL,
	`municipality` text NOT NULL,
	`channel` text NOT NULL,
	`source` text NOT NULL,
	`measure` text NOT NULL,
	`post_id` integer NOT NULL,
	`thousandths` integer NOT NULL,
	`rows` integer NOT NULL,
	`largest` real,
	PRIMARY KEY(`metric`, `year`, `county`, `municipality`, `channel`, `source`, `measure`, `post_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `reach_source_sums_unsettled` ON `reach_source_sums` (`metric`,`month`) WHERE `largest` IS NULL;
--> statement-breakpoint
CREATE INDEX `reach_year_sums_unsettled` ON `reach_year_sums` (`metric`,`year`) WHERE `largest` IS NULL;
--> statement-breakpoint
CREATE TRIGGER `reach_source_sums_added` AFTER INSERT ON `reach_sums` BEGIN
	INSERT INTO `reach_source_sums` VALUES (
		new.`metric`, new.`month`, new.`span_from`, new.`span_to`, new.`channel`, new.`source`, new.`measure`, new.`post_id`, new.`import_id`,
		new.`thousandths`, new.`rows`, new.`largest`
	)
	ON CONFLICT DO UPDATE SET `thousandths` = `thousandths` + excluded.`thousandths`, `rows` = `rows` + excluded.`rows`,
		`largest` = max(`largest`, excluded.`largest`);
END;
--> statement-breakpoint
CREATE TRIGGER `reach_source_sums_changed` AFTER UPDATE OF `thousandths`, `rows`, `largest` ON `reach_sums` BEGIN
	UPDATE `reach_source_sums` SET `thousandths` = `thousandths` + new.`thousandths` - old.`thousandths`, `rows` = `rows` + new.`rows` - old.`rows`,
		`largest` = CASE
			WHEN new.`largest` >= old.`largest` OR (old.`largest` IS NULL AND new.`largest` IS NOT NULL) THEN max(`largest`, new.`largest`)
			WHEN `largest` > old.`largest` OR (old.`largest` IS NULL AND new.`rows` < old.`rows`) THEN `largest`
		END
	WHERE `metric` = new.`metric`
		AND `month` = new.`month`
		AND `span_from` = new.`span_from`
		AND `span_to` = new.`span_to`
		AND `channel` = new.`channel`
		AND `source` = new.`source`
		AND `measure` = new.`measure`
		AND `post_id` = new.`post_id`
		AND `import_id` = new.`import_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `reach_source_sums_removed` AFTER DELETE ON `reach_sums` BEGIN
	UPDATE `reach_source_sums` SET `thousandths` = `thousandths` - old.`thousandths`, `rows` = `rows` - old.`rows`,
		`largest` = CASE WHEN `largest` > old.`largest` OR old.`largest` IS NULL THEN `largest` END
	WHERE `metric` = old.`metric`
		AND `month` = old.`month`
		AND `span_from` = old.`span_from`
		AND `span_to` = old.`span_to`
		AND `channel` = old.`channel`
		AND `source` = old.`source`
		AND `measure` = old.`measure`
		AND `post_id` = old.`post_id`
		AND `import_id` = old.`import_id`;
	DELETE FROM `reach_source_sums` WHERE `rows` = 0
		AND `metric` = old.`metric`
		AND `month` = old.`month`
		AND `span_from` = old.`span_from`
		AND `span_to` = old.`span_to`
		AND `channel` = old.`channel`
		AND `source` = old.`source`
		AND `measure` = old.`measure`
		AND `post_id` = old.`post_id`
		AND `import_id` = old.`import_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `reach_year_sums_added` AFTER INSERT ON `reach_sums` WHEN new.`month` <> '' BEGIN
	INSERT INTO `reach_year_sums` VALUES (
		new.`metric`, substr(new.`month`, 1, 4), new.`county`, new.`municipality`, new.`channel`, new.`source`, new.`measure`, new.`post_id`,
		new.`thousandths`, new.`rows`, new.`largest`
	)
	ON CONFLICT DO UPDATE SET `thousandths` = `thousandths` + excluded.`thousandths`, `rows` = `rows` + excluded.`rows`,
		`largest` = max(`largest`, excluded.`largest`);
END;
--> statement-breakpoint
CREATE TRIGGER `reach_year_sums_changed` AFTER UPDATE OF `thousandths`, `rows`, `largest` ON `reach_sums` WHEN new.`month` <> '' BEGIN
	UPDATE `reach_year_sums` SET `thousandths` = `thousandths` + new.`thousandths` - old.`thousandths`, `rows` = `rows` + new.`rows` - old.`rows`,
		`largest` = CASE
			WHEN new.`largest` >= old.`largest` OR (old.`largest` IS NULL AND new.`largest` IS NOT NULL) THEN max(`largest`, new.`largest`)
			WHEN `largest` > old.`largest` OR (old.`largest` IS NULL AND new.`rows` < old.`rows`) THEN `largest`
		END
	WHERE `metric` = new.`metric`
		AND `year` = substr(new.`month`, 1, 4)
		AND `county` = new.`county`
		AND `municipality` = new.`municipality`
		AND `channel` = new.`channel`
		AND `source` = new.`source`
		AND `measure` = new.`measure`
		AND `post_id` = new.`post_id`;
END;
--> statement-breakpoint
CREATE TRIGGER `reach_year_sums_removed` AFTER DELETE ON `reach_sums` WHEN old.`month` <> '' BEGIN
	UPDATE `reach_year_sums` SET `thousandths` = `thousandths` - old.`thousandths`, `rows` = `rows` - old.`rows`,
		`largest` = CASE WHEN `largest` > old.`largest` OR old.`largest` IS NULL THEN `largest` END
	WHERE `metric` = old.`metric`
		AND `year` = substr(old.`month`, 1, 4)
		AND `county` = old.`county`
		AND `municipality` = old.`municipality`
		AND `channel` = old.`channel`
		AND `source` = old.`source`
		AND `measure` = old.`measure`
		AND `post_id` = old.`post_id`;
	DELETE FROM `reach_year_sums` WHERE `rows` = 0
		AND `metric` = old.`metric`
		AND `year` = substr(old.`month`, 1, 4)
		AND `county` = old.`county`
		AND `municipality` = old.`municipality`
		AND `channel` = old.`channel`
		AND `source` = old.`source`
		AND `measure` = old.`measure`
		AND `post_id` = old.`post_id`;
END;
--> statement-breakpoint
INSERT INTO `reach_source_sums` SELECT `metric`, `month`, `span_from`, `span_to`, `channel`, `source`, `measure`, `post_id`, `import_id`, sum(`thousandths`), sum(`rows`), CASE WHEN count(*) = count(`largest`) THEN max(`largest`) END
FROM `reach_sums` GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
--> statement-breakpoint
INSERT INTO `reach_year_sums` SELECT `metric`, substr(`month`, 1, 4), `county`, `municipality`, `channel`, `source`, `measure`, `post_id`, sum(`thousandths`), sum(`rows`), CASE WHEN count(*) = count(`largest`) THEN max(`largest`) END
FROM `reach_sums` WHERE `month` <> '' GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
--> statement-breakpoint
DROP INDEX `reach_sums_exact`;
--> statement-breakpoint
CREATE INDEX `reach_sums_exact` ON `reach_sums` (`metric`,`span_from`,`span_to`,`source`,`channel`,`measure`,`post_id`,`county`,`municipality`,`thousandths`,`rows`) WHERE `span_from` <> '';