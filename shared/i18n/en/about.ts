/** About the program: its version, what it is made of, where its data is from, updates. */
export const about = {
  title: 'About Rundbrev',
  version: 'Version {{version}}',
  runsOn: 'Runs on',
  licence: {
    title: 'Licence',
    text: 'Rundbrev is free software under the MIT licence: anybody may use, change and pass it on, without warranty.',
    show: 'Read the licence',
  },
  accessibility: {
    title: 'Accessibility',
    text: 'Rundbrev is to be usable by keyboard, with a screen reader and enlarged. The statement says what has been tried, how, and what falls short.',
    show: 'Read the accessibility statement',
  },
  link: { unknown: 'The link leads to nothing in Rundbrev.' },
  updates: {
    title: 'Updates',
    text: 'This program does not look for newer versions by itself. Whoever installed it takes care of updates.',
    unchecked: 'Nobody has looked for a newer version since the program was started.',
    none: 'This is the latest version.',
    checking: 'Looking for a newer version …',
    offered: 'Version {{version}} is there. It is fetched only when you say so.',
    fetching: 'Fetching version {{version}}: {{percent}}%',
    ready: 'Version {{version}} has been fetched and is put in place when you quit Rundbrev.',
    waitsSending:
      'Version {{version}} has been fetched. It is not put in place while something is sent, but once that has gone out.',
    waitsDue:
      'Version {{version}} has been fetched. It is not put in place before {{title}} has gone out, which is due {{at}}.',
    forbidden:
      'Your organisation has decided that Rundbrev does not look for newer versions. Whoever looks after the computer puts them in place.',
    notice: {
      offered: 'Rundbrev {{version}} can be fetched.',
      ready: 'Rundbrev {{version}} has been fetched and is put in place when you quit.',
    },
    failed: 'It did not work, and nothing has changed: {{reason}}',
    check: 'Look for a newer version',
    fetch: 'Fetch it',
    restart: 'Put it in place now and restart',
  },
  sources: {
    title: 'Data that comes with it',
    text: 'Where the data is from, and what has been checked.',
    name: {
      geo: 'Counties, municipalities, map and population',
      'school-breaks': 'School breaks',
      media: 'Media in northern Sweden',
      clients: 'What mail programs can show',
      sample: 'The sample workspace',
    },
  },
  packages: {
    title: 'Software by others',
    text: 'All of this is part of Rundbrev. Choose a name to read its terms. The terms of Electron and Chromium also lie in the program’s folder.',
    search: 'Search by name or licence',
    shown_one: '{{count, number}} of {{all, number}} shown',
    shown_other: '{{count, number}} of {{all, number}} shown',
    name: 'Name',
    version: 'Version',
    licence: 'Licence',
    none: 'Nothing has that name or that licence.',
    unbuilt: 'The list is made when the program is built. This is a version for development.',
  },
}
