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
  link: { unknown: 'The link leads to nothing in Rundbrev.' },
  updates: {
    title: 'Updates',
    text: 'This program does not look for newer versions by itself. Whoever installed it takes care of updates.',
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
    text: "All of this is part of Rundbrev. Choose a name to read its terms. The terms of Electron and Chromium also lie in the program's folder.",
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
