ALTER TABLE `posts` ADD `untagged` text;
