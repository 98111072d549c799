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
  cli: {
    confirm: 'switch sending on after a restore or a move: what has gone counts as sent, and the rest goes',
    dryRun: 'only show what differs, change nothing',
    nothingHeld: 'Sending is on. Nothing has changed.',
  },
}
