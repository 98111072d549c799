/** Moving a workspace to another computer. */
export const sharing = {
  move: {
    title: 'Move the workspace',
    intro:
      'Save everything to a file and open it on another computer: posts, images, contacts, the calendar, the archive and reach. The workspace here stays as it is.',
    people:
      'The file holds personal data: all contacts, what they were sent, and who has said no. Give it only to whoever is to have them, and delete it when the move is done.',
    secrets:
      'Passwords and sign-ins do not come along: whoever opens the file signs in anew. Nothing is sent from there until somebody has confirmed that nothing is sent from here any more.',
    save: 'Save to a file …',
    saving: 'Saving {{percent}}% of {{size}}',
    reading: 'Reading {{percent}}% of {{size}}',
    savingLabel: 'How far the saving has come',
    readingLabel: 'How far the reading has come',
    cancel: 'Cancel',
    saved: 'The workspace is saved in {{file}}.',
    fileName: 'workspace {{day}}.rundbrev',
    open: 'Open a moved workspace',
    openHint: 'A file whose name ends in .rundbrev is put into the folder above.',
  },
  cli: {
    export: 'save the whole workspace to a file, without passwords, to move it',
    import:
      'make a workspace in an empty folder of a file that export saved; all of it is checked before anything is written',
    exported:
      'Saved in {{file}} ({{posts}} posts, {{contacts}} contacts, {{images}} images). SHA-256 {{sha256}}',
    imported:
      'The workspace is in {{folder}} ({{posts}} posts, {{contacts}} contacts, {{images}} images). Nothing is sent until workspace confirm-sending has been run.',
  },
}
