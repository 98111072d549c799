/** The service on a computer that is always on, and who runs the schedule. */
export const service = {
  waitsForService:
    'The service on {{host}} finishes what is in the air ({{inTheAir, number}} left) and then steps aside.',
  opening: {
    title: 'The workspace opens in a moment',
    waits: 'The service on {{host}} is stepping aside.',
    finishing: 'The service on {{host}} is finishing a send: {{inTheAir, number}} in the air.',
    safe: 'Nothing is lost, and nothing is sent twice. When you close, the service takes over again.',
    cancel: 'Cancel',
  },
  runs: {
    service: 'The service on {{host}} runs the schedule when you close',
    elsewhere: 'The schedule is run on {{host}} (process {{pid}}). Nothing is sent from here meanwhile.',
  },
  holder: {
    label: 'Goes from',
    here: 'This computer, which has to be on then',
    service: 'The service on {{host}} when you close',
    officer: 'You, by hand',
    with: '{{server}}, which has it already',
    until: 'This computer, until {{server}} has taken it',
  },
  cli: {
    service:
      'as a service on a computer that is always on: runs the schedule while nobody else has the workspace open, and steps aside for whoever opens it',
  },
  log: {
    started: 'The service looks after {{folder}} on {{host}} (process {{pid}}).',
    took: 'Has the workspace.',
    runs: 'Runs the schedule.',
    held: 'Sending is stopped here until somebody has confirmed it (workspace confirm-sending, or in the app).',
    elsewhere: 'The schedule is run on {{host}} (process {{pid}}): waiting.',
    asked: '{{program}} on {{host}} (process {{pid}}) wants the workspace: finishing what is in the air.',
    gave: 'Has stepped aside.',
    waits: 'The workspace is in use by {{program}} on {{host}} (process {{pid}}): waiting.',
    publication: 'Publication {{id}} over {{channel}}: {{state}}, {{sent, number}} of {{total, number}}.',
    trouble: 'Publication {{id}} needs help: {{code}}.',
    stopping: 'Asked to stop: finishing what is in the air.',
    ended: 'Ended.',
  },
}
