export const errors = {
  'internal-fault': {
    message: 'Something went wrong in Rundbrev: {{message}}',
    remedy: 'Try again. If it comes back, restart the program. What you saved is still there.',
  },
  'safe-mode': {
    message: 'This is not done in safe mode: nothing is sent and nothing fetched then.',
    remedy: 'Leave safe mode and try again.',
  },
  'invalid-input': {
    message: 'This cannot be used: {{message}}',
    remedy: 'Correct the field and try again. Nothing was changed.',
  },
  'input-too-large': {
    message: 'This is too large to be taken in at once.',
    remedy: 'Divide it into smaller parts and try again. Nothing was changed.',
  },
  'address-refused': {
    message: 'This address is not opened: {{address}}',
    remedy:
      'Rundbrev opens web pages (https) and e-mail only, and no address that hides where it leads: with a login in it, with characters that are not seen, or with letters that look like others. Type the address into the browser yourself if you trust it.',
  },
  'favourites-full': {
    message: 'There is no room for more than {{most}} favourites.',
    remedy: 'Remove one that you no longer use, and try again.',
  },
  'mail-server-forbidden': {
    message: 'The organisation does not allow the mail server {{host}}.',
    remedy:
      'Use one of the servers that are allowed: {{allowed}}. If another is needed, ask whoever looks after the computer.',
  },
  'network-forbidden': {
    message: 'The organisation does not allow publishing on {{network}} from here.',
    remedy: 'Choose another network. If {{network}} is needed, ask whoever looks after the computer.',
  },
  'policy-fixed': {
    message: 'This is decided by your organisation.',
    remedy: 'If it has to be otherwise, ask whoever looks after the computer. Nothing has been changed.',
  },
  'workspace-missing': {
    message: 'The folder {{folder}} is not a workspace.',
    remedy: 'Choose a folder that holds rundbrev.db, or create a new workspace.',
  },
  'workspace-not-empty': {
    message: 'The folder {{folder}} already holds other files.',
    remedy: 'Choose an empty folder, or one that does not exist yet.',
  },
  'workspace-locked': {
    message: 'The workspace is in use by {{program}} (process {{pid}}, since {{since}}).',
    remedy: 'Close that program, or wait until it is done, and try again.',
  },
  'update-waits': {
    message: 'Something is being sent, or is due within half an hour.',
    remedy:
      'Try again when it has gone out. Otherwise the new version is put in place when you quit the program.',
  },
  'schedule-held': {
    message: 'The schedule of this workspace is run by {{program}} on {{host}} already (process {{pid}}).',
    remedy:
      'Only one program at a time may send. Close the other one, or let it run. If it does not answer, the schedule is free at {{until}}.',
  },
  'service-running': {
    message:
      'A service looks after this workspace already: {{program}} on {{host}} (process {{pid}}, since {{since}}).',
    remedy: 'One service is enough. Stop the other one if this is the one to run.',
  },
  'workspace-read-only': {
    message: 'The folder {{folder}} cannot be written to.',
    remedy: 'Give your account the right to write there, or choose another folder. Nothing was changed.',
  },
  'workspace-out-of-reach': {
    message:
      'The workspace is no longer in {{folder}}: the folder, or the database in it, has been moved, deleted or replaced, or the disk is not connected.',
    remedy:
      'Put the folder back or connect the disk, and try again. Until then nothing is saved or sent, but what you have written in the window is still there. If the workspace has a new place: open it from there.',
  },
  'workspace-busy': {
    message: 'Another program keeps the database in {{folder}} busy.',
    remedy:
      'Close whatever has the file rundbrev.db open, such as a database tool or a backup, and try again. Nothing has been changed.',
  },
  'disk-failing': {
    message: 'The disk or server that {{folder}} lies on does not answer as it should ({{reason}}).',
    remedy:
      'Check that the disk or the network is connected, and try again. What was saved already is still there.',
  },
  'workspace-path-long': {
    message: 'The path of the folder is longer than the database can take: {{folder}}',
    remedy: 'Put the workspace into a folder with a shorter path. Nothing has been changed.',
  },
  'workspace-newer': {
    message:
      'The workspace was made by a newer version of Rundbrev (version {{theirs}} of the database; this program knows {{ours}}).',
    remedy: 'Update the program and open the workspace again. Nothing was changed.',
  },
  'workspace-database-gone': {
    message: 'The database rundbrev.db is missing in {{folder}}, but there are backups.',
    remedy: 'Restore the latest backup. Nothing is removed.',
  },
  'workspace-upgrade-failed': {
    message:
      'The workspace could not be upgraded from version {{from}} to {{to}} of the database: {{reason}}. It was tried on a copy.',
    remedy:
      'The workspace is as it was. Open it with the version of Rundbrev that you had before, and tell whoever looks after the program.',
  },
  'backup-exists': {
    message: 'The file {{file}} exists already.',
    remedy: 'Choose another name. An older backup is never written over.',
  },
  'backup-changed': {
    message: 'The backup has been changed or damaged since it was made.',
    remedy: 'It cannot be restored. Make a new one under Settings, Backups.',
  },
  'backup-missing': {
    message: 'The backup {{file}} does not exist or cannot be opened.',
    remedy: 'Check the path, or choose another backup.',
  },
  'backup-damaged': {
    message: 'The backup {{file}} is damaged, or is no backup of a workspace: {{reason}}',
    remedy: 'Choose another backup. Nothing has been changed.',
  },
  'backup-newer': {
    message:
      'The backup was made by a newer version of Rundbrev (version {{theirs}} of the database; this program knows {{ours}}).',
    remedy: 'Update the program, then restore. Nothing has been changed.',
  },
  'backup-disk-full': {
    message: 'The disk is full: the backup {{file}} could not be written.',
    remedy: 'Make room on the disk. Rundbrev tries again. The workspace and earlier backups are untouched.',
  },
  'backup-failed': {
    message: 'The backup {{file}} could not be made: {{reason}}',
    remedy:
      'Check that the folder can be written. Rundbrev tries again. The workspace and earlier backups are untouched.',
  },
  'workspace-damaged': {
    message: 'The database in {{folder}} cannot be read: {{reason}}',
    remedy: 'Change nothing in the folder. Restore the latest backup.',
  },
  'workspace-odd-file': {
    message: 'In the folder {{folder}}, {{name}} is no ordinary file or folder but, for instance, a link.',
    remedy:
      'Only open workspaces that you trust. Put the file or folder itself back in its place and open again. Nothing has been read or changed.',
  },
  'workspace-foreign-schema': {
    message: 'The database in {{folder}} holds something that Rundbrev has not made: {{what}}.',
    remedy:
      'Do not open it until you know where it comes from. If it is your own: restore a backup into a new folder. Nothing has been run or changed.',
  },
  'disk-full': {
    message: 'There is no room left on the disk.',
    remedy:
      'Free some space on the disk that holds the workspace and try again. What was saved already is still there.',
  },
  'all-paused': {
    message: 'Everything is paused (by {{by}}, {{since}}): nothing is started or sent.',
    remedy: 'Choose Go on in the menu to the left (or: rundbrev publication resume-all), and try again.',
  },
  'sending-held': {
    message:
      'Nothing is sent from the workspace, as it may be an older copy or have come from another computer.',
    remedy:
      'Look under Publishing at what has gone already and switch sending on there (or: rundbrev workspace confirm-sending). Nothing has been sent.',
  },
  'archive-manifest-missing': {
    message: 'The archive entry has lost its list of contents (manifest.json).',
    remedy: 'Put the file back from a backup of the archive folder. Rundbrev changes nothing in the archive.',
  },
  'archive-manifest-invalid': {
    message: 'The archive entry’s list of contents cannot be read.',
    remedy: 'Put manifest.json back from a backup of the archive folder.',
  },
  'archive-manifest-changed': {
    message:
      'The archive entry’s list of contents is not the one that was archived: somebody has changed it.',
    remedy: 'Compare with a backup or an exported zip, and put the original file back.',
  },
  'archive-part-missing': {
    message: 'A file of the archive entry is gone.',
    remedy: 'Put it back from a backup of the archive folder, or from an exported zip.',
  },
  'archive-part-changed': {
    message: 'A file of the archive entry is not the one that was archived: it has been changed.',
    remedy: 'Compare with a backup or an exported zip, and put the original file back.',
  },
  'archive-part-added': {
    message: 'The archive entry holds a file that does not belong there.',
    remedy: 'Move it to another folder. It is no part of what was sent.',
  },
  'archive-addendum-invalid': {
    message: 'An addendum to the archive entry cannot be read.',
    remedy: 'Put the file back from a backup of the archive folder.',
  },
  'archive-addendum-broken': {
    message:
      'An addendum to the archive entry does not fit what came before it: something in the chain has been changed.',
    remedy: 'Put the addenda folder back from a backup of the archive folder.',
  },
  'archive-addendum-missing': {
    message: 'An addendum to the archive entry is gone.',
    remedy: 'Put the addenda folder back from a backup of the archive folder.',
  },
  'archive-entry-missing': {
    message: 'A whole archive entry is gone.',
    remedy: 'Put the folder back from a backup of the archive folder.',
  },
  'archive-entry-unknown': {
    message: 'The archive holds a folder that the database does not know.',
    remedy:
      'If an older database has been put back, it belongs here: leave it. Otherwise move it to another folder.',
  },
  'moved-unreadable': {
    message: 'The file {{file}} is no moved workspace from Rundbrev.',
    remedy: 'Choose the file that was saved by Move the workspace. Its name ends in .rundbrev.',
  },
  'moved-damaged': {
    message: 'The file {{file}} is not whole: {{part}} is not as it was when the file was saved.',
    remedy: 'Copy the file again, or save the workspace again where it comes from. Nothing was written here.',
  },
  'moved-newer': {
    message:
      'The file {{file}} was saved by a newer version of Rundbrev: it has version {{theirs}}, this program reads {{ours}}.',
    remedy: 'Update the program and open the file again. Nothing was written here.',
  },
  'moved-swelling': {
    message:
      'The file {{file}} would be {{size, number}}\u00a0MB unpacked, far more than a workspace of that size can be.',
    remedy: 'Check where the file comes from. Nothing was written here.',
  },
  'moved-too-large': {
    message:
      'The workspace is too large for one file: {{size, number}}\u00a0MB in {{parts, number}} parts. There is room for {{max, number}}\u00a0MB in {{mostParts, number}}.',
    remedy: 'Close the program and copy the workspace’s folder instead.',
  },
  'file-not-plain': {
    message: '{{file}} is no ordinary file.',
    remedy: 'Choose the file itself, not a folder or a device. Nothing has been read.',
  },
  'file-empty': {
    message: 'The file {{file}} is empty.',
    remedy: 'Copy the file again, or ask for it again. Nothing has been changed.',
  },
  'file-cut-off': {
    message: 'The file {{file}} is cut off: its end is missing.',
    remedy: 'Copy or fetch the file again, and wait until that is done. Nothing has been changed.',
  },
  'post-file-unreadable': {
    message: 'The file {{file}} is no post handed over from Rundbrev.',
    remedy: 'Choose the file that was saved with Hand over. Its name ends in .rundbrevpost.',
  },
  'post-file-damaged': {
    message: 'The file {{file}} is not whole: {{part}} is not as it was when the file was saved.',
    remedy: 'Ask for the file again, or save it again where it comes from. Nothing has been changed.',
  },
  'post-file-newer': {
    message:
      'The file {{file}} was saved by a newer version of Rundbrev: it has format {{theirs}}, this program reads {{ours}}.',
    remedy: 'Update the program and open the file again. Nothing has been changed.',
  },
  'post-file-invalid': {
    message: 'In the file {{file}}, {{field}} cannot be used: {{reason}}.',
    remedy: 'Ask for the file again, or save it again where it comes from. Nothing has been changed.',
  },
  'post-file-too-large': {
    message:
      'The post is too large for a file: {{size, number}}\u00a0MB with {{images, number}} images. There is room for {{max, number}}\u00a0MB and {{mostImages, number}} images.',
    remedy: 'Leave templates and saved blocks behind, or take images out of the post.',
  },
  'post-known': {
    message: 'The file {{file}} has been taken in already. It is post {{id}}, “{{title}}”.',
    remedy: 'Open that post, or add --again to take the file in once more.',
  },
  'moving-cancelled': {
    message: 'The move was cancelled.',
    remedy: 'Begin again when it suits you. Nothing was left behind.',
  },
  'disk-too-small': {
    message: '{{folder}} takes {{size, number}}\u00a0MB, and {{free, number}}\u00a0MB are free.',
    remedy: 'Free some space or choose a folder on another disk.',
  },
  'archive-zip-damaged': {
    message: 'The file {{file}} is no whole archive entry from Rundbrev.',
    remedy: 'Ask for the file again, or export the entry again.',
  },
  'database-inconsistent': {
    message: 'The database is damaged: {{reason}}',
    remedy: 'Send nothing more. Restore the latest backup into a new folder.',
  },
  'database-reference': {
    message: '{{rows, number}} rows of the table {{table}} refer to something that does not exist.',
    remedy: 'Restore the latest backup into a new folder and compare. What can be read is still there.',
  },
  'database-value': {
    message: 'A value in the database cannot be right: table {{table}}, column {{column}}, row {{row}}.',
    remedy:
      'Restore a backup from before it happened, under Settings, Backups, or show this to whoever looks after the program. Everything else is still there.',
  },
  'ledger-rows-open': {
    message: '“{{title}}” has ended as failed, but {{rows, number}} recipients are still in line.',
    remedy:
      'They get nothing more from that publication. Schedule the letter anew for them if they should have it.',
  },
  'ledger-row-unsettled': {
    message: '{{rows, number}} recipients of “{{title}}” have an answer without a time.',
    remedy: 'Nobody gets the letter again for that. Expect them to be missing from the period’s reach.',
  },
  'reach-sums-differ': {
    message: '{{count, number}} of the sums that reach keeps do not agree with their rows.',
    remedy: 'Run rundbrev workspace repair: they are counted anew from the rows.',
  },
  'ledger-row-in-the-air': {
    message:
      '{{rows, number}} recipients of “{{title}}” are under way although nothing is being sent from there.',
    remedy: 'Restart Rundbrev: they are settled then, and those that cannot be are in doubt.',
  },
  'asset-missing': {
    message: 'The image {{name}} is gone from the workspace.',
    remedy: 'Put the file back from a backup of the assets folder, or replace the image where it is used.',
  },
  'asset-changed': {
    message: 'The image {{name}} is not the one that was put in: its file has been changed.',
    remedy: 'Put the file back from a backup of the assets folder.',
  },
  'workspace-none-open': {
    message: 'No workspace is open.',
    remedy: 'Open or create a workspace first.',
  },
  'days-backwards': {
    message: 'These days cannot be used: from {{from}} to {{to}}.',
    remedy: 'Let the last day be the first one or a later one, at most a year after it.',
  },
  'not-found': {
    message: '{{what}} does not exist.',
    remedy: 'List again and choose from there.',
  },
  'post-changed-elsewhere': {
    message: 'The post was saved elsewhere since you opened it.',
    remedy: 'Open the post again. Your text stays in this window until then: copy it first.',
  },
  'post-on-record': {
    message: '“{{title}}” cannot be deleted for good: something was published from it or measured for it.',
    remedy:
      'Leave it in the bin. It does not show among the posts, but what was sent can still be handed out.',
  },
  'post-too-deep': {
    message:
      'The file {{file}} is nested more than {{most, number}} levels deep and cannot be read as a post.',
    remedy:
      'Open the file in another program, copy the text and paste it into a new post. Nothing was changed.',
  },
  'mail-without-text': {
    message: 'There is no letter that can be read in the file {{file}}.',
    remedy:
      'Open the letter in your mail program, save it as .eml once more and read that file in. Nothing was changed.',
  },
  'file-unreadable': {
    message: 'The file {{file}} cannot be read: {{reason}}',
    remedy: 'Check that the file exists and that you may read it.',
  },
  'file-changed': {
    message: 'The file {{file}} changed or vanished while it was being read.',
    remedy:
      'Close it in other programs, see that it stays where it is and choose it again. Nothing was changed.',
  },
  'work-cancelled': {
    message: 'Cancelled.',
    remedy: 'Begin again when it suits you. Nothing half done is left.',
  },
  'import-cancelled': {
    message: 'The import is cancelled.',
    remedy: 'Nothing was changed.',
  },
  'import-busy': {
    message: 'Another file is being imported.',
    remedy: 'Wait until it is done, or cancel it. Nothing was changed.',
  },
  'import-outdated': {
    message: 'The contacts were changed again and again while the file was read.',
    remedy: 'Try again when nothing else changes the contacts. Nothing was changed.',
  },
  'word-file-unreadable': {
    message: 'The file is no Word document, or it is damaged.',
    remedy: 'Open it in Word, save it again as .docx and read it in once more.',
  },
  'print-failed': {
    message: 'It could not be printed: {{reason}}',
    remedy: 'Choose another printer, or save it as a PDF and print the file.',
  },
  'file-unwritable': {
    message: 'The file {{file}} cannot be written: {{reason}}',
    remedy: 'Choose another folder or free some space.',
  },
  'file-type-unknown': {
    message: 'Files of type {{type}} cannot be read in.',
    remedy: 'Use one of: {{accepted, number}}.',
  },
  'file-not-known': {
    message: 'Rundbrev cannot read in {{files}}.',
    remedy:
      'Drop an image, a document (Word, HTML, Markdown, text, e-mail), a table (CSV, Excel), visiting cards (.vcf) or a file that Rundbrev has saved. From a PDF, copy the text and paste it.',
  },
  'file-is-folder': {
    message: '{{files}} is a folder.',
    remedy: 'Open the folder and drop the files that lie in it.',
  },
  'file-not-here': {
    message: 'Only the post is written here: {{files}} is a table.',
    remedy: 'Drop the file in Rundbrev’s main window instead.',
  },
  'file-not-for-text': {
    message: 'Only images can be put straight into the text.',
    remedy:
      'Text in a file ({{readable}}) is read in as a new post: Posts → Import file. From a PDF, copy the text and paste it here.',
  },
  'post-too-long': {
    message: 'A post cannot be that long.',
    remedy:
      'A post has at most {{blocks, number}} blocks and {{characters}} characters, some 60,000 words. Divide the text into several posts. Nothing has changed.',
  },
  'file-too-large': {
    message: 'The file is too large ({{size, number}}\u00a0MB, at most {{max, number}}\u00a0MB).',
    remedy: 'Make the file smaller or split it.',
  },
  'image-heif': {
    message: 'The image is in a format (HEIC, HEIF or AVIF) that mail programs and networks cannot show.',
    remedy:
      'Save it as JPEG and add it again: in Photos on a Mac with File → Export, in Photos in Windows with Save as. For new pictures: choose Settings → Camera → Formats → Most Compatible on your iPhone.',
  },
  'image-svg': {
    message: 'The image is an SVG, which can hold scripts and is therefore not taken.',
    remedy: 'Export it as PNG from the program it was drawn in, at least 1,008 pixels wide.',
  },
  'image-bmp': {
    message: 'The image is in the BMP format, which cannot be read in.',
    remedy: 'Open it in Paint or another image program and save it as PNG.',
  },
  'image-too-many-pixels': {
    message: 'The image has {{size, number}} megapixels. At most {{max, number}} can be read in.',
    remedy:
      'Make it smaller in an image program. A side of 2,560 pixels is enough for everything that Rundbrev shows.',
  },
  'image-too-long': {
    message:
      'The moving image is too long ({{size}}). At most {{frames, number}} frames and {{max, number}}\u00a0MB can be read in.',
    remedy: 'Shorten it or make it smaller, or link to a film instead.',
  },
  'image-damaged': {
    message: 'The image is damaged or cut off and cannot be read. {{reason}}',
    remedy: 'Fetch it again, or open it in an image program and save a copy.',
  },
  'organisation-number-form': {
    message: '“{{number}}” is no organisation number.',
    remedy: 'Write its ten digits, as in 222000-0000. Nothing has changed.',
  },
  'organisation-number-check-digit': {
    message:
      'A digit of the organisation number {{number}} is wrong: the last one does not go with the others.',
    remedy: 'Compare it with the registration certificate and correct it. Nothing has changed.',
  },
  'theme-contrast-low': {
    message:
      'The text would be hard to read: $t(themes.colour.{{text}}) on $t(themes.colour.{{ground}}) in $t(themes.schemeNamed.{{scheme}}) has a contrast of {{ratio}} : 1.',
    remedy:
      'Text needs at least {{least, number}} : 1. Choose a darker or a lighter colour. Nothing has changed.',
  },
  'theme-file-unreadable': {
    message: 'The file {{file}} is not a theme from Rundbrev.',
    remedy: 'Choose a file that was saved with Export under Settings → Look of the letter.',
  },
  'theme-file-newer': {
    message: 'The theme in {{file}} was saved by a newer version of Rundbrev.',
    remedy: 'Update the program and read the file in again. Nothing has changed.',
  },
  'theme-file-invalid': {
    message: 'In the file {{file}}, {{field}} cannot be used: {{reason}}.',
    remedy: 'Export the theme again where it is, or mend the place in the file. Nothing has changed.',
  },
  'theme-logo-missing': {
    message: 'The file {{file}} lacks the image of the logo.',
    remedy: 'Export the theme again where it is, and the image comes with it. Nothing has changed.',
  },
  'table-empty': {
    message: 'The file {{file}} is empty.',
    remedy: 'Choose a file with a heading row and at least one row below it. Nothing was changed.',
  },
  'table-binary': {
    message: 'The file {{file}} is not a text file with columns.',
    remedy: 'Open it in the spreadsheet program, save it as CSV and choose that file. Nothing was changed.',
  },
  'sheet-unreadable': {
    message: 'The file {{file}} cannot be read as an Excel file. It is cut off or damaged.',
    remedy:
      'Fetch the file again from where it came. If the spreadsheet program can open it: save it again as .xlsx or CSV and choose that file. Nothing was changed.',
  },
  'sheet-too-large': {
    message:
      'Unpacked, the file {{file}} is larger than Rundbrev reads: at most {{megabytes, number}}\u00a0MB and {{cells, number}} million cells.',
    remedy:
      'Remove sheets, columns and rows that are not needed, or save the sheet with the contacts as CSV. Nothing was changed.',
  },
  'table-quote-open': {
    message: 'In the file {{file}} a quotation mark opens on row {{row}} and never closes.',
    remedy: 'Correct the quotation marks on that row and choose the file again. Nothing was changed.',
  },
  'table-columns-missing': {
    message: 'The file {{file}} lacks columns: {{missing}}. It has: {{found}}.',
    remedy: 'Rename or add the columns and choose the file again. Nothing was changed.',
  },
  'rule-unfinished': {
    message: 'The rule ends in the middle.',
    remedy: 'Write the rest of it, for example: county = Västerbotten and role = rektor.',
  },
  'rule-quote-open': {
    message: 'A quotation mark at position {{position}} of the rule is never closed.',
    remedy: 'Add a quotation mark after the value.',
  },
  'rule-sign-unknown': {
    message: 'The sign {{sign}} at position {{position}} has no place in a rule.',
    remedy: 'Use = or !=, or put the value in quotation marks.',
  },
  'rule-field-expected': {
    message: '“{{found}}” at position {{position}} is nothing that contacts can be chosen by.',
    remedy:
      'Use county, municipality, role, tag, language, organisation, list, group, consent, suppressed, received, mailings, bounces or mailed.',
  },
  'rule-comparison-expected': {
    message: 'A comparison is missing before “{{found}}” at position {{position}}.',
    remedy: 'Write =, !=, in (…) or not in (…) after the field.',
  },
  'rule-value-expected': {
    message: 'A value is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write the value, in quotation marks where it holds a space.',
  },
  'rule-bracket-expected': {
    message: 'A bracket is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write several values like this: county in (Västerbotten, Norrbotten).',
  },
  'rule-end-expected': {
    message: '“{{found}}” at position {{position}} does not go with what stands before it.',
    remedy: 'Put “and” or “or” between them, or quotation marks around a value that holds a space.',
  },
  'rule-too-deep': {
    message: 'The rule has too many brackets inside each other (position {{position}}).',
    remedy: 'Split it into several segments.',
  },
  'rule-county-unknown': {
    message: 'There is no county called “{{value}}” (position {{position}}).',
    remedy: 'Write its name, code or letters: Västerbotten, 24 or AC.',
  },
  'rule-municipality-unknown': {
    message: 'There is no municipality called “{{value}}” (position {{position}}).',
    remedy: 'Write its name or code: Lycksele or 2481.',
  },
  'rule-language-unknown': {
    message: 'There is no language “{{value}}” to choose (position {{position}}).',
    remedy: 'Write sv or en.',
  },
  'rule-consent-unknown': {
    message: '“{{value}}” at position {{position}} is no basis for mailing.',
    remedy: 'Write public-task, consent, legitimate-interest or none.',
  },
  'rule-yes-or-no-expected': {
    message: 'Position {{position}} takes yes or no, not “{{value}}”.',
    remedy: 'Write suppressed = yes or suppressed = no.',
  },
  'rule-list-unknown': {
    message: 'There is no list called “{{value}}” (position {{position}}).',
    remedy: 'Look for its name among the lists, or make the list first.',
  },
  'rule-group-unknown': {
    message: 'There is no group called “{{value}}” (position {{position}}).',
    remedy: 'Look for its name under Members, or add the group there first.',
  },
  'rule-publication-unknown': {
    message: 'There is no publication numbered “{{value}}” (position {{position}}).',
    remedy: 'Write the number of a publication, for example: received = 14.',
  },
  'rule-count-comparison-expected': {
    message: 'A comparison with a number is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write =, !=, <, <=, > or >= and a number, for example: mailings >= 3.',
  },
  'rule-number-expected': {
    message: 'A whole number is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write it in digits, for example: mailings >= 3.',
  },
  'rule-mailed-when-expected': {
    message: 'When the contact was mailed is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write for example: last mailed before 2026-06-01, mailed within 6 months, or never mailed.',
  },
  'rule-day-expected': {
    message: '“{{found}}” at position {{position}} is no day.',
    remedy: 'Write it with year, month and day: 2026-06-01.',
  },
  'rule-period-expected': {
    message: 'How long the time is is missing at “{{found}}”, position {{position}}.',
    remedy: 'Write a number between 1 and 1000 and days, weeks, months or years: within 6 months.',
  },
  'segment-is-list': {
    message: '{{name}} is a list and has no rule.',
    remedy: 'Put contacts on the list or take them off it, or save the rule under another name.',
  },
  'segment-is-rule': {
    message: '{{name}} is a segment with a rule. Nobody can be put in it by hand.',
    remedy: 'Put the contacts on a list. A rule can name the list: list = "The board".',
  },
  'list-in-rules': {
    message: 'The list {{name}} is used by the rule of {{segments}} and cannot be deleted.',
    remedy: 'Change the rule first, so that it does not name the list.',
  },
  'group-in-rules': {
    message: 'The group {{name}} is used by the rule of {{segments}} and cannot be removed.',
    remedy: 'Change the rule first, so that it does not name the group.',
  },
  'rule-too-long': {
    message: 'The rule of {{name}} becomes too long with that name.',
    remedy: 'Choose a shorter name, or make the rule shorter first.',
  },
  'contact-email-invalid': {
    message: '“{{email}}” is no e-mail address that can be sent to.',
    remedy: 'Write the address alone, for example rektor@lycksele.example.',
  },
  'contact-exists': {
    message: 'There is already a contact with the address {{email}}.',
    remedy: 'Find that contact and change it instead. Nothing was changed.',
  },
  'contact-municipality-unknown': {
    message: 'There is no municipality with the code {{code}}.',
    remedy: 'Choose one from the list.',
  },
  'contacts-tags-full': {
    message: '{{count, number}} of the contacts would have more than {{most, number}} tags.',
    remedy: 'Remove tags that are no longer used, or choose fewer contacts. Nothing has been changed.',
  },
  'suppression-not-by-hand': {
    message: 'The suppression of {{email}} cannot be lifted.',
    remedy: 'It comes from the recipient or from the mail server. Only one set by hand can be lifted.',
  },
  'suppressions-none-found': {
    message: 'No column in {{file}} holds e-mail addresses.',
    remedy: 'Save the list with one address per row, as text, CSV or Excel. Nothing has been changed.',
  },
  'contacts-email-column-missing': {
    message: 'No column of {{file}} is named as e-mail. The file has: {{found}}.',
    remedy: 'Say which column holds the addresses, or call it E-mail in the file. Nothing was changed.',
  },
  'contacts-rows-do-not-match': {
    message: 'No row of {{file}} has the columns of the heading row. The first that differs is row {{row}}.',
    remedy:
      'Heading and rows must separate their columns by the same sign. Save the file as CSV again. Nothing was changed.',
  },
  'group-not-chosen': {
    message: 'No group is chosen, and none is our own association.',
    remedy: 'Give --group with one of the groups: {{groups, number}}.',
  },
  'group-name-taken': {
    message: 'There is already a group called {{name}}.',
    remedy: 'Choose another name.',
  },
  'membership-municipality-unknown': {
    message: 'There is no municipality with the code {{municipality}}.',
    remedy: 'Choose the municipality from the list, or write its four-digit code.',
  },
  'membership-reversed': {
    message: 'The membership of {{municipality}} ends before it begins ({{term}}).',
    remedy: 'Change its first or its last day.',
  },
  'membership-overlaps': {
    message:
      '{{municipality}} is already a member of {{group}} during {{other}}. The membership {{term}} would hold on the same days.',
    remedy: 'End the one before the other begins, or change the membership that is there.',
  },
  'segment-name-taken': {
    message: 'There is already a segment called {{name}}.',
    remedy: 'Choose another name.',
  },
  'segment-in-use': {
    message: 'The segment {{name}} is used by a publication and cannot be deleted.',
    remedy: 'Keep it, so that it can be seen whom the publication was for. You can rename it.',
  },
  'smtp-unreachable': {
    message: 'The mail server {{host}} cannot be reached: {{reason}}',
    remedy:
      'Check the server’s name and port in the settings, the network and the firewall. A mailing that has stopped can then be resumed: everybody who has not had the letter is still in line.',
  },
  'smtp-auth-refused': {
    message: 'The mail server {{host}} does not accept the sign-in: {{response}}',
    remedy:
      'Check user name and password in the settings and test the channel. A mailing that has stopped can then be resumed: every recipient is still in line.',
  },
  'smtp-tls-untrusted': {
    message: 'A secure connection to {{host}} cannot be made: {{reason}}',
    remedy:
      'Check the server’s name, port and security in the settings. If they are right, ask whoever runs the server for a valid certificate. Nothing was sent unprotected.',
  },
  'smtp-certificate-unknown': {
    message: 'The certificate of {{host}} was issued by nobody that this computer trusts ({{reason}}).',
    remedy:
      'Look at the certificate in the channel’s settings. If it is your own organisation’s: choose its certificate authority there, or trust the one that is shown. If it is not: send nothing and ask whoever runs the server. No password was sent.',
  },
  'smtp-certificate-name': {
    message: 'The certificate of {{host}} is for a server of another name.',
    remedy:
      'Write the server’s name in the settings exactly as the certificate has it, or ask whoever runs the server for one with that name. No password was sent.',
  },
  'smtp-certificate-expired': {
    message: 'The certificate of {{host}} has expired.',
    remedy:
      'Ask whoever runs the server to renew it. Check that this computer’s clock is right, too. No password was sent.',
  },
  'smtp-certificate-early': {
    message: 'The certificate of {{host}} is not valid yet.',
    remedy:
      'Check that this computer’s clock is right. If it is: ask whoever runs the server to look at its certificate. No password was sent.',
  },
  'smtp-certificate-revoked': {
    message: 'The certificate of {{host}} has been revoked by its issuer.',
    remedy: 'Send nothing through the server. Tell whoever runs it. No password was sent.',
  },
  'smtp-auth-disabled': {
    message: 'Microsoft 365 does not let programs send from this mailbox: {{response}}',
    remedy:
      'Ask the administrator to turn on “Authenticated SMTP” for the mailbox in the Microsoft 365 admin centre. Then test the channel again. All recipients are still queued.',
  },
  'smtp-password-disabled': {
    message: 'Microsoft 365 no longer takes passwords from here: {{response}}',
    remedy: 'Choose “Sign in with Microsoft” in the channel’s settings. All recipients are still queued.',
  },
  'smtp-token-refused': {
    message: 'The mail server {{host}} does not accept the sign-in: {{response}}',
    remedy:
      'Sign in again in the channel’s settings, with an account that may send from the sender’s address. If that does not help: ask the administrator to check that the mailbox may send with “Authenticated SMTP”. All recipients are still queued.',
  },
  'sign-in-needed': {
    message: 'The sign-in of the channel {{name}} is no longer valid, or was never made.',
    remedy:
      'Open the channel in the settings and sign in. A publication that has stopped can then go on: all recipients are still queued.',
  },
  'sign-in-by-password': {
    message: 'The channel {{name}} signs in with a password.',
    remedy: 'First choose signing in with Microsoft or Google in the channel’s settings.',
  },
  'sign-in-client-missing': {
    message: 'The channel {{name}} lacks the program’s id at Microsoft or Google.',
    remedy:
      'Ask your administrator to register Rundbrev (docs/sign-in.md says how), and fill in the id in the channel’s settings.',
  },
  'sign-in-cancelled': {
    message: 'The sign-in was cancelled.',
    remedy: 'Nothing has changed. Sign in when you like.',
  },
  'sign-in-timeout': {
    message: 'The sign-in in the web browser was not finished within {{minutes, number}} minutes.',
    remedy: 'Try again. If no browser opened: choose a default browser in the computer’s settings.',
  },
  'sign-in-refused': {
    message: '{{host}} did not accept the sign-in: {{reason}}',
    remedy:
      'Try again with the right account. If it says that consent is missing: ask your administrator to approve Rundbrev (docs/sign-in.md). Nothing has changed.',
  },
  'sign-in-unreachable': {
    message: '{{host}} cannot be reached: {{reason}}',
    remedy: 'Check the network and try again. Nothing has changed.',
  },
  'sign-in-scope-missing': {
    message: 'You are signed in, but without the right to send e-mail ({{scope}}).',
    remedy: 'Sign in again and allow all that Rundbrev asks for. Nothing has changed.',
  },
  'sign-in-not-lasting': {
    message: 'You are signed in, but it cannot be renewed without you.',
    remedy:
      'Ask your administrator to allow offline access for Rundbrev (docs/sign-in.md), and sign in again. Nothing has changed.',
  },
  'browser-unopenable': {
    message: 'The web browser could not be opened: {{reason}}',
    remedy: 'Choose a default browser in the computer’s settings and try again.',
  },
  'certificate-file-unreadable': {
    message: 'There is no readable certificate in the file {{file}}.',
    remedy:
      'Ask for your certificate authority’s certificate as .pem, .crt or .cer, without a private key, and choose that file. Nothing has changed.',
  },
  'certificate-file-too-many': {
    message: 'The file {{file}} holds more than {{most, number}} certificates.',
    remedy: 'Choose a file with nothing but your own organisation’s authority. Nothing has changed.',
  },
  'dkim-not-chosen': {
    message: 'The channel {{name}} does not sign its letters.',
    remedy: 'Turn signing on in the channel’s settings and save first.',
  },
  'smtp-policy-refused': {
    message: 'The mail server {{host}} refuses to take the letter: {{response}}',
    remedy:
      'The answer is not about one address. Ask whoever runs the server to allow the sender or the volume. A mailing that has stopped can then be resumed: every recipient is still in line.',
  },
  'smtp-too-large': {
    message:
      'The letter is too large for the mail server {{host}}: {{size, number}}\u00a0kB, at most {{max, number}}\u00a0kB.',
    remedy:
      'Make the images smaller or remove some. If the letter is scheduled, call off the publication and schedule it again.',
  },
  'sending-refused-many': {
    message:
      'The sending has stopped: {{refused, number}} of the latest {{of, number}} letters were refused. Commonest: $t(answers.{{answer}}.title). The server said: {{response}}',
    remedy:
      '$t(answers.{{answer}}.remedy) To go on all the same, press Resume. Everybody who has not got the letter is still in line.',
  },
  'letter-changed': {
    message: 'The letter is no longer what was frozen when the sending began.',
    remedy:
      'Some may have it already, so the others must not get another. Call off the publication, and schedule a new one to those who are left.',
  },
  'smtp-insecure': {
    message: 'The channel would send unencrypted to {{host}}, which is another computer.',
    remedy: 'Choose TLS or STARTTLS. Unencrypted is only for a server on this computer.',
  },
  'test-address-suppressed': {
    message: 'The address {{email}} is suppressed, and whoever is suppressed gets no test either.',
    remedy: 'Write another address of yours. A suppression that was made by hand is lifted under Contacts.',
  },
  'test-refused': {
    message: 'The mail server {{host}} does not take the test to {{email}}: {{response}}',
    remedy: 'Check the address and try again, or write another address of yours.',
  },
  'test-put-off': {
    message: 'The mail server {{host}} wants the test later: {{response}}',
    remedy: 'Wait a few minutes and send the test again. In a real mailing Rundbrev tries again by itself.',
  },
  'test-in-doubt': {
    message:
      'The connection to {{host}} broke before the server could answer: {{response}}. The test may have arrived.',
    remedy: 'Look in the inbox of {{email}} before you send it again.',
  },
  'mention-name-missing': {
    message: 'The name is missing.',
    remedy: 'Write the name as it stands in posts, for example Umeå universitet.',
  },
  'media-outlet-in-use': {
    message: 'The medium {{outlet}} is used by mentions: {{used, number}} of them.',
    remedy: 'Change or remove those mentions first. The medium is kept.',
  },
  'mention-name-taken': {
    message: '{{name}} is among the mentions already.',
    remedy: 'Change that row instead.',
  },
  'mention-handle-missing': {
    message: '{{name}} has no handle on any network.',
    remedy: 'Write its handle on at least one network.',
  },
  'mention-handle-unusable': {
    message: '“{{handle}}” is no handle on {{network}}.',
    remedy: 'Write it like this: @{{example}}, or paste the address of the profile.',
  },
  'channel-name-taken': {
    message: 'There is already a channel named {{name}}.',
    remedy: 'Choose another name.',
  },
  'channel-in-use': {
    message: 'The channel {{name}} has publications waiting or under way.',
    remedy: 'Call them off or wait until they are done, then remove the channel.',
  },
  'channel-kind-wrong': {
    message: 'The channel {{name}} is not an e-mail channel.',
    remedy: 'Choose an e-mail channel from the list.',
  },
  'channel-not-by-hand': {
    message: '{{name}} is no place that you have added to publish on by hand.',
    remedy: 'Choose one of the places in the list.',
  },
  'page-address-invalid': {
    message: '“{{address}}” is not the address of a page on the web.',
    remedy: 'Paste the address from the web browser, for example https://forum.example/write.',
  },
  'page-address-insecure': {
    message: 'The address {{address}} is not encrypted.',
    remedy: 'Write the address with https://.',
  },
  'page-address-credentials': {
    message: 'The page’s address has a user name or a password in it.',
    remedy: 'Remove it. You sign in in the web browser when the page is opened.',
  },
  'account-address-invalid': {
    message: '“{{address}}” is not the address of a server.',
    remedy: 'Write the server’s name, for example social.municipality.example.',
  },
  'account-address-credentials': {
    message: 'The server’s address has a user name or a password in it.',
    remedy: 'Write the server’s name alone. The password has a field of its own and is kept safe.',
  },
  'account-address-path': {
    message: 'The address {{address}} leads to a page on the server, not to the server itself.',
    remedy: 'Remove everything after the server’s name.',
  },
  'account-address-insecure': {
    message: 'The sign-in would go to {{address}} unencrypted.',
    remedy: 'Write the address with https://. Unencrypted goes only to a server on this computer.',
  },
  'account-address-private': {
    message: '{{host}} is in your own network or on this computer, not on the internet.',
    remedy:
      'Mend the address if it is wrong. If it is your own server, say so in the account’s settings (command line: --private-network).',
  },
  'account-fixed': {
    message:
      'Posts have been published from {{name}}, and its account with {{network}} cannot be exchanged for another.',
    remedy: 'Add the other account by itself. What has been published can then still be edited and followed.',
  },
  'channel-no-account': {
    message: 'The channel {{name}} is no account on a social network.',
    remedy: 'Choose an account in the list.',
  },
  'account-place-missing': {
    message: 'Nobody has chosen where {{name}} is to publish on {{network}}.',
    remedy:
      'Open the account’s settings and sign in: you can choose among those that you manage. On the command line: --page.',
  },
  'account-no-place-facebook': {
    message: 'Whoever signed in may publish on no Page on Facebook.',
    remedy:
      'Ask the Page’s owner for the right to create content there, or sign in as somebody who has it. Tick the Page when Facebook asks which Pages Rundbrev may see.',
  },
  'account-no-place-linkedin': {
    message: 'Whoever signed in manages no organisation’s page on LinkedIn.',
    remedy:
      'Ask one of the page’s administrators to make you an administrator or a content administrator, or sign in as somebody who is.',
  },
  'account-place-choose': {
    message: 'There are several to choose from on {{network}}: {{places}}.',
    remedy: 'Add --page with the name or the number of the one that is meant.',
  },
  'account-place-unknown': {
    message: 'On {{network}} there is nothing called {{place}} among those you may publish on: {{places}}.',
    remedy: 'Write the name or the number as it stands there.',
  },
  'account-password-missing': {
    message: 'The app password for {{name}} is missing.',
    remedy: 'Enter it in the account’s settings, or in the environment variable that the account names.',
  },
  'account-sign-in-missing': {
    message: 'Nobody is signed in to {{network}} for {{name}}.',
    remedy:
      'Sign in from the account’s settings, or put a token in the environment variable that the account names.',
  },
  'account-sign-in-refused': {
    message: '{{network}} did not let {{name}} in: {{message}}',
    remedy:
      'Sign in again, or enter a new password, in the account’s settings. Nothing is published before that.',
  },
  'account-limit-reached': {
    message: '{{network}} does not want to be asked any more just now.',
    remedy: 'Wait a while and try again.',
  },
  'account-server-troubled': {
    message: '{{network}} is in trouble just now ({{host}}): {{message}}',
    remedy: 'Wait a while and try again. The account is saved as it is.',
  },
  'account-answer-unreadable': {
    message: 'What answers at {{host}} does not speak as {{network}} does ({{what}}).',
    remedy: 'Check the server’s address. Open it in the web browser and see that the right page comes up.',
  },
  'account-unreachable': {
    message: '{{network}} cannot be reached at {{host}} ({{reason}}).',
    remedy: 'Check the network and the server’s address, and try again.',
  },
  'channel-password-missing': {
    message: 'The password of the channel {{name}} is missing.',
    remedy:
      'Enter it in the settings, or set the environment variable that the channel names. A mailing that has stopped can then be resumed.',
  },
  'dkim-key-missing': {
    message: 'The key that the channel {{name}} signs with (DKIM) is missing.',
    remedy:
      'Enter it in the channel’s settings, or set the environment variable that the channel names. Or turn signing off where the mail server signs by itself. A mailing that has stopped can then be resumed.',
  },
  'dkim-key-invalid': {
    message: 'The key that the channel {{name}} signs with (DKIM) cannot be used.',
    remedy:
      'It must be a private RSA key of at least 1024 bits, better 2048, as PEM and without a passphrase. Make a new one in the channel’s settings and publish it in DNS.',
  },
  'images-address-invalid': {
    message: 'The address of the letter’s images, {{address}}, cannot be used.',
    remedy:
      'Write the https address of the folder that the images lie in, for example https://www.municipality.example/newsletter/. Or let the images travel in the letter.',
  },
  'engine-unreachable': {
    message: '{{host}} cannot be reached: {{reason}}',
    remedy:
      'Check the address in settings and the network. A send that has stopped then goes on where it was: nothing is done twice.',
  },
  'text-unsaved': {
    message: 'What you are writing has not been saved yet.',
    remedy:
      'See what is said beside the text, and try again once it is saved. You are still in the same workspace.',
  },
  'outbox-full': {
    message: 'The disk is full, so that there was no room for the letter in the built-in outbox: {{reason}}',
    remedy:
      'Free some space on the disk and choose Resume. What is in the outbox already stays, and nothing becomes double.',
  },
  'outbox-unwritable': {
    message: 'The letter could not be saved in the built-in outbox: {{reason}}',
    remedy:
      'See to it that the workspace’s folder can be written to, and choose Resume. Nothing has left the computer.',
  },
  'outbox-letter-gone': {
    message: 'The letter’s file is no longer in the outbox.',
    remedy: 'Somebody has removed it. Do another trial if you want to see the letter again.',
  },
  'outbox-no-test': {
    message: 'The built-in outbox sends nothing, so that a test letter from it reaches nobody.',
    remedy: 'Set up e-mail to get a test letter, or do a trial and read the letters in the outbox.',
  },
  'sample-not-open': {
    message: 'The workspace that is open is not the example.',
    remedy: 'Open the example first. Nothing has been removed.',
  },
  'sample-has-own-work': {
    message: 'In the example there are things that you have made yourself.',
    remedy: 'Choose Remove the example again, and confirm that they may go along to the trash.',
  },
  'sample-has-others': {
    message: 'In the example’s folder there is something that does not belong there: {{name}}',
    remedy: 'Move it to another folder and try again. Nothing has been removed.',
  },
  'sample-not-removed': {
    message: 'The example could not be moved to the trash: {{reason}}',
    remedy: 'Remove the folder {{folder}} yourself when the example is closed. Nothing has been removed.',
  },
  'engine-no-test': {
    message: 'listmonk takes whole sends only, no single test letters.',
    remedy: 'Send the test through another channel, or send to a small list.',
  },
  'listmonk-auth-refused': {
    message: 'listmonk ({{host}}) does not let us in: {{response}}',
    remedy:
      'Check the API user and its token, and that the user’s role may manage lists, subscribers, imports, campaigns, templates, media and bounces.',
  },
  'listmonk-not-found': {
    message: 'Something answers at {{host}}, but not as listmonk: {{response}}',
    remedy:
      'Enter listmonk’s own address without /api, such as https://letters.municipality.example. Version 4 or newer is needed.',
  },
  'listmonk-refused': {
    message: 'listmonk ({{host}}) does not accept what is handed over: {{response}}',
    remedy:
      'Mend what the answer says, in settings here or at listmonk, and resume the send. Nothing has gone twice.',
  },
  'listmonk-file-refused': {
    message: 'listmonk ({{host}}) does not take the file {{file}}: {{response}}',
    remedy:
      'Permit the file type at listmonk under Settings → Media → Permitted file extensions, or take the file out of the letter. Then resume the send.',
  },
  'listmonk-paused': {
    message: 'listmonk ({{host}}) has paused the send after {{sent, number}} of {{total, number}} letters.',
    remedy:
      'See in listmonk what went wrong, often too many errors from its mail server. When you resume here, it goes on there.',
  },
  'listmonk-stopped': {
    message:
      'The send was called off or removed in listmonk ({{host}}) after {{sent, number}} of {{total, number}} letters.',
    remedy:
      'listmonk does not say who got the letter. They are in doubt: decide yourself whether they count as sent.',
  },
  'engine-keeps-it': {
    message: '{{host}} has the send already, and cannot be reached to take it back: {{reason}}',
    remedy:
      'Nothing has changed: the send may still go out at its time. Try again when the server answers, or call it off in listmonk.',
  },
  'engine-not-stopped': {
    message: '{{host}} does not answer, so the send has not been called off: {{reason}}',
    remedy:
      'Here the send stands still, but the server may still send. Rundbrev goes on trying to stop it. Call it off once more when it answers, or stop it in listmonk.',
  },
  'approval-missing': {
    message: 'Nobody has approved what is to go out over {{channel}}.',
    remedy:
      'Open the post and approve it, or ask whoever is to. Then it goes out at its time; where that has passed you decide in the list.',
  },
  'approval-lapsed': {
    message: '{{name}} approved this on {{at}}, but it has changed since.',
    remedy:
      'Look at the change and approve it again. Then it goes out at its time; where that has passed you decide in the list.',
  },
  'approval-changed': {
    message: 'What is shown has changed while you looked at it.',
    remedy: 'Nothing is approved. Look once more, and approve what is shown now.',
  },
  'listmonk-not-handed': {
    message: 'The send has not been handed over to listmonk ({{host}}) yet: {{reason}}',
    remedy:
      'Rundbrev tries again. Leave this computer on until the send has been handed over; otherwise it must be on when the time comes.',
  },
  'listmonk-no-schedule': {
    message: 'listmonk ({{host}}) does not take the time of the send: {{response}}',
    remedy:
      'Rundbrev starts it from here instead, so this computer must be on when the time comes. Check listmonk’s version (4 or later), and that the API user may send campaigns (campaigns:send).',
  },
  'listmonk-time-changed': {
    message: 'Somebody has changed the time of the send in listmonk ({{host}}): it says {{at}}.',
    remedy:
      'The send goes out when listmonk says. Change the time there, or call the send off here and schedule it anew.',
  },
  'listmonk-unscheduled': {
    message: 'Somebody has taken the time of the send away in listmonk ({{host}}). Nothing has been sent.',
    remedy: 'Choose Resume, and it is handed over again with its time. Or call it off.',
  },
  'channel-engine-fixed': {
    message:
      'The channel {{name}} hands its letters over in another way, which cannot be changed afterwards.',
    remedy: 'Add a new channel.',
  },
  'channel-key-missing': {
    message: 'The key of the channel {{name}} is missing.',
    remedy:
      'Enter it in settings, or in the environment variable that the channel names. A send that has stopped can then go on.',
  },
  'ses-auth-refused': {
    message: 'Amazon SES ({{host}}) does not accept the key: {{response}}',
    remedy:
      'Check the key’s id and secret, the region, that the key may call ses:SendRawEmail, ses:SendEmail and ses:GetAccount, and that this computer’s clock is right. All recipients stay in line.',
  },
  'ses-not-verified': {
    message: 'Amazon SES ({{host}}) does not accept the sender or the recipient: {{response}}',
    remedy:
      'Verify the sender’s domain in that region. An account on trial (sandbox) reaches verified addresses only: ask Amazon for production access. All recipients stay in line.',
  },
  'ses-paused': {
    message: 'Amazon has stopped sending from the account at {{host}}. {{response}}',
    remedy:
      'Read Amazon’s message to the account’s owner and mend what it says, often too many bounces or complaints. Resume the send when the account is open again.',
  },
  'ses-quota': {
    message: 'The account’s quota at Amazon SES ({{host}}) is used up for the last 24 hours: {{response}}',
    remedy: 'Resume the send tomorrow, or ask Amazon for a higher quota. All recipients stay in line.',
  },
  'ses-not-found': {
    message: 'Amazon SES ({{host}}) does not find what the channel refers to: {{response}}',
    remedy: 'Check the configuration set’s name and the region in settings.',
  },
  'channel-sender-invalid': {
    message: 'The sender address {{address}} is not a valid e-mail address.',
    remedy: 'Write a plain address, for example office@municipality.example.',
  },
  'figures-cost': {
    message:
      'Figures are not collected from {{network}} for {{name}}: each reading costs, and nobody has said yes to that.',
    remedy: 'If you want them, switch them on in the account’s settings, where the price stands.',
  },
  'figures-not-told': {
    message: '{{network}} did not give all figures: {{reason}}.',
    remedy: 'What is missing is shown as unknown. Rundbrev asks again at the next point in time.',
  },
  'sign-in-port-taken': {
    message: 'Another program on this computer uses port {{port}}, which the browser is to come back to.',
    remedy: 'Close that program, or restart the computer, and sign in again. Nothing has changed.',
  },
  'network-sign-in-refused': {
    message: '{{host}} did not accept the sign-in: {{reason}}',
    remedy: 'Try again with the right account, and allow what Rundbrev asks for. Nothing has changed.',
  },
  'network-scope-missing': {
    message: 'You are signed in, but without the right to publish ({{scope}}).',
    remedy: 'Sign in again and allow everything that Rundbrev asks for. Nothing has changed.',
  },
  'account-client-missing': {
    message:
      '{{name}} on {{network}} lacks the organisation’s own app: its id, or the secret that belongs to it.',
    remedy:
      'Register an app with the network (the guide in the account’s settings says how) and fill in what is missing.',
  },
  'account-signs-in-otherwise': {
    message: '{{name}} on {{network}} does not sign in with the browser.',
    remedy: 'Type the account’s app password in the settings instead.',
  },
  'account-sign-in-lost': {
    message: 'The sign-in to {{network}} no longer holds: {{reason}}.',
    remedy:
      'Sign in to the account again under Settings. Then resume the publication; it goes on where it stopped.',
  },
  'network-refused': {
    message: '{{network}} said no: {{reason}}.',
    remedy: 'Read what the network says and mend it, or ask whoever looks after the account.',
  },
  'network-post-refused': {
    message: '{{network}} did not take post {{number}} of {{of, number}}: {{reason}}.',
    remedy:
      'What is out already stays there. If it can be mended at the network, resume, and publishing goes on from this post. Otherwise call it off and plan anew.',
  },
  'network-already-there': {
    message:
      '{{network}} says that the words of post {{number}} of {{of, number}} are out already: {{reason}}.',
    remedy:
      'Look for the post on the network. If it is there, choose it. If it is an older one, call the publication off, change the text and plan anew.',
  },
  'network-image-refused': {
    message: '{{network}} did not take image {{number}} of {{of, number}}: {{reason}}.',
    remedy:
      'Nothing has been published with it. Replace the image in the post, call this publication off and plan a new one, or resume to try again.',
  },
  'network-limit': {
    message: '{{network}} takes no more just now: {{reason}}.',
    remedy: 'Nothing needs to be done. Publishing goes on by itself when the network takes more.',
  },
  'network-outage': {
    message: '{{network}} is out of order just now: {{reason}}.',
    remedy: 'Nothing needs to be done. Rundbrev tries again, at growing intervals, for a day.',
  },
  'network-unreachable': {
    message: '{{network}} cannot be reached: {{reason}}.',
    remedy: 'See that the computer is on the internet. Rundbrev tries again by itself.',
  },
  'network-unknown': {
    message: 'The connection with {{network}} broke before the answer came: {{reason}}.',
    remedy: 'The post may be out. Look for it on the network and say whether it is there.',
  },
  'network-gave-up': {
    message: 'Publishing on {{network}} has not worked, most recently: {{reason}}.',
    remedy: 'Check the internet and the account. Resume the publication when they work again.',
  },
  'network-too-late': {
    message: '{{network}} could not be reached when the post was due: {{reason}}.',
    remedy: 'Resume the publication to publish now, or call it off.',
  },
  'post-maybe-out': {
    message:
      'The post may already be out on {{network}}: something was published that this copy of the workspace does not know of.',
    remedy: 'Look for the post on the network and say whether it is there. Nothing is published before that.',
  },
  'post-before-open': {
    message: 'It is not settled yet what became of what comes before this post.',
    remedy: 'Decide about the post before it first. Then this one can be looked for.',
  },
  'post-unclear': {
    message: 'It could not be settled whether the post got out on {{network}}.',
    remedy: 'Look at the network. Choose the post if it is there, or publish it again.',
  },
  'network-keeps-it': {
    message: 'The post has been handed over to {{network}} already, and could not be taken back: {{reason}}',
    remedy:
      'Nothing has changed: the post may still go out at its time. Try again when the network answers, or delete it there.',
  },
  'network-not-taken-back': {
    message:
      'The post has been handed over to {{network}} already, and it is not certain that it has been taken back.',
    remedy:
      'Nothing has changed: the post may still go out at its time. Look among what is scheduled on {{network}}, delete it there if you find it, and try again.',
  },
  'network-publishing-now': {
    message: '{{network}} is publishing the post at this moment, so it cannot be taken back.',
    remedy:
      'Wait half a minute. It then says here whether it got out, with its address, and it can be deleted from here.',
  },
  'network-published-first': {
    message: '{{network}} was faster: the post is out already.',
    remedy: 'It is here with its address. Delete it from here if it should not stay.',
  },
  'network-not-handed': {
    message: '{{network}} did not take the post beforehand: {{reason}}',
    remedy: 'Rundbrev publishes it from here. This computer must be on when the time comes.',
  },
  'network-time-not-kept': {
    message: '{{network}} did not keep the time of the post, which has been taken back.',
    remedy: 'Rundbrev publishes it from here. This computer must be on when the time comes.',
  },
  'network-published-at-once': {
    message: '{{network}} did not wait for the set time: the post is out already.',
    remedy:
      'Delete it from here if it came too early. Next time, untick the handing over, and Rundbrev waits by itself.',
  },
  'network-time-changed': {
    message: 'Somebody has changed the time of the post on {{network}}: it goes out on {{at}}.',
    remedy: 'Change the time there, or call the publication off here and schedule it anew.',
  },
  'network-missed': {
    message:
      'The post was not handed over to {{network}} in time, and this computer was off when its time came.',
    remedy: 'Choose Resume if it is to go out now, else Call off.',
  },
  'post-not-seen': {
    message: '{{network}} had the post to publish it at its time, but it is not to be seen there.',
    remedy: 'Look at the network. Choose the post if it is there, or publish it again.',
  },
  'step-not-in-doubt': {
    message: 'It is settled already what became of the post.',
    remedy: 'Reload the page to see it.',
  },
  'step-not-published': {
    message: 'The post is not out on the network.',
    remedy: 'Reload the page to see what became of it.',
  },
  'post-not-found-there': {
    message: 'The post cannot be found on {{network}}.',
    remedy:
      'Look again and choose among what was found. A thread can only go on from a post that the network knows.',
  },
  'post-cannot-change': {
    message: 'On {{network}} that cannot be done from Rundbrev.',
    remedy: 'Open the post on the network and do it there.',
  },
  'variant-unfit': {
    message: '{{network}} does not take the post as it is: {{what}}.',
    remedy: 'Change the text or the images for the network and try again.',
  },
  'channel-removed': {
    message: 'The channel that the publication was to go out in has been removed.',
    remedy: 'Call the publication off and schedule the post in another channel.',
  },
  'link-domain': {
    message: '“{{domain}}” is no domain.',
    remedy: 'Write it as “council.example”, without a page. Everything under it is counted in.',
  },
  'link-placeholder': {
    message: 'There is nothing to fill in for “{{name}}” in braces.',
    remedy: 'Use channel, medium, title or month in braces, or write the words as they are to stand.',
  },
  'redirect-address': {
    message: 'Links cannot be sent by way of “{{address}}”.',
    remedy:
      'Write an https address on your own server, with {url} once where the link is to stand and nothing that is filled in for each reader.',
  },
  'redirect-unconfirmed': {
    message: 'Links in letters do not go by way of a server of your own until somebody has answered for it.',
    remedy:
      'Read what the law asks for under Links in the settings, and confirm that readers are told and asked.',
  },
  'no-recipients': {
    message: 'Nobody in the segment may be contacted, so the letter has no recipient.',
    remedy: 'Change the segment or the contacts and schedule again. Nothing was sent.',
  },
  'checks-block': {
    message: 'This cannot be published yet: {{told}}',
    remedy: 'Open the post and mend what blocks sending under Checks. Then go on, or schedule it again.',
  },
  'missed-move-time': {
    message: 'A publication that is moved to the next working day needs a time there.',
    remedy: 'Give the time, for example 09:00.',
  },
  'late-until-passed': {
    message: 'The time {{until}} has already passed when the publication is due at {{at}}.',
    remedy: 'Choose a later time on the same day, or a number of hours.',
  },
  'queue-changed': {
    message: 'The queue has changed since you saw it.',
    remedy: 'Look at how it stands now and try again.',
  },
  'queue-no-place': {
    message: 'The channel {{channel}} has no free place in its queue.',
    remedy: 'Add a time of the week under Calendar, Queue, or choose a time of its own.',
  },
  'queue-not-in-it': {
    message: 'The publication is not in the queue.',
    remedy: 'Put it in the queue first, or move it to another time.',
  },
  'queue-place-taken': {
    message: 'The place {{at}} is taken, or is not there any more.',
    remedy: 'Choose another place in the queue.',
  },
  'queue-recurs': {
    message: 'A publication that repeats cannot stand in the queue.',
    remedy: 'Move it to a time of its own, or plan the post once more in the queue.',
  },
  'queue-slot-exists': {
    message: 'The channel has that time ({{at}}) on that day already.',
    remedy: 'Choose another time or another day.',
  },
  'time-in-the-past': {
    message: 'The time {{at}} has already passed.',
    remedy: 'Choose a time ahead, or publish now.',
  },
  'zone-unknown': {
    message: 'The time zone {{zone}} does not exist.',
    remedy: 'Write it like Europe/Stockholm.',
  },
  'recurrence-invalid': {
    message: 'The cron expression {{recurrence}} cannot be read.',
    remedy:
      'Write five fields: minute, hour, day, month, weekday. Example: 0 9 1 * * is 9 o’clock on the first of every month. Or write in words: the 1st of every month 09:00.',
  },
  'recurrence-word-unknown': {
    message: 'The word “{{word}}” (character {{column}}) of the recurrence is not understood.',
    remedy:
      'Write for instance “every Tuesday and Thursday 09:00”, “last Friday of the month 09:00” or “every year 10 December 08:00”.',
  },
  'recurrence-word-meant': {
    message: 'The word “{{word}}” (character {{column}}) of the recurrence is not understood.',
    remedy: 'Write “{{meant}}”, if that is what you mean.',
  },
  'recurrence-value-wrong': {
    message: '“{{word}}” (character {{column}}) is no time, date or number that fits there.',
    remedy:
      'Times are written 09:00, dates 2026-12-07, days of the month 1–31. Months can come every, every second, third, fourth or sixth time.',
  },
  'recurrence-said-twice': {
    message: '“{{word}}” (character {{column}}) is a second time or date.',
    remedy: 'Give one of each. For twice a day, schedule two recurrences.',
  },
  'recurrence-not-understood': {
    message: 'The recurrence “{{recurrence}}” does not say which days it means.',
    remedy:
      'Write for instance “every working day 09:00”, “first working day of the month 09:00” or “every second Monday 08:30 from 2026-12-07”.',
  },
  'recurrence-start-missing': {
    message: 'The recurrence “{{recurrence}}” does not say in which week it begins.',
    remedy: 'Add from when it is counted, for instance “from 2026-12-07”.',
  },
  'recurrence-free-days': {
    message: '“{{word}}” (character {{column}}) does not say what becomes of free days.',
    remedy:
      'After the semicolon write “moved to the next working day”, “moved to the previous working day” or “skipped”, and then “if red” or “if not a working day”.',
  },
  'recurrence-never': {
    message: 'The recurrence {{recurrence}} never happens.',
    remedy: 'Choose a day that the calendar has.',
  },
  'publication-state': {
    message: 'That is no longer possible: the publication has moved on.',
    remedy: 'List again and see where it is.',
  },
  'delivery-not-in-doubt': {
    message: 'The delivery to {{email}} is not in doubt, so there is nothing to decide.',
    remedy: 'List again.',
  },
  'period-reversed': {
    message: 'The period ends ({{to}}) before it begins ({{from}}).',
    remedy: 'Swap the days and try again.',
  },
  'place-unknown': {
    message: 'There is no county and no municipality with the name or the code “{{place}}”.',
    remedy: 'Write the name or the code of Statistics Sweden, as in Västerbotten, 24, Umeå or 2480.',
  },
  'place-not-said': {
    message: 'Say what the name of the place means, in one of the ways.',
    remedy: 'Add one of --county, --municipality, --abroad, --unknowable, or --back to take an answer back.',
  },
  'observation-collected': {
    message: '{{source}} has told this observation by itself, so it is not corrected here.',
    remedy: 'Delete it if it is not to be counted. The next time the network is asked there is a new figure.',
  },
  'reach-against-nothing': {
    message: '--against does not say what to compare with.',
    remedy: 'Write the days after it: --against --from 2019-01-01 --to 2019-12-31.',
  },
  'day-unreadable': {
    message: '{{day}} is not a day of the calendar.',
    remedy: 'Write year, month and day, for example 2020-12-31.',
  },
  'event-total-too-small': {
    message: 'The places have {{placed, number}} participants, more than the {{total, number}} in all.',
    remedy: 'Write how many came in all, or leave it out (--total).',
  },
  'media-outlet-unknown': {
    message: 'The medium “{{named}}” is not known.',
    remedy: 'Write its name (--outlet), its kind (--kind) and where it is read or heard (--county).',
  },
  'media-outlet-several': {
    message: '“{{named}}” may be several media: {{choices}}.',
    remedy: 'Write which one (--outlet).',
  },
  'reach-source-unknown': {
    message: 'Files from {{source}} cannot be read in yet.',
    remedy:
      'Use --source {{accepted, number}}: a CSV file with the headings source, channel, metric, county, value and period.',
  },
  'reach-source-differs': {
    message: '{{file}} does not look like a file from {{source}}. It looks like {{looksLike}}.',
    remedy: 'Choose {{looksLike}} ({{use}}), or choose another file. Nothing has been changed.',
  },
  'reach-period-missing': {
    message: '{{file}} does not say which days its numbers are about.',
    remedy: 'Give the period, for example 2026-11 or 2026-11-01/2026-11-30. Nothing has been changed.',
  },
  'reach-period-unreadable': {
    message: '“{{period}}” is no period.',
    remedy: 'Write for example 2026, 2026-Q4, 2026-11 or 2026-11-01/2026-11-30.',
  },
  'reach-imported-before': {
    message:
      'The same rows were imported on {{day}} from {{earlier}}, then as {{source}} and with other particulars.',
    remedy:
      'Undo that import if it was wrong. If the rows are to count twice, say so when you import. Nothing has been changed.',
  },
  'reach-json-unreadable': {
    message: '{{file}} begins as JSON but stops in the middle or is damaged.',
    remedy:
      'Fetch the file again from where it came, and wait until all of it is there. Nothing has been changed.',
  },
  'sheet-protected': {
    message: '{{file}} is protected with a password.',
    remedy:
      'Open it in the spreadsheet program, take the password off, save it and choose the file again. Nothing has been changed.',
  },
  'sheet-old': {
    message: '{{file}} is saved in Excel’s older format (.xls).',
    remedy:
      'Open it in the spreadsheet program, save it as .xlsx or CSV and choose that file. Nothing has been changed.',
  },
  'reach-out-needed': {
    message: 'The format {{format}} is a file and cannot be shown in the terminal.',
    remedy: 'Say with --out where it is to be written.',
  },
  'reach-pdf-in-app': {
    message: 'A PDF can only be made in Rundbrev’s window, not from the command line.',
    remedy: 'Open Reach in Rundbrev and export it there, or choose the format docx or html and print that.',
  },
  'reach-source-refused': {
    message: 'The file holds no numbers but what {{source}} answered: {{reason}}',
    remedy: 'Fetch the file again, signed in and with the right site and period. Nothing has been changed.',
  },
  'reach-format-by-county': {
    message: 'The format {{format}} shows counties and cannot be grouped by {{by}}.',
    remedy: 'Leave --by out, or choose the format table, csv or json.',
  },
  'figure-nothing-measured': {
    message: 'Nothing has been measured for “$t(reach.metric.{{metric}})” in {{period}} with this selection.',
    remedy:
      'Choose another period or a wider selection, or import the observations under Reach. What has not been measured never counts as zero.',
  },
  'figure-nothing-to-compare': {
    message:
      'There is nothing to compare with: “$t(reach.metric.{{metric}})” has not been measured in {{period}}.',
    remedy:
      'Choose another period to compare with, or import its observations under Reach. What has not been measured never counts as zero.',
  },
  'figure-people-do-not-add-up': {
    message:
      'Unique people cannot be added up over sources, channels, posts or periods: the same person may be in several of them.',
    remedy:
      'Choose a single source and channel, and a period that the source itself has counted, for example a whole year.',
  },
  'figure-measure-differs': {
    message:
      '{{source}} counts “$t(reach.metric.{{metric}})” by another definition now ({{now}}) than then ({{before}}). The numbers cannot be compared.',
    remedy:
      'Show the two numbers beside each other without working out a change, or compare periods that were counted in the same way.',
  },
  'figure-definition-changed': {
    message:
      '{{source}} counts “$t(reach.metric.{{metric}})” in another way from {{day}} on: “{{change}}” Numbers before and after that day cannot be compared.',
    remedy:
      'Choose two periods on the same side of {{day}}, or show the two numbers beside each other without working out a change.',
  },
  'figure-compared-with-zero': {
    message: 'A change in per cent cannot be worked out from zero ({{period}}).',
    remedy: 'Show the change as a difference in numbers, or choose another period to compare with.',
  },
  'inbox-unreachable': {
    message: 'The inbox at {{host}} cannot be reached: {{reason}}',
    remedy: 'Check the network and the inbox’s server in Settings. Rundbrev tries again by itself.',
  },
  'inbox-auth-refused': {
    message: 'The inbox at {{host}} refused the sign-in: {{reason}}',
    remedy: 'Correct the inbox’s user name or password in Settings, then choose Look now.',
  },
  'inbox-tls-untrusted': {
    message: 'The inbox’s server {{host}} could not be trusted: {{reason}}',
    remedy:
      'Check the server’s name. If your organisation has a certificate authority of its own, choose its file in the channel’s settings.',
  },
  'inbox-folder-missing': {
    message: 'There is no such folder in the inbox at {{host}}: {{reason}}',
    remedy: 'Choose another folder in the channel’s settings. INBOX is always there.',
  },
  'inbox-insecure': {
    message: 'The inbox at {{host}} would be read without encryption.',
    remedy: 'Choose TLS or STARTTLS. Only a server on this computer may be reached without.',
  },
  'inbox-password-missing': {
    message: 'The password of the inbox of channel {{name}} is missing.',
    remedy: 'Enter the password in the channel’s settings.',
  },
  'inbox-none': {
    message: 'No channel has an inbox.',
    remedy: 'Add an inbox in an e-mail channel’s settings.',
  },
  'inbox-mail-kind': {
    message: 'This cannot be done with that mail.',
    remedy: 'Fetch the list again. Somebody may have dealt with it already.',
  },
}
