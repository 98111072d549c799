export const archive = {
  hold: {
    reason: {
      'older-database':
        'The database is older than what was last sent from here ({{at}}, from {{computer}}), for instance because a backup has been put back.',
      'other-computer': 'The latest sending was from another computer: {{computer}} ({{at}}).',
    },
    unknown: 'not in the database',
    column: {
      id: 'No.',
      title: 'Post',
      state: 'In the database',
      taken: 'Sent',
      inDoubt: 'In doubt',
      wouldGoAgain: 'Would go again',
    },
    confirmed:
      'Sending is on. {{sent}} count as sent, {{inDoubt}} as in doubt, and {{closed}} publications are over.',
  },
  column: {
    id: 'No.',
    title: 'Post',
    at: 'Went out',
    channel: 'Channel',
    sent: 'Sent',
    folder: 'Folder',
  },
  check: {
    ok: 'All is well: the database, {{assets}} images, and {{entries}} archive entries with {{parts}} files.',
    verified: 'All is well: {{entries}} archive entries with {{parts}} files.',
  },
  leaflet:
    'ARCHIVE ENTRY FROM RUNDBREV\n\nThis is “{{title}}”, sent by {{organisation}}, as it was sent. It was archived at {{at}} (UTC) and has not been changed since.\n\nThe folder {{folder}} holds:\n\nnewsletter.html   the letter as a web page\nnewsletter.txt    the letter as plain text\nnewsletter.mjml   the source that the letter was made from\nletter.pdf        the letter for printing (may also be in addenda)\npost.txt          the text of the post, where it was published on a network\nheaders.txt       the headers of the message\nimages, calendars images and calendar files that went with it\nmanifest.json     what, when, to which counties and municipalities, how many, by whom, and the checksum (SHA-256) of every file\naddenda           what has become known since, such as letters that came back\nmessage-ids.txt   checksums of every message\n\nIt holds no recipient’s name or address. Where each recipient had words of their own there is {{braces}}, with the words that are used otherwise after the bar. What only some counties’ recipients saw stands between notes that say which (Statistics Sweden’s county codes).\n\nCheck that nothing has been changed: rundbrev archive verify <file>. The checksum of manifest.json must be\n{{manifest}}\nAsk the sender for it if you need to be certain.',
  cli: {
    confirm: 'switch sending on after a restore or a move: what has gone counts as sent, and the rest goes',
    dryRun: 'only show what differs, change nothing',
    nothingHeld: 'Sending is on. Nothing has changed.',
    check: 'check the database, the images and the archive; changes nothing',
    archive: 'the archive: all that was sent, as it was sent',
    list: 'list the entries of the archive',
    export: 'save an entry as a zip, to be handed out',
    exportFile: 'the file to write, such as letter.zip',
    exported: '{{file}}\nSHA-256 {{sha256}}\nmanifest.json {{manifestSha256}}',
    verify: 'check that the archive, or a zip or folder that was handed out, is unchanged',
    verifyPath: 'a zip or folder; without it the whole archive of the workspace is checked',
  },
}
