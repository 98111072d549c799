export const cli = {
  description: 'Rundbrev from the command line: the same workspace and the same rules as the app.',
  usageRemedy: 'Add --help after the command to see how it is used.',
  option: {
    workspace: 'folder of the workspace (or the environment variable RUNDBREV_WORKSPACE)',
    json: 'answer with one JSON document on stdout',
    lang: 'language: sv or en',
    version: 'which version of Rundbrev this is',
  },
  workspace: {
    description: 'the workspace: the folder with everything that Rundbrev keeps',
    create: 'make a new workspace in an empty folder',
    sample: 'fill it with the sample: a December letter, contacts of 17 municipalities and a year of reach',
    created: 'The workspace is in {{folder}}.',
  },
  demo: {
    county: 'County',
    sent: '"{{title}}" was sent to {{sent}} contacts.',
    coverage: 'Coverage: {{reached}} of {{aimed}} counties.',
    written: 'The letter, the messages, the variants and the reach are in {{folder}}',
    whole: 'All arrived: {{count}} messages, each one once.',
    short: 'Something fell short: see the lines above.',
    shortfall: {
      missing: '{{recipient}} got no letter.',
      twice: '{{recipient}} got the letter more than once.',
      stranger: '{{recipient}} got the letter but is no contact.',
      incomplete: 'The letter to {{recipient}} lacks {{part}}.',
    },
  },
}
