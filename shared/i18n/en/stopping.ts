import type { stopping as sv } from '../sv/stopping.ts'

/** Stopping what has just begun to go out, and the account of what had gone. */
export const stopping: typeof sv = {
  stop: 'Stop',
  stopNamed: 'Stop {{title}} in {{channel}}',
  stopAll: 'Stop all',
  command: 'Stop what has just begun to go out',
  bar: {
    label: 'Just begun',
    goesOut: '{{title}} is going out now',
    isOut: '{{title}} is out',
    seconds: '{{count, number}} s',
    letters: '{{channel}}: {{sent, number}} of {{total, number}} sent',
    posts: '{{channel}}: {{done, number}} of {{all, number}} steps done',
    preparing: '{{channel}}: being prepared',
    announced_one:
      '{{title}} has begun to go out in {{channel}}. You can stop it for a minute with {{keys}}.',
    announced_other:
      '{{count, number}} publications have begun to go out. You can stop them for a minute with {{keys}}.',
    show: 'Show',
    showNamed: 'Show {{title}}',
  },
  dialog: {
    stopping: 'Stopping',
    waits: 'Nothing new goes out. Waiting for the answer about what is on its way …',
    stopped: 'Stopped: this is how far it got',
    over: 'Too late to stop: all of it had gone',
    before: 'Stopped in time: nothing had gone out',
    failed: 'No answer could be had',
    stands: 'Nothing more goes out until you decide what is to happen with the rest.',
    goOn: 'Go on',
    goOnNamed: 'Go on with {{title}}',
    callOff: 'Call off the rest',
    callOffNamed: 'Call off the rest of {{title}}',
    callOffAll: 'Call off',
    later: 'Decide later',
    wentOn: '“{{title}}” goes on.',
    show: 'Show whom',
    showWhich: 'Show whom: {{what}}',
  },
  letters: {
    taken: 'Have got the letter',
    air: 'On its way just now, no answer yet',
    inDoubt: 'In doubt: may have got it',
    refused: 'Refused by the recipient’s server',
    left: 'Have not got it',
  },
  engine:
    '{{host}} stands still and says that {{sent, number}} of {{total, number}} have gone, but not to whom.',
  post: {
    out: 'Out',
    removed: 'Deleted',
    air: 'On its way just now, no answer yet',
    'in-doubt': 'In doubt: may be out',
    'not-out': 'Not published',
  },
  remove_one: 'Delete the post on {{network}}',
  remove_other: 'Delete the {{count, number}} posts on {{network}}',
  removeThere: 'What is out you have to delete on {{network}} yourself: open it by the link.',
  sum: {
    letters:
      '{{taken, number}} have got the letter, {{inDoubt, number}} are in doubt, {{air, number}} are on their way, {{refused, number}} were refused, {{left, number}} have not got it.',
    posts:
      '{{out, number}} of {{count, number}} posts are out, {{inDoubt, number}} in doubt, {{air, number}} on their way.',
    before: 'Nothing had gone out.',
  },
  cli: {
    stop: 'stop; wait for what is in the air and account exactly for what had gone',
    goOn: 'Go on with publication resume {{id}}, or call off the rest with publication cancel {{id}}.',
  },
}
