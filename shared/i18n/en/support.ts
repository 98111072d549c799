/** When something is wrong with the program itself: log, diagnosis, safe mode, what fell over, the check of the workspace. */
export const support = {
  title: 'Help and troubleshooting',
  text: 'When something does not work. Nothing leaves the computer until you have seen it and send it yourself.',
  diagnosis: {
    open: 'Show diagnosis …',
    title: 'Diagnosis',
    text: 'Versions, settings, numbers of rows and the last lines of the log. Addresses, names, passwords and what you have written are left out. Read it through before you pass it on.',
    shown: 'The diagnosis as text',
    copy: 'Copy',
    copied: 'The diagnosis has been copied',
    save: 'Save as a file …',
    saved: 'The text is saved in {{file}}.',
  },
  log: {
    detailed: 'A more careful log for an hour',
    hint: 'The log lies on this computer and is kept for {{days, number}} days at most. As a rule it holds codes, numbers and times only. A more careful log also has the messages of errors, without addresses, numbers and quotations.',
    until: 'Until {{time}}. {{hint}}',
  },
  safe: {
    label: 'State of the program',
    start: 'Restart in safe mode …',
    restart: 'Restart in safe mode',
    hint: 'No schedule, no inboxes and no hardware acceleration. Good for finding out what is wrong.',
    bar: 'Safe mode: nothing is sent and nothing is fetched.',
    leave: 'Leave safe mode',
    sureTitle: 'Restart in safe mode?',
    sure: 'What is in the air is finished first. Then nothing is sent until you leave the mode.',
    go: 'Restart',
  },
  ends: {
    fellOver:
      'The window was closed by a fault and has been opened again. What you wrote is saved, but for the last second perhaps.',
    twice: 'Rundbrev has ended unexpectedly {{count, number}} times in a row.',
    safely: 'Start in safe mode',
    offer:
      'In safe mode Rundbrev starts with as little as possible, and nothing is sent. What you have written is there whatever you choose.',
    asUsual: 'Start as usual',
    seen: 'Hide',
    show: 'Show diagnosis',
  },
  crash: {
    screen: 'The screen could not be shown',
    program: 'Rundbrev could not be shown',
    text: 'Something in this part of the program failed. What you have written is saved, but for the last second perhaps. The schedule goes on as usual.',
    again: 'Try again',
    reload: 'Load again',
    copyText: 'Copy what I wrote',
    textCopied: 'The text has been copied',
  },
  fault: { told: 'Something failed in the background. Rundbrev goes on, and the fault is in the log' },
  hung: {
    message: 'The window does not answer',
    detail:
      'What you have written is saved, but for the last second perhaps. The schedule goes on whatever you choose.',
    wait: 'Wait',
    reload: 'Load the window again',
  },
  gone: {
    message: 'The window is closed again and again',
    detail:
      'What you have written is saved. In safe mode Rundbrev starts with as little as possible, and nothing is sent.',
    again: 'Open again',
    safely: 'Start in safe mode',
  },
  check: {
    open: 'Check the workspace …',
    hint: 'The database, what became of the recipients, the images and the archive are looked through.',
    progress: '{{step}}, {{percent}}\u00a0%',
    step: {
      database: 'Looking through the database',
      images: 'Looking through the images',
      archive: 'Looking through the archive',
      backups: 'Looking through the backups',
    },
    repair: 'Count anew what differs',
    repaired_one: 'One sum has been counted anew',
    repaired_other: '{{count, number}} sums have been counted anew',
    save: 'Save as text …',
    remedy: 'What to do: {{remedy}}',
  },
} as const
