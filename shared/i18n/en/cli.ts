export const cli = {
  description: 'Rundbrev from the command line: the same workspace and the same rules as the app.',
  usageRemedy: 'Add --help after the command to see how it is used.',
  option: {
    workspace: 'folder of the workspace (or the environment variable RUNDBREV_WORKSPACE)',
    json: 'answer with one JSON document on stdout',
    lang: 'language: sv or en',
  },
  workspace: {
    description: 'the workspace: the folder with everything that Rundbrev keeps',
    create: 'make a new workspace in an empty folder',
    sample: 'fill it with the sample: a December letter, contacts of 17 municipalities and a year of reach',
    created: 'The workspace is in {{folder}}.',
  },
}
