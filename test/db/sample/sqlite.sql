CREATE TABLE `sample_chair` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hall` text NOT NULL,
	`person` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`moves` integer DEFAULT 0 NOT NULL,
	`weight` real DEFAULT 1 NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`hall`) REFERENCES `sample_hall`(`id`) ON UPDATE no action ON DELETE cascade
);

CREATE UNIQUE INDEX `sample_chair_active` ON `sample_chair` (`person`) WHERE "sample_chair"."active" = true;
CREATE TABLE `sample_hall` (
	`id` text PRIMARY KEY NOT NULL,
	`parent` text,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`open` integer DEFAULT false NOT NULL,
	`seats` integer DEFAULT 0 NOT NULL,
	`opened_at` integer,
	`settings` text,
	FOREIGN KEY (`parent`) REFERENCES `sample_hall`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sample_hall_seats" CHECK("sample_hall"."seats" >= 0)
);

CREATE INDEX `sample_hall_path` ON `sample_hall` (`path`);
CREATE UNIQUE INDEX `sample_hall_name` ON `sample_hall` (`name`);
CREATE TABLE `sample_vote` (
	`room` text NOT NULL,
	`person` text NOT NULL,
	`value` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`room`, `person`)
);

