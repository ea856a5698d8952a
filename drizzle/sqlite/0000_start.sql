CREATE TABLE `head` (
	`scope` integer PRIMARY KEY NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journal` (
	`scope` integer NOT NULL,
	`position` integer NOT NULL,
	`conference` integer,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`device` integer,
	`kind` text NOT NULL,
	`reach` text NOT NULL,
	`digest` text NOT NULL,
	`hash` text NOT NULL,
	`salt` text,
	`body` text,
	PRIMARY KEY(`scope`, `position`)
);
--> statement-breakpoint
CREATE INDEX `journal_conference_at` ON `journal` (`conference`,`at`);