export const postFigures = {
  title: 'How it has fared',
  intro:
    'The network’s own figures, under its own names. A dash means that the network has given no figure; it is not zero.',
  waiting: 'The first figures are collected {{moment}}.',
  waitingOver: 'The network gives Rundbrev no figures.',
  collect: 'Collect now',
  collected_one: '{{count}} figure collected.',
  collected_other: '{{count, number}} figures collected.',
  collectedNone: 'The network gave no figures.',
  figure: 'Figure',
  point: {
    early: 'First hour',
    hour1: 'After an hour',
    day1: 'After a day',
    day7: 'After a week',
    day30: 'After 30 days',
  },
  taken: 'collected {{moment}}',
  next: 'due {{moment}}',
  deleted: 'The post has been deleted on the network, so nothing more is collected.',
  replies: 'Replies to the post',
  repliesText:
    'Rundbrev counts the replies and links to them. Who replied, and what they wrote, is not kept.',
  openReplies_one: 'Open the reply',
  openReplies_other: 'Open the replies ({{count, number}})',
  reply: 'Reply {{moment}}',
  cli: {
    heading: 'Figures from the network',
    replies: 'replies',
    none: 'No figures have been collected yet.',
  },
} as const
