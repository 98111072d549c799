export const errors = {
  'internal-fault': {
    message: 'Something went wrong in Rundbrev: {{message}}',
    remedy: 'Try again. If it comes back, restart the program. What you saved is still there.',
  },
  'invalid-input': {
    message: 'This cannot be used: {{message}}',
    remedy: 'Correct the field and try again. Nothing was changed.',
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
  'workspace-read-only': {
    message: 'The folder {{folder}} cannot be written to.',
    remedy: 'Give your account the right to write there, or choose another folder. Nothing was changed.',
  },
  'workspace-newer': {
    message: 'The workspace was made by a newer version of Rundbrev.',
    remedy: 'Update the program and open the workspace again. Nothing was changed.',
  },
  'workspace-damaged': {
    message: 'The database in {{folder}} cannot be read: {{reason}}',
    remedy: 'Change nothing in the folder. Restore the latest backup into a new folder.',
  },
  'workspace-none-open': {
    message: 'No workspace is open.',
    remedy: 'Open or create a workspace first.',
  },
  'not-found': {
    message: '{{what}} does not exist.',
    remedy: 'List again and choose from there.',
  },
  'post-changed-elsewhere': {
    message: 'The post was saved elsewhere since you opened it.',
    remedy: 'Open the post again. Your text stays in this window until then: copy it first.',
  },
  'file-unreadable': {
    message: 'The file {{file}} cannot be read: {{reason}}',
    remedy: 'Check that the file exists and that you may read it.',
  },
  'file-unwritable': {
    message: 'The file {{file}} cannot be written: {{reason}}',
    remedy: 'Choose another folder or free some space.',
  },
  'file-type-unknown': {
    message: 'Files of type {{type}} cannot be read in.',
    remedy: 'Use one of: {{accepted}}.',
  },
  'file-too-large': {
    message: 'The file is too large ({{size}} MB, at most {{max}} MB).',
    remedy: 'Make the file smaller or split it.',
  },
  'table-empty': {
    message: 'The file {{file}} is empty.',
    remedy: 'Choose a file with a heading row and at least one row below it. Nothing was changed.',
  },
  'table-binary': {
    message: 'The file {{file}} is not a text file with columns.',
    remedy: 'Open it in the spreadsheet program, save it as CSV and choose that file. Nothing was changed.',
  },
  'table-quote-open': {
    message: 'In the file {{file}} a quotation mark opens on row {{row}} and never closes.',
    remedy: 'Correct the quotation marks on that row and choose the file again. Nothing was changed.',
  },
  'table-columns-missing': {
    message: 'The file {{file}} lacks columns: {{missing}}. It has: {{found}}.',
    remedy: 'Rename or add the columns and choose the file again. Nothing was changed.',
  },
}
