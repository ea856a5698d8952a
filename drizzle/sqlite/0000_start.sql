CREATE TABLE `account` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` integer,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`office` text DEFAULT '' NOT NULL,
	`email` text,
	`username` text,
	`unit` integer,
	`password` text,
	`password_at` integer,
	`last_in` integer,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `account_username_unique` ON `account` (`username`);--> statement-breakpoint
CREATE TABLE `grant_` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account` integer NOT NULL,
	`role` text NOT NULL,
	`area_kind` text NOT NULL,
	`area` integer NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer,
	`by_account` integer,
	`revoked_at` integer,
	FOREIGN KEY (`account`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `grant_account` ON `grant_` (`account`);--> statement-breakpoint
CREATE TABLE `helper` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`point` integer NOT NULL,
	`label` text NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `key` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`owner` integer NOT NULL,
	`again` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`expires` integer NOT NULL,
	`revoked_at` integer,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `key_hash_unique` ON `key` (`hash`);--> statement-breakpoint
CREATE INDEX `key_owner` ON `key` (`kind`,`owner`);--> statement-breakpoint
CREATE TABLE `login` (
	`hash` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner` integer NOT NULL,
	`key` integer,
	`created` integer NOT NULL,
	`expires` integer NOT NULL,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	FOREIGN KEY (`key`) REFERENCES `key`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `login_key` ON `login` (`key`);--> statement-breakpoint
CREATE INDEX `login_owner` ON `login` (`owner_kind`,`owner`);--> statement-breakpoint
CREATE TABLE `item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`rank` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`presenter_printed` text DEFAULT '' NOT NULL,
	`presenter_office` text DEFAULT '' NOT NULL,
	`point` integer,
	`planned_from` integer,
	`planned_to` integer,
	`actual_from` integer,
	`actual_to` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_session` ON `item` (`session`);--> statement-breakpoint
CREATE TABLE `article` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`point` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`signature` text DEFAULT '' NOT NULL,
	`posted` integer NOT NULL,
	`base_views` integer DEFAULT 0 NOT NULL,
	`differences` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`no` integer NOT NULL,
	`reason` text NOT NULL,
	`before_text` text NOT NULL,
	`after_text` text NOT NULL,
	`approver` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `decision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`seat` integer NOT NULL,
	`value` text NOT NULL,
	`mode` text,
	`occupant` text,
	`substitute_name` text,
	`substitute_office` text,
	`substitute_member` integer,
	`reason` text NOT NULL,
	`author` text NOT NULL,
	`at` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decision_seat` ON `decision` (`session`,`seat`);--> statement-breakpoint
CREATE TABLE `guest` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`device` integer,
	`stamp` text NOT NULL,
	`seat` integer,
	`name` text NOT NULL,
	`office` text NOT NULL,
	`member` integer NOT NULL,
	`at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_stamp` ON `guest` (`device`,`stamp`);--> statement-breakpoint
CREATE INDEX `guest_point` ON `guest` (`session`,`point`);--> statement-breakpoint
CREATE TABLE `headcount` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`device` integer,
	`stamp` text NOT NULL,
	`n` integer NOT NULL,
	`excused` integer NOT NULL,
	`members` integer NOT NULL,
	`by_actor` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `headcount_stamp` ON `headcount` (`device`,`stamp`);--> statement-breakpoint
CREATE INDEX `headcount_point` ON `headcount` (`session`,`point`);--> statement-breakpoint
CREATE TABLE `mark` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`seat` integer NOT NULL,
	`device` integer,
	`stamp` text NOT NULL,
	`source` text NOT NULL,
	`value` text NOT NULL,
	`mode` text,
	`occupant` text,
	`substitute_name` text,
	`substitute_office` text,
	`substitute_member` integer,
	`reason` text DEFAULT '' NOT NULL,
	`at_point` integer,
	`based_on` text,
	`author` text NOT NULL,
	`device_at` integer NOT NULL,
	`server_at` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`at_point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mark_stamp` ON `mark` (`device`,`stamp`);--> statement-breakpoint
CREATE INDEX `mark_seat` ON `mark` (`session`,`seat`);--> statement-breakpoint
CREATE TABLE `sheet` (
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`path` text NOT NULL,
	`late` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`seen` integer,
	`submitted_at` integer,
	`submitted_by` text,
	`accepted_at` integer,
	`accepted_by` text,
	`locked_at` integer,
	`locked_by` text,
	`return_reason` text,
	`hash` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`session`, `point`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_path` ON `sheet` (`session`,`path`);--> statement-breakpoint
CREATE TABLE `standing` (
	`session` integer NOT NULL,
	`seat` integer NOT NULL,
	`point` integer NOT NULL,
	`value` text NOT NULL,
	`mode` text,
	`occupant` text,
	`substitute_name` text,
	`substitute_office` text,
	`substitute_member` integer,
	`reason` text DEFAULT '' NOT NULL,
	`at_point` integer,
	`basis` text,
	`conflict` integer DEFAULT false NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session`, `seat`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`at_point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_point` ON `standing` (`session`,`point`);--> statement-breakpoint
CREATE TABLE `quota` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`point` integer NOT NULL,
	`category` text NOT NULL,
	`member` integer NOT NULL,
	`n` integer NOT NULL,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `quota_point` ON `quota` (`point`,`category`,`member`);--> statement-breakpoint
CREATE TABLE `seat` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conference` integer NOT NULL,
	`point` integer NOT NULL,
	`rank` text NOT NULL,
	`person` integer,
	`printed_name` text NOT NULL,
	`printed_office` text DEFAULT '' NOT NULL,
	`printed_unit` text DEFAULT '' NOT NULL,
	`folded` text NOT NULL,
	`category` text NOT NULL,
	`attends_as` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`member` integer NOT NULL,
	`code` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`conference`) REFERENCES `conference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_code` ON `seat` (`conference`,`code`);--> statement-breakpoint
CREATE INDEX `seat_point` ON `seat` (`point`);--> statement-breakpoint
CREATE INDEX `seat_person` ON `seat` (`conference`,`person`);--> statement-breakpoint
CREATE TABLE `substitution` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seat` integer NOT NULL,
	`name` text NOT NULL,
	`office` text NOT NULL,
	`member` integer NOT NULL,
	`consent_by` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`seat`) REFERENCES `seat`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `substitution_seat` ON `substitution` (`seat`);--> statement-breakpoint
CREATE TABLE `conference_document` (
	`conference` integer NOT NULL,
	`document` integer NOT NULL,
	`role` text NOT NULL,
	`rank` text NOT NULL,
	PRIMARY KEY(`conference`, `document`),
	FOREIGN KEY (`conference`) REFERENCES `conference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conference` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`folded` text NOT NULL,
	`form` text NOT NULL,
	`state` text NOT NULL,
	`starts` integer,
	`ends` integer,
	`convener` integer NOT NULL,
	`convener_printed` text NOT NULL,
	`demonstration` integer DEFAULT false NOT NULL,
	`proposed_to` integer,
	`proposed_by` integer,
	`proposed_at` integer,
	`copied_from` integer,
	`created_by` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`convener`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `connection` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer,
	`room` text NOT NULL,
	`room_sid` text NOT NULL,
	`participant_sid` text NOT NULL,
	`identity` text NOT NULL,
	`device` integer,
	`from_at` integer,
	`to_at` integer,
	`uncertainty` integer DEFAULT 0 NOT NULL,
	`last_seen` integer NOT NULL,
	`opened_by` text,
	`closed_by` text,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `connection_participant_sid_unique` ON `connection` (`participant_sid`);--> statement-breakpoint
CREATE INDEX `connection_session` ON `connection` (`session`);--> statement-breakpoint
CREATE INDEX `connection_point` ON `connection` (`session`,`point`);--> statement-breakpoint
CREATE TABLE `denied` (
	`device` integer NOT NULL,
	`session` integer NOT NULL,
	`epoch` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`device`, `session`, `epoch`),
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `device` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`tag` text NOT NULL,
	`owner_kind` text NOT NULL,
	`owner` integer NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `device_tag` ON `device` (`tag`,`owner_kind`,`owner`);--> statement-breakpoint
CREATE TABLE `publisher` (
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`device` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`session`, `point`),
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `readiness` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`device` integer,
	`checks` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readiness_point` ON `readiness` (`session`,`point`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text NOT NULL,
	`received` integer NOT NULL,
	`body` text NOT NULL,
	`processed` integer
);
--> statement-breakpoint
CREATE INDEX `webhook_room` ON `webhook` (`room`);--> statement-breakpoint
CREATE INDEX `webhook_processed` ON `webhook` (`processed`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`system` text NOT NULL,
	`type` text NOT NULL,
	`number` text NOT NULL,
	`issuer` text NOT NULL,
	`date` integer,
	`abstract` text NOT NULL,
	`folded` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`point` integer NOT NULL,
	`device` integer NOT NULL,
	`stamp` text NOT NULL,
	`speaker` text NOT NULL,
	`office` text NOT NULL,
	`item` integer,
	`rank` text NOT NULL,
	`state` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `request_stamp` ON `request` (`device`,`stamp`);--> statement-breakpoint
CREATE INDEX `request_session` ON `request` (`session`);--> statement-breakpoint
CREATE TABLE `turn` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`request` integer,
	`item` integer,
	`point` integer NOT NULL,
	`device` integer,
	`speaker` text NOT NULL,
	`office` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer,
	`budget` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request`) REFERENCES `request`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item`) REFERENCES `item`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`point`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `turn_session` ON `turn` (`session`);--> statement-breakpoint
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
CREATE INDEX `journal_conference_at` ON `journal` (`conference`,`at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`family` text NOT NULL,
	`middle` text NOT NULL,
	`given` text NOT NULL,
	`sort_key` text,
	`folded` text NOT NULL,
	`birth_year` integer
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`parent` integer,
	`path` text NOT NULL,
	`rank` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`type` text NOT NULL,
	`level` text NOT NULL,
	`system` text NOT NULL,
	`code` text,
	`from_at` integer,
	`to_at` integer,
	FOREIGN KEY (`parent`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `unit_path` ON `unit` (`path`);--> statement-breakpoint
CREATE INDEX `unit_parent` ON `unit` (`parent`);--> statement-breakpoint
CREATE TABLE `point` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conference` integer NOT NULL,
	`parent` integer,
	`path` text NOT NULL,
	`rank` text NOT NULL,
	`unit` integer,
	`printed_name` text NOT NULL,
	`folded` text NOT NULL,
	`venue` text DEFAULT '' NOT NULL,
	`capacity` integer,
	`responsible` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`counting` text NOT NULL,
	`follows` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`conference`) REFERENCES `conference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `point_path` ON `point` (`path`);--> statement-breakpoint
CREATE INDEX `point_conference` ON `point` (`conference`);--> statement-breakpoint
CREATE INDEX `point_parent` ON `point` (`parent`);--> statement-breakpoint
CREATE TABLE `session_span` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`session` integer NOT NULL,
	`epoch` integer NOT NULL,
	`kind` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer,
	FOREIGN KEY (`session`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_span_session` ON `session_span` (`session`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`conference` integer NOT NULL,
	`host` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`epoch` integer DEFAULT 1 NOT NULL,
	`planned_from` integer NOT NULL,
	`planned_to` integer NOT NULL,
	`turn_limit` integer DEFAULT 1 NOT NULL,
	`chair` text DEFAULT '' NOT NULL,
	`continues` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`conference`) REFERENCES `conference`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`host`) REFERENCES `point`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`continues`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_conference` ON `session` (`conference`);--> statement-breakpoint
CREATE INDEX `session_host` ON `session` (`host`);