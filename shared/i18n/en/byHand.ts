/** Places of one's own where posts are published by hand: groups, forums, Threads. */
export const byHand = {
  title: 'More places to publish on by hand',
  text: 'The local group, a village forum, Threads: places where Rundbrev does not publish by itself. When it is time you are reminded, the text and the images are ready, and the page is opened.',
  none: 'No places of your own yet. Bluesky, Facebook and the other networks can already be chosen when you schedule.',
  add: 'Add a place',
  edit: 'Change {{name}}',
  remove: 'Remove {{name}}',
  removed: '{{name}} has been removed.',
  changed: '{{name}} has been changed.',
  saved: '{{name}} can now be chosen when you schedule.',
  like: 'written as on {{network}}',
  form: {
    addTitle: 'New place to publish on by hand',
    editTitle: 'Change {{name}}',
    name: 'Name',
    nameHint:
      'What the place is called when you schedule, in the archive and in reach. For example Our local Facebook group.',
    page: 'The page’s address',
    pageHint: 'The page that is opened in the web browser when it is time.',
    network: 'The text is written',
    networkHint:
      'As long and in the same form as a post there. For a page on Threads its own limits apply, whatever you choose here: 500 characters.',
    choice: 'As on {{network}}, at most {{count, number}} characters',
    nameMissing: 'Write what the place is called.',
    pageMissing: 'Paste the address of the page.',
  },
  cli: {
    add: 'add a place of your own that is published on by hand',
    as: 'the network whose form the text takes',
    page: 'the address (https) of the page that is opened',
  },
} as const
